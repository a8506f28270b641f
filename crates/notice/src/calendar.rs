//! The end of registration as a calendar file (RFC 5545).

use chrono::NaiveDate;

/// The most octets of a line, without its line break (RFC 5545, 3.1).
const MOST_OCTETS: usize = 75;

/// A calendar with one all-day event and a reminder at nine o'clock on the day before.
///
/// `written` is the day on which the file is made. The same event keeps its `UID`: a calendar
/// that already has it takes a later file as an update.
#[must_use]
pub fn event(title: &str, place: &str, day: NaiveDate, written: NaiveDate) -> String {
    let compact = |day: NaiveDate| fields::iso::text(day).replace('-', "");
    let (start, stamp) = (compact(day), compact(written));
    let end = day.succ_opt().map_or_else(|| start.clone(), compact);
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//xieguan//notice//ZH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        [
            "UID:",
            &start,
            "-",
            &checksum(title).to_string(),
            "@xieguan",
        ]
        .concat(),
        ["DTSTAMP:", &stamp, "T000000Z"].concat(),
        ["DTSTART;VALUE=DATE:", &start].concat(),
        ["DTEND;VALUE=DATE:", &end].concat(),
        ["SUMMARY:", &escaped(title)].concat(),
        ["LOCATION:", &escaped(place)].concat(),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        ["DESCRIPTION:", &escaped(title)].concat(),
        "TRIGGER:-PT15H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}

/// Escapes the characters that separate values (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            plain => escaped.push(plain),
        }
    }
    escaped
}

/// Folds a long line: it continues after a line break and a space (RFC 5545, 3.1).
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 2);
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > MOST_OCTETS {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(character);
        octets += character.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

/// A hash of the title (FNV-1a), to tell two events of one day apart.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum: u32, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::event;
    use chrono::NaiveDate;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    #[test]
    fn an_event_of_the_whole_day_with_a_reminder() {
        let text = event("报名截止：甲旗", "乙镇", day(10), day(1));
        for line in [
            "DTSTART;VALUE=DATE:20261210",
            "DTEND;VALUE=DATE:20261211",
            "SUMMARY:报名截止：甲旗",
            "TRIGGER:-PT15H",
        ] {
            assert!(text.contains(&[line, "\r\n"].concat()), "{line}\n{text}");
        }
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn no_text_ends_its_line_or_makes_it_too_long() {
        let hostile = ["\r\nATTENDEE:x;,\\", &"长".repeat(90)].concat();
        let text = event(&hostile, &hostile, day(10), day(1));
        assert!(!text.contains("\r\nATTENDEE"), "{text}");
        assert!(text.contains("\\nATTENDEE:x\\;\\,\\\\"), "{text}");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&"长".repeat(90)));
    }
}
