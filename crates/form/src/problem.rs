//! What can be wrong with a form, and where.

use chrono::NaiveDate;
use fields::{Sex, YearMonth};
use record::ValueProblem;
use rules::{Education, FactProblem, FactSet};

use crate::field::Place;

/// Something found, and where.
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

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// It has to be answered. No field is told that it is empty in another way.
    Missing,
    /// It cannot be read.
    Value(ValueProblem),
    /// The birth date is not that of the identity number. Files differ from cards at
    /// times, so this is a warning.
    BirthDiffersFromId {
        /// That of the number.
        number: NaiveDate,
        /// The one typed.
        typed: NaiveDate,
    },
    /// The sex is not that of the identity number: a warning.
    SexDiffersFromId {
        /// That of the number.
        number: Sex,
        /// The one chosen.
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
    /// Younger than people are at such a time: a warning.
    TooYoung {
        /// The age that comes of it, in years.
        age: i32,
    },
    /// Graduated in a month that has yet to come.
    GraduatedInFuture {
        /// That month.
        to: YearMonth,
    },
    /// Still studying, but the end has passed: a warning.
    StudiesHaveEnded {
        /// That month.
        to: YearMonth,
    },
    /// The self-check was told of another education than the schools show: a warning.
    EducationDiffers {
        /// What the self-check was told.
        declared: Education,
        /// What the schools show; `None` is no certificate at all.
        schools: Option<Education>,
    },
    /// More than a month about which nothing is told.
    Gap {
        /// The first month of it.
        from: YearMonth,
        /// The last.
        to: YearMonth,
    },
    /// It begins long after senior high school would: a warning.
    HistoryBeginsLate {
        /// Where it begins.
        first: YearMonth,
    },
    /// The service is not in the history, or not at that time: a warning.
    ServiceNotInHistory,
    /// A section of entries without any.
    NoEntries,
    /// The same person twice.
    RelativeTwice {
        /// Which entry has them first, from 0.
        first: usize,
    },
    /// One's own name among the relatives: a warning.
    RelativeIsSelf,
    /// A post that the notice does not have.
    PostNotInNotice,
    /// The photo is not of the size that the notice asks for.
    PhotoDiffers {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// Declarations that are not made yet.
    FactsMissing(FactSet),
    /// Declarations that contradict each other or the form.
    Facts(FactProblem),
}
