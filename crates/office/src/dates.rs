//! Numbers that Excel shows as days.

use chrono::{Datelike, Days, NaiveDate};

/// The most formats of a workbook's own. The search through them is linear.
const MOST_NAMED: usize = 1000;
/// The most formats of cells: Excel has as many.
const MOST_FORMATS: usize = 65_536;

/// The formats of a workbook.
#[derive(Debug, Default)]
pub(crate) struct Formats {
    /// Whether each format shows a day; cells name a format by its index.
    are_days: Vec<bool>,
    /// The workbook's own formats by number, and whether each shows a day.
    named: Vec<(usize, bool)>,
    /// Whether days are counted from 1904, as on old Macs.
    pub(crate) is_1904: bool,
}

impl Formats {
    /// Adds a format of the workbook's own, by its number.
    pub(crate) fn name(&mut self, number: usize, code: &str) {
        if self.named.len() < MOST_NAMED {
            self.named.push((number, shows_day(code)));
        }
    }

    /// Adds the next format that cells name by index. It names one of the workbook's own, or one
    /// that every workbook has.
    pub(crate) fn push(&mut self, number: usize) {
        let named = self.named.iter().find(|(named, _)| *named == number);
        // 14 to 17 and 22 everywhere, the others in Chinese and Japanese editions.
        let built_in = matches!(number, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58);
        if self.are_days.len() < MOST_FORMATS {
            let is_day = named.map_or(built_in, |(_, is_day)| *is_day);
            self.are_days.push(is_day);
        }
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

/// Whether a format has a day or a year, outside of quoted text, of escaped characters, and of
/// brackets: `[Red]` is a colour.
fn shows_day(code: &str) -> bool {
    let (mut is_quoted, mut is_bracketed) = (false, false);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            // A character as it is, one as wide as the next, and one that fills the cell.
            '\\' | '_' | '*' => _ = chars.next(),
            '[' => is_bracketed = true,
            ']' => is_bracketed = false,
            'd' | 'D' | 'y' | 'Y' if !is_bracketed => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::shows_day;

    #[test]
    fn formats_that_show_a_day_are_known_by_their_letters() {
        for (code, is_day) in [
            ("yyyy/m/d", true),
            ("[$-804]yyyy\"年\"m\"月\"", true),
            ("[DBNum1]m月d日", true),
            ("0.00_);[Red]\\(0.00\\)", false),
            ("0\"days\"", false),
            ("0\\d", false),
            ("h:mm", false),
            ("General", false),
        ] {
            assert_eq!(shows_day(code), is_day, "{code}");
        }
    }
}
