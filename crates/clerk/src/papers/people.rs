//! What stands on the papers: people, and what is the same for all of them.

use std::cell::Cell;
use std::rc::Rc;

use desk::Row;
use desk::seats::Seat;
use words::Locale;
use words::text::clerk_papers as t;

use crate::state::Desk;

/// How many cards a sheet has.
pub(super) const CARDS: usize = 8;

/// What stands on the papers for one person.
pub(super) struct Person<'a> {
    pub(super) index: usize,
    pub(super) row: &'a Row,
    pub(super) post: String,
    pub(super) seat: Option<&'a Seat>,
}

/// People who are printed together: those of a room, or of a post.
pub(super) struct Group<'a> {
    /// 考场, or the post of people without a seat.
    pub(super) name: String,
    pub(super) people: Vec<Person<'a>>,
}

/// The photos that are still being read.
#[derive(Clone, Default)]
pub(super) struct Waiting(Rc<Cell<usize>>);

/// A page has one of them.
impl PartialEq for Waiting {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Waiting {
    pub(super) fn is_waiting(&self) -> bool {
        self.0.get() > 0
    }

    pub(super) fn begin(&self) {
        self.0.set(self.0.get() + 1);
    }

    pub(super) fn end(&self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

/// A room of which the table has only the number is a number of a room.
pub(super) fn room_name(locale: Locale, name: &str) -> String {
    match !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()) {
        true => t::room_number(locale, name),
        false => name.to_owned(),
    }
}

/// The name of the examination: as typed, or that of the notice.
pub(super) fn title(desk: &Desk) -> String {
    let inner = desk.read();
    let about = &inner.register.terms().notice.about;
    let of_notice = about.title.as_ref().or(about.bureau.as_ref());
    match inner.exam.title.trim() {
        "" => of_notice.cloned().unwrap_or_default(),
        typed => typed.to_owned(),
    }
}
