//! Rows of tables. The file has the edges of their cells, from which columns are made.

use record::order::sort_by_key;

use crate::archive::number;
use crate::blocks::TableCell;

/// The most cells of a row, as in Word.
const MOST_CELLS: usize = 64;
/// The length of a cell's description.
const CELL: usize = 20;
/// Edges this close to each other are one, in twentieths of a point.
const CLOSE: i32 = 20;

/// The cells of a row.
#[derive(Default)]
pub(super) struct Definition {
    /// The left edge of the row, and the right one of each cell.
    edges: Vec<i32>,
    cells: Vec<Merge>,
}

/// How a cell is merged with others.
#[derive(Clone, Copy, Default)]
struct Merge {
    with_left: bool,
    with_above: bool,
}

impl Definition {
    /// Reads the definition of a row: a count, the edges, the cells.
    pub(super) fn read(value: &[u8]) -> Option<Self> {
        let count = number(value, 2, 1).filter(|count| *count <= MOST_CELLS)?;
        let (edges, cells) = value.get(3..)?.split_at_checked(2 * (count + 1))?;
        let (edges, _) = edges.as_chunks::<2>();
        let edges = edges
            .iter()
            .map(|edge| i32::from(i16::from_le_bytes(*edge)));
        // The first of cells that are merged across. Two readings of the format differ in which of
        // the flags it has; the others have another one.
        let mut first = 0;
        let merge = |index: usize| {
            // Descriptions at the end may be missing.
            let flags = number(cells, CELL * index, 2).unwrap_or(0);
            let across = flags & 0x03;
            let with_left = across != 0 && first != 0 && across != first;
            if !with_left {
                first = across;
            }
            Merge {
                with_left,
                // Where a merge begins there is another flag beside.
                with_above: flags & 0x60 == 0x20,
            }
        };
        Some(Self {
            edges: edges.collect(),
            cells: (0..count).map(merge).collect(),
        })
    }

    /// Merges a cell with the one above: the cell, and how.
    pub(super) fn merge_down(&mut self, value: &[u8]) {
        let cell = number(value, 0, 1).and_then(|index| self.cells.get_mut(index));
        if let Some(cell) = cell {
            cell.with_above = number(value, 1, 1) == Some(1);
        }
    }

    /// Merges cells of the row: the first, and the one behind the last.
    pub(super) fn merge_across(&mut self, value: &[u8]) {
        let ends = number(value, 0, 1).zip(number(value, 1, 1));
        let cells = ends.and_then(|(first, end)| self.cells.get_mut(first + 1..end));
        for cell in cells.into_iter().flatten() {
            cell.with_left = true;
        }
    }
}

/// A row whose cells are known and not yet its columns.
pub(super) struct Row {
    pub(super) cells: Vec<TableCell>,
    pub(super) definition: Definition,
}

/// The rows of a table. A cell covers as many columns as there are edges of any row within it.
pub(super) fn table(rows: Vec<Row>) -> Vec<Vec<TableCell>> {
    let edges = rows.iter().flat_map(|row| row.definition.edges.iter());
    let mut edges: Vec<i32> = edges.copied().collect();
    sort_by_key(&mut edges, |edge| *edge);
    edges.dedup_by(|edge, before| *edge - *before < CLOSE);
    // The index of the edge that this one is, or is close to.
    let column = |edge: i32| edges.partition_point(|first| *first <= edge);
    let cells = |row: Row| {
        let mut cells: Vec<TableCell> = Vec::new();
        let definition = row.definition;
        for (index, mut cell) in row.cells.into_iter().enumerate() {
            let merge = definition.cells.get(index).copied().unwrap_or_default();
            let ends = definition.edges.get(index..).unwrap_or_default();
            if let [left, right, ..] = ends {
                cell.across = column(*right).saturating_sub(column(*left)).max(1);
            }
            cell.continues = merge.with_above;
            match cells.last_mut() {
                Some(before) if merge.with_left => before.across += cell.across,
                _ => cells.push(cell),
            }
        }
        cells
    };
    rows.into_iter().map(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(edges: &[i16], flags: &[u8]) -> Row {
        let count = u8::try_from(flags.len()).unwrap();
        let mut value = vec![0, 0, count];
        value.extend(edges.iter().flat_map(|edge| edge.to_le_bytes()));
        for flag in flags {
            value.push(*flag);
            value.extend([0; CELL - 1]);
        }
        Row {
            cells: flags.iter().map(|_| TableCell::default()).collect(),
            definition: Definition::read(&value).unwrap(),
        }
    }

    #[test]
    fn a_cell_covers_the_columns_between_its_edges() {
        let rows = table(vec![
            row(&[-100, 2000, 4000], &[0x60, 0]),
            row(&[-108, 2000, 3000, 4009], &[0x20, 0, 0]),
            row(&[-100, 2000, 3000, 4000], &[0, 0x01, 0x02]),
        ]);
        let across: Vec<Vec<usize>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.across).collect())
            .collect();
        assert_eq!(across, [vec![1, 2], vec![1, 1, 1], vec![1, 2]]);
        assert!(!rows[0][0].continues && rows[1][0].continues);
    }

    #[test]
    fn a_definition_that_is_cut_off_is_none() {
        assert!(Definition::read(&[9, 0, 3, 0, 0]).is_none());
        assert!(Definition::read(&[]).is_none());
        assert!(Definition::read(&[9, 0, 255]).is_none());
    }
}
