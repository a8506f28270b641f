//! Which facts can still change the outcome.
//!
//! A fact is relevant exactly if two completions of the known facts differ only in it and have
//! different outcomes under some fixing of the open readings. This is not a heuristic: all
//! completions are evaluated, those that cannot differ only once.

use crate::domain::{Axis, Cell, Grid, differs_along};
use crate::facts::{Fact, FactSet, Facts};
use crate::item::Item;
use crate::readings::Readings;
use crate::standing::Outcome;

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
    let lightest = groups.each_ref().map(Group::lightest);
    let mut relevant = FactSet::EMPTY;
    for (at, group) in groups.iter().enumerate() {
        // The lightest outcome of the other groups: a difference within this group changes the
        // whole exactly if it is graver than that.
        let others = lightest
            .iter()
            .enumerate()
            .filter(|&(other, _)| other != at);
        let floor = others.filter_map(|(_, &other)| other).max();
        let shows = |a: Cell, b: Cell| floor.is_none_or(|floor| a.gravest_difference(b) > floor);
        relevant = relevant.union(group.relevant(shows));
    }
    relevant
}

/// Up to so many combinations, trying all missing facts together is faster than one by one.
const FEW: usize = 4096;

/// The items of a group, each evaluated for every combination of its missing facts.
struct Group {
    grids: Vec<Grid>,
    /// The missing facts of each item.
    missing: Vec<FactSet>,
}

impl Group {
    fn of(items: &[Item], facts: &Facts, readings: &Readings) -> Self {
        let facts = &facts.usable(&facts.problems(readings));
        let grids: Vec<Grid> = items
            .iter()
            .map(|&item| Grid::of(item, facts, readings))
            .collect();
        let of = |grid: &Grid| -> Vec<Fact> { grid.axes.iter().map(|axis| axis.fact).collect() };
        let missing = grids.iter().map(|grid| FactSet::of(&of(grid))).collect();
        Self { grids, missing }
    }

    /// The missing facts that several items share.
    fn shared(&self) -> FactSet {
        let (mut once, mut twice) = (FactSet::EMPTY, FactSet::EMPTY);
        for &missing in &self.missing {
            twice = twice.union(once.intersection(missing));
            once = once.union(missing);
        }
        twice
    }

    /// The lightest outcome of all combinations.
    fn lightest(&self) -> Option<Outcome> {
        let mut lightest: Option<Outcome> = None;
        self.together(self.shared(), |_, cells| {
            let here = cells.iter().flatten().map(|cell| cell.lightest()).min();
            lightest = [lightest, here].into_iter().flatten().min();
            lightest == Some(Outcome::Met)
        });
        lightest
    }

    /// The facts that make a difference which shows.
    fn relevant(&self, shows: impl Fn(Cell, Cell) -> bool) -> FactSet {
        let all = (self.missing.iter()).fold(FactSet::EMPTY, |all, &more| all.union(more));
        let parts: Vec<FactSet> = match self.combinations() <= FEW {
            true => vec![all],
            false => all.iter().map(|fact| FactSet::of(&[fact])).collect(),
        };
        let mut relevant = FactSet::EMPTY;
        for part in parts {
            self.together(self.shared().union(part), |axes, cells| {
                for (at, axis) in axes.iter().enumerate() {
                    let is_open = part.minus(relevant).contains(axis.fact);
                    if is_open && differs_along(axes, at, cells, &shows) {
                        relevant = relevant.union(FactSet::of(&[axis.fact]));
                    }
                }
                part.minus(relevant).is_empty()
            });
        }
        relevant
    }

    /// At most this many combinations have all missing facts together.
    fn combinations(&self) -> usize {
        let axes = self.grids.iter().flat_map(|grid| &grid.axes);
        axes.map(|axis| axis.values.len()).product()
    }

    /// Evaluates the items together, for every combination of the kept facts at once. `found`
    /// is called for each combination of the other facts that could give other results, until
    /// it returns true. The kept facts include those that items share.
    fn together(
        &self,
        kept: FactSet,
        mut found: impl FnMut(&[&Axis], &[Option<Cell>]) -> bool,
    ) -> bool {
        let mut axes: Vec<&Axis> = Vec::new();
        for axis in self.grids.iter().flat_map(|grid| &grid.axes) {
            let is_new = axes.iter().all(|other| other.fact != axis.fact);
            if is_new && kept.contains(axis.fact) {
                axes.push(axis);
            }
        }
        let size = axes.iter().map(|axis| axis.values.len()).product();
        let mut all = vec![vec![Some(Cell::MET); size]];
        for grid in &self.grids {
            let profiles = profiles(grid, &axes);
            let before = std::mem::take(&mut all);
            for cells in &before {
                all.extend(profiles.iter().map(|profile| {
                    let both = cells.iter().zip(profile);
                    both.map(|(&cells, &own)| Some(cells?.and(own?))).collect()
                }));
            }
        }
        all.iter().any(|cells| found(&axes, cells))
    }
}

/// The results of an item along some axes, for every combination of its other missing facts;
/// the same results only once.
fn profiles(grid: &Grid, axes: &[&Axis]) -> Vec<Vec<Option<Cell>>> {
    let is_kept = |axis: &Axis| axes.iter().any(|kept| kept.fact == axis.fact);
    // How far apart neighbours along each axis are.
    let mut strides = Vec::new();
    let mut stride = 1;
    for axis in grid.axes.iter().rev() {
        strides.push((axis, stride));
        stride *= axis.values.len();
    }
    let stride_of = |fact| {
        let found = strides.iter().find(|(axis, _)| axis.fact == fact);
        found.map_or(0, |&(_, stride)| stride)
    };
    let along = places(
        axes.iter()
            .map(|axis| (axis.values.len(), stride_of(axis.fact))),
    );
    let others = strides.iter().rev().filter(|(axis, _)| !is_kept(axis));
    let starts = places(others.map(|&(axis, stride)| (axis.values.len(), stride)));
    let mut profiles: Vec<Vec<Option<Cell>>> = Vec::new();
    for start in starts {
        let is_this = |profile: &Vec<Option<Cell>>| {
            let mut cells = profile.iter().zip(&along);
            cells.all(|(cell, at)| *cell == grid.cell(start + at))
        };
        if !profiles.iter().any(is_this) {
            profiles.push(along.iter().map(|at| grid.cell(start + at)).collect());
        }
    }
    profiles
}

/// The index of every combination, from the length and the stride of each axis.
fn places(axes: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut places = vec![0];
    for (length, stride) in axes {
        let before = std::mem::take(&mut places);
        for place in before {
            places.extend((0..length).map(|at| place + at * stride));
        }
    }
    places
}
