//! The determination: ten standings and their gravest outcome.

use serde::Serialize;

use crate::age::AgeWindow;
use crate::domain::Grid;
use crate::facts::{FactProblem, Facts};
use crate::item::{Item, ItemStanding};
use crate::readings::Readings;
use crate::standing::{Outcome, Standing};

/// Decides the ten items of Articles 16 and 17.
///
/// Facts that contradict each other are reported in [`Determination::problems`] and treated as
/// not answered.
pub fn decide(facts: &Facts, readings: &Readings) -> Determination {
    let problems = facts.problems(readings);
    let facts = facts.usable(&problems);
    let items = Item::ALL.map(|item| ItemStanding {
        item,
        citation: item.citation(),
        standing: standing(item, &facts, readings),
    });
    Determination {
        outcome: items
            .iter()
            .map(|item| item.standing.outcome())
            .max()
            .unwrap_or(Outcome::Unknown),
        items,
        age_window: facts
            .birth_date
            .and_then(|birth| AgeWindow::of(birth, readings)),
        problems,
    }
}

/// The outcome alone. It equals that of [`decide`] and is several times as fast.
///
/// If every fact that matters is answered, nothing is allocated.
pub fn outcome(facts: &Facts, readings: &Readings) -> Outcome {
    let facts = &facts.usable(&facts.problems(readings));
    let mut gravest = Outcome::Met;
    let mut untold = false;
    for item in Item::ALL {
        match item.outcome(facts, readings) {
            // No outcome is graver, so missing facts do not matter.
            Some(Outcome::NotMet) => return Outcome::NotMet,
            Some(outcome) => gravest = gravest.max(outcome),
            None => untold = true,
        }
    }
    if untold {
        for item in Item::ALL {
            if item.outcome(facts, readings).is_none() {
                gravest = gravest.max(Grid::of(item, facts, readings).outcome());
            }
        }
    }
    gravest
}

/// The standing of an item, whatever is answered. Every value of the missing facts is tried. If
/// all lead to one outcome, that is the standing. Otherwise it is unknown, and names the facts
/// that make the difference.
fn standing(item: Item, facts: &Facts, readings: &Readings) -> Standing {
    item.decided(facts, readings)
        .unwrap_or_else(|| Grid::of(item, facts, readings).standing(facts, readings))
}

/// The result for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Determination {
    /// The gravest of the ten standings.
    pub outcome: Outcome,
    /// The ten items in the order of the Measures.
    #[cfg_attr(feature = "typescript", tsify(type = "ItemStanding[]"))]
    pub items: [ItemStanding; 10],
    /// The days between which the age item is met, if the birth date is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub age_window: Option<AgeWindow>,
    /// Facts that contradict each other and were not used.
    pub problems: Vec<FactProblem>,
}
