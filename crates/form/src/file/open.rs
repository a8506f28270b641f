//! Opens a file as a draft.

use base64ct::{Base64, Encoding};
use chrono::NaiveDate;
use record::file::{Unknown, members, text};
use record::json::cut;
use record::{FileProblem, Raw, Tree};

use super::facts;
use super::format::{FORMAT, MOST_PHOTO_BYTES, VERSION};
use crate::draft::{Draft, Photo};
use crate::field::{Field, Kind, Section};

/// The contents of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opened {
    /// The form.
    pub draft: Draft,
    /// Keys that this program does not know. Their values are not in the draft.
    pub unknown: Vec<String>,
    /// The match code in the file, if its application was complete.
    pub match_code: Option<String>,
    /// The version of the rules by which the file was written.
    pub rules_version: Option<String>,
    /// The day on which it was saved, by the clock of the applicant's device.
    pub saved: Option<NaiveDate>,
    /// Whether the file's photo cannot be used. It is not in the draft then.
    pub photo_is_broken: bool,
}

/// Opens a file that has been parsed.
///
/// # Errors
/// The first thing that keeps it from being opened.
pub fn open(file: &Tree) -> Result<Opened, FileProblem> {
    let mut unknown = Unknown::default();
    let mut opened = Opened::default();
    for (key, value) in members(file, FORMAT, VERSION)? {
        match &**key {
            "format" | "version" => {}
            // Nothing depends on these two, so a file opens whatever they say.
            "rulesVersion" => {
                opened.rules_version = value.text().map(|text| cut(text, 20).to_owned());
            }
            "saved" => opened.saved = value.text().and_then(|text| fields::iso::read(text)),
            "matchCode" => {
                let code = value.text().ok_or_else(|| FileProblem::broken(key))?;
                opened.match_code = Some(cut(code, 40).to_owned());
            }
            "answers" => {
                let once = |field: Field| !field.section().is_repeated();
                unknown.answers((key, None), value, once, raw, &mut opened.draft.answers)?;
            }
            "facts" => opened.draft.facts = facts::read(value, &mut unknown)?,
            // A bad photo does not stop the form from opening.
            "photo" => {
                opened.draft.photo = photo(value);
                opened.photo_is_broken = opened.draft.photo.is_none();
            }
            other => match Section::of_key(other).filter(|section| section.is_repeated()) {
                Some(section) => {
                    let entries = unknown.entries(section, value, raw)?;
                    if let Some(before) = opened.draft.entries_mut(section) {
                        *before = entries;
                    }
                }
                None => unknown.add(key),
            },
        }
    }
    opened.unknown = unknown.0;
    Ok(opened)
}

fn raw(field: Field, value: &Tree) -> Option<Raw> {
    if matches!(field.kind(), Kind::Day | Kind::Month | Kind::AnyMonth) {
        let [year, month, day] = value.list()? else {
            return None;
        };
        Some(Raw::Boxes([text(year)?, text(month)?, text(day)?]))
    } else {
        text(value).map(Raw::Text)
    }
}

fn photo(value: &Tree) -> Option<Photo> {
    let side = |key| value.get(key).and_then(Tree::number);
    photo_of(value.get("jpeg")?.text()?, side("width")?, side("height")?)
}

/// A complete JPEG file, in base64, with the stated size. Everything but the picture is removed.
pub fn photo_of(jpeg: &str, width: u32, height: u32) -> Option<Photo> {
    if jpeg.len() > MOST_PHOTO_BYTES.saturating_mul(2) {
        return None;
    }
    let jpeg = Base64::decode_vec(jpeg).ok()?;
    let photo = Photo::of_jpeg(jpeg).filter(|photo| photo.jpeg.len() <= MOST_PHOTO_BYTES)?;
    let is_sound = |pixels| (1..=4000).contains(&pixels);
    let stated = (width, height) == (photo.width, photo.height);
    (stated && is_sound(width) && is_sound(height)).then_some(photo)
}
