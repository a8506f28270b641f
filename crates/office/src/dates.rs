//! Numbers that Excel shows as days.

use chrono::{Datelike, Days, NaiveDate};

use crate::Problem;
use crate::xml::{Token, walk};

/// The formats of a workbook.
#[derive(Debug, Default)]
pub(crate) struct Formats {
    /// Whether each format shows a day; cells name a format by its index.
    are_days: Vec<bool>,
    /// Whether days are counted from 1904, as on old Macs.
    pub(crate) is_1904: bool,
}

impl Formats {
    /// Reads `styles.xml`.
    pub(crate) fn read(styles: &str) -> Result<Self, Problem> {
        let (mut formats, mut custom) = (Self::default(), Vec::new());
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
                    let named = custom.iter().find(|(number, _)| *number == format);
                    // 14 to 17 and 22 everywhere, the others in Chinese and Japanese editions.
                    let built_in =
                        matches!(format, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58);
                    formats
                        .are_days
                        .push(named.map_or(built_in, |(_, is_day)| *is_day));
                }
                _ => {}
            },
            Token::Close("cellXfs") => is_cell_format = false,
            _ => {}
        })?;
        Ok(formats)
    }

    /// The day that Excel shows for a number; `None` if the format shows none.
    pub(crate) fn day(&self, number: &str, format: usize) -> Option<String> {
        if !*self.are_days.get(format)? {
            return None;
        }
        // The time of day is behind the point.
        let days: u64 = number.split('.').next()?.parse().ok()?;
        // From 1900 to about 2200.
        if !(1..110_000).contains(&days) {
            return None;
        }
        // Excel counts a 29 February 1900, so days before it are one off.
        let first = match self.is_1904 {
            true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
            false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        };
        let date = first.checked_add_days(Days::new(days))?;
        let mut text = String::new();
        for (number, unit) in [
            (date.year().to_string(), '年'),
            (date.month().to_string(), '月'),
            (date.day().to_string(), '日'),
        ] {
            text.push_str(&number);
            text.push(unit);
        }
        Some(text)
    }
}

/// Whether a format has a day or a year outside of quoted text.
fn shows_day(code: &str) -> bool {
    let mut is_quoted = false;
    let mut bare = code.chars().filter(|&c| {
        is_quoted ^= c == '"';
        !is_quoted
    });
    bare.any(|c| matches!(c, 'd' | 'D' | 'y' | 'Y'))
}
