//! The form as a file: saved, opened, under a passphrase or not.

use form::file::{self, FileProblem};
use form::{Field, match_code};
use words::text::{keeping as t, sections};
use words::{Locale, file_problem};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::super::printed::Printed;
use super::{Progress, on};
use crate::Session;
use crate::check::Act as CheckAct;
use crate::filling::{Act, Protection};
use crate::pages::problems::passphrase_problem;
use ui::parts::{ButtonKind, FileField, Secret, button};
use ui::platform::{clock, crypto, dialog, file as files};
use ui::sheet::unknown_keys;

/// The controls for it.
pub(super) fn files(session: &Session, progress: &UseStateHandle<Progress>) -> Html {
    let locale = session.locale;
    let is_locked = !progress.locked.is_empty();
    let save = |passphrase: AttrValue| {
        let (session, progress) = (session.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| {
            let was_protected = session.filling.protection() != Protection::Plain;
            let is_plain = passphrase.is_empty();
            if !(is_plain && was_protected) || dialog::confirm(t::save_plain_sure(locale)) {
                spawn_local(save(session.clone(), progress.clone(), passphrase.clone()));
            }
        })
    };
    let save_plain = save(AttrValue::default());
    let on = |act| on(session, progress, act, false);
    let another = on(|session, _, _| session.filling.dispatch(Act::Unprotect));
    let open = {
        let (session, progress) = (session.clone(), progress.clone());
        Callback::from(move |file| {
            let (session, progress) = (session.clone(), progress.clone());
            spawn_local(async move {
                let text = files::text_of(file).await;
                if let Err(problem) = text.and_then(|text| chosen(&session, &progress, text)) {
                    progress.set(progress.saying(file_problem(locale, &problem), true));
                }
            });
        })
    };
    let unlock = on(|session, progress, _| spawn_local(unlock(session.clone(), progress.clone())));
    let give_up = on(|_, progress, _| progress.set(Progress::default()));
    let show = {
        let progress = progress.clone();
        Callback::from(move |is_shown: bool| {
            progress.set(Progress {
                is_shown,
                ..(*progress).clone()
            });
        })
    };
    let filling = &session.filling;
    let passphrase = Secret {
        id: "passphrase",
        label: t::passphrase(locale),
        hint: t::passphrase_hint(locale),
        show: t::show(locale),
        value: filling.passphrase().clone(),
        oninput: {
            let filling = filling.clone();
            Callback::from(move |typed: String| filling.dispatch(Act::Passphrase(typed.into())))
        },
        is_shown: progress.is_shown,
        onshow: show.clone(),
    };
    let unlocking = Secret {
        id: "unlocking",
        label: t::passphrase_wanted(locale),
        hint: t::passphrase_hint(locale),
        show: t::show(locale),
        value: progress.unlocking.clone(),
        oninput: {
            let progress = progress.clone();
            Callback::from(move |typed: String| {
                progress.set(Progress {
                    unlocking: typed.into(),
                    ..(*progress).clone()
                });
            })
        },
        is_shown: progress.is_shown,
        onshow: show,
    };
    let open = FileField {
        id: "open",
        label: t::open(locale),
        button: Some(sections::choose_file(locale)),
        hint: Some(t::open_hint(locale)),
        accept: FileField::JSON,
        capture: None,
        onchoose: open,
    };
    let save = save(filling.passphrase().clone());
    let save = button(ButtonKind::Quiet, save, t::save(locale).into());
    html! {
        <>
            if is_locked {
                { unlocking.show() }
                <div class="row" key="unlock">
                    { button(ButtonKind::Primary, unlock, t::unlock(locale).into()) }
                    { button(ButtonKind::Quiet, give_up, t::no_unlock(locale).into()) }
                </div>
            } else if filling.protection() == Protection::Protected {
                <p class="protected">{ t::protected(locale) }</p>
                <div class="row" key="protected">
                    { save }
                    { button(ButtonKind::Quiet, another, t::another_passphrase(locale).into()) }
                    { button(ButtonKind::Quiet, save_plain, t::save_plain(locale).into()) }
                </div>
            } else {
                { passphrase.show() }
                <div class="row" key="plain">{ save }</div>
            }
            { open.show() }
        </>
    }
}

