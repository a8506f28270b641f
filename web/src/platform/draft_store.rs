//! A draft kept on this device, for those who ask for it, until a day that is told.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place that keeps something in this browser"
)]

use chrono::{Days, NaiveDate};
use web_sys::Storage;

use super::{kiosk, location};

/// The one key of this program.
const KEY: &str = "xieguan-draft";

/// A draft as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// What was kept.
    pub(crate) text: String,
    /// The last day on which it can be had.
    pub(crate) expires: NaiveDate,
}

/// Why nothing was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StoreProblem {
    /// The browser keeps nothing for this page.
    Unavailable,
    /// There is no more room.
    Full,
}

/// Whether a draft can be kept. All pages opened from `file:` share one storage, so
/// that any of them could read it.
pub(crate) fn available() -> bool {
    storage().is_some()
}

/// Keeps a draft for so many days after today, in the place of any other. The answer
/// is the last day on which it can be had.
///
/// # Errors
/// The browser keeps nothing, or not so much. A draft that was kept before stays.
pub(crate) fn keep(text: &str, today: NaiveDate, days: u64) -> Result<NaiveDate, StoreProblem> {
    let storage = storage().ok_or(StoreProblem::Unavailable)?;
    let expires = today.checked_add_days(Days::new(days)).unwrap_or(today);
    let kept = write(text, today, expires);
    // By the standard this is all that can go wrong.
    let stored = storage.set_item(KEY, &kept);
    stored.map_err(|_| StoreProblem::Full)?;
    Ok(expires)
}

/// The draft that was kept. One that has expired, or is damaged, is deleted.
pub(crate) fn kept(today: NaiveDate) -> Option<Kept> {
    let text = storage()?.get_item(KEY).ok()??;
    let kept = read(&text).filter(|kept| today <= kept.expires);
    if kept.is_none() {
        forget();
    }
    kept
}

/// Deletes what was kept.
pub(crate) fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<Storage> {
    if kiosk::is_on() || location::is_file() {
        return None;
    }
    web_sys::window()?.local_storage().ok()?
}

/// The day it was saved and the last day, a line each, then the text as it is: JSON
/// within JSON would be twice as long.
fn write(text: &str, saved: NaiveDate, expires: NaiveDate) -> String {
    let saved = fields::iso::text(saved);
    let expires = fields::iso::text(expires);
    [&saved, "\n", &expires, "\n", text].concat()
}

fn read(kept: &str) -> Option<Kept> {
    let mut lines = kept.splitn(3, '\n');
    fields::iso::read(lines.next()?)?;
    let expires = fields::iso::read(lines.next()?)?;
    let text = lines.next()?.to_owned();
    Some(Kept { text, expires })
}

#[cfg(test)]
mod tests {
    use super::{Kept, read, write};
    use chrono::NaiveDate;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        for text in ["", "{}", "{\n  \"一\": 1\n}\n"] {
            let kept = Kept {
                text: text.to_owned(),
                expires: day(30),
            };
            assert_eq!(read(&write(text, day(23), day(30))), Some(kept));
        }
    }

    #[test]
    fn anything_else_is_not() {
        for text in ["", "{}", "2026-11-23\n2026-11-30", "2026-11-23\nsoon\n{}"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
