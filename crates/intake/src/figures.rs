//! Numbers and days in a text.

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};
use fields::numeral;

use crate::words::Words;

/// A number, in bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) range: Range<usize>,
    pub(crate) value: u32,
}

/// A day, in bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Day {
    /// The day, with the bracket behind it that says whether it counts.
    pub(crate) range: Range<usize>,
    pub(crate) date: NaiveDate,
    /// Whether its year is written, or follows from the previous day.
    pub(crate) is_certain: bool,
    /// Whether the day counts, if a bracket behind it says so.
    pub(crate) counts: Option<bool>,
}

/// The number at the start of a text: its bytes, and its value.
fn number_at(text: &str) -> Option<(usize, u32)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let value = text.get(..digits)?.parse().ok()?;
        return Some((digits, value));
    }
    let (length, value) = numeral::number(text.chars())?;
    Some((text.chars().take(length).map(char::len_utf8).sum(), value))
}

/// Every number.
pub(crate) fn numbers(text: &str) -> Vec<Number> {
    let (mut found, mut start) = (Vec::new(), 0);
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        match number_at(rest) {
            Some((length, value)) => {
                let range = start..start + length;
                start = range.end;
                found.push(Number { range, value });
            }
            // Also the digits of a telephone number, which are too many for a number.
            None => start += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// The numbers with one of these words right behind them.
pub(crate) fn counted(text: &str, unit: Words) -> impl Iterator<Item = Number> + use<'_> {
    let has_unit = move |number: &Number| {
        let behind = text.get(number.range.end..);
        behind.is_some_and(|behind| unit.behind(behind).is_some())
    };
    numbers(text).into_iter().filter(has_unit)
}

/// The days that a day without a year is near to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Near {
    /// The year of the notice.
    pub(crate) year: Option<i32>,
    pub(crate) today: NaiveDate,
}

/// Every day, in the order of the text.
pub(crate) fn days(text: &str, near: Near) -> Vec<Day> {
    let (mut found, mut start) = (Vec::<Day>::new(), 0);
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let before = found.last().filter(|before| {
            let between = text.get(before.range.end..start).unwrap_or_default();
            // 2026年11月26日上午9:00至12月4日: hours may be between.
            between.chars().count() <= 12 && Words::Until.is_in(between)
        });
        match day_at(rest, before, near) {
            Some((length, mut day)) => {
                let behind = rest.get(length..).unwrap_or_default();
                let bracket = bracket(behind);
                day.counts = bracket.as_ref().map(|(_, counts)| *counts);
                let length = length + bracket.map_or(0, |(length, _)| length);
                day.range = start..start + length;
                start += length;
                found.push(day);
            }
            None => {
                let number = number_at(rest).map(|(length, _)| length);
                start += number.unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
            }
        }
    }
    found
}

/// A bracket like （含） or （不含当日）: its bytes, and whether the day counts.
fn bracket(text: &str) -> Option<(usize, bool)> {
    let inside = text.strip_prefix('（')?;
    let (inside, _) = inside.split_once('）')?;
    let length = '（'.len_utf8() * 2 + inside.len();
    if inside.chars().count() > 8 {
        return None;
    }
    // Any other bracket is a weekday, or the hours.
    let is_exclusive = Words::Exclusive.is_in(inside);
    (is_exclusive || Words::Inclusive.is_in(inside)).then_some((length, !is_exclusive))
}

/// The day at the start of a text, and its bytes.
fn day_at(text: &str, before: Option<&Day>, near: Near) -> Option<(usize, Day)> {
    let (mut length, first) = number_at(text)?;
    let mut parts = vec![first];
    let first_digits = length;
    let mark = text.get(length..)?.chars().next()?;
    let is_chinese = matches!(mark, '年' | '月' | '日' | '号');
    if is_chinese {
        let units: &[char] = match mark {
            '年' => &['年', '月', '日'],
            '月' => &['月', '日'],
            _ => &['日'],
        };
        parts.clear();
        length = 0;
        for unit in units {
            let Some((digits, value)) = number_at(text.get(length..)?) else {
                break;
            };
            let behind = text.get(length + digits..)?;
            let is_unit = behind.starts_with(*unit) || (*unit == '日' && behind.starts_with('号'));
            if !is_unit {
                // 2026年11月26至30日.
                if *unit == '日' && Words::Until.behind(behind).is_some() {
                    length += digits;
                    parts.push(value);
                }
                break;
            }
            length += digits + unit.len_utf8();
            parts.push(value);
        }
        if mark == '年' && parts.len() == 2 {
            return month_end(text, length, &parts);
        }
        if parts.len() != units.len() {
            return None;
        }
    } else {
        // 2026-11-26, 2026.11.26, 2026/11/26; after another day also 12-04.
        let more = match first_digits {
            4 => 2,
            1 | 2 if before.is_some() => 1,
            _ => return None,
        };
        if !matches!(mark, '-' | '.' | '/') {
            return None;
        }
        for _ in 0..more {
            let rest = text.get(length..)?.strip_prefix(mark)?;
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            parts.push(rest.get(..digits)?.parse().ok()?);
            length += mark.len_utf8() + digits;
        }
    }
    let (date, is_certain) = dated(&parts, before, near)?;
    Some((length, day(length, date, is_certain)))
}

