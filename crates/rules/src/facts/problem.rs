//! Facts that contradict each other or are out of range.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::{Fact, FactSet, Facts, Occurrence};
use crate::age::birthday;
use crate::readings::{LeapDay, Readings};

/// Why some facts cannot be used. They are treated as not answered, so no standing depends on
/// them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum FactProblem {
    /// A date outside the years 1800 to 2199.
    OutOfRange {
        /// The fact with that date.
        fact: Fact,
    },
    /// Born after the day on which the age is counted.
    BornAfterHire,
    /// Engaged before being born.
    BornAfterEngagement,
    /// The earlier engagement lies after the day of hire.
    EngagedAfterHire,
    /// Engaged before the sixteenth birthday, which no employer may (劳动法 art. 15).
    EngagedAsChild,
}

impl FactProblem {
    /// The facts that are involved.
    pub fn facts(self) -> FactSet {
        match self {
            Self::OutOfRange { fact } => FactSet::of(&[fact]),
            Self::BornAfterHire => FactSet::of(&[Fact::BirthDate, Fact::HireDate]),
            Self::BornAfterEngagement | Self::EngagedAsChild => {
                FactSet::of(&[Fact::BirthDate, Fact::EarlierEngagement])
            }
            Self::EngagedAfterHire => FactSet::of(&[Fact::EarlierEngagement, Fact::HireDate]),
        }
    }
}

impl Facts {
    /// Every problem of these facts under these readings. Usually there is none, and nothing is
    /// allocated.
    pub fn problems(&self, readings: &Readings) -> Vec<FactProblem> {
        let mut problems = Vec::new();
        let dates = [
            (Fact::BirthDate, self.birth_date),
            (Fact::HireDate, self.hire_date),
            (Fact::EarlierEngagement, day_of(self.earlier_engagement)),
            (Fact::ExpectedCertificate, day_of(self.expected_certificate)),
        ];
        for (fact, date) in dates {
            if date.is_some_and(|day| !in_range(day)) {
                problems.push(FactProblem::OutOfRange { fact });
            }
        }
        problems.extend(self.contradictions(readings));
        problems
    }

    /// The facts without those in `problems`.
    pub(crate) fn usable(&self, problems: &[FactProblem]) -> Self {
        match problems {
            [] => *self,
            [..] => self.without(
                problems
                    .iter()
                    .fold(FactSet::EMPTY, |set, problem| set.union(problem.facts())),
            ),
        }
    }

    /// The contradictions between facts. Representative days for missing dates are checked for
    /// these only: a representative may itself be out of range.
    pub(crate) fn contradictions(
        &self,
        readings: &Readings,
    ) -> impl Iterator<Item = FactProblem> + use<> {
        let engaged = day_of(self.earlier_engagement);
        let hired = readings.reference_date.or(self.hire_date);
        let unborn = later(self.birth_date, engaged);
        let sixteen = self
            .birth_date
            .and_then(|birth| birthday(birth, 16, LeapDay::February28));
        [
            (FactProblem::BornAfterHire, later(self.birth_date, hired)),
            (FactProblem::BornAfterEngagement, unborn),
            (
                FactProblem::EngagedAsChild,
                !unborn && later(sixteen, engaged),
            ),
            (FactProblem::EngagedAfterHire, later(engaged, hired)),
        ]
        .into_iter()
        .filter_map(|(problem, there)| there.then_some(problem))
    }
}

/// Whether a date is in the range of living people and their papers.
pub(crate) fn in_range(day: NaiveDate) -> bool {
    (1800..=2199).contains(&day.year())
}

fn day_of(occurrence: Option<Occurrence>) -> Option<NaiveDate> {
    match occurrence {
        Some(Occurrence::On(day)) => Some(day),
        Some(Occurrence::Never) | None => None,
    }
}

fn later(first: Option<NaiveDate>, second: Option<NaiveDate>) -> bool {
    matches!((first, second), (Some(first), Some(second)) if first > second)
}
