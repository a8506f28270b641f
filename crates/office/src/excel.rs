//! A workbook of Excel: each sheet that is not hidden is a table.

use intake::Text;
use intake::text::{Builder, Cell, MOST_CELLS, MOST_COLUMNS};
use record::order::sort_by_key;

use crate::Problem;
use crate::container::Container;
use crate::dates::Formats;
use crate::xml::{Token, walk};

/// The part that every workbook has.
pub(crate) const WORKBOOK: &str = "xl/workbook.xml";
/// The most sheets that are read.
const MOST_SHEETS: usize = 12;
/// The last row that is read.
const LAST_ROW: usize = 5000;

/// Reads a workbook.
pub(crate) fn read(container: &mut Container<'_>) -> Result<Text, Problem> {
    let mut formats = Formats::read(&container.text("xl/styles.xml")?)?;
    let mut sheets = Vec::new();
    walk(&container.text(WORKBOOK)?, &mut |token| {
        let Token::Open(element) = token else { return };
        match element.name {
            "workbookPr" => {
                let of_1904 = element.get("date1904");
                formats.is_1904 = of_1904.is_some_and(|value| value == "1" || value == "true");
            }
            "sheet" if element.get("state").is_none_or(|state| state == "visible") => {
                sheets.extend(element.get("id"));
            }
            _ => {}
        }
    })?;
    let mut targets = Vec::new();
    walk(
        &container.text("xl/_rels/workbook.xml.rels")?,
        &mut |token| {
            if let Token::Open(element) = token
                && element.get("TargetMode").is_none()
                && let (Some(id), Some(target)) = (element.get("Id"), element.get("Target"))
            {
                targets.push((id, target));
            }
        },
    )?;
    let strings = strings(&container.text("xl/sharedStrings.xml")?)?;
    let mut builder = Builder::default();
    for id in sheets.iter().take(MOST_SHEETS) {
        let Some((_, target)) = targets.iter().find(|(of_target, _)| of_target == id) else {
            continue;
        };
        let path = match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => ["xl/", target].concat(),
        };
        let sheet = Sheet::read(&container.text(&path)?, &strings, &formats)?;
        builder.table(&sheet.rows());
    }
    Ok(builder.finish())
}

/// The texts that cells name by index. Their pronunciation is left out.
fn strings(xml: &str) -> Result<Vec<String>, Problem> {
    let (mut all, mut string) = (Vec::new(), String::new());
    let (mut is_text, mut is_phonetic) = (false, false);
    walk(xml, &mut |token| match token {
        Token::Open(element) => match element.name {
            "t" => is_text = !is_phonetic,
            "rPh" => is_phonetic = true,
            _ => {}
        },
        Token::Text(text) if is_text => string.push_str(text),
        Token::Close("t") => is_text = false,
        Token::Close("rPh") => is_phonetic = false,
        Token::Close("si") => all.push(std::mem::take(&mut string)),
        _ => {}
    })?;
    Ok(all)
}

/// Row and column, from 0.
type Position = (usize, usize);

/// What is in a sheet, each list sorted by position once the sheet is read.
#[derive(Default)]
struct Sheet {
    cells: Vec<(Position, String)>,
    /// The first cell of each merged range, with the rows and columns of the range.
    merged: Vec<(Position, (usize, usize))>,
    /// The other cells of merged ranges.
    covered: Vec<Position>,
}

impl Sheet {
    fn read(xml: &str, strings: &[String], formats: &Formats) -> Result<Self, Problem> {
        let mut sheet = Self::default();
        let (mut position, mut kind, mut format) = (None, String::new(), 0);
        let (mut value, mut is_value) = (String::new(), false);
        let mut is_overgrown = false;
        walk(xml, &mut |token| match token {
            Token::Open(element) => match element.name {
                "c" => {
                    position = element.get("r").as_deref().and_then(parsed);
                    kind = element.get("t").unwrap_or_default();
                    format = element.number("s").unwrap_or(0);
                    value.clear();
                }
                "v" | "t" => is_value = true,
                "mergeCell" => {
                    is_overgrown |= element.get("ref").is_some_and(|range| !sheet.merge(&range))
                }
                _ => {}
            },
            Token::Text(text) if is_value => value.push_str(text),
            Token::Close("v" | "t") => is_value = false,
            Token::Close("c") => {
                let text = match &*kind {
                    "s" => value
                        .parse()
                        .ok()
                        .and_then(|index: usize| strings.get(index))
                        .cloned()
                        .unwrap_or_default(),
                    // A notice has no use for true, false and errors.
                    "b" | "e" => String::new(),
                    "" | "n" => formats.day(&value, format).unwrap_or_else(|| value.clone()),
                    _ => value.clone(),
                };
                if let Some(position) = position.take().filter(|_| !text.trim().is_empty()) {
                    is_overgrown |= sheet.cells.len() >= MOST_CELLS;
                    if !is_overgrown {
                        sheet.cells.push((position, text));
                    }
                }
            }
            _ => {}
        })?;
        if is_overgrown {
            return Err(Problem::Overgrown);
        }
        sort_by_key(&mut sheet.cells, |(position, _)| *position);
        sort_by_key(&mut sheet.merged, |(position, _)| *position);
        sort_by_key(&mut sheet.covered, |position| *position);
        Ok(sheet)
    }

    /// Merges the cells of a range like `A1:B2`; `false` if too many cells are merged.
    fn merge(&mut self, range: &str) -> bool {
        let ends = range.split_once(':');
        let ends = ends.and_then(|(first, last)| parsed(first).zip(parsed(last)));
        let Some(((top, left), (bottom, right))) = ends else {
            return true;
        };
        let (bottom, right) = (bottom.min(LAST_ROW), right.min(MOST_COLUMNS));
        if bottom < top || right < left {
            return true;
        }
        let (down, across) = (bottom - top + 1, right - left + 1);
        if self.covered.len() + down * across > MOST_CELLS {
            return false;
        }
        for row in top..=bottom {
            let columns = (left..=right).map(|column| (row, column));
            let others = columns.filter(|position| *position != (top, left));
            self.covered.extend(others);
        }
        self.merged.push(((top, left), (down, across)));
        true
    }

    /// The rows that hold a text or part of a merged cell, each with the cells that begin in it.
    fn rows(&self) -> Vec<Vec<Cell>> {
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
        used.into_iter().map(row).collect()
    }
}

/// The value at a position of a sorted list.
fn find<T>(sorted: &[(Position, T)], position: Position) -> Option<&T> {
    let index = sorted.binary_search_by_key(&position, |(position, _)| *position);
    sorted.get(index.ok()?).map(|(_, value)| value)
}

/// The position of a cell by its name, `B12`; `None` beyond the last row or column that is read.
fn parsed(name: &str) -> Option<Position> {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase).count();
    let column = name.bytes().take(letters.min(4)).fold(0, |column, letter| {
        column * 26 + usize::from(letter - b'A') + 1
    });
    let row: usize = name.get(letters..)?.parse().ok()?;
    let (row, column) = (row.checked_sub(1)?, column.checked_sub(1)?);
    (row < LAST_ROW && column < MOST_COLUMNS).then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells_are_parsed() {
        assert_eq!(parsed("A1"), Some((0, 0)));
        assert_eq!(parsed("AA12"), Some((11, 26)));
        for name in ["A0", "1", "A", "ZZZZ1", "A99999", "a1"] {
            assert_eq!(parsed(name), None, "{name}");
        }
    }
}
