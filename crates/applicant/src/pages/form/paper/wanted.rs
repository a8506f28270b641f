//! The rows that are on the sheet only if the notice wants them. Without them the sheet is one leaf.

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
    /// The rows, for the place below those of the person.
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

    /// Whether the sheet has a row for a field. That of the former name is there for those who have
    /// one, or if the notice wants it.
    fn has(&self, field: Field) -> bool {
        match field {
            Field::FormerName => {
                self.notice.cells.former_name.0 || self.answer(Field::FormerName).is_some()
            }
            _ => cells::is_shown(field, self.notice, &self.draft.answers),
        }
    }

    /// The head of the column of schools. It also names the certificate's number, if that is printed.
    pub(super) fn school_head(&self) -> &'static str {
        match self.is_in(Section::Education, Field::CertificateNumber) {
            true => t::school_numbered(self.locale),
            false => t::school(self.locale),
        }
    }

    /// The head of the column of roles. It also names the referee, if one is printed.
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
