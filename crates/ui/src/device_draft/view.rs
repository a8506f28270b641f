//! What a page shows of a stored draft, and asks before one is lost.

use words::Locale;
use words::text::{draft_problem, keeping as t};
use yew::prelude::*;

use super::{DeviceDraft, KeepProblem, Label, Progress, State};
use crate::parts::{ButtonKind, button};
use crate::platform::dialog;
use crate::platform::draft_store::StoreProblem;

/// The sentences that are not the same for every draft.
#[derive(Clone, Copy)]
pub struct Words {
    /// The button that resumes a draft.
    pub resume: fn(Locale) -> &'static str,
    /// The same where it is not offered, with the last day.
    pub resume_until: fn(Locale, &str) -> String,
    /// What a draft that waits has: all, done, the last day.
    pub how_far: fn(Locale, &str, &str, &str) -> String,
    /// It is stored until this day, with what comes later.
    pub following: fn(Locale, &str) -> String,
    /// The storage has no room for it.
    pub full: fn(Locale) -> &'static str,
}

/// The sentences about a form, and about a notice.
pub const DRAFT: Words = Words {
    resume: t::resume,
    resume_until: t::resume_until,
    how_far: t::how_far,
    following: t::following,
    full: draft_problem::full,
};

/// The buttons of the message above a list of sections.
pub struct Offer {
    /// The heading for a draft that waits.
    pub title: &'static str,
    /// What has to be said before it is resumed, such as a passphrase.
    pub inside: Html,
    /// Resumes the draft.
    pub resume: Callback<MouseEvent>,
    /// Leaves it stored, and untouched.
    pub not_now: Callback<MouseEvent>,
    /// Deletes it.
    pub forget: Callback<MouseEvent>,
    /// Replaces another tab's draft by what this tab has.
    pub over: Callback<MouseEvent>,
}

/// The message above the list of sections: a draft that waits, or that another tab has changed.
pub fn offer(locale: Locale, draft: &DeviceDraft, offer: Offer) -> Html {
    let Offer {
        title,
        inside,
        resume,
        not_now,
        forget,
        over,
    } = offer;
    match draft.state() {
        State::Waiting(label) => html! {
            <section class="card offer">
                <h2>{ title }</h2>
                <p>{ draft.how_far(label, locale) }</p>
                { inside }
                <div class="row">
                    { button(ButtonKind::Primary, resume, (draft.words.resume)(locale).into()) }
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
    }
}

/// The buttons of the card in which a page keeps what was typed.
pub struct Buttons {
    /// Stores what was typed; `None` if that is nothing.
    pub keep: Option<Callback<MouseEvent>>,
    /// Resumes the draft.
    pub resume: Callback<MouseEvent>,
    /// Deletes it.
    pub forget: Callback<MouseEvent>,
}

/// The buttons: keep, resume, delete, as the state has them.
pub fn buttons(locale: Locale, draft: &DeviceDraft, buttons: Buttons) -> Html {
    let state = draft.state();
    let is_kept = matches!(state, State::Kept(_));
    html! {
        <>
            if matches!(state, State::Deleted { elsewhere: true }) {
                <p role="status">{ t::forgotten_elsewhere(locale) }</p>
            }
            <p class="hint">{ t::keep_hint(locale) }</p>
            if draft.is_behind() {
                <p key="behind" role="alert" class="error">{ (draft.words.full)(locale) }</p>
            } else if let State::Kept(label) = state {
                <p key="kept">{ (draft.words.following)(locale, &words::date(locale, label.expires)) }</p>
            }
            <div class="row">
                if let Some(keep) = buttons.keep.filter(|_| !is_kept) {
                    { button(ButtonKind::Quiet, keep, t::keep(locale).into()) }
                }
                if let Some(label) = state.stored() {
                    if !is_kept {
                        { button(
                            ButtonKind::Quiet,
                            buttons.resume,
                            (draft.words.resume_until)(locale, &words::date(locale, label.expires)).into(),
                        ) }
                    }
                    { button(ButtonKind::Quiet, buttons.forget, t::forget(locale).into()) }
                }
            </div>
        </>
    }
}

impl DeviceDraft {
    /// The progress of a stored draft, and until when it can be resumed.
    pub fn how_far(&self, label: Label, locale: Locale) -> String {
        let expires = words::date(locale, label.expires);
        match label.progress {
            Some(Progress { done, all }) => {
                (self.words.how_far)(locale, &all.to_string(), &done.to_string(), &expires)
            }
            None => t::until(locale, &expires),
        }
    }

    /// Keeps what was typed, from now on. If another draft is stored, the visitor is asked first,
    /// unless they have agreed (`over`). Returns the message, or why nothing was stored; `None` if
    /// they declined.
    pub fn keep_asking(
        &self,
        locale: Locale,
        written: impl Fn() -> (String, Progress),
        over: bool,
    ) -> Option<Result<String, &'static str>> {
        let keep = |over| {
            let (text, progress) = written();
            self.keep(&text, progress, over)
        };
        let kept = match keep(over) {
            Err(KeepProblem::Another(_)) if dialog::confirm(t::over_sure(locale)) => keep(true),
            kept => kept,
        };
        match kept {
            Ok(label) => Some(Ok(t::kept(locale, &words::date(locale, label.expires)))),
            Err(KeepProblem::Another(_)) => None,
            Err(KeepProblem::Store(StoreProblem::Unavailable)) => {
                Some(Err(draft_problem::unavailable(locale)))
            }
            Err(KeepProblem::Store(StoreProblem::Full)) => Some(Err((self.words.full)(locale))),
        }
    }

    /// Deletes the draft. If this page does not have the same, the visitor is asked first. Returns
    /// the message; `None` if they declined.
    pub fn delete_asking(&self, locale: Locale) -> Option<&'static str> {
        let is_here = matches!(self.state(), State::Kept(_));
        let agreed = is_here || dialog::confirm(t::forget_sure(locale));
        agreed.then(|| {
            self.delete();
            t::forgotten(locale)
        })
    }
}
