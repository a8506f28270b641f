//! A workbook of Excel 97 to 2003: a sequence of records, first those of the workbook, then those
//! of each sheet.

use intake::Text;
use intake::text::Builder;

use super::strings::Strings;
use crate::Problem;
use crate::archive::number;
use crate::dates::Formats;
use crate::excel::MOST_SHEETS;
use crate::grid::{Grid, position};

/// The stream that every workbook has.
pub(super) const WORKBOOK: &str = "Workbook";
/// The most texts that cells name by index: some for each cell that is read.
const MOST_TEXTS: usize = 250_000;
/// The version that every part of the workbook names.
const VERSION: usize = 0x0600;

/// Kinds of records.
mod kind {
    pub(super) const BEGINNING: usize = 0x0809;
    pub(super) const END: usize = 0x000a;
    pub(super) const CONTINUED: usize = 0x003c;
    pub(super) const PASSWORD: usize = 0x002f;
    pub(super) const SHEET: usize = 0x0085;
    pub(super) const TEXTS: usize = 0x00fc;
    pub(super) const FORMAT: usize = 0x041e;
    pub(super) const CELL_FORMAT: usize = 0x00e0;
    pub(super) const OF_1904: usize = 0x0022;
    pub(super) const SHARED_TEXT: usize = 0x00fd;
    pub(super) const TEXT: usize = 0x0204;
    pub(super) const RICH_TEXT: usize = 0x00d6;
    pub(super) const NUMBER: usize = 0x0203;
    pub(super) const SHORT_NUMBER: usize = 0x027e;
    pub(super) const SHORT_NUMBERS: usize = 0x00bd;
    pub(super) const FORMULA: usize = 0x0006;
    pub(super) const FORMULA_TEXT: usize = 0x0207;
    pub(super) const MERGED: usize = 0x00e5;
}

/// Reads a workbook.
pub(super) fn read(stream: &[u8]) -> Result<Text, Problem> {
    let workbook = Workbook::read(stream)?;
    let mut builder = Builder::default();
    for start in workbook.sheets.iter().take(MOST_SHEETS) {
        let sheet = stream.get(*start..).ok_or(Problem::Damaged)?;
        builder.table(&workbook.sheet(sheet)?.rows()?);
    }
    Ok(builder.finish())
}

/// The records of one part of a workbook, without those of the charts within it.
struct Records<'a> {
    rest: &'a [u8],
    depth: usize,
}

/// A record: its kind and its bytes.
type Record<'a> = (usize, &'a [u8]);

impl<'a> Records<'a> {
    /// The record at the start of the rest.
    fn first(&self) -> Option<Record<'a>> {
        let length = number(self.rest, 2, 2)?;
        Some((number(self.rest, 0, 2)?, self.rest.get(4..4 + length)?))
    }

    fn skip(&mut self, record: Record<'a>) {
        self.rest = self.rest.get(4 + record.1.len()..).unwrap_or_default();
    }

    /// The next record; `None` behind the last one.
    fn next(&mut self) -> Result<Option<Record<'a>>, Problem> {
        loop {
            let record = self.first().ok_or(Problem::Damaged)?;
            self.skip(record);
            match record.0 {
                kind::BEGINNING => {
                    // Excel 95 names another one.
                    if number(record.1, 0, 2) != Some(VERSION) {
                        return Err(Problem::TooOld);
                    }
                    self.depth += 1;
                }
                kind::PASSWORD => return Err(Problem::Locked),
                kind::END if self.depth <= 1 => return Ok(None),
                kind::END => self.depth -= 1,
                _ if self.depth == 1 => return Ok(Some(record)),
                _ => {}
            }
        }
    }

    /// A record's bytes, and those of the records that continue it.
    fn strings(&mut self, bytes: &'a [u8]) -> Strings<'a> {
        let mut strings = Strings::of(bytes);
        while let Some(record) = self.first().filter(|(kind, _)| *kind == kind::CONTINUED) {
            self.skip(record);
            strings.continued(record.1);
        }
        strings
    }
}

/// What the sheets of a workbook share.
#[derive(Default)]
struct Workbook {
    /// The start of each sheet that is not hidden.
    sheets: Vec<usize>,
    texts: Vec<String>,
    formats: Formats,
}

impl Workbook {
    fn read(stream: &[u8]) -> Result<Self, Problem> {
        let mut workbook = Self::default();
        let mut records = Records {
            rest: stream,
            depth: 0,
        };
        if records
            .first()
            .is_none_or(|(kind, _)| kind != kind::BEGINNING)
        {
            return Err(Problem::Damaged);
        }
        // Cells may name a format before it is described.
        let mut formats = Vec::new();
        while let Some((kind, bytes)) = records.next()? {
            match kind {
                kind::SHEET => {
                    let start = number(bytes, 0, 4).ok_or(Problem::Damaged)?;
                    // Neither hidden nor a chart or macros.
                    if bytes.get(4).is_some_and(|state| state & 3 == 0) && bytes.get(5) == Some(&0)
                    {
                        workbook.sheets.push(start);
                    }
                }
                kind::TEXTS => workbook.texts = texts(&mut records.strings(bytes))?,
                kind::FORMAT => {
                    let named = number(bytes, 0, 2);
                    let code = Strings::of(bytes.get(2..).unwrap_or_default()).text(2);
                    if let Some((named, code)) = named.zip(code) {
                        workbook.formats.name(named, &code);
                    }
                }
                kind::CELL_FORMAT => formats.push(number(bytes, 2, 2).unwrap_or(0)),
                kind::OF_1904 => workbook.formats.is_1904 = number(bytes, 0, 2) == Some(1),
                _ => {}
            }
        }
        for format in formats {
            workbook.formats.push(format);
        }
        Ok(workbook)
    }

