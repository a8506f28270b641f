//! Paragraphs and tables of a document, and the text that is made of them.

use intake::text::{Builder, Cell};

/// The deepest nesting of tables and text boxes.
pub(crate) const DEEPEST: usize = 24;

/// A paragraph, or a table row by row.
pub(crate) enum Item {
    Paragraph(String),
    Table(Vec<Vec<TableCell>>),
}

/// A cell of a table.
pub(crate) struct TableCell {
    pub(crate) items: Vec<Item>,
    /// The columns that the cell covers.
    pub(crate) across: usize,
    /// Whether the cell is merged with the one above.
    pub(crate) continues: bool,
}

impl Default for TableCell {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            across: 1,
            continues: false,
        }
    }
}

/// Adds paragraphs and tables to a text.
pub(crate) fn emit(items: Vec<Item>, builder: &mut Builder) {
    for item in items {
        match item {
            Item::Paragraph(text) => text.lines().for_each(|line| builder.paragraph(line)),
            Item::Table(rows) => {
                let is_table = |item: &Item| matches!(item, Item::Table(_));
                let holds_table = |cell: &TableCell| cell.items.iter().any(is_table);
                // A table with tables in it, or with one column, only arranges the page.
                let is_layout =
                    rows.iter().flatten().any(holds_table) || rows.iter().all(|row| row.len() < 2);
                if is_layout {
                    let cells = rows.into_iter().flatten();
                    cells.for_each(|cell| emit(cell.items, builder));
                } else {
                    builder.table(&merged(&rows));
                }
            }
        }
    }
}

/// The cells that begin in each row, with the rows that each covers.
fn merged(rows: &[Vec<TableCell>]) -> Vec<Vec<Cell>> {
    let mut found: Vec<Vec<Cell>> = Vec::new();
    // For each column the cell above, by its row and its index in that row.
    let mut above: Vec<Option<(usize, usize)>> = Vec::new();
    for row in rows {
        let (mut cells, mut column) = (Vec::new(), 0);
        for cell in row {
            let origin = above.get(column).copied().flatten();
            let origin = match origin.filter(|_| cell.continues) {
                Some((row, index)) => {
                    let first = found.get_mut(row).and_then(|row| row.get_mut(index));
                    if let Some(first) = first {
                        first.down += 1;
                    }
                    (row, index)
                }
                None => {
                    cells.push(Cell {
                        text: text(&cell.items),
                        across: cell.across,
                        down: 1,
                    });
                    (found.len(), cells.len() - 1)
                }
            };
            let across = cell.across.clamp(1, intake::text::MOST_COLUMNS);
            above.resize(above.len().max(column + across), None);
            if let Some(columns) = above.get_mut(column..column + across) {
                columns.fill(Some(origin));
            }
            column += across;
            if column > 8 * intake::text::MOST_COLUMNS {
                break;
            }
        }
        found.push(cells);
    }
    found
}

fn text(items: &[Item]) -> String {
    let lines = items.iter().filter_map(|item| match item {
        Item::Paragraph(text) if !text.trim().is_empty() => Some(&**text),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n").replace('\t', " ")
}
