//! Calendar dates, typed into one field or into three boxes.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::text;

/// The first year accepted. No applicant, and no parent of one, was born before it.
pub const FIRST_YEAR: i32 = 1800;
/// The last year accepted.
pub const LAST_YEAR: i32 = 2199;

/// The most characters read from one field or box, spaces included.
pub const LIMIT: usize = 64;

/// One of the three parts of a date, so that a page can point at the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum DatePart {
    /// 年
    Year,
    /// 月
    Month,
    /// 日
    Day,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum DateProblem {
    /// Nothing was typed.
    Empty,
    /// A part is missing. The first missing part is reported.
    MissingPart {
        /// The part to fill in.
        part: DatePart,
    },
    /// A part is not written in digits.
    NotANumber {
        /// The part.
        part: DatePart,
        /// Where in that part, from 1, spaces not counted.
        position: usize,
        /// The character that is not a digit.
        character: char,
    },
    /// The year has one or two digits. The century is not guessed.
    TwoDigitYear {
        /// The year as typed.
        year: i32,
    },
    /// The year is before [`FIRST_YEAR`] or after [`LAST_YEAR`].
    YearOutOfRange {
        /// The year as typed.
        year: i32,
        /// The first year accepted.
        first: i32,
        /// The last year accepted.
        last: i32,
    },
    /// The month is not 1 to 12.
    MonthOutOfRange {
        /// The month as typed.
        month: i32,
    },
    /// The month has no such day.
    DayOutOfRange {
        /// The year, on which the length of February depends.
        year: i32,
        /// The month, 1 to 12.
        month: i32,
        /// The day as typed.
        day: i32,
        /// The last day that this month has.
        last_day: i32,
    },
    /// The date is after today. Only [`birth_date`] reports this.
    InFuture {
        /// The date as understood.
        #[serde(with = "crate::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        date: NaiveDate,
    },
    /// The text has none of the accepted forms.
    Unrecognised,
    /// More was typed than any date needs.
    TooLong {
        /// The most characters read.
        limit: usize,
    },
}

/// Reads a date from one field.
///
/// Accepted: `1990年1月2日` (or `号`), `1990-1-2`, `1990/1/2`, `1990.1.2`, `1990 1 2` and
/// `19900102`, with or without leading zeros, with spaces anywhere, in full-width
/// characters too. Six digits in a row are refused: `199012` has two meanings.
///
/// # Errors
///
/// The first thing to mend; see [`DateProblem`].
pub fn parse_date(typed: &str) -> Result<NaiveDate, DateProblem> {
    let text = plain(typed)?;
    let [year, month, day] = cut(&text)?;
    parse_date_parts(year, month, day)
}

/// The text of one field, made plain. Fails if it is empty or too long.
pub(crate) fn plain(typed: &str) -> Result<String, DateProblem> {
    let text = text::plain(typed, LIMIT).ok_or(DateProblem::TooLong { limit: LIMIT })?;
    if text.is_empty() {
        return Err(DateProblem::Empty);
    }
    Ok(text)
}

/// Splits a plain text into year, month and day. A missing part is empty.
pub(crate) fn cut(text: &str) -> Result<[&str; 3], DateProblem> {
    if text.contains(['年', '月']) {
        let (year, rest) = text.split_once('年').unwrap_or(("", text));
        let (month, day) = rest.split_once('月').unwrap_or((rest, ""));
        return Ok([year, month, day]);
    }
    // `str::contains` would link the substring search into the module, 4 KB, because the
    // character is not known at compile time.
    let has = |wanted| text.chars().any(|c| c == wanted);
    if let Some(separator) = ['-', '/', '.'].into_iter().find(|&c| has(c)) {
        return three(&mut text.split(separator));
    }
    let digits = text.chars().filter(|&c| c != ' ');
    if digits.clone().any(|c| !c.is_ascii_digit()) {
        return Err(DateProblem::Unrecognised);
    }
    let count = digits.count();
    if count == 8 {
        let (year, rest) = split_after_digits(text, 4);
        let (month, day) = split_after_digits(rest, 2);
        return Ok([year, month, day]);
    }
    if has(' ') || count == 4 {
        return three(&mut text.split_ascii_whitespace());
    }
    Err(DateProblem::Unrecognised)
}

/// Takes at most three parts; a missing one is empty.
fn three<'a>(parts: &mut dyn Iterator<Item = &'a str>) -> Result<[&'a str; 3], DateProblem> {
    let cut = [(); 3].map(|()| parts.next().unwrap_or_default());
    match parts.next() {
        None => Ok(cut),
        Some(_) => Err(DateProblem::Unrecognised),
    }
}

