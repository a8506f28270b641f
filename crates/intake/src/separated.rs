//! Tables as text: cells separated by commas, semicolons or tabs.

use crate::text::{Builder, Cell, Text};

/// Reads a .csv file. Its separator is the one that the first line has most of.
pub fn read(text: &str) -> Text {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: &char| first.matches(*separator).count();
    let separator = ['\t', ';', ','].into_iter().max_by_key(count);
    let mut builder = Builder::default();
    builder.table(&rows(text, separator.unwrap_or(',')));
    builder.finish()
}

/// The rows. A quoted cell may contain separators and line ends; a quote in it is doubled.
pub(crate) fn rows(text: &str, separator: char) -> Vec<Vec<Cell>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut chars) = (false, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() => is_quoted = true,
            '\r' => {}
            c if c == separator && !is_quoted => row.push(Cell::of(&std::mem::take(&mut cell))),
            '\n' if !is_quoted => {
                row.push(Cell::of(&std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(Cell::of(&cell));
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn quotes_hold_separators_and_line_ends() {
        let text = read("\u{feff}岗位,人数\r\n\"协管,外勤\n一\",\"3\"\"\"\r\n");
        let rows = &text.tables()[0].rows;
        let cells: Vec<&str> = rows[1]
            .iter()
            .filter_map(|cell| text.as_str().get(cell.clone()))
            .collect();
        assert_eq!(cells, ["协管,外勤\n一", "3\""]);
    }
}
