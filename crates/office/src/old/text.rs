//! The characters of a document. Pieces of its bytes, in two encodings, are the text in order.

use crate::Problem;
use crate::archive::number;

/// The most characters: a notice of two hundred pages has a tenth.
pub(super) const MOST_CHARACTERS: usize = 1_000_000;

/// A piece of the text.
pub(super) struct Piece {
    /// The position of its first character in the text, and that behind its last.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The position of its first byte in the file.
    first: usize,
    is_wide: bool,
    /// What its paragraphs have beside their properties: [`Pieces::modifier`].
    modifier: usize,
}

/// What a piece has beside the properties of its text.
pub(super) enum Modifier<'a> {
    /// Any properties.
    Properties(&'a [u8]),
    /// A property by its short number, with its value.
    Short(usize, u8),
}

/// The pieces of the text in order.
pub(super) struct Pieces<'a> {
    pub(super) pieces: Vec<Piece>,
    modifiers: Vec<&'a [u8]>,
}

impl<'a> Pieces<'a> {
    /// Reads the table of pieces.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Problem> {
        Self::of(bytes).ok_or(Problem::Damaged)
    }

    fn of(mut bytes: &'a [u8]) -> Option<Self> {
        let mut modifiers = Vec::new();
        while bytes.first() == Some(&1) {
            let length = number(bytes, 1, 2)?;
            let (modifier, rest) = bytes.get(3..)?.split_at_checked(length)?;
            modifiers.push(modifier);
            bytes = rest;
        }
        if bytes.first() != Some(&2) {
            return None;
        }
        let length = number(bytes, 1, 4)?;
        let table = bytes.get(5..)?.get(..length)?;
        let count = table.len().checked_sub(4)? / 12;
        let (positions, pieces) = table.split_at_checked(4 * (count + 1))?;
        let piece = |index: usize| {
            let place = number(pieces, 8 * index + 2, 4)?;
            let is_wide = place & 0x4000_0000 == 0;
            let first = place & 0x3fff_ffff;
            Some(Piece {
                start: number(positions, 4 * index, 4)?,
                end: number(positions, 4 * (index + 1), 4)?,
                first: if is_wide { first } else { first / 2 },
                is_wide,
                modifier: number(pieces, 8 * index + 6, 2)?,
            })
        };
        let pieces: Option<Vec<Piece>> = (0..count).map(piece).collect();
        // What begins before the end of another one would be read twice.
        let pieces = pieces.filter(|pieces| pieces.is_sorted_by_key(|piece| piece.start));
        Some(Self {
            pieces: pieces?,
            modifiers,
        })
    }

    /// What a piece has beside the properties of its text.
    pub(super) fn modifier(&self, piece: &Piece) -> Modifier<'a> {
        let modifier = piece.modifier;
        match modifier & 1 {
            0 => Modifier::Short(modifier >> 1 & 0x7f, (modifier >> 8) as u8),
            _ => Modifier::Properties(
                self.modifiers
                    .get(modifier >> 1)
                    .copied()
                    .unwrap_or_default(),
            ),
        }
    }
}

impl Piece {
    /// The bytes of a character.
    pub(super) const fn width(&self) -> usize {
        if self.is_wide { 2 } else { 1 }
    }

    /// The character at a position of the text, as UTF-16, and the position of its first byte.
    pub(super) fn character(&self, file: &[u8], position: usize) -> Option<(u16, usize)> {
        let index = position.checked_sub(self.start)?;
        let width = self.width();
        let place = index.checked_mul(width)?.checked_add(self.first)?;
        let unit = u16::try_from(number(file, place, width)?).ok()?;
        let unit = match unit {
            0x80..=0x9f if !self.is_wide => {
                let index = usize::from(unit - 0x80);
                WESTERN.get(index).copied().unwrap_or(unit)
            }
            unit => unit,
        };
        Some((unit, place))
    }
}

/// The characters 0x80 to 0x9f of Windows, code page 1252. Those without one stay as they are.
const WESTERN: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of pieces: modifiers, and for each piece its end, its place and its modifier.
    fn table(modifiers: &[&[u8]], pieces: &[(u32, u32, u16)]) -> Vec<u8> {
        let mut table = Vec::new();
        for modifier in modifiers {
            table.push(1);
            table.extend((modifier.len() as u16).to_le_bytes());
            table.extend(*modifier);
        }
        table.push(2);
        table.extend((4 + 12 * pieces.len() as u32).to_le_bytes());
        table.extend([0; 4]);
        table.extend(pieces.iter().flat_map(|(end, ..)| end.to_le_bytes()));
        for (_, place, modifier) in pieces {
            table.extend([0; 2]);
            table.extend(place.to_le_bytes());
            table.extend(modifier.to_le_bytes());
        }
        table
    }

    #[test]
    fn pieces_have_two_encodings_and_any_order() {
        let file = [&b"xx"[..], &[0x93, b'a'], &[0x17, 0x5c, 0x4d, 0x4f]].concat();
        let table = table(&[&[7, 8]], &[(2, 4, 0x0130), (4, 0x4000_0004, 1)]);
        let pieces = Pieces::read(&table).unwrap();
        let read = |piece: usize, position| pieces.pieces[piece].character(&file, position);
        assert_eq!(read(0, 0), Some((0x5c17, 4)));
        assert_eq!(read(1, 2), Some((0x201c, 2)));
        assert_eq!(read(1, 3), Some((u16::from(b'a'), 3)));
        assert_eq!(read(1, 10), None);
        let modifier = |piece: usize| pieces.modifier(&pieces.pieces[piece]);
        assert!(matches!(modifier(0), Modifier::Short(0x18, 1)));
        assert!(matches!(modifier(1), Modifier::Properties([7, 8])));
    }

    #[test]
    fn a_table_of_pieces_that_is_cut_off_is_damaged() {
        let whole = table(&[&[7, 8]], &[(2, 4, 0), (4, 8, 0)]);
        for end in 0..whole.len() {
            assert!(Pieces::read(&whole[..end]).is_err(), "{end}");
        }
    }
}
