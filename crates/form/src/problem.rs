//! What can be wrong with a form, and where.

use chrono::NaiveDate;
use fields::codes::CodeProblem;
use fields::{
    DateProblem, LineProblem, MobileProblem, NameProblem, NumberProblem, PhoneProblem,
    ResidentIdProblem, Sex, YearMonth,
};
use rules::{Education, FactProblem, FactSet};

use crate::field::{Field, Section};

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

/// A place in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The section.
    pub section: Section,
    /// Which entry of a section with several, from 0; `None` is the section as a whole.
    pub entry: Option<usize>,
    /// The field to go to.
    pub field: Option<Field>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// It has to be answered. No field is told that it is empty in another way.
    Missing,
    /// A name that cannot be one.
    Name(NameProblem),
    /// An identity number that cannot be one.
    ResidentId(ResidentIdProblem),
    /// A mobile number that cannot be one.
    Mobile(MobileProblem),
    /// A telephone number that cannot be one.
    Phone(PhoneProblem),
    /// A day or a month that cannot be read.
    Date(DateProblem),
    /// A text that does not fit.
    Line(LineProblem),
    /// A number that cannot be right.
    Number(NumberProblem),
    /// Not in the list.
    Code(CodeProblem),
    /// A month that has yet to come.
    MonthToCome {
        /// As typed.
        month: YearMonth,
    },
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
    /// It ends before it begins.
    EndsBeforeItBegins {
        /// The beginning.
        from: YearMonth,
        /// The end.
        to: YearMonth,
    },
    /// It begins before the applicant was born.
    BeforeBirth,
    /// Younger than anyone is at such a time: a warning.
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

impl ProblemKind {
    /// That there is nothing to read in what was typed, not that it is wrong.
    pub(crate) const fn is_empty(&self) -> bool {
        matches!(
            self,
            Self::Name(NameProblem::Empty)
                | Self::ResidentId(ResidentIdProblem::Empty)
                | Self::Mobile(MobileProblem::Empty)
                | Self::Phone(PhoneProblem::Empty)
                | Self::Date(DateProblem::Empty)
                | Self::Line(LineProblem::Empty)
                | Self::Number(NumberProblem::Empty)
                | Self::Code(CodeProblem::Empty)
        )
    }
}
