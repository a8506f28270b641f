//! The file of a notice: `招聘公告-<单位>.xieguan-notice.json`, described by
//! `docs/notice.schema.json`. A readable answer is written in its normal form, any other as it
//! was typed, so that a draft can be saved at any time.
//!
//! A file may come from anywhere. Opening it returns a draft or a [`FileProblem`], whatever it
//! contains.

use chrono::NaiveDate;
use fields::{Code, Phone};
pub use record::FileProblem;
use record::file::{Unknown, members, text, write_raw};
use record::{JsonWriter, Paragraph, Plain, Raw, Tree, Typed, Value};

use crate::field::{Answers, Draft, Field, Kind, Section};
use crate::value::Territory;

/// The member `format` of every file.
pub const FORMAT: &str = "xieguan-notice";
/// The version that this program writes, and the newest it opens.
pub const VERSION: u32 = 1;
/// The ending of a file's name.
pub const ENDING: &str = ".xieguan-notice.json";
/// The most bytes of a file. A thousand posts with texts at every limit take fewer.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The most values in a file.
pub const MOST_VALUES: usize = 60_000;

/// The contents of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opened {
    /// The notice.
    pub draft: Draft,
    /// Keys that this program does not know. Their values are not in the draft.
    pub unknown: Vec<String>,
}

/// Opens a file that has been parsed.
///
/// # Errors
/// The first thing that keeps it from being opened.
pub fn open(file: &Tree) -> Result<Opened, FileProblem> {
    let mut draft = Draft::default();
    let mut unknown = Unknown::default();
    for (key, value) in members(file, FORMAT, VERSION)? {
        match (&**key, Section::of_key(key)) {
            ("format" | "version" | "$schema", _) => {}
            (_, Some(section)) => match draft.entries_mut(section) {
                Some(entries) => *entries = unknown.entries(section, value, raw)?,
                None => {
                    let belongs = |field: Field| field.section() == section;
                    unknown.answers((key, None), value, belongs, raw, &mut draft.answers)?;
                }
            },
            (_, None) => unknown.add(key),
        }
    }
    let unknown = unknown.0;
    Ok(Opened { draft, unknown })
}

/// A value of the file as a typed answer.
fn raw(field: Field, value: &Tree) -> Option<Raw> {
    let text = |value: &Tree| match value {
        Tree::Number(number) => Some(typed(*number).into()),
        value => text(value),
    };
    if field.kind() != Kind::Day {
        return text(value).map(Raw::Text);
    }
    if let Some([year, month, day]) = value.list() {
        return Some(Raw::Boxes([text(year)?, text(month)?, text(day)?]));
    }
    let typed = text(value)?;
    Some(match fields::iso::read(&typed) {
        Some(day) => Plain::Day(day).raw(field),
        None => Raw::boxes(&typed, "", ""),
    })
}

/// A number as it would be typed, with up to three digits of a fraction. Formatting a float with
/// the standard library takes eleven kilobytes of code, and whole numbers are all that counts.
fn typed(number: f64) -> String {
    let sign = if number < 0.0 { "-" } else { "" };
    let (whole, rest) = (number.abs().trunc() as u64, number.abs().fract());
    let thousandths = 1000 + ((rest * 1000.0) as u64).min(999);
    let digits = thousandths.to_string();
    let digits = digits.get(1..).unwrap_or_default().trim_end_matches('0');
    let point = if digits.is_empty() { "" } else { "." };
    [sign, &whole.to_string(), point, digits].concat()
}

/// Formats a draft as JSON. The same draft always gives the same text.
pub fn write(draft: &Draft) -> String {
    let mut file = JsonWriter::default();
    file.open('{');
    file.member("format", FORMAT);
    file.key("version");
    file.number(VERSION);
    for section in Section::ALL {
        if section.is_repeated() {
            let entries = draft.entries(section);
            if !entries.is_empty() {
                file.key(section.key());
                file.open('[');
                for entry in entries {
                    file.next();
                    written(&mut file, section, entry);
                }
                file.close(']');
            }
        } else if section.fields().any(|field| has(&draft.answers, field)) {
            file.key(section.key());
            written(&mut file, section, &draft.answers);
        }
    }
    file.close('}');
    file.ended()
}

fn has(answers: &Answers, field: Field) -> bool {
    let typed = answers.get(field).is_some_and(|raw| !raw.is_blank());
    typed && field.is_asked(answers)
}

fn written(file: &mut JsonWriter, section: Section, answers: &Answers) {
    file.open('{');
    for field in section.fields().filter(|&field| has(answers, field)) {
        let Some(raw) = answers.get(field) else {
            continue;
        };
        file.key(field.key());
        let typed = Typed {
            field,
            answers,
            today: (),
        };
        match field.kind() {
            Kind::Line(_) => value::<String>(file, raw, &typed),
            Kind::Paragraph(_) => value::<Paragraph>(file, raw, &typed),
            Kind::Day => value::<NaiveDate>(file, raw, &typed),
            Kind::Number(..) => value::<u16>(file, raw, &typed),
            Kind::Menu(_) => value::<Code>(file, raw, &typed),
            Kind::Division => value::<Territory>(file, raw, &typed),
            Kind::Phone => value::<Phone>(file, raw, &typed),
            Kind::Choose(_) | Kind::Email | Kind::Flag => write_raw(file, raw),
        }
    }
    file.close('}');
}

/// Writes the normal form of an answer, or the answer as typed if it cannot be read.
fn value<V: Value<Field>>(file: &mut JsonWriter, raw: &Raw, typed: &Typed<'_, Field>) {
    let read = V::read(raw, typed).ok();
    match read.as_ref().and_then(Value::plain) {
        Some(Plain::Text(text)) => file.string(text),
        Some(Plain::Day(day)) => file.string(&fields::iso::text(day)),
        Some(Plain::Number(number)) => file.number(u32::from(number)),
        Some(Plain::Code(code)) => file.string(code.code),
        Some(Plain::Place { code, .. }) => file.string(code),
        _ => write_raw(file, raw),
    }
}

/// The file's name: the stem comes from `words`; characters that file systems refuse are left
/// out.
pub fn name(stem: &str) -> String {
    record::json::file_name(stem, ENDING)
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn a_number_is_typed_with_up_to_three_digits_behind_its_point() {
        for (number, text) in [
            (0.0, "0"),
            (2026.0, "2026"),
            (-7.0, "-7"),
            (1.5, "1.5"),
            (-2.25, "-2.25"),
            (0.125, "0.125"),
            (10.0625, "10.062"),
            (0.9999, "0.999"),
            (1e15, "1000000000000000"),
        ] {
            assert_eq!(typed(number), text);
        }
    }
}
