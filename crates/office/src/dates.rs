//! Numbers that Excel shows as days.

use chrono::{Datelike, Days, NaiveDate};

use crate::Problem;
use crate::xml::{Token, walk};

/// The formats of a workbook, by the number that a cell names: whether each shows a day.
#[derive(Debug, Default)]
pub(crate) struct Formats {
    are_days: Vec<bool>,
    /// Whether days are counted from 1904, as on old Macs.
    pub(crate) is_1904: bool,
}

impl Formats {
    /// Reads `styles.xml`.
    pub(crate) fn read(styles: &str) -> Result<Self, Problem> {
        let (mut own, mut custom) = (Self::default(), Vec::new());
        let mut is_cell_format = false;
        walk(styles, &mut |token| match token {
            Token::Open(element) => match element.name {
                "numFmt" => {
                    let code = element.get("formatCode").unwrap_or_default();
                    custom.push((element.number("numFmtId").unwrap_or(0), shows_day(&code)));
                }
                "cellXfs" => is_cell_format = true,
                "xf" if is_cell_format => {
                    let format = element.number("numFmtId").unwrap_or(0);
                    let named = custom.iter().find(|(own, _)| *own == format);
                    // Built in: 14 to 17 and 22, and those of Chinese and Japanese editions.
                    let built_in =
                        matches!(format, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58);
                    own.are_days
                        .push(named.map_or(built_in, |(_, is_day)| *is_day));
                }
                _ => {}
            },
            Token::Close("cellXfs") => is_cell_format = false,
            _ => {}
        })?;
        Ok(own)
    }

    /// The day that a number is shown as.
    pub(crate) fn day(&self, number: &str, format: usize) -> Option<String> {
        if !*self.are_days.get(format)? {
            return None;
        }
        // Behind the point are the hours.
        let days: u64 = number.split('.').next()?.parse().ok()?;
        // Not one before 1900, nor behind 2199.
        if !(1..110_000).contains(&days) {
            return None;
        }
        // In the first two months of 1900 Excel is a day off.
        let first = match self.is_1904 {
            true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
            false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        };
        let date = first.checked_add_days(Days::new(days))?;
        let [year, month, day] = [
            date.year().to_string(),
            date.month().to_string(),
            date.day().to_string(),
        ];
        let mut text = year;
        for (part, unit) in [(month, '年'), (day, '月')] {
            text.push(unit);
            text.push_str(&part);
        }
        text.push('日');
        Some(text)
    }
}

/// Whether a format has a day in it, outside of what it quotes.
fn shows_day(code: &str) -> bool {
    let mut is_quoted = false;
    let mut bare = code.chars().filter(|&c| {
        is_quoted ^= c == '"';
        !is_quoted
    });
    bare.any(|c| matches!(c, 'd' | 'D' | 'y' | 'Y'))
}
