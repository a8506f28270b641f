//! The application form: a list of its sections, a page for each, one to look at
//! everything once more, and the sheet of paper.

mod answers;
mod display;
mod entries;
mod extras;
mod fields;
mod keeping;
mod paper;
mod photo;
mod section;
mod tasks;

pub(crate) use fields::controls;

use std::rc::Rc;

use form::{Field, Problem, Severity, Status};
use notice::posts::Candidate;
use notice::{Notice, Post, PostOutcome};
use rules::{Determination, decide};
use words::Locale;
use yew::prelude::*;

use super::{Page, Visit, not_found};
use crate::check::{self, CheckHandle};
use crate::device_draft::DeviceDraft;
use crate::filling::FillingHandle;
use crate::parts::Tone;
use crate::route::Route;
use crate::sheet::entries::Done;

/// The room of the form.
pub(crate) fn room(visit: &Visit) -> Page {
    check::knows_the_way();
    let desk = visit.desk();
    let page = match &visit.route {
        Route::Form => tasks::tasks(desk.clone()),
        Route::Section(section) => section::section(*section, desk.clone()),
        Route::Entry(section, at) => section::entry(*section, *at, desk.clone()),
        Route::Answers => answers::answers(&desk),
        _ => not_found(visit.locale),
    };
    following(desk, page)
}

/// The room of the sheet of paper.
pub(crate) fn paper_room(visit: &Visit) -> Page {
    let desk = visit.desk();
    let page = paper::paper(&desk);
    following(desk, page)
}

/// What every page of the form is handed.
#[derive(Clone, PartialEq)]
pub(crate) struct Desk {
    pub(crate) filling: FillingHandle,
    pub(crate) check: CheckHandle,
    pub(crate) device: DeviceDraft,
    pub(crate) locale: Locale,
}

impl Desk {
    /// The notice that is followed.
    fn notice(&self) -> &Notice {
        &self.check.following.notice
    }

    /// How the applicant stands with a post, by all that is known.
    fn stands(&self, post: &Post) -> PostOutcome {
        let facts = self.filling.facts(&self.check);
        Candidate::new(self.notice(), &facts, &self.filling.traits()).stand(post)
    }

    /// What the Measures say of the applicant, as the notice reads them.
    fn determination(&self) -> Determination {
        let facts = self.filling.facts(&self.check);
        decide(&facts, &self.notice().readings_for(&facts))
    }
}

/// The page, with what keeps the draft on this device up to date.
fn following(desk: Desk, Page { title, contents }: Page) -> Page {
    Page {
        title,
        contents: html! { <>{ contents }<keeping::Follow {desk} /></> },
    }
}

/// What was seen on a page of the form since one came to it. One type for all of them:
/// each state of a type of its own costs kilobytes.
#[derive(Clone, Default, PartialEq)]
struct Seen {
    /// What was found when someone last went on.
    problems: Rc<[Problem]>,
    /// How often someone tried to.
    attempt: u32,
    /// What was last done to a list of entries.
    done: Done<Field>,
}

impl Seen {
    /// After one more attempt.
    fn again(&self, problems: Vec<Problem>) -> Self {
        Self {
            problems: problems.into(),
            attempt: self.attempt + 1,
            done: Done::Nothing,
        }
    }
}

/// The colour and shape of a section's status.
const fn tone(status: Status) -> Tone {
    match status {
        Status::Done => Tone::Met,
        Status::InProgress => Tone::Depends,
        Status::NotStarted | Status::MayStayEmpty => Tone::Unknown,
    }
}

/// Whether there is one so severe.
fn any(problems: &[Problem], severity: Severity) -> bool {
    problems.iter().any(|one| one.severity == severity)
}
