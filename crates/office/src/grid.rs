//! The cells of a sheet, in any order, and the rows that a text has of them.

use intake::text::{Cell, MOST_CELLS, MOST_COLUMNS};
use record::order::sort_by_key;

use crate::Problem;

/// The last row that is read.
const LAST_ROW: usize = 5000;
/// The most bytes of a sheet's texts. Cells name a shared text by index, each with a copy of it.
const MOST_TEXT: usize = 16 * 1024 * 1024;

/// Row and column, from 0.
pub(crate) type Position = (usize, usize);

/// A position that is read; `None` beyond the last row or column.
pub(crate) fn position(row: usize, column: usize) -> Option<Position> {
    (row < LAST_ROW && column < MOST_COLUMNS).then_some((row, column))
}

/// What is in a sheet.
#[derive(Default)]
pub(crate) struct Grid {
    cells: Vec<(Position, String)>,
    /// The first cell of each merged range, with the rows and columns of the range.
    merged: Vec<(Position, (usize, usize))>,
    /// The other cells of merged ranges.
    covered: Vec<Position>,
    /// The bytes of all texts.
    bytes: usize,
    is_overgrown: bool,
}

impl Grid {
    /// Adds a cell with a text.
    pub(crate) fn put(&mut self, position: Position, text: &str) {
        if text.trim().is_empty() || self.is_overgrown {
            return;
        }
        self.bytes += text.len();
        self.is_overgrown = self.cells.len() >= MOST_CELLS || self.bytes > MOST_TEXT;
        if !self.is_overgrown {
            self.cells.push((position, text.to_owned()));
        }
    }

    /// Merges the cells from the first to the last of a range.
    pub(crate) fn merge(&mut self, first: Position, last: Position) {
        let ((top, left), (bottom, right)) = (first, last);
        if bottom < top || right < left || self.is_overgrown {
            return;
        }
        let (down, across) = (bottom - top + 1, right - left + 1);
        // A range of one cell counts too: there is no end to them.
        let most = self.covered.len().max(self.merged.len()) + down * across;
        self.is_overgrown = most > MOST_CELLS;
        if self.is_overgrown {
            return;
        }
        for row in top..=bottom {
            let columns = (left..=right).map(|column| (row, column));
            let others = columns.filter(|position| *position != first);
            self.covered.extend(others);
        }
        self.merged.push((first, (down, across)));
    }

    /// The rows that hold a text or part of a merged cell, each with the cells that begin in it.
    ///
    /// # Errors
    /// [`Problem::Overgrown`] if there were more cells or texts than a table may have.
    pub(crate) fn rows(mut self) -> Result<Vec<Vec<Cell>>, Problem> {
        if self.is_overgrown {
            return Err(Problem::Overgrown);
        }
        sort_by_key(&mut self.cells, |(position, _)| *position);
        sort_by_key(&mut self.merged, |(position, _)| *position);
        sort_by_key(&mut self.covered, |position| *position);
        let filled = self.cells.iter().map(|(position, _)| position);
        let mut used: Vec<usize> = filled.chain(&self.covered).map(|(row, _)| *row).collect();
        sort_by_key(&mut used, |row| *row);
        used.dedup();
        let cells = self.cells.iter().map(|((_, column), _)| column + 1);
        let merged = self.merged.iter();
        let merged = merged.map(|((_, left), (_, across))| left + across);
        let width = cells.chain(merged).max().unwrap_or(0).min(MOST_COLUMNS);
        let cell = |position: Position| {
            let (down, across) = find(&self.merged, position).copied().unwrap_or((1, 1));
            Cell {
                text: find(&self.cells, position).cloned().unwrap_or_default(),
                across,
                down,
            }
        };
        let row = |row: usize| {
            let columns = (0..width).map(|column| (row, column));
            let begin = columns.filter(|position| self.covered.binary_search(position).is_err());
            begin.map(cell).collect()
        };
        Ok(used.into_iter().map(row).collect())
    }
}

/// The value at a position of a sorted list.
fn find<T>(sorted: &[(Position, T)], position: Position) -> Option<&T> {
    let index = sorted.binary_search_by_key(&position, |(position, _)| *position);
    sorted.get(index.ok()?).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_in_many_cells_is_too_much() {
        let text = "公".repeat(100_000);
        let mut grid = Grid::default();
        for row in 0..100 {
            grid.put((row, 0), &text);
        }
        assert_eq!(grid.rows(), Err(Problem::Overgrown));
    }

    #[test]
    fn ranges_beyond_the_limit_are_too_much() {
        let mut grid = Grid::default();
        for _ in 0..3 {
            grid.merge((0, 0), (LAST_ROW - 1, MOST_COLUMNS - 1));
        }
        assert_eq!(grid.rows(), Err(Problem::Overgrown));
    }
}