/// Saves the form under a passphrase, or in plain text where that is empty.
async fn save(session: Session, progress: UseStateHandle<Progress>, passphrase: AttrValue) {
    let locale = session.locale;
    let is_protected = !passphrase.is_empty();
    let (name, text) = written(&session, is_protected);
    let text = match is_protected {
        true => crypto::protect(&text, &passphrase).await,
        false => Ok(text),
    };
    match text {
        Ok(text) => {
            files::save(&name, &text);
            session.filling.dispatch(Act::Saved);
            session.check.dispatch(CheckAct::Saved);
            let message = match is_protected {
                true => {
                    session.filling.dispatch(Act::Protected(passphrase));
                    t::saved_protected(locale, &name)
                }
                false => t::saved(locale, &name),
            };
            progress.set(progress.saying(message, false));
        }
        Err(problem) => progress.set(progress.saying(passphrase_problem(locale, problem), true)),
    }
}

/// Opens the file that waits for its passphrase.
async fn unlock(session: Session, progress: UseStateHandle<Progress>) {
    let locale = session.locale;
    let Ok(tree) = files::parse(&progress.locked) else {
        return;
    };
    let passphrase = progress.unlocking.clone();
    match crypto::open(&tree, &passphrase).await {
        Ok(text) => match opened(&session, &text) {
            Ok(Some(message)) => {
                session.filling.dispatch(Act::Protected(passphrase));
                progress.set(Progress::default().saying(message, false));
            }
            Ok(None) => progress.set(Progress::default()),
            Err(problem) => progress.set(progress.saying(file_problem(locale, &problem), true)),
        },
        Err(problem) => progress.set(progress.saying(passphrase_problem(locale, problem), true)),
    }
}

/// A file was chosen: it is opened, or waits for its passphrase. One that cannot be opened
/// leaves everything as it was.
fn chosen(
    session: &Session,
    progress: &UseStateHandle<Progress>,
    text: String,
) -> Result<(), FileProblem> {
    if crypto::is_protected(&files::parse(&text)?) {
        progress.set(Progress {
            locked: text.into(),
            unlocking: AttrValue::default(),
            ..progress.saying(t::locked(session.locale), false)
        });
        return Ok(());
    }
    if let Some(message) = opened(session, &text)? {
        progress.set(Progress::default().saying(message, false));
    }
    Ok(())
}

/// Puts what a file in plain text holds in the place of the form, and what to say of it.
/// `None` is a "no": the visitor does not want to lose what they filled in.
pub(super) fn opened(session: &Session, text: &str) -> Result<Option<String>, FileProblem> {
    let locale = session.locale;
    let file = file::open(&files::parse(text)?)?;
    let unsaved = session.filling.is_dirty() || session.check.is_unsaved;
    if unsaved && !session.device.is_safe() && !dialog::confirm(t::replace(locale)) {
        return Ok(None);
    }
    let facts = file.draft.facts;
    let message = message_of(&file, locale);
    // From now on the draft on the device is that of another form.
    session.device.decline();
    session.filling.dispatch(Act::Open(file.draft));
    session.check.dispatch(CheckAct::Open(facts));
    Ok(Some(message))
}

fn message_of(file: &file::Opened, locale: Locale) -> String {
    let mut message = match Printed::of(&file.draft.answers, locale).text(Field::Name) {
        Some(name) => t::opened(locale, &words::short(&name)),
        None => t::opened_nameless(locale).to_owned(),
    };
    message.push_str(&unknown_keys(&file.unknown, locale));
    if file.photo_is_broken {
        message.push_str(t::photo_is_broken(locale));
    }
    message
}

/// The file's name and its text. The name of a protected file tells nothing of who it is
/// about: the post, and the match code by which the bureau finds it.
fn written(session: &Session, is_protected: bool) -> (String, String) {
    let today = clock::today();
    let draft = session.filling.draft(&session.check);
    let (application, _) = form::check(&draft, session.notice(), today);
    let code = application.as_ref().map(match_code);
    let answers = &draft.answers;
    let post = answers.text(Field::PostTitle).trim();
    let parts = match is_protected {
        true => [post, code.as_deref().unwrap_or_default()],
        false => [answers.text(Field::Name).trim(), post],
    };
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let stem: Vec<&str> = [t::file_name(session.locale)]
        .into_iter()
        .chain(parts)
        .collect();
    (
        file::name(&stem.join("-")),
        file::write(&draft, today, code.as_deref()),
    )
}

/// The form's file, as it is stored on the device.
pub(super) fn text(session: &Session) -> String {
    written(session, false).1
}
