//! Updates a form that is kept on this device: on each change of the page, and when the window
//! may be about to close. Kept or not, the form is stored in the tab while a file is chosen
//! (`platform::chooser`).

use form::Status;
use yew::prelude::*;

use super::files;
use super::held::Held;
use super::opening::{self, Opens};
use crate::Session;
use ui::device_draft::Progress;
use ui::platform::{chooser, unload};

#[derive(Properties, PartialEq)]
pub(in super::super) struct FollowProps {
    pub(in super::super) session: Session,
}

/// Part of every page of the form. It renders nothing, except a message after the browser has
/// discarded the page.
#[component]
pub(in super::super) fn Follow(FollowProps { session }: &FollowProps) -> Html {
    // The form of the last render is stored.
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session.clone());
    let progress_of_opening = use_state_eq(super::Progress::default);
    use_effect_with((), {
        let (session, progress) = (session.clone(), progress_of_opening.clone());
        let latest = latest.clone();
        move |()| {
            if let Some(held) = chooser::take().as_deref().and_then(Held::read) {
                opening::open(&session, &progress, Opens::Held(held));
            }
            let listeners = chooser::hold(move || Held::of(&latest.borrow(), files::text));
            move || drop(listeners)
        }
    });
    use_effect_with((), move |()| {
        let store = move || {
            let session = latest.borrow().clone();
            session
                .device
                .follow(|| (files::text(&session), progress(&session)));
        };
        store();
        let listeners = unload::on_leaving(store.clone());
        move || {
            drop(listeners);
            store();
        }
    });
    progress_of_opening.show(true)
}

/// How many sections are done.
pub(in super::super) fn progress(session: &Session) -> Progress {
    let all = session.filling.statuses(&session.check);
    let done = all.iter().filter(|(_, status)| *status == Status::Done);
    Progress {
        done: done.count(),
        all: all.len(),
    }
}