    fn sheet(&self, stream: &[u8]) -> Result<Grid, Problem> {
        let mut grid = Grid::default();
        let mut records = Records {
            rest: stream,
            depth: 0,
        };
        // The formula whose text comes next.
        let mut formula = None;
        while let Some((kind, bytes)) = records.next()? {
            let field = |offset| number(bytes, offset, 2);
            let place = field(0).zip(field(2));
            let place = place.and_then(|(row, column)| position(row, column));
            match kind {
                kind::SHARED_TEXT => {
                    let text = number(bytes, 6, 4).and_then(|index| self.texts.get(index));
                    let text = text.ok_or(Problem::Damaged)?;
                    if let Some(place) = place {
                        grid.put(place, text);
                    }
                }
                kind::TEXT | kind::RICH_TEXT => {
                    let mut strings = records.strings(bytes.get(6..).unwrap_or_default());
                    if let Some((place, text)) = place.zip(strings.text(2)) {
                        grid.put(place, &text);
                    }
                }
                kind::NUMBER | kind::FORMULA => {
                    let (value, format) = (bytes.get(6..14), field(4));
                    let value = value.and_then(|value| value.first_chunk::<8>());
                    let Some(((place, value), format)) = place.zip(value).zip(format) else {
                        continue;
                    };
                    match value {
                        // The value is no number: a text that comes next, true, false or an error.
                        [what, .., 0xff, 0xff] if kind == kind::FORMULA => {
                            formula = Some(place).filter(|_| *what == 0);
                        }
                        _ => self.put(&mut grid, place, f64::from_le_bytes(*value), format),
                    }
                }
                kind::FORMULA_TEXT => {
                    let text = records.strings(bytes).text(2);
                    if let Some((place, text)) = formula.take().zip(text) {
                        grid.put(place, &text);
                    }
                }
                kind::SHORT_NUMBER => {
                    if let Some(((place, format), value)) =
                        place.zip(field(4)).zip(number(bytes, 6, 4))
                    {
                        self.put(&mut grid, place, unpacked(value), format);
                    }
                }
                kind::SHORT_NUMBERS => {
                    let Some((row, first)) = field(0).zip(field(2)) else {
                        continue;
                    };
                    let cells = bytes.get(4..).unwrap_or_default().chunks_exact(6);
                    for (column, cell) in (first..).zip(cells) {
                        let value = number(cell, 0, 2).zip(number(cell, 2, 4));
                        if let Some((place, (format, value))) = position(row, column).zip(value) {
                            self.put(&mut grid, place, unpacked(value), format);
                        }
                    }
                }
                kind::MERGED => {
                    let ranges = bytes.get(2..).unwrap_or_default().chunks_exact(8);
                    for range in ranges {
                        let field = |offset| number(range, offset, 2).unwrap_or(usize::MAX);
                        let first = position(field(0), field(4));
                        if let Some((first, last)) = first.zip(position(field(2), field(6))) {
                            grid.merge(first, last);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(grid)
    }

    fn put(&self, grid: &mut Grid, place: (usize, usize), value: f64, format: usize) {
        if !value.is_finite() {
            return;
        }
        let value = value.to_string();
        match self.formats.day(&value, format) {
            Some(day) => grid.put(place, &day),
            None => grid.put(place, &value),
        }
    }
}

/// The texts that cells name by index.
fn texts(strings: &mut Strings<'_>) -> Result<Vec<String>, Problem> {
    // The first number counts the cells.
    strings.number(4).ok_or(Problem::Damaged)?;
    let count = strings.number(4).ok_or(Problem::Damaged)?;
    let mut texts = Vec::new();
    // The count may be more than there are. Whether any is missing, the cells tell.
    while texts.len() < count {
        let Some(text) = strings.text(2) else { break };
        if texts.len() >= MOST_TEXTS {
            return Err(Problem::Overgrown);
        }
        texts.push(text);
    }
    Ok(texts)
}

/// A number of four bytes: a whole number or the first half of a fraction, maybe in hundredths.
fn unpacked(value: usize) -> f64 {
    let bits = value as u32;
    let number = match bits & 2 {
        0 => f64::from_bits(u64::from(bits & !3) << 32),
        _ => f64::from(bits as i32 >> 2),
    };
    match bits & 1 {
        0 => number,
        _ => number / 100.0,
    }
}

#[cfg(test)]
mod tests {
    use super::unpacked;

    #[test]
    fn short_numbers_are_whole_or_halved_or_hundredths() {
        for (value, number) in [
            (46_568 << 2 | 2, 46_568.0),
            (250_050 << 2 | 3, 2500.5),
            (0x3ff0_0000, 1.0),
            (0x4059_0001, 1.0),
            ((-7_i32 as u32 as usize) << 2 & 0xffff_ffff | 2, -7.0),
        ] {
            assert_eq!(unpacked(value), number, "{value:x}");
        }
    }
}
