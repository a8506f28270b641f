//! Dates typed into separate boxes. A whole date pasted into the first box is parsed as a
//! whole.

use chrono::NaiveDate;

use crate::date::{DateProblem, parse_date, parse_date_parts};
use crate::month::{YearMonth, parse_month, parse_month_parts};

/// The most characters read of a box to see whether it is blank: one more than any field reads.
const LOOKED_AT: usize = 65;

/// Reads a day from the boxes of year, month and day.
///
/// # Errors
///
/// The first thing to mend; see [`DateProblem`].
pub fn parse_date_boxes(year: &str, month: &str, day: &str) -> Result<NaiveDate, DateProblem> {
    let parts = parse_date_parts(year, month, day);
    if is_blank(month) && is_blank(day) {
        parse_date(year).or(parts)
    } else {
        parts
    }
}

/// Reads a month from the boxes of year and month.
///
/// # Errors
///
/// The first thing to mend; see [`DateProblem`].
pub fn parse_month_boxes(year: &str, month: &str) -> Result<YearMonth, DateProblem> {
    let parts = parse_month_parts(year, month);
    if is_blank(month) {
        parse_month(year).or(parts)
    } else {
        parts
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().take(LOOKED_AT).all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::DatePart;

    #[test]
    fn a_whole_date_in_the_first_box_is_read() {
        let day = NaiveDate::from_ymd_opt(1990, 1, 2).unwrap();
        assert_eq!(parse_date_boxes("1990", "1", "2"), Ok(day));
        assert_eq!(parse_date_boxes("1990年1月2日", "", "\u{3000}"), Ok(day));
        let missing = |part| Err(DateProblem::MissingPart { part });
        assert_eq!(parse_date_boxes("1990", "", ""), missing(DatePart::Month));
        // If another box has text, the first box holds a year only.
        assert!(parse_date_boxes("1990年1月2日", "1", "").is_err());
        assert!(parse_date_boxes("1990年1月2日", "", "2").is_err());
    }

    #[test]
    fn a_whole_month_in_the_first_box_is_read() {
        let month = YearMonth::new(2016, 9).unwrap();
        assert_eq!(parse_month_boxes("2016", "9"), Ok(month));
        assert_eq!(parse_month_boxes("2016年9月", " "), Ok(month));
        assert!(parse_month_boxes("2016年9月", "9").is_err());
    }
}
