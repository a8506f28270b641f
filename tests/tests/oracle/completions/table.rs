//! The results of all completions.

use rules::{Fact, FactSet, Outcome};

use crate::law::{self, Said};

/// A result for every completion. The first fact changes fastest.
pub(crate) struct Table<T = Said> {
    pub(super) axes: Vec<(Fact, usize)>,
    pub(super) cells: Vec<Option<T>>,
}

impl<T> Table<T> {
    pub(super) fn map<U>(&self, says: impl Fn(&T) -> U) -> Table<U> {
        Table {
            axes: self.axes.clone(),
            cells: self
                .cells
                .iter()
                .map(|cell| cell.as_ref().map(&says))
                .collect(),
        }
    }
}

impl Table {
    /// The outcome if all completions agree, or the facts that make the difference.
    pub(crate) fn verdict(&self) -> (Outcome, FactSet) {
        let mut cells = self.cells.iter().flatten();
        let first = *cells.next().expect("something is possible");
        if cells.all(|&other| !first.differs(other, Outcome::Met)) {
            return (first.outcome(), FactSet::EMPTY);
        }
        (Outcome::Unknown, self.differing(Outcome::Met))
    }

    /// The facts of which two values, all else equal, give different results, even beside a
    /// standing no lighter than `beside`.
    pub(crate) fn differing(&self, beside: Outcome) -> FactSet {
        let mut facts = FactSet::EMPTY;
        let mut stride = 1;
        for &(fact, choices) in &self.axes {
            let differs = (0..self.cells.len()).any(|at| {
                let mut other = at;
                // Compared with the next possible value on the same line.
                for _ in (at / stride) % choices + 1..choices {
                    other += stride;
                    if let (Some(first), Some(second)) = (self.cells[at], self.cells[other]) {
                        return first.differs(second, beside);
                    }
                }
                false
            });
            if differs {
                facts = facts.union(FactSet::of(&[fact]));
            }
            stride *= choices;
        }
        facts
    }

    /// The lightest outcome, if any completion is possible.
    pub(crate) fn lightest(&self) -> Option<Outcome> {
        let outcomes = self.cells.iter().flatten().map(|cell| cell.lightest());
        outcomes.min_by_key(|&outcome| law::gravity(outcome))
    }

    /// A table for each value of a fact, which must be the last one; a single table if it has
    /// one value.
    pub(crate) fn split(self, by: Fact) -> Vec<Self> {
        match self.axes.split_last() {
            Some((&(fact, choices), rest)) if fact == by => {
                let block = self.cells.len() / choices;
                let cut = self.cells.chunks(block).map(|cells| Self {
                    axes: rest.to_vec(),
                    cells: cells.to_vec(),
                });
                cut.collect()
            }
            _ => vec![self],
        }
    }

    pub(crate) fn cells(&self) -> &[Option<Said>] {
        &self.cells
    }
}
