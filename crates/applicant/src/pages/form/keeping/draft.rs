//! The draft on this device: offered on the next visit, and stored if the visitor asks.

use words::text::keeping as t;
use yew::prelude::*;

use super::opening::{Opens, open};
use super::{Progress, files, follow, on, say};
use crate::Session;
use crate::device_draft::{KeepProblem, State};
use crate::pages::problems::draft_problem;
use crate::pages::start::how_far;
use ui::parts::{ButtonKind, button};
use ui::platform::{dialog, focus};

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
    let contents = match session.device.state() {
        State::Waiting(label) => html! {
            <section class="card offer">
                <h2>{ t::waiting(locale) }</h2>
                <p>{ how_far(label, locale) }</p>
                <div class="row">
                    { button(ButtonKind::Primary, resume, t::resume(locale).into()) }
                    { button(ButtonKind::Quiet, not_now, t::not_now(locale).into()) }
                    { button(ButtonKind::Quiet, forget, t::forget(locale).into()) }
                </div>
            </section>
        },
        State::Contested(_) => html! {
            <section class="card offer" role="alert">
                <h2>{ t::contested(locale) }</h2>
                <p>{ t::contested_more(locale) }</p>
                <div class="row">
                    { button(ButtonKind::Quiet, over, t::keep_this(locale).into()) }
                    { button(ButtonKind::Quiet, not_now, t::keep_other(locale).into()) }
                </div>
            </section>
        },
        State::Expired => html! { <p class="said" role="status">{ t::expired(locale) }</p> },
        State::None | State::Kept(_) | State::Declined(_) | State::Deleted { .. } => {
            Html::default()
        }
    };
    html! { <>{ progress.show(true) }{ contents }</> }
}

/// The buttons in the card below: keep, resume, delete.
pub(super) fn buttons(session: &Session, progress: &UseStateHandle<Progress>) -> Html {
    let locale = session.locale;
    let state = session.device.state();
    let is_kept = matches!(state, State::Kept(_));
    let on = |act| on(session, progress, act, false);
    let (keep, resume, forget) = (on(keep), on(resume), on(forget));
    html! {
        <>
            <p class="hint">{ t::keep_hint(locale) }</p>
            if let State::Kept(label) = state {
                <p>{ t::following(locale, &words::date(locale, label.expires)) }</p>
            }
            <div class="row">
                // Otherwise an empty form would replace the draft.
                if !is_kept && !session.filling.typed().is_blank() {
                    { button(ButtonKind::Quiet, keep, t::keep(locale).into()) }
                }
                if let Some(label) = state.stored() {
                    if !is_kept {
                        { button(
                            ButtonKind::Quiet,
                            resume,
                            t::resume_until(locale, &words::date(locale, label.expires)).into(),
                        ) }
                    }
                    { button(ButtonKind::Quiet, forget, t::forget(locale).into()) }
                }
            </div>
        </>
    }
}

/// Keeps this form. If another is stored, the visitor is asked first. `over` means that they have
/// agreed already, at the top of the page.
fn keep(session: &Session, progress: &UseStateHandle<Progress>, over: bool) {
    let locale = session.locale;
    let kept = |over| {
        let text = files::text(session);
        session.device.keep(&text, follow::progress(session), over)
    };
    let kept = match kept(over) {
        Err(KeepProblem::Another(_)) => match dialog::confirm(t::over_sure(locale)) {
            true => kept(true),
            false => return,
        },
        kept => kept,
    };
    match kept {
        Ok(label) => {
            let until = words::date(locale, label.expires);
            say(progress, t::kept(locale, &until), false, over);
        }
        // Nothing can have changed between question and answer: the dialogue blocks.
        Err(KeepProblem::Another(_)) => {}
        Err(KeepProblem::Store(problem)) => {
            say(progress, draft_problem(locale, problem), true, over);
        }
    }
}

/// Replaces the form by the stored draft, if the visitor agrees.
fn resume(session: &Session, progress: &UseStateHandle<Progress>, at_top: bool) {
    open(session, progress, Opens::Stored { at_top });
}

/// Deletes the draft. If this page does not have the same form, the visitor is asked first.
fn forget(session: &Session, progress: &UseStateHandle<Progress>, at_top: bool) {
    let locale = session.locale;
    let is_here = matches!(session.device.state(), State::Kept(_));
    if is_here || dialog::confirm(t::forget_sure(locale)) {
        session.device.delete();
        if at_top {
            focus::page_heading();
        }
        say(progress, t::forgotten(locale), false, at_top);
    }
}
