//! A workbook of Excel: each sheet that is not hidden is a table.

use intake::Text;
use intake::text::Builder;

use crate::Problem;
use crate::container::Container;
use crate::dates::Formats;
use crate::grid::{Grid, Position, position};
use crate::xml::{Token, walk};

/// The part that every workbook has.
pub(crate) const WORKBOOK: &str = "xl/workbook.xml";
/// The most sheets that are read.
pub(crate) const MOST_SHEETS: usize = 12;

/// Reads a workbook.
pub(crate) fn read(container: &mut Container<'_>) -> Result<Text, Problem> {
    let mut formats = formats(&container.text("xl/styles.xml")?)?;
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
        let grid = sheet(&container.text(&path)?, &strings, &formats)?;
        builder.table(&grid.rows()?);
    }
    Ok(builder.finish())
}

/// The formats of `styles.xml`.
fn formats(styles: &str) -> Result<Formats, Problem> {
    let mut formats = Formats::default();
    let mut is_cell_format = false;
    walk(styles, &mut |token| match token {
        Token::Open(element) => match element.name {
            "numFmt" => {
                let code = element.get("formatCode").unwrap_or_default();
                formats.name(element.number("numFmtId").unwrap_or(0), &code);
            }
            "cellXfs" => is_cell_format = true,
            "xf" if is_cell_format => formats.push(element.number("numFmtId").unwrap_or(0)),
            _ => {}
        },
        Token::Close("cellXfs") => is_cell_format = false,
        _ => {}
    })?;
    Ok(formats)
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

fn sheet(xml: &str, strings: &[String], formats: &Formats) -> Result<Grid, Problem> {
    let mut grid = Grid::default();
    let (mut place, mut kind, mut format) = (None, String::new(), 0);
    let (mut value, mut is_value) = (String::new(), false);
    walk(xml, &mut |token| match token {
        Token::Open(element) => match element.name {
            "c" => {
                place = element.get("r").as_deref().and_then(parsed);
                kind = element.get("t").unwrap_or_default();
                format = element.number("s").unwrap_or(0);
                value.clear();
            }
            "v" | "t" => is_value = true,
            "mergeCell" => {
                let range = element.get("ref").unwrap_or_default();
                let ends = range.split_once(':');
                let ends = ends.and_then(|(first, last)| parsed(first).zip(parsed(last)));
                if let Some((first, last)) = ends {
                    grid.merge(first, last);
                }
            }
            _ => {}
        },
        Token::Text(text) if is_value => value.push_str(text),
        Token::Close("v" | "t") => is_value = false,
        Token::Close("c") => {
            let Some(place) = place.take() else { return };
            match &*kind {
                "s" => {
                    let index: Option<usize> = value.parse().ok();
                    if let Some(text) = index.and_then(|index| strings.get(index)) {
                        grid.put(place, text);
                    }
                }
                // A notice has no use for true, false and errors.
                "b" | "e" => {}
                "" | "n" => match formats.day(&value, format) {
                    Some(day) => grid.put(place, &day),
                    None => grid.put(place, &value),
                },
                _ => grid.put(place, &value),
            }
        }
        _ => {}
    })?;
    Ok(grid)
}

/// The position of a cell by its name, `B12`; `None` beyond the last row or column that is read.
fn parsed(name: &str) -> Option<Position> {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase).count();
    let column = name.bytes().take(letters.min(4)).fold(0, |column, letter| {
        column * 26 + usize::from(letter - b'A') + 1
    });
    let row: usize = name.get(letters..)?.parse().ok()?;
    position(row.checked_sub(1)?, column.checked_sub(1)?)
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
