//! From a file to a draft.

use std::rc::Rc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fields::json::{cut, entry, path};
use rules::{Circumstance, Facts, Occurrence};

use super::{FORMAT, FileProblem, MOST_CHARACTERS, MOST_PHOTO_BYTES, Tree, VERSION, jpeg};
use crate::choice::Choice;
use crate::draft::{Answers, Draft, MOST_ENTRIES, Photo, Raw};
use crate::field::{Field, Kind, Section};

/// What a file held.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The form.
    pub draft: Draft,
    /// Keys that this program does not know, at most [`MOST_UNKNOWN`]: what they held
    /// is not in the draft.
    pub unknown: Vec<String>,
    /// The match code that stands in the file, if its application was whole.
    pub match_code: Option<String>,
    /// Whether a photo stands in the file that cannot be used: it is not in the draft.
    pub photo_is_broken: bool,
}

/// The most unknown keys that are told.
const MOST_UNKNOWN: usize = 20;

/// Opens a file that has been parsed.
///
/// # Errors
/// The first thing that keeps it from being opened.
pub fn open(file: &Tree) -> Result<Opened, FileProblem> {
    let members = file.map().ok_or(FileProblem::NotOurs)?;
    match file.get("format").and_then(Tree::text).map(|text| &**text) {
        Some(FORMAT) => {}
        Some(notice::file::FORMAT) => return Err(FileProblem::OtherKind),
        _ => return Err(FileProblem::NotOurs),
    }
    match file.get("version").and_then(Tree::number) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(FileProblem::Newer { version }),
        _ => return Err(broken("version")),
    }
    let mut opened = Opened {
        draft: Draft::default(),
        unknown: Vec::new(),
        match_code: None,
        photo_is_broken: false,
    };
    for (key, value) in members {
        match &**key {
            "format" | "version" | "rulesVersion" | "saved" => {}
            "matchCode" => {
                let code = value.text().ok_or_else(|| broken(key))?;
                opened.match_code = Some(cut(code, 40).to_owned());
            }
            "answers" => {
                let once = |field: Field| !field.section().is_repeated();
                opened.draft.answers =
                    answers(value, ("answers", None), once, &mut opened.unknown)?;
            }
            "facts" => opened.draft.facts = facts(value, &mut opened.unknown)?,
            // A form is too long to be lost for a picture.
            "photo" => {
                opened.draft.photo = photo(value);
                opened.photo_is_broken = opened.draft.photo.is_none();
            }
            other => match Section::of_key(other).filter(|section| section.is_repeated()) {
                Some(section) => entries(section, value, &mut opened)?,
                None => unknown(&mut opened.unknown, cut(key, 40)),
            },
        }
    }
    Ok(opened)
}

fn broken(place: &str) -> FileProblem {
    FileProblem::Broken {
        key: place.to_owned(),
    }
}

fn unknown(all: &mut Vec<String>, place: &str) {
    if all.len() < MOST_UNKNOWN {
        all.push(place.to_owned());
    }
}

fn entries(section: Section, value: &Tree, opened: &mut Opened) -> Result<(), FileProblem> {
    let list = value.list().ok_or_else(|| broken(section.key()))?;
    if list.len() > MOST_ENTRIES {
        return Err(FileProblem::Overgrown);
    }
    let own = |field: Field| field.section() == section;
    let mut read = Vec::with_capacity(list.len());
    for (at, entry) in list.iter().enumerate() {
        let place = (section.key(), Some(at));
        read.push(answers(entry, place, own, &mut opened.unknown)?);
    }
    if let Some(entries) = opened.draft.entries_mut(section) {
        *entries = read;
    }
    Ok(())
}

fn answers(
    value: &Tree,
    place: (&str, Option<usize>),
    belongs: impl Fn(Field) -> bool,
    all_unknown: &mut Vec<String>,
) -> Result<Answers, FileProblem> {
    let (section, at) = place;
    let members = value.map();
    let mut answers = Answers::default();
    for (key, value) in members.ok_or_else(|| broken(&entry(section, at)))? {
        let place = || path(section, at, key);
        let field = Field::of_key(key).filter(|&field| belongs(field));
        match field {
            Some(field) => {
                let read = raw(field, value);
                answers.set(field, read.ok_or_else(|| broken(&place()))?);
            }
            None => unknown(all_unknown, &place()),
        }
    }
    Ok(answers)
}

