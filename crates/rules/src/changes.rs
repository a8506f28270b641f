//! The smallest sets of changes that would improve the outcome. A past that bars a person
//! cannot change and is never among them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::age::AgeWindow;
use crate::determination::{Determination, decide, outcome};
use crate::facts::{Circumstance, Education, Fact, FactSet, Facts, Occurrence};
use crate::item::Item;
use crate::readings::Readings;
use crate::standing::{Outcome, Reason, Standing};
use crate::weigh::Case;

/// Something that can still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Change {
    /// Obtain a certificate of junior college or above in time.
    ObtainCertificate,
    /// Be hired no earlier than this day.
    WaitUntil {
        /// The first day under every reading.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        day: NaiveDate,
    },
    /// Be hired no later than this day.
    HireBy {
        /// The last day under every reading.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        day: NaiveDate,
    },
    /// The notice fixes a reading.
    NoticeReads {
        /// The readings that it would fix.
        readings: Readings,
    },
}

/// Changes that together improve the outcome. Each is necessary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ChangeSet {
    /// The changes.
    pub changes: Vec<Change>,
    /// The outcome after them.
    pub outcome: Outcome,
}

/// The smallest sets of changes with a better outcome, smallest first. Empty if the outcome is
/// unknown or nothing helps. A set with [`Outcome::Unknown`] removes the bar; other questions
/// remain.
pub fn changes(facts: &Facts, readings: &Readings) -> Vec<ChangeSet> {
    let now = decide(facts, readings);
    if !matches!(now.outcome, Outcome::NotMet | Outcome::DependsOnNotice) {
        return Vec::new();
    }
    let candidates = candidates(
        facts,
        readings,
        now.items.iter().map(|item| (item.item, &item.standing)),
    );
    let mut sets: Vec<(u32, ChangeSet)> = Vec::new();
    let subsets = || 1_u32..1 << candidates.len();
    let smallest_first = (1..=candidates.len())
        .flat_map(|size| subsets().filter(move |s| s.count_ones() as usize == size));
    for subset in smallest_first {
        let chosen: Vec<Change> = candidates
            .iter()
            .enumerate()
            .filter(|(at, _)| subset & (1 << at) != 0)
            .map(|(_, &change)| change)
            .collect();
        let outcome = after(&chosen, facts, readings).unwrap_or(now.outcome);
        let best_within = sets
            .iter()
            .filter(|(other, _)| other & subset == *other)
            .map(|(_, set)| set.outcome)
            .min()
            .unwrap_or(now.outcome);
        if outcome < best_within {
            let set = ChangeSet {
                changes: chosen,
                outcome,
            };
            sets.push((subset, set));
        }
    }
    sets.into_iter().map(|(_, set)| set).collect()
}

/// The facts of items that are not met and that nothing can change: the birth date of someone
/// too old, and past events. A suspicion can be cleared and a listing lifted, so those are not
/// included.
pub fn unchangeable(determination: &Determination) -> FactSet {
    determination
        .items
        .iter()
        .filter_map(|item| match item.standing {
            Standing::NotMet { because } => Some(because),
            _ => None,
        })
        .filter_map(|because| match because {
            Reason::OverAge { .. } => Some(Fact::BirthDate),
            Reason::Declared { circumstance } => match circumstance {
                Circumstance::UnderInvestigation | Circumstance::JudgmentDefaulter => None,
                happened => Some(Fact::Circumstance(happened)),
            },
            _ => None,
        })
        .fold(FactSet::EMPTY, |set, fact| set.union(FactSet::of(&[fact])))
}

/// What could change for this person: at most a handful.
fn candidates<'a>(
    facts: &Facts,
    readings: &Readings,
    items: impl Iterator<Item = (Item, &'a Standing)>,
) -> Vec<Change> {
    let mut found = Vec::new();
    let mut readings_that_help = Vec::new();
    for (item, standing) in items {
        match (item, standing) {
            (Item::Education, Standing::NotMet { .. } | Standing::DependsOnNotice { .. }) => {
                found.push(Change::ObtainCertificate);
            }
            (Item::Age, Standing::NotMet { .. } | Standing::DependsOnNotice { .. }) => {
                found.extend(other_day(facts, readings));
            }
            _ => {}
        }
        if let Standing::DependsOnNotice { cases, .. } = standing {
            readings_that_help.extend(cases.iter().filter(|case| case.met).map(reads));
        }
    }
    found.extend(readings_that_help);
    // The search tries two to the power of this many sets.
    found.truncate(10);
    found
}

fn reads(case: &Case) -> Change {
    Change::NoticeReads {
        readings: case.readings,
    }
}

/// A day of hire on which the age item would be met, if the notice fixes no day and no earlier
/// engagement decides.
fn other_day(facts: &Facts, readings: &Readings) -> Option<Change> {
    if readings.reference_date.is_some() {
        return None;
    }
    let window = AgeWindow::of(facts.birth_date?, readings)?;
    let (_, first) = window.first_days()?;
    let (last, _) = window.last_days()?;
    let hired = facts.hire_date?;
    if hired < first {
        Some(Change::WaitUntil { day: first })
    } else if facts.earlier_engagement == Some(Occurrence::Never) && hired > last {
        Some(Change::HireBy { day: last })
    } else {
        None
    }
}

/// The outcome after the changes; `None` if two of them exclude each other.
fn after(changes: &[Change], facts: &Facts, readings: &Readings) -> Option<Outcome> {
    let mut facts = *facts;
    let mut read = *readings;
    for &change in changes {
        match change {
            Change::ObtainCertificate => facts.education = Some(Education::JuniorCollege),
            Change::WaitUntil { day } | Change::HireBy { day } => facts.hire_date = Some(day),
            Change::NoticeReads { readings: fixed } => {
                if read.or(fixed) != fixed.or(read) {
                    return None;
                }
                read = read.or(fixed);
            }
        }
    }
    Some(outcome(&facts, &read))
}
