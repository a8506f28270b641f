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

use crate::check::CheckHandle;
use crate::device_draft::DeviceDraft;
use crate::filling::FillingHandle;
use crate::pages::Page;
use crate::parts::Tone;
use crate::route::Route;
use crate::sheet::entries::Done;

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

/// A page of the form; `None` for any other.
pub(crate) fn page(route: &Route, desk: Desk) -> Option<Page> {
    let following = html! { <keeping::Follow desk={desk.clone()} /> };
    let Page { title, contents } = match route {
        Route::Form => tasks::tasks(desk),
        Route::Section(section) => section::section(*section, desk),
        Route::Entry(section, at) => section::entry(*section, *at, desk),
        Route::Answers => answers::answers(&desk),
        Route::Paper => paper::paper(&desk),
        _ => return None,
    };
    Some(Page {
        title,
        contents: html! { <>{ contents }{ following }</> },
    })
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
