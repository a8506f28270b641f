//! Texts of a workbook. A record has at most 8224 bytes; what is longer goes on in the next ones.

use std::collections::VecDeque;

use crate::archive::number;

/// The bytes of a record and of those that continue it.
pub(crate) struct Strings<'a> {
    bytes: &'a [u8],
    further: VecDeque<&'a [u8]>,
}

impl<'a> Strings<'a> {
    /// Begins with the bytes of the first record.
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            further: VecDeque::new(),
        }
    }

    /// Adds the bytes of a record that continues the others.
    pub(crate) fn continued(&mut self, bytes: &'a [u8]) {
        self.further.push_back(bytes);
    }

    /// Goes on to the next record if this one has no more bytes.
    fn advance(&mut self) -> Option<()> {
        while self.bytes.is_empty() {
            self.bytes = self.further.pop_front()?;
        }
        Some(())
    }

    /// A number of so many bytes.
    pub(crate) fn number(&mut self, length: usize) -> Option<usize> {
        let mut value = 0;
        for shift in 0..length {
            self.advance()?;
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            value |= usize::from(byte) << (8 * shift);
        }
        Some(value)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.advance()?;
            let here = count.min(self.bytes.len());
            self.bytes = self.bytes.get(here..)?;
            count -= here;
        }
        Some(())
    }

    /// A text with its number of characters in so many bytes before it. Its formats and its
    /// pronunciation are left out.
    pub(crate) fn text(&mut self, length: usize) -> Option<String> {
        let count = self.number(length)?;
        let flags = self.number(1)?;
        let formats = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let pronunciation = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let mut units = Vec::new();
        let (mut left, mut is_wide) = (count, flags & 1 != 0);
        while left > 0 {
            if self.bytes.is_empty() {
                self.advance()?;
                // The rest of a text begins with a byte of its own: it may be wide from here on.
                is_wide = self.number(1)? & 1 != 0;
            }
            let width = if is_wide { 2 } else { 1 };
            let here = left.min(self.bytes.len() / width);
            let (chars, rest) = self.bytes.split_at_checked(here * width)?;
            // Half of a wide character, at the end of a record.
            if here == 0 && !rest.is_empty() {
                return None;
            }
            units.extend(chars.chunks_exact(width).filter_map(|unit| {
                let unit = number(unit, 0, width)?;
                u16::try_from(unit).ok()
            }));
            self.bytes = rest;
            left -= here;
        }
        self.skip(formats * 4)?;
        self.skip(pronunciation)?;
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn a_text_goes_on_in_the_next_record_in_either_width() {
        let first = [&[5, 0, 0], &b"ab"[..]].concat();
        let second = [&[1][..], &wide("岗位")].concat();
        let third = [&[0][..], b"c", &[1, 0, 1], &wide("名")].concat();
        let mut strings = Strings::of(&first);
        strings.continued(&second);
        strings.continued(&third);
        assert_eq!(strings.text(2).as_deref(), Some("ab岗位c"));
        assert_eq!(strings.text(2).as_deref(), Some("名"));
        assert_eq!(strings.text(2), None);
    }

    #[test]
    fn formats_and_pronunciation_are_left_out() {
        // Two runs of formats, and five bytes of pronunciation that a record's end divides.
        let first = [
            &[1, 0, 0x0d, 2, 0, 5, 0, 0, 0][..],
            &wide("岗"),
            &[9; 8],
            &[7; 2],
        ]
        .concat();
        let second = [&[7; 3][..], &[1, 0, 0], b"x"].concat();
        let mut strings = Strings::of(&first);
        strings.continued(&second);
        assert_eq!(strings.text(2).as_deref(), Some("岗"));
        assert_eq!(strings.text(2).as_deref(), Some("x"));
    }
}
