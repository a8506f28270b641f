//! Saves the notice as a file, and opens one.

use notice::file::{self, FileProblem};
use notice::{Field, Registration};
use words::Locale;
use words::notice::file_problem;
use words::text::{reuse as r, sections, workshop as t};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::route::Route;
use super::state::Act;
use super::{Session, device};
use ui::parts::{ButtonKind, FileField, Message, button, link};
use ui::platform::{clock, file as files, notice as source};
use ui::sheet::unknown_keys;

#[derive(Properties, PartialEq)]
pub(super) struct KeepingProps {
    pub(super) session: Session,
    pub(super) message: UseStateHandle<Message>,
}

#[component]
pub(super) fn Keeping(KeepingProps { session, message }: &KeepingProps) -> Html {
    let locale = session.locale;
    let save = {
        let (workshop, message) = (session.workshop.clone(), message.clone());
        Callback::from(move |_: MouseEvent| {
            let bureau = workshop.read().notice.about.bureau.as_deref();
            let stem: Vec<&str> = [t::file_name(Locale::PAPER)]
                .into_iter()
                .chain(bureau)
                .collect();
            let name = file::name(&stem.join("-"));
            files::save(&name, &file::write(workshop.draft()));
            workshop.dispatch(Act::Saved);
            message.set(message.next(t::saved(locale, &name), false));
        })
    };
    let open = {
        let (session, message) = (session.clone(), message.clone());
        Callback::from(move |file| {
            let (session, message) = (session.clone(), message.clone());
            spawn_local(async move {
                match opened(&session, file).await {
                    Ok(None) => {}
                    Ok(Some(words)) => message.set(message.next(words, false)),
                    Err(problem) => message.set(message.next(file_problem(locale, &problem), true)),
                }
            });
        })
    };
    let clear = {
        let (session, message) = (session.clone(), message.clone());
        Callback::from(move |_: MouseEvent| {
            if device::clear(&session) {
                message.set(Message::default());
            }
        })
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
    html! {
        <section class="card keeping">
            <h2>{ t::keeping(locale) }</h2>
            { message.show() }
            <div class="row">{ button(ButtonKind::Quiet, save, t::save(locale).into()) }</div>
            { open.show() }
            { device::buttons(session, message) }
            if !session.workshop.draft().is_blank() {
                <div class="row">{ link(&Route::Reuse, "btn quiet", r::link(locale).into()) }</div>
            }
            <div class="row">{ button(ButtonKind::Quiet, clear, t::clear(locale).into()) }</div>
        </section>
    }
}

/// Replaces the notice with that of a file, and returns the message about it; `None` if the user
/// keeps the notice. A file that cannot be opened changes nothing.
async fn opened(session: &Session, file: web_sys::File) -> Result<Option<String>, FileProblem> {
    let locale = session.locale;
    let text = source::text_of(file).await?;
    let tree = files::parse_within(&text, file::MOST_VALUES)?;
    let opened = file::open(&tree)?;
    if !device::may_replace(session) {
        return Ok(None);
    }
    // From now on the draft on the device belongs to another notice.
    session.device.decline();
    let mut message = match opened.draft.answers.text(Field::Title).trim() {
        "" => t::opened_nameless(locale).to_owned(),
        title => t::opened(locale, &words::short(title)),
    };
    message.push_str(&unknown_keys(&opened.unknown, locale));
    let (read, _) = notice::read(&opened.draft);
    if let Registration::Over { .. } = read.registration(clock::today()) {
        message.push_str(r::over(locale));
    }
    session.workshop.dispatch(Act::Open(opened.draft));
    Ok(Some(message))
}
