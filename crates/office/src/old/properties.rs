//! Properties of paragraphs and characters. The file has them in pages, by the position of the
//! text in its bytes.

use std::ops::Range;

use super::rows::Definition;
use crate::Problem;
use crate::archive::number;

/// The length of a page.
const PAGE: usize = 512;
/// The most bytes of properties that are read for one document: some for each of its paragraphs.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Which properties pages have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Paragraphs,
    Characters,
}

/// The properties of ranges of a stream.
pub(super) struct Runs<'a> {
    stream: &'a [u8],
    /// Where each page begins to apply, and the numbers of the pages.
    firsts: &'a [u8],
    pages: &'a [u8],
    of: Of,
}

/// A range with the same properties.
#[derive(Clone, Default)]
pub(super) struct Run<'a> {
    pub(super) range: Range<usize>,
    /// The number of the style, for paragraphs.
    pub(super) style: usize,
    pub(super) properties: &'a [u8],
}

impl<'a> Runs<'a> {
    /// The table of pages: n + 1 positions, n numbers.
    pub(super) fn of(stream: &'a [u8], table: &'a [u8], of: Of) -> Self {
        let count = table.len().saturating_sub(4) / 8;
        let (firsts, rest) = table.split_at_checked(4 * count).unwrap_or_default();
        let pages = rest.get(4..).unwrap_or_default();
        Self {
            stream,
            firsts,
            pages,
            of,
        }
    }

    /// The run at a position; one of a single byte without properties if there is none.
    pub(super) fn at(&self, position: usize) -> Run<'a> {
        self.find(position).unwrap_or(Run {
            range: position..position + 1,
            ..Run::default()
        })
    }

    fn find(&self, position: usize) -> Option<Run<'a>> {
        let (firsts, _) = self.firsts.as_chunks::<4>();
        let behind =
            firsts.partition_point(|first| u32::from_le_bytes(*first) as usize <= position);
        let page = number(self.pages, 4 * behind.checked_sub(1)?, 4)? & 0x3f_ffff;
        let start = page.checked_mul(PAGE)?;
        let page = self.stream.get(start..start.checked_add(PAGE)?)?;
        let count = usize::from(*page.last()?);
        let width = if self.of == Of::Paragraphs { 13 } else { 1 };
        let first = |index: usize| number(page, 4 * index, 4);
        let index = (0..count).find(|index| {
            let range = first(*index).zip(first(*index + 1));
            range.is_some_and(|(start, end)| (start..end).contains(&position))
        })?;
        let range = first(index)?..first(index + 1)?;
        let offset = 2 * usize::from(*page.get(4 * (count + 1) + width * index)?);
        if offset == 0 {
            return Some(Run {
                range,
                ..Run::default()
            });
        }
        let (&length, rest) = page.get(offset..)?.split_first()?;
        let properties = match (self.of, length) {
            (Of::Characters, length) => rest.get(..usize::from(length))?,
            // The length is in words. Without a half one it is in the next byte.
            (Of::Paragraphs, 0) => {
                let (&length, rest) = rest.split_first()?;
                rest.get(..2 * usize::from(length))?
            }
            (Of::Paragraphs, length) => rest.get(..2 * usize::from(length) - 1)?,
        };
        let (style, properties) = match self.of {
            Of::Paragraphs => (number(properties, 0, 2)?, properties.get(2..)?),
            Of::Characters => (0, properties),
        };
        Some(Run {
            range,
            style,
            properties,
        })
    }
}

/// Calls `visit` with each property: its number, and its value.
pub(super) fn each(mut properties: &[u8], visit: &mut dyn FnMut(usize, &[u8])) {
    while let Some((number, length)) = head(properties) {
        let value = properties.get(2..).unwrap_or_default();
        let Some((value, rest)) = value.split_at_checked(length) else {
            return;
        };
        visit(number, value);
        properties = rest;
    }
}

/// The number of the first property, and the length of its value.
fn head(properties: &[u8]) -> Option<(usize, usize)> {
    let of_property = number(properties, 0, 2)?;
    let length = match of_property >> 13 {
        0 | 1 => 1,
        2 | 4 | 5 => 2,
        3 => 4,
        7 => 3,
        _ if of_property == ROW => number(properties, 2, 2)? + 1,
        _ => match (of_property, number(properties, 2, 1)?) {
            // Tabulators: those that are removed, and those that are added.
            (TABS, 255) => {
                let removed = 4 * number(properties, 3, 1)?;
                3 + removed + 3 * number(properties, 4 + removed, 1)?
            }
            (_, length) => length + 1,
        },
    };
    Some((of_property, length))
}

const TABS: usize = 0xc615;
const ROW: usize = 0xd608;

