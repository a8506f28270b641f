//! A person before a notice, and what of them posts ask.

use fields::{Code, Sex};
use rules::{Facts, Outcome, Readings};

use crate::notice::Notice;

/// What posts ask beyond the facts of the Measures. `None` is not told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traits {
    /// Sex: where a post asks men and women for different heights.
    pub sex: Option<Sex>,
    /// In centimetres.
    pub height: Option<u16>,
    /// The household's registration.
    pub household: Option<Household>,
    /// The driving licence; `Some(None)` is none.
    pub licence: Option<Option<Code>>,
    /// The major of the certificate that counts.
    pub major: Option<String>,
    /// Whether the identity number is that of a foreigner's permanent residence card.
    pub foreigner: Option<bool>,
}

/// Where a household is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Household {
    /// In this league or city, or this banner, county or district, by its code.
    Here(String),
    /// Outside the region.
    Elsewhere,
}

/// A person before a notice. Made once, then held against each post.
pub struct Candidate<'a> {
    pub(super) notice: &'a Notice,
    pub(super) facts: &'a Facts,
    pub(super) traits: &'a Traits,
    pub(super) readings: Readings,
    /// What the Measures say.
    pub(super) measures: Outcome,
}

impl<'a> Candidate<'a> {
    /// Decides by the Measures, as the notice reads them.
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

    /// What the Measures say of this person, as the notice reads them.
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

/// The choices still to be weighed: the fixed one, or all.
pub(super) fn open<T: Copy>(fixed: Option<T>, all: &[T]) -> impl Iterator<Item = T> {
    let every = match fixed {
        Some(_) => &[],
        None => all,
    };
    fixed.into_iter().chain(every.iter().copied())
}

/// What all lead to; where they differ, something else.
pub(super) fn agreed(all: impl IntoIterator<Item = Outcome>, otherwise: Outcome) -> Outcome {
    let mut all = all.into_iter();
    let first = all.next().unwrap_or(otherwise);
    match all.all(|one| one == first) {
        true => first,
        false => otherwise,
    }
}
