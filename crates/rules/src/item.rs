//! The ten items of Articles 16 and 17: the facts each depends on, and how each is decided.

use serde::Serialize;

use crate::facts::{FactSet, Facts};
use crate::law::Citation;
use crate::readings::Readings;
use crate::standing::{Outcome, Standing};
use crate::weigh::Way;
use crate::{article16, article17};

/// One of the ten items of Articles 16 and 17.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Item {
    /// Article 16(1).
    Conduct,
    /// Article 16(2).
    Age,
    /// Article 16(3).
    Education,
    /// Article 16(4).
    Ability,
    /// Article 17(1).
    Crime,
    /// Article 17(2).
    Detention,
    /// Article 17(3).
    Dismissal,
    /// Article 17(4).
    Organisation,
    /// Article 17(5).
    Credit,
    /// Article 17(6).
    Unsuitable,
}

impl Item {
    /// All items, in the order of the Measures.
    pub const ALL: [Self; 10] = [
        Self::Conduct,
        Self::Age,
        Self::Education,
        Self::Ability,
        Self::Crime,
        Self::Detention,
        Self::Dismissal,
        Self::Organisation,
        Self::Credit,
        Self::Unsuitable,
    ];

    /// The clause of the item.
    pub const fn citation(self) -> Citation {
        match self {
            Self::Conduct => Citation::item(16, 1),
            Self::Age => Citation::item(16, 2),
            Self::Education => Citation::item(16, 3),
            Self::Ability => Citation::item(16, 4),
            Self::Crime => Citation::item(17, 1),
            Self::Detention => Citation::item(17, 2),
            Self::Dismissal => Citation::item(17, 3),
            Self::Organisation => Citation::item(17, 4),
            Self::Credit => Citation::item(17, 5),
            Self::Unsuitable => Citation::item(17, 6),
        }
    }

    /// The facts that the item depends on.
    pub fn facts(self, readings: &Readings) -> FactSet {
        match self {
            Self::Conduct => article16::conduct::FACTS,
            Self::Age => article16::age::facts(readings),
            Self::Education => article16::education::facts(readings),
            Self::Ability => article16::ability::FACTS,
            Self::Crime => article17::crime::FACTS,
            Self::Detention => article17::detention::FACTS,
            Self::Dismissal => article17::dismissal::FACTS,
            Self::Organisation => article17::organisation::FACTS,
            Self::Credit => article17::credit::FACTS,
            Self::Unsuitable => article17::unsuitable::FACTS,
        }
    }

    /// The standing, if every fact that the item depends on is answered; otherwise `None`.
    pub(crate) fn decided(self, facts: &Facts, readings: &Readings) -> Option<Standing> {
        match self {
            Self::Conduct => article16::conduct::decide(facts),
            Self::Age => article16::age::decide(facts, readings),
            Self::Education => article16::education::decide(facts, readings),
            Self::Ability => article16::ability::decide(facts),
            Self::Crime => article17::crime::decide(facts),
            Self::Detention => article17::detention::decide(facts),
            Self::Dismissal => article17::dismissal::decide(facts),
            Self::Organisation => article17::organisation::decide(facts),
            Self::Credit => article17::credit::decide(facts),
            Self::Unsuitable => article17::unsuitable::decide(facts),
        }
    }

    /// The outcome of that standing, without computing its reason.
    pub(crate) fn outcome(self, facts: &Facts, readings: &Readings) -> Option<Outcome> {
        match self {
            Self::Age => article16::age::outcome(facts, readings),
            Self::Education => article16::education::outcome(facts, readings),
            // For the other items the reason is the answer itself, at no cost.
            declared => Some(declared.decided(facts, readings)?.outcome()),
        }
    }

    /// The combinations of open readings under which the item is met. Only these two items have
    /// open readings.
    pub(crate) fn way(self, facts: &Facts, readings: &Readings) -> Option<Way> {
        match self {
            Self::Age => article16::age::way(facts, readings),
            Self::Education => article16::education::way(facts, readings),
            _ => None,
        }
    }
}

/// The standing of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ItemStanding {
    /// The item.
    pub item: Item,
    /// Its clause. The words are in [`article`](crate::article).
    pub citation: Citation,
    /// How the person stands.
    pub standing: Standing,
}