/// Splits a text of digits and spaces after so many digits.
pub(crate) fn split_after_digits(text: &str, digits: usize) -> (&str, &str) {
    let places = text.char_indices().filter(|(_, c)| *c != ' ');
    let at = places.map(|(at, _)| at).nth(digits);
    text.split_at_checked(at.unwrap_or(text.len()))
        .unwrap_or((text, ""))
}

/// Parses a date from three boxes. Its unit may follow each number (`1990年`).
///
/// # Errors
///
/// The first thing to mend, in the order year, month, day; see [`DateProblem`].
/// [`DateProblem::Unrecognised`] and [`DateProblem::InFuture`] do not occur.
pub fn parse_date_parts(year: &str, month: &str, day: &str) -> Result<NaiveDate, DateProblem> {
    let year = Part::read(year, DatePart::Year)?;
    let month = Part::read(month, DatePart::Month)?;
    let day = Part::read(day, DatePart::Day)?;
    let (year, month, day) = match (year, month, day) {
        (None, None, None) => return Err(DateProblem::Empty),
        (None, ..) => return Err(missing(DatePart::Year)),
        (_, None, _) => return Err(missing(DatePart::Month)),
        (.., None) => return Err(missing(DatePart::Day)),
        (Some(year), Some(month), Some(day)) => (year, month, day.value),
    };
    let (year, month) = year_and_month(&year, &month)?;
    calendar_date(year, month, day).ok_or(DateProblem::DayOutOfRange {
        year,
        month,
        day,
        last_day: last_day(year, month),
    })
}

/// A year of four digits within the accepted range, and a month from 1 to 12.
pub(crate) fn year_and_month(year: &Part, month: &Part) -> Result<(i32, i32), DateProblem> {
    if year.digits <= 2 {
        return Err(DateProblem::TwoDigitYear { year: year.value });
    }
    let (year, month) = (year.value, month.value);
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(DateProblem::YearOutOfRange {
            year,
            first: FIRST_YEAR,
            last: LAST_YEAR,
        });
    }
    if !(1..=12).contains(&month) {
        return Err(DateProblem::MonthOutOfRange { month });
    }
    Ok((year, month))
}

/// The date, if that day exists and its year is accepted.
pub(crate) fn calendar_date(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)?;
    (FIRST_YEAR..=LAST_YEAR)
        .contains(&date.year())
        .then_some(date)
}

/// The last day that a month has, 28 to 31.
pub(crate) fn last_day(year: i32, month: i32) -> i32 {
    let exists = |&day: &i32| calendar_date(year, month, day).is_some();
    (28..=31).rev().find(exists).unwrap_or(31)
}

/// Checks that a birth date is not in the future. Today is accepted.
///
/// # Errors
///
/// [`DateProblem::InFuture`] if `date` is after `today`.
pub fn birth_date(date: NaiveDate, today: NaiveDate) -> Result<NaiveDate, DateProblem> {
    if date > today {
        return Err(DateProblem::InFuture { date });
    }
    Ok(date)
}

pub(crate) fn missing(part: DatePart) -> DateProblem {
    DateProblem::MissingPart { part }
}

/// The number in one box.
pub(crate) struct Part {
    value: i32,
    digits: usize,
}

impl Part {
    /// `None` if the box is empty.
    pub(crate) fn read(typed: &str, part: DatePart) -> Result<Option<Part>, DateProblem> {
        let units: &[char] = match part {
            DatePart::Year => &['年'],
            DatePart::Month => &['月'],
            DatePart::Day => &['日', '号', '號'],
        };
        let text = text::compact(typed, LIMIT).ok_or(DateProblem::TooLong { limit: LIMIT })?;
        let number = text.strip_suffix(units).unwrap_or(&text);
        if number.is_empty() {
            return Ok(None);
        }
        let mut value: i32 = 0;
        for (position, character) in (1..).zip(number.chars()) {
            let digit = character.to_digit(10).and_then(|d| i32::try_from(d).ok());
            let digit = digit.ok_or(DateProblem::NotANumber {
                part,
                position,
                character,
            })?;
            // Saturates: a number too large for a date must not wrap into range.
            value = value.saturating_mul(10).saturating_add(digit);
        }
        let digits = number.len();
        Ok(Some(Part { value, digits }))
    }
}

#[cfg(test)]
mod tests;
