//! Dates as people read them, and as machines do.

use chrono::{Datelike, NaiveDate};
use fields::YearMonth;

use crate::text::{self, Locale};

/// The day in full, as the language writes it: `2026年12月1日`.
#[must_use]
pub fn date(locale: Locale, day: NaiveDate) -> String {
    text::date::full(
        locale,
        &day.year().to_string(),
        month_name(locale, day.month()),
        &day.day().to_string(),
    )
}

/// A month: 2016年9月.
#[must_use]
pub fn month(locale: Locale, month: YearMonth) -> String {
    text::form::month(
        locale,
        &month.year().to_string(),
        month_name(locale, month.month()),
    )
}

/// A month of the year as dates have it: `12` in Chinese, `December` in English.
fn month_name(locale: Locale, month: u32) -> &'static str {
    use text::month as t;
    let name = match month {
        1 => t::january,
        2 => t::february,
        3 => t::march,
        4 => t::april,
        5 => t::may,
        6 => t::june,
        7 => t::july,
        8 => t::august,
        9 => t::september,
        10 => t::october,
        11 => t::november,
        _ => t::december,
    };
    name(locale)
}

/// The day as `YYYY-MM-DD`, the same in every language. Tables need it for columns that line
/// up, file names for their order.
#[must_use]
pub fn date_iso(day: NaiveDate) -> String {
    let pad =
        |number: String, width: usize| "0".repeat(width.saturating_sub(number.len())) + &number;
    [
        pad(day.year().to_string(), 4),
        pad(day.month().to_string(), 2),
        pad(day.day().to_string(), 2),
    ]
    .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_without_leading_zeros_in_chinese_and_with_them_in_iso() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        assert_eq!(date(Locale::ZhHans, day), "2026年12月1日");
        assert_eq!(date_iso(day), "2026-12-01");
        assert_eq!(
            date_iso(NaiveDate::from_ymd_opt(987, 6, 5).unwrap()),
            "0987-06-05"
        );
    }
}
