//! Values as bytes, one after the other: what a QR code carries, and what the match
//! code is computed over. There are no names and no gaps; the table of
//! `application.rs` says what follows what.
//!
//! Numbers are LEB128; texts are their length in bytes and UTF-8; a day is its number
//! counted from the first of January of the year 1; a month is `12 * year + month - 1`.

use chrono::{Datelike, NaiveDate};
use fields::YearMonth;

/// Bytes being written.
#[derive(Default)]
pub(crate) struct Packing {
    pub(crate) bytes: Vec<u8>,
}

impl Packing {
    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(crate) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(u32::try_from(text.len()).unwrap_or(u32::MAX));
        self.bytes.extend_from_slice(text.as_bytes());
    }

    pub(crate) fn day(&mut self, day: NaiveDate) {
        self.number(u32::try_from(day.num_days_from_ce()).unwrap_or_default());
    }

    pub(crate) fn month(&mut self, month: YearMonth) {
        let number = i64::from(month.year()) * 12 + i64::from(month.month()) - 1;
        self.number(u32::try_from(number).unwrap_or_default());
    }
}

/// Bytes being read. Whatever they are, reading ends, and without a panic.
pub(crate) struct Unpacking<'a> {
    rest: &'a [u8],
    today: NaiveDate,
}

impl<'a> Unpacking<'a> {
    /// `today` bounds birth dates, as it does when they are typed.
    pub(crate) const fn new(bytes: &'a [u8], today: NaiveDate) -> Self {
        Self { rest: bytes, today }
    }

    pub(crate) const fn today(&self) -> NaiveDate {
        self.today
    }

    pub(crate) const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// In one way only: no longer than it must be, nor too great.
    pub(crate) fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if (bits << shift) >> shift != bits {
                return None;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return (byte != 0 || shift == 0).then_some(number);
            }
        }
        None
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.number()?).ok()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }

    pub(crate) fn day(&mut self) -> Option<NaiveDate> {
        let day = NaiveDate::from_num_days_from_ce_opt(i32::try_from(self.number()?).ok()?)?;
        (fields::date::FIRST_YEAR..=fields::date::LAST_YEAR)
            .contains(&day.year())
            .then_some(day)
    }

    pub(crate) fn month(&mut self) -> Option<YearMonth> {
        let number = self.number()?;
        YearMonth::new(i32::try_from(number / 12).ok()?, number % 12 + 1)
    }
}
