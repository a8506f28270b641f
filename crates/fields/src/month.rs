//! Months of the calendar: graduation, the beginning of a job.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

use crate::date::{self, DatePart, DateProblem, FIRST_YEAR, LAST_YEAR, Part};
use crate::{iso, parse_date_parts};

/// A month of the calendar. Serialised as `YYYY-MM`.
///
/// Typed and deserialised months lie in the years [`FIRST_YEAR`] to [`LAST_YEAR`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "string"))]
pub struct YearMonth {
    year: i32,
    month: u32,
}

impl YearMonth {
    /// `None` if the year is not accepted or there is no such month.
    pub fn new(year: i32, month: u32) -> Option<YearMonth> {
        let right = (FIRST_YEAR..=LAST_YEAR).contains(&year) && (1..=12).contains(&month);
        right.then_some(YearMonth { year, month })
    }

    /// The month in which a day lies.
    pub fn of(day: NaiveDate) -> YearMonth {
        YearMonth {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.month
    }

    /// The first day of the month.
    pub fn first_day(self) -> NaiveDate {
        // chrono has the first day of every month that can be constructed.
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    /// The last day of the month.
    pub fn last_day(self) -> NaiveDate {
        let first = self.first_day();
        let days = (28..=31).rev().filter_map(|day| first.with_day(day));
        days.max().unwrap_or(first)
    }

    /// How many months this one is after `earlier`; negative if it is before.
    pub fn months_since(self, earlier: YearMonth) -> i32 {
        self.count().saturating_sub(earlier.count())
    }

    /// The following month. Its year may be one more than [`LAST_YEAR`].
    pub fn next(self) -> YearMonth {
        match self.month {
            12 => YearMonth {
                year: self.year.saturating_add(1),
                month: 1,
            },
            month => YearMonth {
                year: self.year,
                month: month.saturating_add(1),
            },
        }
    }

    /// Months since the beginning of the year 0.
    fn count(self) -> i32 {
        let month = i32::try_from(self.month).unwrap_or_default();
        self.year.saturating_mul(12).saturating_add(month)
    }
}

/// Reads a month from one field.
///
/// Accepted: `2016年9月`, `2016-09`, `2016/9`, `2016.9`, `2016 9` and `201609`, with or
/// without leading zeros, with spaces, in full-width characters too. A whole date, as
/// [`parse_date`](crate::parse_date) accepts it, gives its month.
///
/// # Errors
///
/// The first thing to mend; see [`DateProblem`]. [`DateProblem::InFuture`] does not occur.
pub fn parse_month(typed: &str) -> Result<YearMonth, DateProblem> {
    let text = date::plain(typed)?;
    if text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, month) = date::split_after_digits(&text, 4);
        return parse_month_parts(year, month);
    }
    let [year, month, day] = date::cut(&text)?;
    match Part::read(day, DatePart::Day) {
        Ok(None) => parse_month_parts(year, month),
        // The first wrong part of the three is reported.
        _ => parse_date_parts(year, month, day).map(YearMonth::of),
    }
}

/// Parses a month from two boxes. Its unit may follow each number (`2016年`).
///
/// # Errors
///
/// The first thing to mend, in the order year, month; see [`DateProblem`].
/// [`DateProblem::Unrecognised`], [`DateProblem::InFuture`] and the problems of a day do not
/// occur.
pub fn parse_month_parts(year: &str, month: &str) -> Result<YearMonth, DateProblem> {
    let year = Part::read(year, DatePart::Year)?;
    let month = Part::read(month, DatePart::Month)?;
    let (year, month) = match (year, month) {
        (None, None) => return Err(DateProblem::Empty),
        (None, _) => return Err(date::missing(DatePart::Year)),
        (_, None) => return Err(date::missing(DatePart::Month)),
        (Some(year), Some(month)) => date::year_and_month(&year, &month)?,
    };
    let known = u32::try_from(month)
        .ok()
        .and_then(|m| YearMonth::new(year, m));
    known.ok_or(DateProblem::MonthOutOfRange { month })
}

impl Serialize for YearMonth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = iso::write(self.first_day());
        let text = digits
            .as_ref()
            .and_then(|digits| std::str::from_utf8(digits.get(..7)?).ok());
        serializer.serialize_str(text.ok_or_else(|| ser::Error::custom("a year of four digits"))?)
    }
}

impl<'de> Deserialize<'de> for YearMonth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<YearMonth, D::Error> {
        deserializer.deserialize_str(Month)
    }
}

/// Parses `YYYY-MM`, and no other form.
fn read(text: &str) -> Option<YearMonth> {
    let [a, b, c, d, b'-', e, f] = *text.as_bytes() else {
        return None;
    };
    let year = i32::try_from(iso::number(&[a, b, c, d])?).ok()?;
    YearMonth::new(year, iso::number(&[e, f])?)
}

struct Month;

impl Visitor<'_> for Month {
    type Value = YearMonth;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a month of the calendar, written YYYY-MM")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<YearMonth, E> {
        read(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests;
