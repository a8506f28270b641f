//! A form that is kept on this device follows what is filled in: whenever the visitor goes
//! from one page of it to another, and when the window may be about to go.

use form::Status;
use yew::prelude::*;

use super::files;
use crate::Session;
use crate::device_draft::Progress;
use ui::platform::unload;

#[derive(Properties, PartialEq)]
pub(in super::super) struct FollowProps {
    pub(in super::super) session: Session,
}

/// Draws nothing. Stands on every page of the form.
#[component]
pub(in super::super) fn Follow(FollowProps { session }: &FollowProps) -> Html {
    // What is stored is the form as it was drawn last.
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session.clone());
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
    Html::default()
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
