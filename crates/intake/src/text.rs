//! A text as it was taken in, with the tables in it. Every reader makes one of these: what
//! is recognised later is told by its place in this text.

use std::ops::Range;

/// The most bytes of a text that are taken in: twenty long notices.
pub const MOST_BYTES: usize = 400_000;
/// The most cells of all tables, merged ones counted as often as they are seen.
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

/// A table: its cells are places in the text. A merged cell stands in the text once, and
/// in each row and column that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// All of it.
    pub span: Range<usize>,
    /// Row by row.
    pub rows: Vec<Vec<Range<usize>>>,
}

/// A cell, as a reader found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// How many columns it covers.
    pub across: usize,
    /// How many rows.
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

    /// Whether more was there than is taken in.
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
    /// A paragraph, or a line of one.
    pub fn paragraph(&mut self, text: &str) {
        self.push(text.trim_end());
        self.push("\n");
    }

    /// A table, row by row, each with the cells that begin in it.
    pub fn table(&mut self, rows: &[Vec<Cell>]) {
        // A cell alone in the first rows or the last ones is a title, or a note.
        let filled = |row: &&Vec<Cell>| {
            row.iter()
                .filter(|cell| !cell.text.trim().is_empty())
                .count()
        };
        let first = rows
            .iter()
            .position(|row| filled(&row) > 1)
            .unwrap_or(rows.len());
        let last = rows
            .iter()
            .rposition(|row| filled(&row) > 1)
            .map_or(first, |at| at + 1);
        let reaches = |row: &[Cell]| row.iter().any(|cell| cell.down > 1);
        let last = match rows
            .get(first..last)
            .unwrap_or_default()
            .iter()
            .any(|row| reaches(row))
        {
            // Rows into which a cell reaches belong to the table.
            true => rows.len(),
            false => last,
        };
        let alone = |own: &mut Self, rows: &[Vec<Cell>]| {
            let cells = rows
                .iter()
                .flatten()
                .filter(|cell| !cell.text.trim().is_empty());
            cells.for_each(|cell| own.paragraph(&cell.text));
        };
        alone(self, rows.get(..first).unwrap_or_default());
        self.grid(rows.get(first..last).unwrap_or_default());
        alone(self, rows.get(last..).unwrap_or_default());
    }

    fn grid(&mut self, rows: &[Vec<Cell>]) {
        if rows.is_empty() {
            return;
        }
        let start = self.text.text.len();
        let mut table: Vec<Vec<Range<usize>>> = Vec::new();
        // Cells that reach down from rows before: how many rows more, by column.
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
                    // What reaches down behind the last cell.
                    match above.iter().skip(column).any(|(left, _)| *left > 0) {
                        true if column < MOST_COLUMNS => spans.push(self.end()),
                        _ => break,
                    }
                    continue;
                };
                let span = self.cell(&cell.text, column > 0);
                for _ in 0..cell.across.clamp(1, MOST_COLUMNS) {
                    let at = spans.len();
                    spans.push(span.clone());
                    above.resize_with(above.len().max(at + 1), || (0, 0..0));
                    if let Some(place) = above.get_mut(at) {
                        *place = (cell.down.saturating_sub(1), span.clone());
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

    /// The text.
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
    fn merged_cells_are_in_every_place_they_cover() {
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
    fn too_much_is_cut_and_says_so() {
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
