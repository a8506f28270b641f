//! The record on the device: three lines, the last of which is the form's file.
//!
//! ```text
//! 2026-11-28 5/12
//! 2026-12-05
//! {"format": "xieguan-application", …}
//! ```
//!
//! The first line has the day of the last save and the number of sections done, the second the
//! last day on which it can be resumed. The file follows unescaped: JSON within JSON would be
//! twice as long. Records of earlier versions have no count of sections.

use chrono::NaiveDate;

/// The number of sections done, and of all sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Sections that are done.
    pub done: usize,
    /// All sections.
    pub all: usize,
}

/// What a page can show of a stored draft without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The last day on which it can be resumed.
    pub expires: NaiveDate,
    /// The progress of the form; `None` in records of earlier versions.
    pub progress: Option<Progress>,
}

/// A draft as a record.
pub(super) fn write(text: &str, saved: NaiveDate, label: &Label) -> String {
    let mut record = fields::iso::text(saved);
    if let Some(Progress { done, all }) = label.progress {
        record.extend([" ", &done.to_string(), "/", &all.to_string()]);
    }
    record.extend(["\n", &fields::iso::text(label.expires), "\n", text]);
    record
}

/// The label and the file in a record; `None` if it is damaged.
pub(super) fn read(record: &str) -> Option<(Label, &str)> {
    let mut lines = record.splitn(3, '\n');
    let first = lines.next()?;
    let (saved, progress) = match first.split_once(' ') {
        Some((saved, progress)) => (saved, Some(read_progress(progress)?)),
        None => (first, None),
    };
    fields::iso::read(saved)?;
    let expires = fields::iso::read(lines.next()?)?;
    Some((Label { expires, progress }, lines.next()?))
}

fn read_progress(text: &str) -> Option<Progress> {
    let (done, all) = text.split_once('/')?;
    let (done, all) = (done.parse().ok()?, all.parse().ok()?);
    (done <= all).then_some(Progress { done, all })
}

#[cfg(test)]
mod tests {
    use super::{Label, Progress, read, write};
    use chrono::NaiveDate;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        for text in ["", "{}", "{\n  \"一\": 1\n}\n"] {
            for progress in [None, Some(Progress { done: 5, all: 12 })] {
                let label = Label {
                    expires: day(30),
                    progress,
                };
                assert_eq!(read(&write(text, day(23), &label)), Some((label, text)));
            }
        }
    }

    #[test]
    fn a_record_of_the_first_programs_is_read() {
        let label = Label {
            expires: day(30),
            progress: None,
        };
        assert_eq!(read("2026-11-23\n2026-11-30\n{}"), Some((label, "{}")));
    }

    #[test]
    fn anything_else_is_not() {
        for record in [
            "",
            "{}",
            "2026-11-23\n2026-11-30",
            "2026-11-23\nsoon\n{}",
            "2026-11-23 13/12\n2026-11-30\n{}",
            "2026-11-23 \n2026-11-30\n{}",
        ] {
            assert_eq!(read(record), None, "{record}");
        }
    }
}
