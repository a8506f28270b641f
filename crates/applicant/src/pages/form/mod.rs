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
mod places;
mod section;
mod tasks;

pub(crate) use fields::controls;

use std::rc::Rc;

use form::{Field, Problem, Severity, Status};
use yew::prelude::*;

use super::{Visit, not_found};
use crate::Session;
use crate::check;
use crate::route::Route;
use ui::Page;
use ui::parts::Tone;
use ui::sheet::entries::Done;

/// The room of the form.
pub fn room(visit: &Visit) -> Page {
    check::knows_the_way();
    let session = visit.session.clone();
    let page = match &visit.route {
        Route::Form => tasks::tasks(session.clone()),
        Route::Section(section) => section::section(*section, session.clone()),
        Route::Entry(section, at) => section::entry(*section, *at, session.clone()),
        Route::Answers => answers::answers(&session),
        _ => not_found(visit.session.locale),
    };
    following(session, page)
}

/// The room of the sheet of paper.
pub fn paper_room(visit: &Visit) -> Page {
    let session = visit.session.clone();
    let page = paper::paper(&session);
    following(session, page)
}

/// The page, with what keeps the draft on this device up to date.
fn following(session: Session, Page { title, contents }: Page) -> Page {
    Page {
        title,
        contents: html! { <>{ contents }<keeping::Follow {session} /></> },
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
