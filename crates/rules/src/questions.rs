//! Which facts can still change the outcome, and which to ask next.
//!
//! A fact is relevant exactly if two completions of the known facts differ only in it and have
//! different outcomes under some fixing of the open readings. This is not a heuristic: all
//! completions are evaluated.

use serde::Serialize;

use crate::domain::{Axis, Cell, Grid, axes, differing};
use crate::facts::{Circumstance, Fact, FactSet, Facts};
use crate::item::Item;
use crate::law::Citation;
use crate::readings::Readings;
use crate::standing::Outcome;

/// A page of the self-check. [`Question::ALL`] is the order of asking. Questions that most
/// often end the check come first. `docs/regulation.md` has the average number of questions; a
/// test shows that no other order needs fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Question {
    /// When were you born?
    BirthDate,
    /// On which day is the age counted?
    HireDate,
    /// Have you been engaged as an auxiliary before?
    EarlierEngagement,
    /// Which certificate do you hold?
    Education,
    /// Have you served?
    Service,
    /// Are you about to receive a certificate?
    ExpectedCertificate,
    /// Did you, or do you, study full time?
    FullTime,
    /// All circumstances of Article 17, on one page.
    Circumstances,
    /// Do you declare Article 16(1)?
    Conduct,
    /// Do you declare Article 16(4)?
    Ability,
}

impl Question {
    /// Every question, in the order of asking.
    pub const ALL: [Self; 10] = [
        Self::Education,
        Self::Service,
        Self::ExpectedCertificate,
        Self::FullTime,
        Self::BirthDate,
        Self::HireDate,
        Self::EarlierEngagement,
        Self::Circumstances,
        Self::Ability,
        Self::Conduct,
    ];

    /// Whether the question can arise. Some arise only under a reading that a notice fixes.
    pub fn can_arise(self, readings: &Readings) -> bool {
        let asked = Item::ALL
            .iter()
            .fold(FactSet::EMPTY, |set, item| set.union(item.facts(readings)));
        !self.facts().intersection(asked).is_empty()
    }

    /// The clause that the question is for.
    pub const fn citation(self) -> Citation {
        match self {
            Self::BirthDate | Self::HireDate | Self::EarlierEngagement => Citation::item(16, 2),
            Self::Education | Self::Service | Self::ExpectedCertificate | Self::FullTime => {
                Citation::item(16, 3)
            }
            Self::Circumstances => Citation::article(17),
            Self::Conduct => Citation::item(16, 1),
            Self::Ability => Citation::item(16, 4),
        }
    }

    /// The facts that the question asks for.
    pub const fn facts(self) -> FactSet {
        match self {
            Self::BirthDate => FactSet::of(&[Fact::BirthDate]),
            Self::HireDate => FactSet::of(&[Fact::HireDate]),
            Self::EarlierEngagement => FactSet::of(&[Fact::EarlierEngagement]),
            Self::Education => FactSet::of(&[Fact::Education]),
            Self::Service => FactSet::of(&[Fact::Service]),
            Self::ExpectedCertificate => FactSet::of(&[Fact::ExpectedCertificate]),
            Self::FullTime => FactSet::of(&[Fact::FullTime]),
            Self::Circumstances => FactSet::of_circumstances(&Circumstance::ALL),
            Self::Conduct => FactSet::of(&[Fact::Conduct]),
            Self::Ability => FactSet::of(&[Fact::Ability]),
        }
    }
}

/// Items that share facts, so that their outcomes are not independent. Items of different
/// groups share none.
const GROUPS: [&[Item]; 7] = [
    &[Item::Age, Item::Education],
    &[Item::Conduct, Item::Crime, Item::Detention],
    &[Item::Ability],
    &[Item::Dismissal],
    &[Item::Organisation],
    &[Item::Credit],
    &[Item::Unsuitable],
];

/// The unanswered facts that can still change the outcome.
pub fn relevant_facts(facts: &Facts, readings: &Readings) -> FactSet {
    let groups = GROUPS.map(|items| Group::of(items, facts, readings));
    let mut relevant = FactSet::EMPTY;
    for (at, group) in groups.iter().enumerate() {
        // The lightest outcome of the other groups: a difference within this group changes the
        // whole exactly if it is graver than that.
        let others = groups.iter().enumerate().filter(|&(other, _)| other != at);
        let floor = others.filter_map(|(_, other)| other.lightest()).max();
        let shows = |a: Cell, b: Cell| floor.is_none_or(|floor| a.gravest_difference(b) > floor);
        relevant = relevant.union(differing(&group.axes, &group.cells, shows));
    }
    relevant
}

/// The questions that can still change the outcome, in the order of asking.
pub fn open_questions(facts: &Facts, readings: &Readings) -> Vec<Question> {
    let relevant = relevant_facts(facts, readings);
    Question::ALL
        .into_iter()
        .filter(|question| !question.facts().intersection(relevant).is_empty())
        .collect()
}

/// The question to ask next; `None` if nothing can change the outcome.
pub fn next_question(facts: &Facts, readings: &Readings) -> Option<Question> {
    open_questions(facts, readings).first().copied()
}

/// The next question, with what a page needs to ask it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NextQuestion {
    /// The question.
    pub question: Question,
    /// All its facts, with those already answered.
    pub facts: FactSet,
    /// The number of questions that can still change the outcome, with this one.
    pub remaining: usize,
}

impl NextQuestion {
    /// The next question; `None` if nothing can change the outcome.
    pub fn of(facts: &Facts, readings: &Readings) -> Option<Self> {
        let open = open_questions(facts, readings);
        let &question = open.first()?;
        Some(Self {
            question,
            facts: question.facts(),
            remaining: open.len(),
        })
    }
}

/// The items of a group together, evaluated for every combination of their missing facts.
struct Group {
    axes: Vec<Axis>,
    cells: Vec<Option<Cell>>,
}

impl Group {
    fn of(items: &[Item], facts: &Facts, readings: &Readings) -> Self {
        let facts = &facts.usable(&facts.problems(readings));
        let asked = items
            .iter()
            .fold(FactSet::EMPTY, |set, item| set.union(item.facts(readings)));
        let axes = axes(asked.minus(facts.answered()), facts, readings);
        let grids: Vec<(Grid, Vec<usize>)> = items
            .iter()
            .map(|&item| {
                let grid = Grid::of(item, facts, readings);
                let places = places(&axes, &grid.axes);
                (grid, places)
            })
            .collect();
        let size = axes.iter().map(|axis| axis.values.len()).product();
        let cells = (0..size)
            .map(|at| {
                grids
                    .iter()
                    .map(|(grid, places)| grid.cell(*places.get(at)?))
                    .try_fold(Cell::MET, |all, cell| Some(all.and(cell?)))
            })
            .collect();
        Self { axes, cells }
    }

    fn lightest(&self) -> Option<Outcome> {
        let cells = self.cells.iter().flatten();
        cells.map(|cell| cell.lightest()).min()
    }
}

/// The index of each combination of the group in a grid with a subset of its axes.
fn places(axes: &[Axis], grid: &[Axis]) -> Vec<usize> {
    let mut places = vec![0];
    for axis in axes {
        // The distance between neighbours along this axis in the grid.
        let at = grid.iter().position(|other| other.fact == axis.fact);
        let inner = at.and_then(|at| grid.get(at + 1..));
        let stride = inner.map_or(0, |inner| {
            inner.iter().map(|other| other.values.len()).product()
        });
        let before = std::mem::take(&mut places);
        for place in before {
            places.extend((0..axis.values.len()).map(|at| place + at * stride));
        }
    }
    places
}
