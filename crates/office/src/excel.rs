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
        let target = targets.iter().find(|(own, _)| own == id);
        let Some((_, target)) = target else {
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

/// The texts that cells name by number. How to pronounce them is left out.
fn strings(xml: &str) -> Result<Vec<String>, Problem> {
    let (mut all, mut own, mut is_text, mut phonetic) = (Vec::new(), String::new(), false, false);
    walk(xml, &mut |token| match token {
        Token::Open(element) => match element.name {
            "t" => is_text = !phonetic,
            "rPh" => phonetic = true,
            _ => {}
        },
        Token::Text(text) if is_text => own.push_str(text),
        Token::Close("t") => is_text = false,
        Token::Close("rPh") => phonetic = false,
        Token::Close("si") => all.push(std::mem::take(&mut own)),
        _ => {}
    })?;
    Ok(all)
}

/// Row and column, from nought.
type At = (usize, usize);

/// What is in a sheet, each sorted by its place once all of it is read.
#[derive(Default)]
struct Sheet {
    cells: Vec<(At, String)>,
    /// The first cell of what is merged: how many rows and columns it covers.
    merged: Vec<(At, (usize, usize))>,
    covered: Vec<At>,
}

impl Sheet {
    fn read(xml: &str, strings: &[String], formats: &Formats) -> Result<Self, Problem> {
        let mut sheet = Self::default();
        let (mut at, mut kind, mut format, mut value, mut is_value) =
            (None, String::new(), 0, String::new(), false);
        let mut overgrown = false;
        walk(xml, &mut |token| match token {
            Token::Open(element) => match element.name {
                "c" => {
                    at = element.get("r").as_deref().and_then(place);
                    kind = element.get("t").unwrap_or_default();
                    format = element.number("s").unwrap_or(0);
                    value.clear();
                }
                "v" | "t" => is_value = true,
                "mergeCell" => {
                    overgrown |= element.get("ref").is_some_and(|range| !sheet.merge(&range))
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
                        .and_then(|at: usize| strings.get(at))
                        .cloned()
                        .unwrap_or_default(),
                    // True, false, and errors are nothing of a notice.
                    "b" | "e" => String::new(),
                    "" | "n" => formats.day(&value, format).unwrap_or_else(|| value.clone()),
                    _ => value.clone(),
                };
                if let Some(at) = at.take().filter(|_| !text.trim().is_empty()) {
                    overgrown |= sheet.cells.len() >= MOST_CELLS;
                    if !overgrown {
                        sheet.cells.push((at, text));
                    }
                }
            }
            _ => {}
        })?;
        if overgrown {
            return Err(Problem::Overgrown);
        }
        sort_by_key(&mut sheet.cells, |(at, _)| *at);
        sort_by_key(&mut sheet.merged, |(at, _)| *at);
        sort_by_key(&mut sheet.covered, |at| *at);
        Ok(sheet)
    }

    /// Merges a range; `false` if there is too much of it.
    fn merge(&mut self, range: &str) -> bool {
        let ends = range
            .split_once(':')
            .and_then(|(first, last)| Some((place(first)?, place(last)?)));
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
            let others = columns.filter(|at| *at != (top, left));
            self.covered.extend(others);
        }
        self.merged.push(((top, left), (down, across)));
        true
    }

    /// The rows that hold something, each with the cells that begin in it.
    fn rows(&self) -> Vec<Vec<Cell>> {
        let places = self.cells.iter().map(|(at, _)| at);
        let mut used: Vec<usize> = places.chain(&self.covered).map(|(row, _)| *row).collect();
        sort_by_key(&mut used, |row| *row);
        used.dedup();
        let widest = self.cells.iter().map(|((_, column), _)| column + 1);
        let merged = self
            .merged
            .iter()
            .map(|((_, left), (_, across))| left + across);
        let width = widest.chain(merged).max().unwrap_or(0).min(MOST_COLUMNS);
        let cell = |at: At| {
            let merged = self.merged.binary_search_by_key(&at, |(own, _)| *own);
            let merged = merged.ok().and_then(|at| self.merged.get(at));
            let (down, across) = merged.map_or((1, 1), |(_, size)| *size);
            let text = self.cells.binary_search_by_key(&at, |(own, _)| *own);
            let text = text.ok().and_then(|at| self.cells.get(at));
            Cell {
                text: text.map(|(_, text)| text.clone()).unwrap_or_default(),
                across,
                down,
            }
        };
        let row = |row: usize| {
            let columns = (0..width).map(|column| (row, column));
            let begin = columns.filter(|at| self.covered.binary_search(at).is_err());
            begin.map(cell).collect()
        };
        used.into_iter().map(row).collect()
    }
}

/// The row and the column of `B12`; `None` beyond what is read.
fn place(name: &str) -> Option<At> {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase).count();
    let column = name
        .bytes()
        .take(letters)
        .take(4)
        .fold(0, |column, letter| {
            column * 26 + usize::from(letter - b'A') + 1
        });
    let row: usize = name.get(letters..)?.parse().ok()?;
    let at = (row.checked_sub(1)?, column.checked_sub(1)?);
    (at.0 < LAST_ROW && at.1 < MOST_COLUMNS).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_cells() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("AA12"), Some((11, 26)));
        for name in ["A0", "1", "A", "ZZZZ1", "A99999", "a1"] {
            assert_eq!(place(name), None, "{name}");
        }
    }
}