/// What a paragraph is, beside its text.
#[derive(Default)]
pub(super) struct Properties {
    is_in_table: bool,
    depth: Option<usize>,
    /// Whether it ends a row. The paragraph itself has no text.
    pub(super) ends_row: bool,
    /// Whether it ends a cell of a table within a table.
    pub(super) ends_inner_cell: bool,
    /// The list, by its number from 1 on, and the level from 0 on.
    pub(super) list: Option<usize>,
    pub(super) level: Option<usize>,
    pub(super) style: usize,
    /// The cells of the row that it ends.
    pub(super) row: Definition,
}

impl Properties {
    /// Those of a style without further ones.
    pub(super) fn of_style(style: usize) -> Self {
        Self {
            style,
            ..Self::default()
        }
    }

    /// The number of tables around it.
    pub(super) fn depth(&self) -> usize {
        match self.is_in_table {
            true => self.depth.unwrap_or(1).max(1),
            false => 0,
        }
    }
}

/// Reads properties, and counts their bytes.
pub(super) struct Reading<'a> {
    /// The stream with properties that are too long for a page.
    data: &'a [u8],
    left: usize,
}

impl<'a> Reading<'a> {
    pub(super) const fn of(data: &'a [u8]) -> Self {
        Self {
            data,
            left: MOST_BYTES,
        }
    }

    /// Adds properties to those of a paragraph.
    pub(super) fn apply(&mut self, bytes: &[u8], to: &mut Properties) -> Result<(), Problem> {
        let mut elsewhere = None;
        self.count(bytes)?;
        each(bytes, &mut |of_property, value| match of_property {
            0x6645 | 0x6646 | 0x646b => elsewhere = number(value, 0, 4),
            _ => to.set(of_property, value),
        });
        if let Some(start) = elsewhere {
            let bytes = self.data.get(start..).unwrap_or_default();
            let bytes = number(bytes, 0, 2).and_then(|length| bytes.get(2..2 + length));
            let bytes = bytes.unwrap_or_default();
            self.count(bytes)?;
            each(bytes, &mut |of_property, value| to.set(of_property, value));
        }
        Ok(())
    }

    /// Whether characters with these properties are seen: neither deleted while changes are
    /// tracked, nor a placeholder of a symbol in a font of its own.
    pub(super) fn is_seen(&mut self, bytes: &[u8]) -> Result<bool, Problem> {
        let mut is_seen = true;
        self.count(bytes)?;
        each(bytes, &mut |of_property, value| match of_property {
            0x0800 => is_seen &= value == [0],
            0x6a09 => is_seen = false,
            _ => {}
        });
        Ok(is_seen)
    }

    fn count(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        self.left = self
            .left
            .checked_sub(bytes.len())
            .ok_or(Problem::Overgrown)?;
        Ok(())
    }
}

impl Properties {
    fn set(&mut self, of_property: usize, value: &[u8]) {
        let first = value.first().copied().unwrap_or(0);
        match of_property {
            0x2416 => self.is_in_table = first != 0,
            0x2417 => self.ends_row = first != 0,
            0x244b => self.ends_inner_cell = first != 0,
            0x244c => self.ends_row |= first != 0,
            0x6649 => self.depth = number(value, 0, 4),
            0x260a => self.level = Some(usize::from(first)),
            0x460b => self.list = number(value, 0, 2),
            ROW => self.row = Definition::read(value).unwrap_or_default(),
            0xd62b => self.row.merge_down(value.get(1..).unwrap_or_default()),
            0x5624 => self.row.merge_across(value),
            _ => {}
        }
    }

    /// The one property that a piece of text has for itself, by its short number.
    pub(super) fn set_short(&mut self, short: usize, value: u8) {
        match short {
            0x18 => self.is_in_table = value != 0,
            0x19 => self.ends_row = value != 0,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn properties_of_every_length_are_passed_over() {
        let bytes = [
            &[0x16, 0x24, 1][..],
            &[0x0b, 0x46, 3, 0],
            &[0x49, 0x66, 2, 0, 0, 0],
            &[0x0d, 0xc6, 2, 8, 8],
            &[0x15, 0xc6, 255, 1, 0, 0, 0, 0, 1, 0, 0, 0],
            &[0x08, 0xd6, 3, 0, 9, 9],
            &[0x70, 0xe8, 1, 2, 3],
            &[0x17, 0x24, 1],
            // Cut off.
            &[0x16],
        ]
        .concat();
        let mut seen = Vec::new();
        each(&bytes, &mut |of_property, value| {
            seen.push((of_property, value.len()));
        });
        assert_eq!(
            seen,
            [
                (0x2416, 1),
                (0x460b, 2),
                (0x6649, 4),
                (0xc60d, 3),
                (0xc615, 10),
                (0xd608, 4),
                (0xe870, 3),
                (0x2417, 1)
            ]
        );
    }
}
