//! The file that carries a notice: `招聘公告-<单位>.xieguan-notice.json`, which
//! `docs/notice.schema.json` describes. It holds what can be read in its normal form, and
//! what cannot as it was typed, so that a half-written notice is a file as well.
//!
//! A file comes from anywhere. Whatever is in it, opening ends with a draft or with a
//! [`NoticeFileProblem`].

use fields::json::{cut, entry, path};
use fields::{Code, JsonWriter, Phone, Raw, Tree};

use crate::draft::{Answers, Draft, MOST_ENTRIES};
use crate::field::{Field, Kind, Section};
use crate::value::{Paragraph, Territory, Value};

/// What `format` says in every file.
pub const FORMAT: &str = "xieguan-notice";
/// The version this program writes, and the newest it opens.
pub const VERSION: u32 = 1;
/// What `format` says in an application's file.
const APPLICATION: &str = "xieguan-application";
/// The ending of a file's name.
pub const ENDING: &str = ".xieguan-notice.json";
/// The most bytes a file may have: a thousand posts with texts at every limit are fewer.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The most values in it, and how deeply nested.
pub const MOST_VALUES: usize = 60_000;
/// The most characters of one answer; longer ones are cut before they are read.
const MOST_CHARACTERS: usize = 4000;
/// The most unknown keys that are told.
const MOST_UNKNOWN: usize = 20;

/// Why a file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeFileProblem {
    /// More than [`MOST_BYTES`].
    TooBig,
    /// It could not be fetched or read.
    Unreadable,
    /// Its address is of another site.
    OtherOrigin,
    /// Nothing is in it.
    Empty,
    /// Another program kept it in another encoding than UTF-8.
    Encoding,
    /// It begins as a notice does, and is no JSON: it ends too early, or someone wrote
    /// into it.
    Damaged,
    /// Not JSON, or not text at all.
    NotJson,
    /// JSON, but of another program.
    NotOurs,
    /// An application form.
    OtherKind,
    /// Written by a newer program.
    Newer {
        /// Its version.
        version: u32,
    },
    /// Something in it has another shape than it should.
    Broken {
        /// The whole key: `posts[0].title`.
        key: String,
    },
    /// Nested or branched beyond anything this program writes.
    Overgrown,
}

/// What a file held.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opened {
    /// The notice.
    pub draft: Draft,
    /// Keys that this program does not know: what they held is not in the draft.
    pub unknown: Vec<String>,
}

/// Opens a file that has been parsed.
///
/// # Errors
/// The first thing that keeps it from being opened.
pub fn open(file: &Tree) -> Result<Opened, NoticeFileProblem> {
    let members = file.map().ok_or(NoticeFileProblem::NotOurs)?;
    match file.get("format").and_then(Tree::text).map(|text| &**text) {
        Some(FORMAT) => {}
        Some(APPLICATION) => return Err(NoticeFileProblem::OtherKind),
        _ => return Err(NoticeFileProblem::NotOurs),
    }
    match file.get("version").and_then(Tree::number) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(NoticeFileProblem::Newer { version }),
        _ => return Err(broken("version")),
    }
    let mut opened = Opened::default();
    for (key, value) in members {
        match (&**key, Section::of_key(key)) {
            ("format" | "version" | "$schema", _) => {}
            (_, Some(section)) if section.is_repeated() => {
                let list = value.list().ok_or_else(|| broken(key))?;
                if list.len() > MOST_ENTRIES {
                    return Err(NoticeFileProblem::Overgrown);
                }
                let mut entries = Vec::with_capacity(list.len());
                for (at, entry) in list.iter().enumerate() {
                    let (mut answers, at) = (Answers::default(), Some(at));
                    section_of(section, at, entry, &mut answers, &mut opened.unknown)?;
                    entries.push(answers);
                }
                if let Some(own) = opened.draft.entries_mut(section) {
                    *own = entries;
                }
            }
            (_, Some(section)) => section_of(
                section,
                None,
                value,
                &mut opened.draft.answers,
                &mut opened.unknown,
            )?,
            (_, None) => unknown(&mut opened.unknown, cut(key, 40)),
        }
    }
    Ok(opened)
}

