//! Every value of a missing fact that can make a difference.
//!
//! The limits divide dates into ranges, so a few representatives stand for all dates. A
//! [`Grid`] evaluates an item for every combination of missing facts: its result is a proof,
//! not a guess.

use chrono::NaiveDate;

use crate::age::birthday;
use crate::facts::{
    Answer, Circumstance, Declaration, Education, Fact, FactSet, Facts, Occurrence, Service,
};
use crate::item::Item;
use crate::readings::{CertificateBy, LeapDay, Readings};
use crate::standing::{Outcome, Standing};
use crate::weigh::Way;

/// An anchor where no date is known. Any day would do, because only distances between dates
/// matter, apart from leap days.
const SOME_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 12, 1);

/// The result of one combination of facts: the outcome and, if it depends on the notice, how.
/// Two cells are different exactly if some fixing of the open readings gives different
/// outcomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) outcome: Outcome,
    way: Way,
}

impl Cell {
    /// The neutral element of [`Cell::and`].
    pub(crate) const MET: Self = Self {
        outcome: Outcome::Met,
        way: Way::NONE,
    };

    /// The result for both items. Their readings must be different ones.
    pub(crate) fn and(self, other: Self) -> Self {
        let outcome = self.outcome.max(other.outcome);
        let way = match outcome {
            Outcome::DependsOnNotice => self.way.and(other.way),
            _ => Way::NONE,
        };
        Self { outcome, way }
    }

    /// The lightest outcome under any fixing of the readings.
    pub(crate) fn lightest(self) -> Outcome {
        match self.outcome {
            Outcome::DependsOnNotice => Outcome::Met,
            fixed => fixed,
        }
    }

    /// The gravest outcome that one of two different cells has and the other does not, under
    /// some fixing of the readings.
    pub(crate) fn gravest_difference(self, other: Self) -> Outcome {
        match self.outcome.max(other.outcome) {
            light @ (Outcome::Met | Outcome::ForBureau) => light,
            _ => Outcome::NotMet,
        }
    }
}

/// The results of an item for every combination of its missing facts.
pub(crate) struct Grid {
    item: Item,
    /// The missing facts with their values. The last one changes fastest.
    pub(crate) axes: Vec<Axis>,
    /// A cell for each combination; `None` for contradictory facts.
    cells: Vec<Option<Cell>>,
}

/// A missing fact with its possible values, the plain one first.
pub(crate) struct Axis {
    pub(crate) fact: Fact,
    pub(crate) values: Vec<Answer>,
}

impl Grid {
    pub(crate) fn of(item: Item, facts: &Facts, readings: &Readings) -> Self {
        let missing = item.facts(readings).minus(facts.answered());
        let axes = axes(missing, facts, readings);
        let mut combinations = vec![*facts];
        for axis in &axes {
            let before = std::mem::take(&mut combinations);
            combinations.reserve(before.len() * axis.values.len());
            for facts in before {
                combinations.extend(axis.values.iter().map(|&value| facts.with(value)));
            }
        }
        let cells = combinations
            .iter()
            .map(|facts| {
                let consistent = facts.contradictions(readings).next().is_none();
                let outcome = item.outcome(facts, readings).filter(|_| consistent)?;
                let way = match outcome {
                    Outcome::DependsOnNotice => item.way(facts, readings)?,
                    _ => Way::NONE,
                };
                Some(Cell { outcome, way })
            })
            .collect();
        Self { item, axes, cells }
    }

    /// The cell of one combination; `None` for contradictory facts.
    pub(crate) fn cell(&self, at: usize) -> Option<Cell> {
        self.cells.get(at).copied().flatten()
    }

    /// The outcome, if all combinations agree.
    pub(crate) fn outcome(&self) -> Outcome {
        match self.cells.iter().flatten().next() {
            Some(cell) if self.differing().is_empty() => cell.outcome,
            _ => Outcome::Unknown,
        }
    }

    /// The facts of which two values, with all others equal, lead to different results.
    fn differing(&self) -> FactSet {
        let axes: Vec<&Axis> = self.axes.iter().collect();
        let along = |&at: &usize| differs_along(&axes, at, &self.cells, |_, _| true);
        let facts: Vec<Fact> = (0..axes.len())
            .filter(along)
            .filter_map(|at| Some(axes.get(at)?.fact))
            .collect();
        FactSet::of(&facts)
    }

    /// The standing, if all combinations agree; otherwise the facts that make the difference.
    pub(crate) fn standing(&self, facts: &Facts, readings: &Readings) -> Standing {
        let differing = self.differing();
        let first = self.cells.iter().position(Option::is_some);
        let plain = first.map(|at| self.combination(at, facts));
        match plain.and_then(|plain| self.item.decided(&plain, readings)) {
            Some(standing) if differing.is_empty() => {
                standing.without_assumptions(facts.answered())
            }
            _ => Standing::Unknown { missing: differing },
        }
    }

    /// The facts of one combination.
    fn combination(&self, at: usize, facts: &Facts) -> Facts {
        let mut rest = at;
        let mut facts = *facts;
        for axis in self.axes.iter().rev() {
            let count = axis.values.len().max(1);
            if let Some(&value) = axis.values.get(rest % count) {
                facts = facts.with(value);
            }
            rest /= count;
        }
        facts
    }
}

