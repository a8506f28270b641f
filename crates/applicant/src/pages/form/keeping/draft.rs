//! The draft on this device: offered on the next visit, and stored if the visitor asks.

use words::text::keeping as t;
use yew::prelude::*;

use super::opening::{Opens, open};
use super::{Progress, files, follow, on, say};
use crate::Session;
use ui::device_draft::{self, Offer as Offered};
use ui::platform::focus;

#[derive(Properties, PartialEq)]
pub(in super::super) struct OfferProps {
    pub(in super::super) session: Session,
    pub(in super::super) progress: UseStateHandle<Progress>,
}

/// The message above the list of sections: a draft that waits, or that another tab has changed.
#[component]
pub(in super::super) fn Offer(OfferProps { session, progress }: &OfferProps) -> Html {
    let locale = session.locale;
    // A visitor who pressed 接着填 on the start page need not press it again.
    use_effect_with((), {
        let (session, progress) = (session.clone(), progress.clone());
        move |()| {
            if session.device.is_wanted() {
                resume(&session, &progress, true);
            }
        }
    });
    let on = |act| on(session, progress, act, true);
    let (resume, forget) = (on(resume), on(forget));
    let not_now = on(|session, _, _| {
        session.device.decline();
        focus::page_heading();
    });
    let over = on(|session, progress, over| {
        keep(session, progress, over);
        focus::page_heading();
    });
    let offered = Offered {
        title: t::waiting(locale),
        inside: Html::default(),
        resume,
        not_now,
        forget,
        over,
    };
    html! {
        <>
            { progress.show(true) }
            { device_draft::offer(locale, &session.device, offered) }
        </>
    }
}

/// The buttons in the card below: keep, resume, delete.
pub(super) fn buttons(session: &Session, progress: &UseStateHandle<Progress>) -> Html {
    let on = |act| on(session, progress, act, false);
    let (keep, resume, forget) = (on(keep), on(resume), on(forget));
    // An empty form would replace the draft.
    let keep = (!session.filling.typed().is_blank()).then_some(keep);
    let buttons = device_draft::Buttons {
        keep,
        resume,
        forget,
    };
    device_draft::buttons(session.locale, &session.device, buttons)
}

/// Keeps this form. `over` means that the visitor has agreed already, at the top of the page, to
/// lose another one.
fn keep(session: &Session, progress: &UseStateHandle<Progress>, over: bool) {
    let written = || (files::text(session), follow::progress(session));
    match session.device.keep_asking(session.locale, written, over) {
        Some(Ok(kept)) => say(progress, kept, false, over),
        Some(Err(problem)) => say(progress, problem, true, over),
        None => {}
    }
}

/// Replaces the form by the stored draft, if the visitor agrees.
fn resume(session: &Session, progress: &UseStateHandle<Progress>, at_top: bool) {
    open(session, progress, Opens::Stored { at_top });
}

/// Deletes the draft.
fn forget(session: &Session, progress: &UseStateHandle<Progress>, at_top: bool) {
    if let Some(deleted) = session.device.delete_asking(session.locale) {
        if at_top {
            focus::page_heading();
        }
        say(progress, deleted, false, at_top);
    }
}