fn section_of(
    section: Section,
    at: Option<usize>,
    value: &Tree,
    answers: &mut Answers,
    all_unknown: &mut Vec<String>,
) -> Result<(), NoticeFileProblem> {
    let members = value.map();
    for (key, value) in members.ok_or_else(|| broken(&entry(section.key(), at)))? {
        let place = || path(section.key(), at, key);
        match Field::of_key(section, key) {
            Some(field) => {
                let read = raw(field, value);
                answers.set(field, read.ok_or_else(|| broken(&place()))?);
            }
            None => unknown(all_unknown, &place()),
        }
    }
    Ok(())
}

/// What stands in a file, as it would be typed.
fn raw(field: Field, value: &Tree) -> Option<Raw> {
    let text = |value: &Tree| match value {
        Tree::Text(text) => Some(cut(text, MOST_CHARACTERS).to_owned()),
        Tree::Number(number) => Some(number.to_string()),
        _ => None,
    };
    if field.kind() != Kind::Day {
        return text(value).map(|text| Raw::text(&text));
    }
    if let Some([year, month, day]) = value.list() {
        return Some(Raw::boxes(&text(year)?, &text(month)?, &text(day)?));
    }
    let typed = text(value)?;
    Some(match fields::iso::read(&typed) {
        Some(day) => day.write(),
        None => Raw::boxes(&typed, "", ""),
    })
}

fn broken(place: &str) -> NoticeFileProblem {
    NoticeFileProblem::Broken {
        key: place.to_owned(),
    }
}

fn unknown(all: &mut Vec<String>, place: &str) {
    if all.len() < MOST_UNKNOWN {
        all.push(place.to_owned());
    }
}

/// The file: JSON, the same for the same draft.
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
        } else if section.fields().any(|one| has(&draft.answers, one)) {
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
    for field in section.fields().filter(|&one| has(answers, one)) {
        let Some(raw) = answers.get(field) else {
            continue;
        };
        file.key(field.key());
        value(file, field.kind(), raw);
    }
    file.close('}');
}

fn value(file: &mut JsonWriter, kind: Kind, raw: &Raw) {
    match (kind, raw) {
        (Kind::Number(..), _) => match u16::read(raw, kind) {
            Ok(number) => file.number(u32::from(number)),
            Err(_) => as_typed(file, raw),
        },
        (Kind::Day, _) => match chrono::NaiveDate::read(raw, kind) {
            Ok(day) => file.string(&fields::iso::text(day)),
            Err(_) => as_typed(file, raw),
        },
        (Kind::Division, _) => match Territory::read(raw, kind) {
            Ok(found) => file.string(found.code()),
            Err(_) => as_typed(file, raw),
        },
        _ => match normal(kind, raw) {
            Some(Raw::Text(text)) => file.string(&text),
            _ => as_typed(file, raw),
        },
    }
}

/// The normal form of a text, if it can be read.
fn normal(kind: Kind, raw: &Raw) -> Option<Raw> {
    match kind {
        Kind::Line(_) => String::read(raw, kind).ok().map(|read| read.write()),
        Kind::Paragraph(_) => Paragraph::read(raw, kind).ok().map(|read| read.write()),
        Kind::Menu(_) => Code::read(raw, kind).ok().map(|read| read.write()),
        Kind::Phone => Phone::read(raw, kind).ok().map(|read| read.write()),
        _ => None,
    }
}

fn as_typed(file: &mut JsonWriter, raw: &Raw) {
    match raw {
        Raw::Text(text) => file.string(text),
        Raw::Boxes(boxes) => {
            file.open('[');
            for text in boxes {
                file.next();
                file.string(text);
            }
            file.close(']');
        }
    }
}

/// The name of the file, in `words`' pattern; what no file system takes is left out.
pub fn name(stem: &str) -> String {
    fields::json::file_name(stem, ENDING)
}