/// A day of so many bytes at the start of a text.
const fn day(length: usize, date: NaiveDate, is_certain: bool) -> Day {
    Day {
        range: 0..length,
        date,
        is_certain,
        counts: None,
    }
}

/// The last day of a month: 2026年7月底.
fn month_end(text: &str, length: usize, parts: &[u32]) -> Option<(usize, Day)> {
    let [year, month] = parts else { return None };
    let behind = text.get(length..)?;
    let rest = Words::MonthEnd.behind(behind)?;
    let first = NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, 1)?;
    let date = first
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))?;
    let length = length + behind.len() - rest.len();
    Some((length, day(length, date, false)))
}

/// The date of a year, month and day, of which the first may be missing, and whether it is certain.
fn dated(parts: &[u32], before: Option<&Day>, near: Near) -> Option<(NaiveDate, bool)> {
    let date = |year: i32, month: u32, day: u32| {
        // With the bounds of a day that is typed.
        let [year, month, day] = [year.to_string(), month.to_string(), day.to_string()];
        fields::parse_date_parts(&year, &month, &day).ok()
    };
    match (parts, before) {
        (&[year, month, day], _) => Some((date(i32::try_from(year).ok()?, month, day)?, true)),
        (&[month, day], Some(before)) => {
            let same = date(before.date.year(), month, day)?;
            match same >= before.date {
                true => Some((same, before.is_certain)),
                false => Some((date(before.date.year() + 1, month, day)?, false)),
            }
        }
        (&[month, day], None) => {
            let year = near.year.unwrap_or_else(|| {
                let this = date(near.today.year(), month, day);
                let is_over = this.is_some_and(|this| this < near.today);
                near.today.year() + i32::from(is_over)
            });
            Some((date(year, month, day)?, false))
        }
        (&[day], Some(before)) => {
            let same = date(before.date.year(), before.date.month(), day)?;
            (same >= before.date).then_some((same, before.is_certain))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let days = days(text, Near { year: None, today });
        let shown = |day: &Day| {
            let counts = day
                .counts
                .map_or("", |counts| if counts { " counts" } else { " not" });
            let sure = if day.is_certain { "" } else { " ?" };
            format!("{}{sure}{counts}", day.date)
        };
        days.iter().map(shown).collect()
    }

    #[test]
    fn days_of_all_kinds() {
        let cases: &[(&str, &[&str])] = &[
            ("2026年12月1日至12月5日", &["2026-12-01", "2026-12-05"]),
            (
                "2026年12月1日上午9：00~5日17：00",
                &["2026-12-01", "2026-12-05"],
            ),
            ("2026年12月28日到1月5日", &["2026-12-28", "2027-01-05 ?"]),
            ("2026.12.1~2026.12.5", &["2026-12-01", "2026-12-05"]),
            ("12月1日起", &["2026-12-01 ?"]),
            ("3月1日", &["2027-03-01 ?"]),
            ("二〇二六年十二月一日", &["2026-12-01"]),
            (
                "1994年6月23日（不含）至2007年6月23日（含）",
                &["1994-06-23 not", "2007-06-23 counts"],
            ),
            ("2027年7月底前", &["2027-07-31 ?"]),
            ("2026-12-01至12-05", &["2026-12-01", "2026-12-05"]),
            ("2026年12月1至5日", &["2026-12-01", "2026-12-05"]),
            ("2026年2月30日、2026年、13月1日、3日内", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), *expected, "{text}");
        }
    }

    #[test]
    fn numbers_with_their_units() {
        let found = counted("招聘二十名，其中外勤15人，电话04708888888", Words::People);
        assert_eq!(
            found.map(|number| number.value).collect::<Vec<_>>(),
            [20, 15]
        );
    }
}
