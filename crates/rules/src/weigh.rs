//! Evaluates the open readings. The widest and the narrowest choices show whether the result
//! depends on them. If so, every combination is tried, and the readings that make the
//! difference are reported.

use chrono::NaiveDate;
use serde::Serialize;

use crate::readings::{
    Birthday, FireRescue, Readings, SecondaryVocational, TechnicalClasses, UpperAge,
};

/// The result of one choice of the open readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Case {
    /// The choice, with only the readings that make a difference to this person.
    pub readings: Readings,
    /// Whether the item is met under it.
    pub met: bool,
}

/// An open reading with its choices, each as the readings that it fixes.
pub(crate) struct Open {
    choices: Vec<Readings>,
}

impl Open {
    pub(crate) fn new(choices: impl IntoIterator<Item = Readings>) -> Self {
        Self {
            choices: choices.into_iter().collect(),
        }
    }
}

impl Readings {
    /// These readings with each open one at its widest choice.
    ///
    /// Only readings whose widest choice is the same for everybody are fixed, so whoever fails
    /// under the widest fails under all. The leap day is not such a reading.
    pub(crate) fn widest(self) -> Self {
        self.or(Self {
            upper_age: Some(UpperAge::On36th),
            birthday: Some(Birthday::DayOf),
            technical_classes: Some(TechnicalClasses::AsCollege),
            secondary_vocational: Some(SecondaryVocational::AsSeniorHigh),
            fire_rescue: Some(FireRescue::Veterans),
            ..Self::default()
        })
    }

    /// The same at the narrowest choice: whoever is admitted under it is admitted under all.
    pub(crate) fn narrowest(self) -> Self {
        self.or(Self {
            upper_age: Some(UpperAge::Before35th),
            birthday: Some(Birthday::NextDay),
            technical_classes: Some(TechnicalClasses::NotAsCollege),
            secondary_vocational: Some(SecondaryVocational::NotAsSeniorHigh),
            fire_rescue: Some(FireRescue::NotVeterans),
            ..Self::default()
        })
    }

    /// These readings with the reading of `open` left open.
    fn without(self, open: &Open) -> Self {
        let about = open.choices.first().copied().unwrap_or_default();
        fn keep<T>(fixed: Option<T>, about: Option<T>) -> Option<T> {
            fixed.filter(|_| about.is_none())
        }
        Self {
            upper_age: keep(self.upper_age, about.upper_age),
            birthday: keep(self.birthday, about.birthday),
            leap_day: keep(self.leap_day, about.leap_day),
            reference_date: keep(self.reference_date, about.reference_date),
            certificate_by: keep(self.certificate_by, about.certificate_by),
            technical_classes: keep(self.technical_classes, about.technical_classes),
            secondary_vocational: keep(self.secondary_vocational, about.secondary_vocational),
            full_time: keep(self.full_time, about.full_time),
            fire_rescue: keep(self.fire_rescue, about.fire_rescue),
        }
    }
}

/// The combinations of readings under which an item is met. Two values are equal exactly if
/// every notice gives the same result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Way {
    /// A bit for each combination of choices, in an order that the item fixes.
    pub(crate) met: u32,
    /// A day that a notice could fix and that makes a difference.
    pub(crate) by: Option<NaiveDate>,
}

impl Way {
    /// For an item that does not depend on the notice.
    pub(crate) const NONE: Self = Self { met: 0, by: None };

    /// Combines two items whose readings are different ones; each has sixteen bits.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            met: self.met << 16 | other.met,
            by: self.by.or(other.by),
        }
    }
}

/// A case for each choice of the open readings that makes a difference. Every combination is
/// tried.
pub(crate) fn cases(
    fixed: &Readings,
    open: &[Open],
    holds: &dyn Fn(&Readings) -> bool,
) -> Vec<Case> {
    let open: Vec<&Open> = open.iter().collect();
    let all = combinations(*fixed, &open);
    let all: Vec<bool> = all.iter().map(holds).collect();
    // A reading matters if changing it alone changes a result. The others are dropped, so that
    // a person sees only what concerns them.
    let mut stride = all.len();
    let mattering: Vec<&Open> = open
        .iter()
        .copied()
        .filter(|reading| {
            let block = stride;
            stride /= reading.choices.len().max(1);
            all.chunks(block).any(|chunk| {
                let (first, rest) = chunk.split_at(stride.min(chunk.len()));
                rest.chunks(stride).any(|other| first != other)
            })
        })
        .collect();
    let plain = open
        .iter()
        .filter_map(|reading| reading.choices.first())
        .fold(*fixed, |readings, &choice| readings.or(choice));
    let cases = combinations(Readings::default(), &mattering);
    let cases = cases.into_iter().map(|readings| Case {
        readings,
        met: holds(&readings.or(plain)),
    });
    simplest(cases.collect(), &mattering)
}

/// Simplifies the cases: where every choice of a reading gives the same result, all else equal,
/// one case replaces them.
fn simplest(mut cases: Vec<Case>, mattering: &[&Open]) -> Vec<Case> {
    for reading in mattering.iter().rev() {
        let mut at = 0;
        while let Some(case) = cases.get(at).copied() {
            let rest = case.readings.without(reading);
            let like =
                |other: &Case| other.met == case.met && other.readings.without(reading) == rest;
            let names = case.readings != rest;
            if names && cases.iter().filter(|other| like(other)).count() == reading.choices.len() {
                cases.retain(|other| !like(other));
                let merged = Case {
                    readings: rest,
                    met: case.met,
                };
                cases.insert(at.min(cases.len()), merged);
            }
            at += 1;
        }
    }
    cases
}

/// Every combination; the last reading changes fastest.
fn combinations(fixed: Readings, open: &[&Open]) -> Vec<Readings> {
    let mut all = vec![fixed];
    for reading in open {
        let before = std::mem::take(&mut all);
        for readings in before {
            for &choice in &reading.choices {
                all.push(readings.or(choice));
            }
        }
    }
    all
}
