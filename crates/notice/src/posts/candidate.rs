//! A person who applies under a notice, and the traits that posts ask for.

use fields::{Code, Sex, YearMonth};
use rules::{Facts, Outcome, Readings};

use crate::notice::Notice;

/// What posts ask for beyond the facts of the Measures. `None` is not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traits {
    /// Sex, for posts with different heights for men and women.
    pub sex: Option<Sex>,
    /// In centimetres.
    pub height: Option<u16>,
    /// Where the household is registered.
    pub household: Option<Household>,
    /// The driving licence; `Some(None)` if the person has none.
    pub licence: Option<Option<Code>>,
    /// The major of the certificate that counts.
    pub major: Option<String>,
    /// Whether the identity number is that of a foreigner's permanent residence card.
    pub foreigner: Option<bool>,
    /// Full-time studies that have not ended.
    pub studies: Option<Studies>,
    /// Whether the person is in military service.
    pub serving: Option<bool>,
    /// Whether the person has an employer.
    pub employed: Option<bool>,
}

/// Full-time studies that have not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Studies {
    /// There are none.
    Nothing,
    /// They end in this month.
    Until(YearMonth),
}

/// Where a household is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Household {
    /// In this league or city, or this banner, county or district, by its code.
    Here(String),
    /// Outside the region.
    Elsewhere,
}

/// A person under a notice. Made once, then checked against each post.
pub struct Candidate<'a> {
    pub(super) notice: &'a Notice,
    pub(super) facts: &'a Facts,
    pub(super) traits: &'a Traits,
    pub(super) readings: Readings,
    /// The outcome under the Measures.
    pub(super) measures: Outcome,
}

impl<'a> Candidate<'a> {
    /// Decides by the Measures, with the notice's readings.
    pub fn new(notice: &'a Notice, facts: &'a Facts, traits: &'a Traits) -> Self {
        let readings = notice.readings_for(facts);
        Self {
            notice,
            facts,
            traits,
            readings,
            measures: rules::outcome(facts, &readings),
        }
    }

    /// The outcome under the Measures, with the notice's readings.
    pub const fn measures(&self) -> Outcome {
        self.measures
    }
}

pub(super) const fn met(holds: bool) -> Outcome {
    match holds {
        true => Outcome::Met,
        false => Outcome::NotMet,
    }
}

/// The choices to consider: the fixed one, or all.
pub(super) fn open<T: Copy>(fixed: Option<T>, all: &[T]) -> impl Iterator<Item = T> {
    let every = match fixed {
        Some(_) => &[],
        None => all,
    };
    fixed.into_iter().chain(every.iter().copied())
}

/// The outcome that all agree on, or `otherwise`.
pub(super) fn agreed(all: impl IntoIterator<Item = Outcome>, otherwise: Outcome) -> Outcome {
    let mut all = all.into_iter();
    let first = all.next().unwrap_or(otherwise);
    match all.all(|outcome| outcome == first) {
        true => first,
        false => otherwise,
    }
}
