//! Encodes values as bytes, one after another, without names or separators: the order is that
//! of `table.rs`.
//!
//! A number is LEB128. A text is its number of characters, then the characters. A day is
//! counted from 1 January of the year 1, a month from January 1800.
//!
//! A visible ASCII character takes one byte, one of [`SHORT`] two, any other three: most of an
//! application is Chinese, which takes half as much again in UTF-8. A run of characters that
//! occurred before, in any text, is written as its length and its distance, because much
//! repeats, such as a school in the history.

use chrono::{Datelike, NaiveDate};
use fields::YearMonth;
use fields::date::{FIRST_YEAR, LAST_YEAR};

/// The blocks of characters that take two bytes, each with its first and last character:
/// ideographs and Extension A, their punctuation, full-width forms, Latin with accents and `·`,
/// dashes and quotation marks. The order of the blocks is part of the format.
const SHORT: [(u32, u32); 6] = [
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x3000, 0x303F),
    (0xFF00, 0xFFEF),
    (0x00A0, 0x017F),
    (0x2000, 0x206F),
];
/// First byte of a two-byte character: this, plus the high byte of its index.
const TWO: u8 = 0x80;
/// First byte of a three-byte character: this, plus its plane. The sum above stays below it.
const THREE: u8 = 0xEF;

/// The shortest run that is repeated. A run's first byte is its length minus this.
const FEWEST: usize = 2;
/// First bytes below this one begin a run.
const ONE: u8 = 0x20;
const MOST: usize = ONE as usize - 1 + FEWEST;
/// How far back a run may begin. The limit keeps packing fast.
const FARTHEST: usize = 2000;

/// The number of chains of [`Earlier`]. A power of two.
const CHAINS: usize = 256;

/// A writer of packed bytes.
#[derive(Default)]
pub(crate) struct Packing {
    pub(crate) bytes: Vec<u8>,
    history: Earlier,
}

/// The characters of all texts so far. Equal characters are chained, so that looking for a run
/// does not look at all of them.
struct Earlier {
    /// Each with the position of the one before it in its chain.
    characters: Vec<(char, Option<usize>)>,
    /// The last position of each chain.
    last: [Option<usize>; CHAINS],
}

impl Default for Earlier {
    fn default() -> Self {
        Self {
            characters: Vec::new(),
            last: [None; CHAINS],
        }
    }
}

impl Earlier {
    fn push(&mut self, c: char) {
        let at = self.characters.len();
        let last = self.last.get_mut(u32::from(c) as usize % CHAINS);
        let before = last.and_then(|last| last.replace(at));
        self.characters.push((c, before));
    }

    /// The positions of a character, the nearest first.
    fn positions(&self, c: char) -> impl Iterator<Item = usize> {
        let last = self.last.get(u32::from(c) as usize % CHAINS);
        let entry = |at: usize| Some((at, *self.characters.get(at)?));
        let mut next = last.copied().flatten().and_then(entry);
        let chain = std::iter::from_fn(move || {
            let (at, (character, before)) = next?;
            next = before.and_then(entry);
            Some((at, character))
        });
        let first = self.characters.len().saturating_sub(FARTHEST);
        let near = chain.take_while(move |&(at, _)| at >= first);
        near.filter_map(move |(at, character)| (character == c).then_some(at))
    }
}

impl Packing {
    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(crate) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// Writes a number that is not negative.
    fn count(&mut self, number: i64) {
        self.number(u64::try_from(number).unwrap_or_default());
    }

    pub(crate) fn text(&mut self, text: &str) {
        let characters: Vec<char> = text.chars().collect();
        self.number(characters.len() as u64);
        let mut rest = &characters[..];
        while let [first, more @ ..] = rest {
            if let Some(Again { count, back }) = self.again(rest) {
                let (again, behind) = rest.split_at_checked(count).unwrap_or((rest, &[]));
                self.byte((count - FEWEST) as u8);
                self.number(back as u64);
                again.iter().for_each(|&c| self.history.push(c));
                rest = behind;
            } else {
                let c = u32::from(*first);
                let bytes = c.to_be_bytes();
                match (size(*first), shortened(c), bytes) {
                    (2, Some(short), _) => {
                        self.byte(TWO + (short >> 8) as u8);
                        self.byte(short as u8);
                    }
                    (1, _, [.., low]) => self.byte(low),
                    (_, _, [_, plane, high, low]) => {
                        self.byte(THREE + plane);
                        self.byte(high);
                        self.byte(low);
                    }
                }
                self.history.push(*first);
                rest = more;
            }
        }
    }

