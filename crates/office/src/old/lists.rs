//! Lists and numbered styles of a document.

use super::properties::each;
use crate::archive::number;
use crate::numbering::{LEVELS, Level, Numbering};

/// The most lists, and the most styles, as in Word.
const MOST: usize = 4095;
/// The length of a list's description, and of that of a level before its texts.
const LIST: usize = 28;
const LEVEL: usize = 28;
/// The length of a paragraph's list, which names the list's description.
const USE: usize = 16;

/// The rest of a part of the file.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of so many bytes.
    fn number(&mut self, length: usize) -> Option<usize> {
        number(self.take(length)?, 0, length)
    }

    /// A level: its start, its format, its text.
    fn level(&mut self) -> Option<Level> {
        let head = self.take(LEVEL)?;
        self.take(number(head, 24, 1)? + number(head, 25, 1)?)?;
        let count = self.number(2)?;
        let mut text = String::new();
        let units = self.take(2 * count)?.chunks_exact(2);
        let units = units.filter_map(|unit| number(unit, 0, 2));
        for c in char::decode_utf16(units.map(|unit| unit as u16)).flatten() {
            match c as usize {
                // The place of a level's count.
                level if level < LEVELS => {
                    text.push('%');
                    text.push_str(&(level + 1).to_string());
                }
                _ => text.push(c),
            }
        }
        Some(Level {
            format: format(number(head, 4, 1)?).to_owned(),
            text,
            start: number(head, 0, 4)?,
        })
    }
}

/// The name that .docx has for a format.
const fn format(number: usize) -> &'static str {
    match number {
        3 => "upperLetter",
        4 => "lowerLetter",
        10 => "ideographDigital",
        11 => "japaneseCounting",
        17 => "japaneseDigitalTenThousand",
        18 => "decimalEnclosedCircle",
        23 => "bullet",
        28 => "decimalEnclosedCircleChinese",
        35 => "taiwaneseCountingThousand",
        37 => "chineseCounting",
        38 => "chineseLegalSimplified",
        39 => "chineseCountingThousand",
        255 => "none",
        _ => "decimal",
    }
}

/// Reads the descriptions of lists and their levels. What is cut off has no numbers.
pub(super) fn kinds(bytes: &[u8], numbering: &mut Numbering) -> Option<()> {
    let mut rest = Rest(bytes);
    let count = rest.number(2)?.min(MOST);
    let lists = rest.take(LIST * count)?;
    for list in lists.chunks_exact(LIST) {
        let is_simple = number(list, 26, 1)? & 1 != 0;
        let levels = if is_simple { 1 } else { LEVELS };
        let levels = (0..levels).map(|_| rest.level());
        numbering.add_kind(
            number(list, 0, 4)?.to_string(),
            levels.collect::<Option<_>>()?,
        );
    }
    Some(())
}

/// Reads the lists that paragraphs name by their number from 1 on.
pub(super) fn lists(bytes: &[u8], numbering: &mut Numbering) -> Option<()> {
    let mut rest = Rest(bytes);
    let count = rest.number(4)?.min(MOST);
    let lists = rest.take(USE * count)?;
    for (name, list) in (1_usize..).zip(lists.chunks_exact(USE)) {
        numbering.add_list(name.to_string(), number(list, 0, 4)?.to_string());
    }
    for (name, list) in (1_usize..).zip(lists.chunks_exact(USE)) {
        rest.take(4)?;
        for _ in 0..number(list, 12, 1)? {
            rest.take(4)?;
            let flags = rest.number(4)?;
            if flags & 0x10 != 0 {
                numbering.restart(name.to_string());
            }
            if flags & 0x20 != 0 {
                rest.level()?;
            }
        }
    }
    Some(())
}

/// Reads the styles whose paragraphs are in a list.
pub(super) fn styles(bytes: &[u8], numbering: &mut Numbering) -> Option<()> {
    let mut rest = Rest(bytes);
    let length = rest.number(2)?;
    let head = rest.take(length)?;
    let (count, base) = (number(head, 0, 2)?.min(MOST), number(head, 2, 2)?);
    for name in 0..count {
        let length = rest.number(2)?;
        let style = rest.take(length)?;
        // Paragraphs have the first kind.
        if number(style, 2, 2).is_none_or(|kind| kind & 0x0f != 1) {
            continue;
        }
        let mut within = Rest(style);
        within.take(base)?;
        let length = within.number(2)?;
        within.take(2 * length + 2)?;
        // Properties begin at an even place.
        within.take((style.len() - within.0.len()) % 2)?;
        let length = within.number(2)?;
        let (mut list, mut level) = (None, 0);
        each(
            within.take(length)?.get(2..)?,
            &mut |property, value| match property {
                0x460b => list = number(value, 0, 2),
                0x260a => level = number(value, 0, 1).unwrap_or(0),
                _ => {}
            },
        );
        if let Some(list) = list {
            numbering.add_style(name.to_string(), list.to_string(), level);
        }
    }
    Some(())
}
