//! Plain text. Neighbouring lines with tabs are a table, as Excel copies one.

use crate::separated;
use crate::text::{Builder, Cell, Text};

/// Reads a text.
pub fn read(text: &str) -> Text {
    let mut builder = Builder::default();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let is_open = |row: &str| row.matches('"').count() % 2 == 1;
        let continues = !rows.is_empty() && line.starts_with('"') && is_open(line);
        if !line.contains('\t') && !continues {
            builder.table(&std::mem::take(&mut rows));
            builder.paragraph(line);
            continue;
        }
        // A cell of several lines is quoted.
        let mut row = line.to_owned();
        if row.starts_with('"') || row.contains("\t\"") {
            while is_open(&row) {
                let Some(next) = lines.next() else { break };
                row.push('\n');
                row.push_str(next);
            }
        }
        let cells = separated::rows(&row, '\t').into_iter().flatten();
        rows.push(cells.collect());
    }
    builder.table(&rows);
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn lines_with_tabs_are_a_table() {
        let text = read("公告\na\tb\n\"c\nd\"\te\nend");
        let rows = text.tables().iter().flat_map(|table| &table.rows);
        let cells = rows
            .flatten()
            .filter_map(|cell| text.as_str().get(cell.clone()));
        assert_eq!(cells.collect::<Vec<_>>(), ["a", "b", "c\nd", "e"]);
        assert!(text.as_str().ends_with("end\n"));
    }
}