fn raw(field: Field, value: &Tree) -> Option<Raw> {
    let text = |value: &Tree| {
        let text = value.text()?;
        let cut = cut(text, MOST_CHARACTERS);
        // Sharing the text is cheaper than copying it.
        Some(if cut.len() == text.len() {
            Rc::clone(text)
        } else {
            cut.into()
        })
    };
    if matches!(field.kind(), Kind::Day | Kind::Month | Kind::AnyMonth) {
        let [year, month, day] = value.list()? else {
            return None;
        };
        Some(Raw::Boxes([text(year)?, text(month)?, text(day)?]))
    } else {
        text(value).map(Raw::Text)
    }
}

/// The facts in a tree of the same shape as a file's `facts`.
///
/// # Errors
/// The first thing that has another shape.
pub fn facts_of(value: &Tree) -> Result<Facts, FileProblem> {
    facts(value, &mut Vec::new())
}

fn facts(value: &Tree, all_unknown: &mut Vec<String>) -> Result<Facts, FileProblem> {
    let members = value.map().ok_or_else(|| broken("facts"))?;
    let mut facts = Facts::default();
    for (key, value) in members {
        let fact = (|| -> Option<bool> {
            match &**key {
                "birthDate" => facts.birth_date = Some(day(value)?),
                "hireDate" => facts.hire_date = Some(day(value)?),
                "earlierEngagement" => facts.earlier_engagement = Some(occurrence(value)?),
                "expectedCertificate" => facts.expected_certificate = Some(occurrence(value)?),
                "education" => facts.education = Some(chosen(value)?),
                "fullTime" => facts.full_time = Some(boolean(value)?),
                "service" => facts.service = Some(chosen(value)?),
                "conduct" => facts.conduct = Some(chosen(value)?),
                "ability" => facts.ability = Some(chosen(value)?),
                "circumstances" => {
                    for (key, value) in value.map()? {
                        let one = Circumstance::of_key(key)?;
                        facts.circumstances.set(one, Some(boolean(value)?));
                    }
                }
                _ => return Some(false),
            }
            Some(true)
        })();
        let place = || path("facts", None, key);
        if !fact.ok_or_else(|| broken(&place()))? {
            unknown(all_unknown, &place());
        }
    }
    Ok(facts)
}

fn day(value: &Tree) -> Option<chrono::NaiveDate> {
    fields::iso::read(value.text()?)
}

fn boolean(value: &Tree) -> Option<bool> {
    match value {
        Tree::Bool(value) => Some(*value),
        _ => None,
    }
}

fn chosen<C: Choice>(value: &Tree) -> Option<C> {
    C::of_key(value.text()?)
}

fn occurrence(value: &Tree) -> Option<Occurrence> {
    match value {
        Tree::Text(text) if &**text == "never" => Some(Occurrence::Never),
        _ => day(value.get("on")?).map(Occurrence::On),
    }
}

/// A whole JPEG file of the size that it says, with nothing in it but the picture.
fn photo(value: &Tree) -> Option<Photo> {
    let text = value.get("jpeg")?.text()?;
    if text.len() > MOST_PHOTO_BYTES.saturating_mul(2) {
        return None;
    }
    let jpeg = BASE64_STANDARD.decode(text.as_bytes()).ok()?;
    let jpeg = jpeg::clean(jpeg).filter(|jpeg| jpeg.bytes.len() <= MOST_PHOTO_BYTES)?;
    let side = |key, own| {
        let pixels = value.get(key)?.number()?;
        (pixels == own && (1..=4000).contains(&own)).then_some(own)
    };
    Some(Photo {
        width: side("width", jpeg.width)?,
        height: side("height", jpeg.height)?,
        jpeg: jpeg.bytes.into(),
    })
}
