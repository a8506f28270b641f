//! Reads the tables of the documentation.
#![allow(clippy::unwrap_used, clippy::panic, reason = "used by tests alone")]

/// The rows, cell by cell, of the only table on a page with these first columns.
///
/// # Panics
/// If there is no such table or more than one, or a row has another number of cells.
pub fn rows(page: &str, header: &[&str]) -> Vec<Vec<String>> {
    let cells = |line: &str| -> Option<Vec<String>> {
        let inner = line.strip_prefix('|')?.strip_suffix('|')?;
        Some(
            inner
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect(),
        )
    };
    let owned: Vec<String> = header.iter().map(|&cell| cell.to_owned()).collect();
    let mut lines = page.lines();
    let is_header = |line: &str| cells(line).is_some_and(|cells| cells.starts_with(&owned));
    assert!(lines.any(is_header), "no table {header:?}");
    assert!(
        !lines.clone().any(is_header),
        "more than one table {header:?}"
    );
    let rule = lines.next().and_then(cells).unwrap();
    assert!(rule.iter().all(|cell| cell.chars().all(|c| c == '-')));
    let rows: Vec<_> = lines.map_while(cells).collect();
    assert!(rows.iter().all(|row| row.len() == rule.len()), "{rows:?}");
    rows
}

/// The texts between backticks.
#[must_use]
pub fn code(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}
