//! A text with its tables. Every reader makes one. The sources of the recognised values are ranges
//! of this text.

use std::ops::Range;

/// The most bytes of a text, enough for twenty long notices. The rest is cut off.
pub const MOST_BYTES: usize = 400_000;
/// The most cells of all tables. A merged cell counts once for each row and column it covers.
pub const MOST_CELLS: usize = 60_000;
/// The most columns of a table.
pub const MOST_COLUMNS: usize = 60;

/// A text with its tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    text: String,
    tables: Vec<Table>,
    is_cut: bool,
}

/// A table: its cells are ranges of the text. The text of a merged cell occurs once; its range is
/// in each row and column that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The whole table.
    pub span: Range<usize>,
    /// Row by row.
    pub rows: Vec<Vec<Range<usize>>>,
}

/// A cell of a table that is being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its text.
    pub text: String,
    /// The number of columns that it covers.
    pub across: usize,
    /// The number of rows.
    pub down: usize,
}

impl Cell {
    /// A cell that covers one column of one row.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            across: 1,
            down: 1,
        }
    }
}

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its tables, in their order.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Whether something was cut off.
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Makes a text, part by part.
#[derive(Debug, Default)]
pub struct Builder {
    text: Text,
    cells: usize,
}

impl Builder {
    /// Adds a paragraph, or a line of one.
    pub fn paragraph(&mut self, text: &str) {
        self.push(text.trim_end());
        self.push("\n");
    }

    /// Adds a table, row by row, each with the cells that begin in it.
    pub fn table(&mut self, rows: &[Vec<Cell>]) {
        let is_filled = |cell: &&Cell| !cell.text.trim().is_empty();
        // Rows with one cell, at the top or at the bottom, are a title or a note.
        let is_grid = |row: &Vec<Cell>| row.iter().filter(is_filled).count() > 1;
        let first = rows.iter().position(is_grid).unwrap_or(rows.len());
        let (above, rows) = rows.split_at(first);
        let last = rows.iter().rposition(is_grid).map_or(0, |index| index + 1);
        let (grid, below) = match rows.split_at(last) {
            // The rows below may be covered by a cell above them.
            (grid, _) if grid.iter().flatten().any(|cell| cell.down > 1) => (rows, &[][..]),
            split => split,
        };
        let paragraphs = |builder: &mut Self, rows: &[Vec<Cell>]| {
            let cells = rows.iter().flatten().filter(is_filled);
            cells.for_each(|cell| builder.paragraph(&cell.text));
        };
        paragraphs(self, above);
        self.grid(grid);
        paragraphs(self, below);
    }

    fn grid(&mut self, rows: &[Vec<Cell>]) {
        if rows.is_empty() {
            return;
        }
        let start = self.text.text.len();
        let mut table: Vec<Vec<Range<usize>>> = Vec::new();
        // For each column the cell above, and the number of further rows that it covers.
        let mut above: Vec<(usize, Range<usize>)> = Vec::new();
        for row in rows {
            let mut spans: Vec<Range<usize>> = Vec::new();
            let mut cells = row.iter();
            loop {
                let column = spans.len();
                if let Some((left @ 1.., span)) = above.get_mut(column) {
                    *left -= 1;
                    spans.push(span.clone());
                    continue;
                }
                let Some(cell) = cells.next().filter(|_| column < MOST_COLUMNS) else {
                    // Behind the last cell of the row a cell of a row above may follow.
                    match above.iter().skip(column).any(|(left, _)| *left > 0) {
                        true if column < MOST_COLUMNS => spans.push(self.end()),
                        _ => break,
                    }
                    continue;
                };
                let span = self.cell(&cell.text, column > 0);
                for _ in 0..cell.across.clamp(1, MOST_COLUMNS) {
                    let column = spans.len();
                    spans.push(span.clone());
                    above.resize(above.len().max(column + 1), (0, 0..0));
                    if let Some(above) = above.get_mut(column) {
                        *above = (cell.down.saturating_sub(1), span.clone());
                    }
                }
            }
            spans.truncate(MOST_COLUMNS);
            self.push("\n");
            self.cells += spans.len();
            if self.cells > MOST_CELLS {
                self.text.is_cut = true;
                break;
            }
            table.push(spans);
        }
        self.text.tables.push(Table {
            span: start..self.text.text.len(),
            rows: table,
        });
    }

    /// The finished text.
    pub fn finish(self) -> Text {
        self.text
    }

    fn end(&self) -> Range<usize> {
        self.text.text.len()..self.text.text.len()
    }

    fn cell(&mut self, text: &str, is_behind_another: bool) -> Range<usize> {
        if is_behind_another {
            self.push("\t");
        }
        let start = self.text.text.len();
        self.push(text.trim());
        start..self.text.text.len()
    }

    fn push(&mut self, text: &str) {
        let room = MOST_BYTES.saturating_sub(self.text.text.len());
        let fits = text.floor_char_boundary(room);
        self.text.is_cut |= fits < text.len() && !text.trim().is_empty();
        self.text
            .text
            .push_str(text.get(..fits).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &Text) -> Vec<Vec<&str>> {
        let rows = text.tables().iter().flat_map(|table| &table.rows);
        let cell = |span: &Range<usize>| text.as_str().get(span.clone()).unwrap();
        rows.map(|row| row.iter().map(cell).collect()).collect()
    }

    #[test]
    fn a_merged_cell_is_in_every_row_and_column_that_it_covers() {
        let wide = |text: &str, across, down| Cell {
            text: text.to_owned(),
            across,
            down,
        };
        let mut builder = Builder::default();
        builder.table(&[
            vec![wide("a", 1, 2), wide("b", 2, 1)],
            vec![Cell::of("c"), Cell::of("d")],
            vec![Cell::of("e"), wide("f", 1, 2), Cell::of("g")],
            vec![Cell::of("h")],
        ]);
        let text = builder.finish();
        let rows = [["a", "b", "b"], ["a", "c", "d"], ["e", "f", "g"]];
        assert_eq!(shown(&text)[..3], rows.map(Vec::from));
        assert_eq!(shown(&text)[3], ["h", "f"]);
        assert_eq!(text.as_str().matches('a').count(), 1);
    }

    #[test]
    fn a_text_beyond_the_limits_is_cut() {
        let text = {
            let mut builder = Builder::default();
            builder.paragraph(&"公".repeat(MOST_BYTES));
            builder.finish()
        };
        assert!(text.is_cut() && text.as_str().len() <= MOST_BYTES);
        let wide = Cell {
            text: "a".to_owned(),
            across: usize::MAX,
            down: usize::MAX,
        };
        let mut builder = Builder::default();
        builder.table(&vec![vec![wide.clone(), wide]; MOST_CELLS]);
        assert!(builder.finish().is_cut());
    }
}
