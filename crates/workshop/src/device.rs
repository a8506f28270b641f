//! The notice as a draft on this device, if someone asks for it: offered on the next visit, and
//! brought up to date at every page.

use notice::Section;
use notice::file::{self, FileProblem};
use words::text::{draft_problem as d, workshop as t};
use yew::prelude::*;

use super::Session;
use super::route::Route;
use super::state::{Act, Status};
use ui::device_draft::{self, Buttons, DeviceDraft, Offer, Progress};
use ui::parts::Message;
use ui::platform::{dialog, file as files, focus, unload};

#[derive(Properties, PartialEq)]
pub(super) struct FollowProps {
    pub(super) session: Session,
    pub(super) route: Route,
}

/// Stores a notice that is kept, when the page changes and when the window may be about to close.
/// It renders nothing.
#[component]
pub(super) fn Follow(FollowProps { session, route }: &FollowProps) -> Html {
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session.clone());
    let store = use_callback((), move |(), ()| {
        let session = latest.borrow().clone();
        session.device.follow(|| written(&session));
    });
    use_effect_with((), {
        let store = store.clone();
        move |()| {
            let listeners = unload::on_leaving(move || store.emit(()));
            move || drop(listeners)
        }
    });
    use_effect_with(route.clone(), move |_| store.emit(()));
    Html::default()
}

/// The draft as a file, and how many sections are done.
fn written(session: &Session) -> (String, Progress) {
    let workshop = &session.workshop;
    let all = Section::ALL.map(|section| workshop.status(section));
    let progress = Progress {
        done: all.iter().filter(|status| **status == Status::Done).count(),
        all: all.len(),
    };
    (file::write(workshop.draft()), progress)
}

/// The message above the list of sections.
pub(super) fn offer(session: &Session, message: &UseStateHandle<Message>) -> Html {
    let on = |act: Action| {
        let act = on(session, message, act);
        act.reform(|event: MouseEvent| {
            focus::page_heading();
            event
        })
    };
    let offer = Offer {
        title: t::waiting(session.locale),
        inside: Html::default(),
        resume: on(resume),
        not_now: on(|session, _| session.device.decline()),
        forget: on(forget),
        over: on(|session, message| keep(session, message, true)),
    };
    device_draft::offer(session.locale, &session.device, offer)
}

/// The buttons in the card that keeps the notice; none where this browser stores nothing.
pub(super) fn buttons(session: &Session, message: &UseStateHandle<Message>) -> Html {
    if !DeviceDraft::is_available() {
        return Html::default();
    }
    let keep = on(session, message, |session, message| {
        keep(session, message, false);
    });
    let buttons = Buttons {
        // An empty notice would replace the draft.
        keep: (!session.workshop.draft().is_blank()).then_some(keep),
        resume: on(session, message, resume),
        forget: on(session, message, forget),
    };
    device_draft::buttons(session.locale, &session.device, buttons)
}

/// Clears the notice and the draft, if the clerk agrees. Returns whether they were cleared.
pub(super) fn clear(session: &Session) -> bool {
    let is_stored = session.device.state().stored().is_some();
    let question = match is_stored {
        true => t::clear_sure_draft(session.locale),
        false => t::clear_sure(session.locale),
    };
    let is_nothing = session.workshop.draft().is_blank() && !is_stored;
    let agreed = is_nothing || dialog::confirm(question);
    if agreed {
        session.device.delete();
        session.workshop.dispatch(Act::Clear);
    }
    agreed
}

/// Whether another notice may replace this one: the clerk is asked if that would lose something.
pub(super) fn may_replace(session: &Session) -> bool {
    // What was undone or mended since the page changed is not stored yet.
    session.device.follow(|| written(session));
    let is_safe = !session.workshop.is_dirty() || session.device.is_safe();
    is_safe || dialog::confirm(t::replace(session.locale))
}

type Action = fn(&Session, &UseStateHandle<Message>);

fn on(session: &Session, message: &UseStateHandle<Message>, act: Action) -> Callback<MouseEvent> {
    let (session, message) = (session.clone(), message.clone());
    Callback::from(move |_| act(&session, &message))
}

fn keep(session: &Session, message: &UseStateHandle<Message>, over: bool) {
    let written = || written(session);
    match session.device.keep_asking(session.locale, written, over) {
        Some(Ok(kept)) => message.set(message.next(kept, false)),
        Some(Err(problem)) => message.set(message.next(problem, true)),
        None => {}
    }
}

fn forget(session: &Session, message: &UseStateHandle<Message>) {
    if let Some(deleted) = session.device.delete_asking(session.locale) {
        message.set(message.next(deleted, false));
    }
}

/// Replaces the notice by the stored draft, if the clerk agrees.
fn resume(session: &Session, message: &UseStateHandle<Message>) {
    let Some(text) = session.device.stored_text() else {
        return;
    };
    let locale = session.locale;
    let tree = files::parse_within(&text, file::MOST_VALUES);
    match tree.and_then(|tree| file::open(&tree)) {
        Ok(opened) if may_replace(session) => {
            session.workshop.dispatch(Act::Open(opened.draft));
            session.device.resumed();
            message.set(message.next(t::resumed(locale), false));
        }
        Ok(_) => {}
        // A newer version can still open its draft; a damaged draft is useless.
        Err(FileProblem::Newer { .. }) => message.set(message.next(d::newer(locale), true)),
        Err(_) => {
            session.device.delete();
            message.set(message.next(d::broken(locale), true));
        }
    }
}
