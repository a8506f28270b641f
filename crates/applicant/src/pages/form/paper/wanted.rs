//! The rows that the sheet has only for a notice that wants them. An ordinary sheet has none, and
//! stays on one leaf.

use form::{Field, Section, cells};
use words::text::sheet as t;

use super::Sheet;
use super::table::Row;

/// Short answers, two in a row.
const SHORT: [Field; 4] = [
    Field::WorkStarted,
    Field::Reassignment,
    Field::Email,
    Field::EmergencyName,
];
/// Long answers, one in a row.
const LONG: [Field; 3] = [Field::FormerName, Field::Recusal, Field::Strengths];

impl Sheet<'_> {
    /// The rows beneath those of the person.
    pub(super) fn wanted(&self) -> Vec<Row> {
        let short: Vec<Field> = SHORT.into_iter().filter(|&field| self.has(field)).collect();
        let mut rows: Vec<Row> = short
            .chunks(2)
            .map(|fields| match *fields {
                [first, second] => self.pairs(&[(first, 2), (second, 3)]),
                _ => self.pairs(&fields.iter().map(|&field| (field, 6)).collect::<Vec<_>>()),
            })
            .collect();
        let long = LONG.into_iter().filter(|&field| self.has(field));
        rows.extend(long.map(|field| self.pairs(&[(field, 6)])));
        rows
    }

    /// Few people have a former name: the others need no line for it, unless the notice wants it.
    fn has(&self, field: Field) -> bool {
        match field {
            Field::FormerName => {
                self.notice.cells.former_name.0 || self.answer(Field::FormerName).is_some()
            }
            _ => cells::is_shown(field, self.notice, &self.draft.answers),
        }
    }

    /// The head of a column, which names a cell that is printed within it.
    pub(super) fn school_head(&self) -> &'static str {
        match self.is_in(Section::Education, Field::CertificateNumber) {
            true => t::school_numbered(self.locale),
            false => t::school(self.locale),
        }
    }

    /// The same, of the history.
    pub(super) fn role_head(&self) -> &'static str {
        match self.is_in(Section::History, Field::Referee) {
            true => t::role_referee(self.locale),
            false => t::role(self.locale),
        }
    }

    fn is_in(&self, section: Section, field: Field) -> bool {
        let mut entries = self.draft.entries(section).iter();
        cells::is_wanted(field, self.notice)
            || entries.any(|entry| cells::is_shown(field, self.notice, entry))
    }
}
