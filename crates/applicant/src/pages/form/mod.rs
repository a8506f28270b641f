//! The application form: the list of its sections, a page for each, a page with all answers, and
//! the sheet of paper.

mod answers;
mod as_form;
mod entries;
mod extras;
mod fields;
mod keeping;
mod paper;
mod photo;
mod picture;
mod places;
mod tasks;

pub(crate) use keeping::CarryForm;
pub use keeping::{Door, Opener, Opening, opening_room, opens_by};

use form::{Section, Status};
use yew::prelude::*;

use super::{Visit, not_found};
use crate::Session;
use crate::check;
use crate::route::Route;
use ui::Page;
use ui::parts::Tone;
use ui::sheet;

/// The room of the form.
pub fn room(visit: &Visit) -> Page {
    check::knows_the_way();
    let session = visit.session.clone();
    let page = match &visit.route {
        Route::Form => tasks::tasks(session.clone()),
        Route::Carry(digits) => keeping::carried(session.clone(), digits),
        Route::Section(section) => sheet::page(&session, *section, None),
        Route::Entry(section, at) => sheet::page(&session, *section, Some(*at)),
        Route::Field(entry, field) => sheet::page(&session, field.section(), *entry),
        _ => not_found(visit.session.locale),
    };
    following(session, page)
}

/// The room of the photo, since only that page needs the code that cuts it.
pub fn photo_room(visit: &Visit) -> Page {
    let session = visit.session.clone();
    let page = photo::photo(session.clone());
    following(session, page)
}

/// The room of the page with all answers, and of the sections that show the applicant's standing.
pub fn answers_room(visit: &Visit) -> Page {
    check::knows_the_way();
    extras::knows_the_standing();
    let session = visit.session.clone();
    let page = match visit.route {
        Route::Section(section) => sheet::page(&session, section, None),
        Route::Field(_, field) => sheet::page(&session, field.section(), None),
        _ => answers::answers(&session),
    };
    following(session, page)
}

/// Whether a section is in the room of the answers.
pub const fn is_with_answers(section: Section) -> bool {
    extras::has_standing(section)
}

/// The room of the sheet of paper.
pub fn paper_room(visit: &Visit) -> Page {
    let session = visit.session.clone();
    let page = paper::paper(&session);
    following(session, page)
}

/// The page, and what keeps the draft on this device up to date.
fn following(session: Session, Page { title, contents }: Page) -> Page {
    Page {
        title,
        contents: html! { <><keeping::Follow {session} />{ contents }</> },
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
