//! Dates in boxes of their own, as forms ask for them: a whole date that was pasted into
//! the first box is read as one.

use chrono::NaiveDate;

use crate::date::{DateProblem, parse_date, parse_date_parts};
use crate::month::{YearMonth, parse_month, parse_month_parts};

/// The most characters looked at in a box, to see whether it is blank.
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
