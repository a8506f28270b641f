//! Problems of a form.

use chrono::NaiveDate;
use fields::{Sex, YearMonth};
use record::ValueProblem;
use rules::{Education, FactProblem, FactSet};

use crate::field::Place;

/// A problem and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
    /// Whether it must be mended.
    pub severity: Severity,
}

/// Whether a problem must be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// There is no application until it is mended.
    Error,
    /// Likely a mistake; the applicant decides.
    Warning,
}

/// The kind of a problem.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// A required answer is missing. This is the only kind for an empty field.
    Missing,
    /// The answer cannot be read.
    Value(ValueProblem),
    /// The birth date differs from that of the identity number. It is a warning, because files
    /// sometimes differ from cards.
    BirthDiffersFromId {
        /// The birth date of the number.
        number: NaiveDate,
        /// The typed birth date.
        typed: NaiveDate,
    },
    /// The sex differs from that of the identity number: a warning.
    SexDiffersFromId {
        /// The sex of the number.
        number: Sex,
        /// The chosen sex.
        typed: Sex,
    },
    /// A name of one character, which is rare: a warning.
    NameOfOneCharacter,
    /// A foreigner's card of a province or a nationality that no table has: a warning.
    CardOfUnknownCountry,
    /// It ends before it begins.
    EndsBeforeItBegins {
        /// The beginning.
        from: YearMonth,
        /// The end.
        to: YearMonth,
    },
    /// It begins before the applicant was born.
    BeforeBirth,
    /// Unusually young at that time: a warning.
    TooYoung {
        /// The age in years.
        age: i32,
    },
    /// Graduation in a future month.
    GraduatedInFuture {
        /// The month.
        to: YearMonth,
    },
    /// Still studying, but the end is past: a warning.
    StudiesHaveEnded {
        /// The month of the end.
        to: YearMonth,
    },
    /// The schools show another education than the self-check's answer: a warning.
    EducationDiffers {
        /// The answer of the self-check.
        declared: Education,
        /// The education of the schools; `None` without any certificate.
        schools: Option<Education>,
    },
    /// A gap of more than a month in the history.
    Gap {
        /// Its first month.
        from: YearMonth,
        /// Its last month.
        to: YearMonth,
    },
    /// The history begins long after the usual age of senior high school: a warning.
    HistoryBeginsLate {
        /// Its first month.
        first: YearMonth,
    },
    /// The service is not in the history, or not at that time: a warning.
    ServiceNotInHistory,
    /// A section of entries is empty.
    NoEntries,
    /// The same person is listed twice.
    RelativeTwice {
        /// The index of the first entry with this person, from 0.
        first: usize,
    },
    /// The applicant is among the relatives: a warning.
    RelativeIsSelf,
    /// The notice has no such post.
    PostNotInNotice,
    /// The photo does not have the size that the notice requires.
    PhotoDiffers {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// Declarations that are still missing.
    FactsMissing(FactSet),
    /// Declarations that contradict each other or the form.
    Facts(FactProblem),
}