    /// The earlier run that saves the most bytes at the beginning of `rest`; of several, the
    /// nearest.
    fn again(&self, rest: &[char]) -> Option<Again> {
        let mut best = (0, None);
        let &first = rest.first()?;
        let all = &self.history.characters;
        for at in self.history.positions(first) {
            let same = all.get(at..).unwrap_or_default().iter().zip(rest);
            let same = same
                .take(MOST)
                .take_while(|((earlier, _), next)| earlier == *next);
            let (count, plain) = same.fold((0, 0), |(count, plain), (_, character)| {
                (count + 1, plain + size(*character))
            });
            let back = all.len() - at;
            let cost = if back < 0x80 { 2 } else { 3 };
            if count >= FEWEST && plain > cost + best.0 {
                best = (plain - cost, Some(Again { count, back }));
            }
        }
        best.1
    }

    pub(crate) fn day(&mut self, day: NaiveDate) {
        self.count(i64::from(day.num_days_from_ce()));
    }

    pub(crate) fn month(&mut self, month: YearMonth) {
        let year = i64::from(month.year()) - i64::from(FIRST_YEAR);
        self.count(year * 12 + i64::from(month.month()) - 1);
    }
}

/// A run of characters that occurred before.
struct Again {
    count: usize,
    back: usize,
}

/// How many bytes a character takes outside a run.
fn size(c: char) -> usize {
    match u32::from(c) {
        0x20..0x80 => 1,
        c if shortened(c).is_some() => 2,
        _ => 3,
    }
}

/// The index of a character within [`SHORT`].
fn shortened(c: u32) -> Option<u32> {
    let mut before = 0;
    for (first, last) in SHORT {
        if (first..=last).contains(&c) {
            return Some(before + c - first);
        }
        before += last - first + 1;
    }
    None
}

/// The character with this index.
fn lengthened(short: u32) -> Option<u32> {
    let mut rest = short;
    for (first, last) in SHORT {
        let count = last - first + 1;
        if rest < count {
            return Some(first + rest);
        }
        rest -= count;
    }
    None
}

/// A reader of packed bytes. It ends without a panic on any input. Whether the bytes are the
/// canonical encoding is checked in `qr.rs`.
pub(crate) struct Unpacking<'a> {
    rest: &'a [u8],
    /// The characters of all texts so far.
    history: Vec<char>,
    today: NaiveDate,
}

impl<'a> Unpacking<'a> {
    /// `today` bounds birth dates, as for typed ones.
    pub(crate) const fn new(bytes: &'a [u8], today: NaiveDate) -> Self {
        Self {
            rest: bytes,
            history: Vec::new(),
            today,
        }
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

    pub(crate) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(crate) fn text(&mut self) -> Option<String> {
        let count = usize::try_from(self.number()?).ok()?;
        let begin = self.history.len();
        let end = begin.checked_add(count)?;
        while self.history.len() < end {
            // Each step consumes a byte, so a huge count ends with the input.
            match self.byte()? {
                first @ ..ONE => self.again(usize::from(first) + FEWEST)?,
                first => {
                    let c = self.character(first)?;
                    self.history.push(c);
                }
            }
        }
        // A run must not exceed the count.
        let text = self
            .history
            .get(begin..end)
            .filter(|_| self.history.len() == end)?;
        Some(text.iter().collect())
    }

    fn again(&mut self, count: usize) -> Option<()> {
        let back = usize::try_from(self.number()?).ok()?;
        let begin = self.history.len().checked_sub(back)?;
        let end = begin
            .checked_add(count)
            .filter(|&end| end <= self.history.len())?;
        self.history.extend_from_within(begin..end);
        Some(())
    }

    fn character(&mut self, first: u8) -> Option<char> {
        let mut next = || self.byte().map(u32::from);
        char::from_u32(match first {
            ..TWO => u32::from(first),
            TWO..THREE => lengthened(u32::from(first - TWO) << 8 | next()?)?,
            THREE.. => u32::from(first - THREE) << 16 | next()? << 8 | next()?,
        })
    }

    pub(crate) fn day(&mut self) -> Option<NaiveDate> {
        let day = NaiveDate::from_num_days_from_ce_opt(i32::try_from(self.number()?).ok()?)?;
        (FIRST_YEAR..=LAST_YEAR)
            .contains(&day.year())
            .then_some(day)
    }

    pub(crate) fn month(&mut self) -> Option<YearMonth> {
        let number = u32::try_from(self.number()?).ok()?;
        let year = i32::try_from(number / 12).ok()?.checked_add(FIRST_YEAR)?;
        YearMonth::new(year, number % 12 + 1)
    }
}

#[cfg(test)]
mod tests;