/// Whether two values along one axis, with all other facts equal, lead to different results.
/// `counts` decides which differences count.
pub(crate) fn differs_along<T: Copy + PartialEq>(
    axes: &[&Axis],
    at: usize,
    results: &[Option<T>],
    counts: impl Fn(T, T) -> bool,
) -> bool {
    let length = |axes: &[&Axis]| axes.iter().map(|axis| axis.values.len()).product::<usize>();
    let block = length(axes.get(at..).unwrap_or_default()).max(1);
    let stride = length(axes.get(at + 1..).unwrap_or_default()).max(1);
    results.chunks(block).any(|chunk| {
        (0..stride).any(|offset| {
            let along = || chunk.iter().skip(offset).step_by(stride).flatten();
            along().any(|&a| along().any(|&b| a != b && counts(a, b)))
        })
    })
}

/// The missing facts with every value that can make a difference.
pub(crate) fn axes(missing: FactSet, facts: &Facts, readings: &Readings) -> Vec<Axis> {
    let dates = Dates::of(facts, readings);
    missing
        .iter()
        .map(|fact| Axis {
            fact,
            values: values(fact, &dates),
        })
        .collect()
}

fn values(fact: Fact, dates: &Dates) -> Vec<Answer> {
    match fact {
        Fact::BirthDate => dates
            .births
            .iter()
            .copied()
            .map(Answer::BirthDate)
            .collect(),
        Fact::HireDate => dates.hires.iter().copied().map(Answer::HireDate).collect(),
        Fact::EarlierEngagement => never_or(&dates.engagements)
            .map(Answer::EarlierEngagement)
            .collect(),
        Fact::ExpectedCertificate => never_or(&dates.certificates)
            .map(Answer::ExpectedCertificate)
            .collect(),
        Fact::Education => [
            Education::JuniorCollege,
            Education::BachelorOrAbove,
            Education::PreparatoryTechnician,
            Education::SeniorTechnical,
            Education::SeniorHigh,
            Education::SecondaryVocational,
            Education::JuniorHighOrBelow,
        ]
        .map(Answer::Education)
        .to_vec(),
        Fact::FullTime => [true, false].map(Answer::FullTime).to_vec(),
        Fact::Service => [
            Service::None,
            Service::Soldier,
            Service::Officer,
            Service::FireRescue,
        ]
        .map(Answer::Service)
        .to_vec(),
        Fact::Conduct => declarations().map(Answer::Conduct).to_vec(),
        Fact::Ability => declarations().map(Answer::Ability).to_vec(),
        Fact::Circumstance(which) => circumstance(which),
    }
}

fn circumstance(which: Circumstance) -> Vec<Answer> {
    [false, true]
        .map(|answer| Answer::Circumstance(which, answer))
        .to_vec()
}

fn declarations() -> [Declaration; 3] {
    [Declaration::Yes, Declaration::Unsure, Declaration::No]
}

fn never_or(days: &[NaiveDate]) -> impl Iterator<Item = Occurrence> {
    std::iter::once(Occurrence::Never).chain(days.iter().copied().map(Occurrence::On))
}

/// Representative days for each date, known or not.
///
/// A few suffice, because only differences between outcomes matter. The widest difference, met
/// and not met, is reached by one person well within the limits and one well beyond; no other
/// day can show a wider one.
struct Dates {
    births: Vec<NaiveDate>,
    hires: Vec<NaiveDate>,
    engagements: Vec<NaiveDate>,
    certificates: Vec<NaiveDate>,
}

/// Ages in years: within the limits, below them (but old enough for an engagement), and above
/// them.
const WITHIN_BELOW_ABOVE: [i32; 3] = [27, 17, 50];

impl Dates {
    fn of(facts: &Facts, readings: &Readings) -> Self {
        let day = |what| match what {
            Some(Occurrence::On(day)) => Some(day),
            Some(Occurrence::Never) | None => None,
        };
        let engaged = day(facts.earlier_engagement);
        let expected = day(facts.expected_certificate);
        let hired = readings.reference_date.or(facts.hire_date);
        let known: Vec<NaiveDate> = [hired, engaged, expected].into_iter().flatten().collect();
        let births = match (facts.birth_date, known.is_empty()) {
            (Some(day), _) => vec![day],
            (None, false) => shifted(&known, &WITHIN_BELOW_ABOVE.map(|years| -years)),
            (None, true) => shifted(SOME_DAY.as_slice(), &WITHIN_BELOW_ABOVE.map(|years| -years)),
        };
        let hires = match hired {
            Some(day) => vec![day],
            // The day of an earlier engagement and the two after it: the person may only just
            // have turned eighteen. The day of an expected certificate and the one before: the
            // hire may be too early for it.
            None => shifted(&births, &WITHIN_BELOW_ABOVE)
                .into_iter()
                .chain(engaged.into_iter().flat_map(|day| day.iter_days().take(3)))
                .chain(
                    expected
                        .into_iter()
                        .flat_map(|day| [day.pred_opt(), Some(day)])
                        .flatten(),
                )
                .collect(),
        };
        let by = match readings.certificate_by {
            Some(CertificateBy::On(day)) => vec![day],
            Some(CertificateBy::ReferenceDate) | None => hires.clone(),
        };
        Self {
            engagements: shifted(&births, &[20]),
            certificates: by.iter().flat_map(|day| day.iter_days().take(2)).collect(),
            births,
            hires,
        }
    }
}

/// Every day moved by every number of years.
fn shifted(days: &[NaiveDate], years: &[i32]) -> Vec<NaiveDate> {
    let mut all = Vec::new();
    for &day in days {
        for &years in years {
            all.extend(birthday(day, years, LeapDay::February28));
        }
    }
    all
}
