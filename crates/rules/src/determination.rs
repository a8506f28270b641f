//! The determination: ten standings, and the gravest of them.

use serde::Serialize;

use crate::age::AgeWindow;
use crate::domain::Grid;
use crate::facts::{FactProblem, Facts};
use crate::item::{Item, ItemStanding};
use crate::readings::Readings;
use crate::standing::{Outcome, Standing};

/// Decides the ten items of Articles 16 and 17.
///
/// Facts that contradict each other are reported in
/// [`Determination::problems`] and treated as not answered.
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

/// The outcome alone, without reasons: what [`decide`] says, several times as fast.
///
/// Where every fact is answered that bears on an item, nothing is allocated.
pub fn outcome(facts: &Facts, readings: &Readings) -> Outcome {
    let facts = &facts.usable(&facts.problems(readings));
    let mut gravest = Outcome::Met;
    let mut untold = false;
    for item in Item::ALL {
        match item.outcome(facts, readings) {
            // Nothing is graver, whatever is not told.
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

/// The standing, with whatever is answered. Where facts are missing, every value they
/// could have is tried: if all lead to the same outcome, that is the standing; if not,
/// it is not yet known, and the facts that could make the difference are named.
fn standing(item: Item, facts: &Facts, readings: &Readings) -> Standing {
    item.decided(facts, readings)
        .unwrap_or_else(|| Grid::of(item, facts, readings).standing(facts, readings))
}

/// What the Measures say of one person, item by item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Determination {
    /// The gravest of the ten standings.
    pub outcome: Outcome,
    /// The ten items in the order of the Measures.
    #[cfg_attr(feature = "typescript", tsify(type = "ItemStanding[]"))]
    pub items: [ItemStanding; 10],
    /// From and until when the age item is met, once the birth date is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub age_window: Option<AgeWindow>,
    /// Facts that contradict each other, and so were not used.
    pub problems: Vec<FactProblem>,
}
