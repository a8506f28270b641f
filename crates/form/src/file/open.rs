//! From a file to a draft.

use base64ct::{Base64, Encoding};
use record::file::{Unknown, members, text};
use record::json::cut;
use record::{FileProblem, Raw, Tree};

use super::facts;
use super::format::{FORMAT, MOST_PHOTO_BYTES, VERSION};
use crate::draft::{Draft, Photo};
use crate::field::{Field, Kind, Section};

/// What a file held.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opened {
    /// The form.
    pub draft: Draft,
    /// Keys that this program does not know: what they held is not in the draft.
    pub unknown: Vec<String>,
    /// The match code that stands in the file, if its application was whole.
    pub match_code: Option<String>,
    /// Whether a photo stands in the file that cannot be used: it is not in the draft.
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
            "format" | "version" | "rulesVersion" | "saved" => {}
            "matchCode" => {
                let code = value.text().ok_or_else(|| FileProblem::broken(key))?;
                opened.match_code = Some(cut(code, 40).to_owned());
            }
            "answers" => {
                let once = |field: Field| !field.section().is_repeated();
                unknown.answers((key, None), value, once, raw, &mut opened.draft.answers)?;
            }
            "facts" => opened.draft.facts = facts::read(value, &mut unknown)?,
            // A form is too long to be lost for a picture.
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

/// A whole JPEG file of the size that it says, with nothing in it but the picture.
fn photo(value: &Tree) -> Option<Photo> {
    let text = value.get("jpeg")?.text()?;
    if text.len() > MOST_PHOTO_BYTES.saturating_mul(2) {
        return None;
    }
    let jpeg = Base64::decode_vec(text).ok()?;
    let photo = Photo::of_jpeg(jpeg).filter(|photo| photo.jpeg.len() <= MOST_PHOTO_BYTES)?;
    let says = |key, own| value.get(key).and_then(Tree::number) == Some(own);
    let sides = [("width", photo.width), ("height", photo.height)];
    let is_sound = |(key, own)| says(key, own) && (1..=4000).contains(&own);
    sides.into_iter().all(is_sound).then_some(photo)
}
