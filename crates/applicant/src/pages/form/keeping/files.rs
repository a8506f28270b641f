//! Saving the form as a file, and the controls to open one. Saving needs no other room, so that
//! it still works when the page asks the visitor to save before a reload.

use form::{Field, file, match_code};
use words::Locale;
use words::text::{keeping as t, sections};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::opening::{Opens, open};
use super::{Progress, on};
use crate::Session;
use crate::check::Act as CheckAct;
use crate::filling::{Act, Protection};
use crate::pages::problems::passphrase_problem;
use ui::parts::{ButtonKind, FileField, Secret, button};
use ui::platform::{clock, crypto, dialog, file as files};

/// The controls.
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
    let onchoose = {
        let (session, progress) = (session.clone(), progress.clone());
        Callback::from(move |file| open(&session, &progress, Opens::File(file)))
    };
    let unlock = on(|session, progress, _| open(session, progress, Opens::Locked));
    let give_up = on(|_, progress, _| progress.set(Progress::default()));
    let filling = &session.filling;
    let typed = {
        let filling = filling.clone();
        Callback::from(move |typed: String| filling.dispatch(Act::Passphrase(typed.into())))
    };
    let open = FileField {
        id: "open",
        label: t::open(locale),
        button: Some(sections::choose_file(locale)),
        hint: Some(t::open_hint(locale)),
        accept: FileField::JSON,
        capture: None,
        onchoose,
    };
    let save = save(filling.passphrase().clone());
    let save = button(ButtonKind::Quiet, save, t::save(locale).into());
    html! {
        <>
            if is_locked {
                <Secret
                    key="unlocking"
                    id="unlocking"
                    label={t::passphrase_wanted(locale)}
                    hint={t::passphrase_hint(locale)}
                    show={t::show(locale)}
                    value={progress.unlocking.clone()}
                    oninput={Progress::unlocking(progress)}
                />
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
                <Secret
                    key="passphrase"
                    id="passphrase"
                    label={t::passphrase(locale)}
                    hint={t::passphrase_hint(locale)}
                    show={t::show(locale)}
                    value={filling.passphrase().clone()}
                    oninput={typed}
                />
                <div class="row" key="plain">{ save }</div>
            }
            { open.show() }
        </>
    }
}

/// Saves the form with a passphrase, or in plain text if that is empty.
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

/// The file's name and text. The name of a protected file does not identify the applicant: it has
/// the post, and the match code by which the bureau finds it.
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
    let stem: Vec<&str> = [t::file_name(Locale::PAPER)]
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
