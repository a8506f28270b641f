//! Every value a missing fact could have, as far as it can make a difference.
//!
//! Dates fall into bands between the days on which a limit is reached, so a few
//! representatives stand for all of them. A [`Grid`] lays an item out over the
//! values of its missing facts: what it shows is proved, not guessed.

use chrono::NaiveDate;

use crate::age::birthday;
use crate::facts::{
    Answer, Circumstance, Declaration, Education, Fact, FactSet, Facts, Occurrence, Service,
};
use crate::item::Item;
use crate::readings::{CertificateBy, LeapDay, Readings};
use crate::standing::{Outcome, Standing};
use crate::weigh::Way;

/// A day to build on where no date is known at all. Any day would do: only the
/// distances between dates bear on an item, except that of leap days.
const SOME_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 12, 1);

/// What a combination of facts leads to: the outcome and, where it depends on the
/// notice, how. Two combinations are told apart exactly if, under some way of
/// fixing the open readings, their outcomes differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) outcome: Outcome,
    way: Way,
}

impl Cell {
    /// Where the fold over several items begins.
    pub(crate) const MET: Self = Self {
        outcome: Outcome::Met,
        way: Way::NONE,
    };

    /// Both together, of items whose readings are not the same.
    pub(crate) fn and(self, other: Self) -> Self {
        let outcome = self.outcome.max(other.outcome);
        let way = match outcome {
            Outcome::DependsOnNotice => self.way.and(other.way),
            _ => Way::NONE,
        };
        Self { outcome, way }
    }

    /// The lightest outcome under some way of fixing the readings.
    pub(crate) fn lightest(self) -> Outcome {
        match self.outcome {
            Outcome::DependsOnNotice => Outcome::Met,
            fixed => fixed,
        }
    }

    /// The gravest outcome that one of two different cells has and the other has
    /// not, under some way of fixing the readings.
    pub(crate) fn gravest_difference(self, other: Self) -> Outcome {
        match self.outcome.max(other.outcome) {
            light @ (Outcome::Met | Outcome::ForBureau) => light,
            _ => Outcome::NotMet,
        }
    }
}

/// An item laid out over every value of its missing facts.
pub(crate) struct Grid {
    item: Item,
    /// The missing facts with their values; the last changes fastest.
    pub(crate) axes: Vec<Axis>,
    /// One for each combination; `None` where the facts contradict each other.
    cells: Vec<Option<Cell>>,
}

/// A missing fact, with the values it could have; the plain one first.
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

    /// What one combination leads to; `None` where its facts contradict each other.
    pub(crate) fn cell(&self, at: usize) -> Option<Cell> {
        self.cells.get(at).copied().flatten()
    }

    /// The outcome that all values lead to.
    pub(crate) fn outcome(&self) -> Outcome {
        match self.cells.iter().flatten().next() {
            Some(cell) if self.differing().is_empty() => cell.outcome,
            _ => Outcome::Unknown,
        }
    }

    fn differing(&self) -> FactSet {
        differing(&self.axes, &self.cells, |_, _| true)
    }

    /// The standing that all values lead to, or which facts make the difference.
    pub(crate) fn standing(&self, facts: &Facts, readings: &Readings) -> Standing {
        let differing = self.differing();
        let first = self.cells.iter().position(Option::is_some);
        let plain = first.map(|at| self.combination(at, facts));
        match plain.and_then(|plain| self.item.decided(&plain, readings)) {
            Some(standing) if differing.is_empty() => standing.said_of(facts.answered()),
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

/// The facts of which two values, all else equal, lead to different outcomes that
/// `counts` lets count.
pub(crate) fn differing<T: Copy + PartialEq>(
    axes: &[Axis],
    outcomes: &[Option<T>],
    counts: impl Fn(T, T) -> bool,
) -> FactSet {
    let mut facts = FactSet::EMPTY;
    let mut stride = outcomes.len();
    for axis in axes {
        let block = stride.max(1);
        stride = (block / axis.values.len().max(1)).max(1);
        let differs = outcomes.chunks(block).any(|chunk| {
            (0..stride).any(|offset| {
                let along = || chunk.iter().skip(offset).step_by(stride).flatten();
                along().any(|&a| along().any(|&b| a != b && counts(a, b)))
            })
        });
        if differs {
            facts = facts.union(FactSet::of(&[axis.fact]));
        }
    }
    facts
}

/// The missing facts with every value that could make a difference.
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
/// A few suffice. Only whether outcomes differ counts, and for any free date the
/// widest difference, met and not met, is reached by someone well within the
/// limits and someone well beyond them; no rarer day can show a wider one.
struct Dates {
    births: Vec<NaiveDate>,
    hires: Vec<NaiveDate>,
    engagements: Vec<NaiveDate>,
    certificates: Vec<NaiveDate>,
}

/// Years of age well within the limits, below them (but not so young that an
/// engagement would be a contradiction) and above them.
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
            // The day of an earlier engagement and the next two: the hire may
            // come when the eighteenth birthday has only just been reached. The
            // day of an expected certificate and the one before it: the hire may
            // come too early for it.
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

/// The days so many years on, or back.
fn shifted(days: &[NaiveDate], years: &[i32]) -> Vec<NaiveDate> {
    let mut all = Vec::new();
    for &day in days {
        for &years in years {
            all.extend(birthday(day, years, LeapDay::February28));
        }
    }
    all
}
