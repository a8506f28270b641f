//! A form that is kept on this device follows what is filled in: whenever the visitor goes
//! from one page of it to another, and when the window may be about to go.

use form::{Section, Status, status};
use yew::prelude::*;

use super::super::Desk;
use super::files;
use crate::device_draft::Progress;
use crate::platform::unload;

#[derive(Properties, PartialEq)]
pub(in super::super) struct FollowProps {
    pub(in super::super) desk: Desk,
}

/// Draws nothing. Stands on every page of the form.
#[component]
pub(in super::super) fn Follow(FollowProps { desk }: &FollowProps) -> Html {
    // What is stored is the form as it was drawn last.
    let latest = use_mut_ref(|| desk.clone());
    latest.replace(desk.clone());
    use_effect_with((), move |()| {
        let store = move || {
            let desk = latest.borrow().clone();
            desk.device.follow(|| (files::text(&desk), progress(&desk)));
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
pub(in super::super) fn progress(desk: &Desk) -> Progress {
    let draft = desk.filling.draft(&desk.check);
    let problems = desk.filling.problems(&desk.check);
    let done = |&&section: &&Section| status(section, &draft, &problems) == Status::Done;
    Progress {
        done: Section::ALL.iter().filter(done).count(),
        all: Section::ALL.len(),
    }
}
