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
    // As long as nothing is answered, every fact that an item depends on can still decide it. The
    // search comes to the same, in two thousand times the time: a test compares both.
    if facts.answered().is_empty() {
        return asked_facts(readings);
    }
    searched(facts, readings)
}

/// The facts that some item depends on.
pub(crate) fn asked_facts(readings: &Readings) -> FactSet {
    let items = Item::ALL.iter();
    items.fold(FactSet::EMPTY, |set, item| set.union(item.facts(readings)))
}

/// The relevant facts, by evaluating all completions.
fn searched(facts: &Facts, readings: &Readings) -> FactSet {
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::readings::{
        Birthday, CertificateBy, FireRescue, FullTime, LeapDay, SecondaryVocational,
        TechnicalClasses, UpperAge,
    };

    /// Open, or any of the choices.
    fn open_or<T: Copy>(all: &[T]) -> Vec<Option<T>> {
        std::iter::once(None)
            .chain(all.iter().copied().map(Some))
            .collect()
    }

    /// Every combination of the readings with one more.
    fn each<T: Copy>(
        before: &[Readings],
        choices: &[T],
        fix: impl Fn(&mut Readings, Option<T>),
    ) -> Vec<Readings> {
        let with = |readings: &Readings, choice| {
            let mut readings = *readings;
            fix(&mut readings, choice);
            readings
        };
        let choices = open_or(choices);
        before
            .iter()
            .flat_map(|readings| choices.iter().map(|&choice| with(readings, choice)))
            .collect()
    }

    #[test]
    fn whoever_tells_nothing_is_asked_what_the_search_finds() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let days = [
            day(2026, 12, 1),
            day(2028, 2, 29),
            day(1, 1, 1),
            day(9999, 12, 31),
        ];
        let named = [
            CertificateBy::ReferenceDate,
            CertificateBy::On(day(2026, 7, 31)),
            CertificateBy::On(day(9999, 12, 31)),
        ];
        let dated = each(&[Readings::default()], &days, |all, day| {
            all.reference_date = day;
        });
        // Age and education share no reading but the day.
        let ages = each(&dated, UpperAge::ALL, |all, read| all.upper_age = read);
        let ages = each(&ages, Birthday::ALL, |all, read| all.birthday = read);
        let ages = each(&ages, LeapDay::ALL, |all, read| all.leap_day = read);
        let papers = each(&dated, &named, |all, read| all.certificate_by = read);
        let papers = each(&papers, TechnicalClasses::ALL, |all, read| {
            all.technical_classes = read;
        });
        let papers = each(&papers, SecondaryVocational::ALL, |all, read| {
            all.secondary_vocational = read;
        });
        let papers = each(&papers, FullTime::ALL, |all, read| all.full_time = read);
        let papers = each(&papers, FireRescue::ALL, |all, read| all.fire_rescue = read);
        assert_eq!((ages.len(), papers.len()), (225, 1620));
        for readings in ages.iter().chain(&papers) {
            let nothing = Facts::default();
            let found = searched(&nothing, readings);
            assert_eq!(relevant_facts(&nothing, readings), found, "{readings:?}");
        }
    }
}
