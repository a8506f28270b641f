//! Opens one file of an applicant.

use std::ops::Range;

use chrono::NaiveDate;
use form::file::{FORMAT, MOST_BYTES, photo_of};
use form::{Application, Draft, Photo, Sealed};
use record::{FileProblem, Tree, parse_without, unescape};

use crate::bytes::refused;
use crate::refusal::Refusal;

fields::choices! {
    /// How an application came.
    Source {
        /// As a file.
        File = "file",
        /// As a file that was under a passphrase.
        Protected = "protected",
        /// By the code on a sheet. Free text and photo are on the sheet alone.
        Paper = "paper",
    }
}

/// An application that was handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// How it came.
    pub source: Source,
    /// The name of its file, with its folders; of a code, empty.
    pub name: String,
    /// The answers as typed, without the photo.
    pub draft: Draft,
    /// The same as types, if every answer can be read.
    pub application: Option<Application>,
    /// Its bytes and match code, if every answer can be read. Of a code from paper the match
    /// code is that of the sheet only where the sheet has no free text.
    pub sealed: Option<Sealed>,
    /// What the file says of itself.
    pub stated: Stated,
    /// Where the photo is.
    pub photo: Option<PhotoInFile>,
    /// Keys that this program does not know: the file was edited by hand, or is of another
    /// version. Their values are not in the draft.
    pub unknown: Vec<String>,
}

impl Default for Received {
    fn default() -> Self {
        Self {
            source: Source::File,
            name: String::new(),
            draft: Draft::default(),
            application: None,
            sealed: None,
            stated: Stated::default(),
            photo: None,
            unknown: Vec::new(),
        }
    }
}

/// What a file says of itself. The applicant can have changed it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stated {
    /// The match code; a form that was not complete has none.
    pub match_code: Option<String>,
    /// The version of the rules.
    pub rules_version: Option<String>,
    /// The day on which it was saved, by the clock of the applicant's device.
    pub saved: Option<NaiveDate>,
}

/// Where the photo is in a file. It is decoded only when somebody looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoInFile {
    /// The bytes of the file between the quotation marks: base64.
    pub at: Range<usize>,
    /// Pixels across, as the file says.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

impl PhotoInFile {
    /// The photo, from all bytes of the file or from those of [`PhotoInFile::at`] alone. `None`
    /// if it is no complete JPEG file of the stated size.
    pub fn decoded(&self, bytes: &[u8]) -> Option<Photo> {
        let inside = match bytes.len() == self.at.len() {
            true => bytes,
            false => bytes.get(self.at.clone())?,
        };
        let text = match inside.contains(&b'\\') {
            true => unescape(inside).ok()?,
            false => std::str::from_utf8(inside).ok()?.to_owned(),
        };
        photo_of(&text, self.width, self.height)
    }
}

/// Refuses a file by its size, before it is read.
///
/// # Errors
/// [`Refusal::TooBig`].
pub const fn may_be_read(bytes: u64) -> Result<(), Refusal> {
    match bytes > MOST_BYTES as u64 {
        true => Err(Refusal::TooBig { bytes }),
        false => Ok(()),
    }
}

/// Opens the bytes of a file. Dates after `today` are refused where the event must have happened.
/// One call takes some fifty microseconds, with a photo of usual size some ten more.
///
/// # Errors
/// The first thing that keeps it from being opened. [`Refusal::Protected`] asks for a passphrase:
/// the decrypted bytes come here again, and the caller sets [`Source::Protected`].
pub fn open(name: &str, bytes: &[u8], today: NaiveDate) -> Result<Received, Refusal> {
    may_be_read(bytes.len() as u64)?;
    let parsed = parse_without(bytes, Tree::VALUES, ["photo", "jpeg"]);
    let mut parsed = parsed.map_err(|problem| refused(bytes, problem))?;
    if is_protected(&parsed.tree, FORMAT) {
        return Err(Refusal::Protected);
    }
    let photo = parsed.left_out.and_then(|at| photo(&mut parsed.tree, at));
    let opened = form::file::open(&parsed.tree);
    let opened = opened.map_err(|problem| of_tree(&parsed.tree, problem))?;
    let mut received = Received {
        name: name.to_owned(),
        draft: opened.draft,
        stated: Stated {
            match_code: opened.match_code,
            rules_version: opened.rules_version,
            saved: opened.saved,
        },
        photo,
        unknown: opened.unknown,
        ..Received::default()
    };
    received.application = form::check::read(&received.draft, today);
    received.sealed = received.application.as_ref().map(form::seal);
    Ok(received)
}

/// Takes the photo out of the tree: without its text it would count as broken. Its sides stay
/// beside the place of its text.
fn photo(tree: &mut Tree, at: Range<usize>) -> Option<PhotoInFile> {
    let Tree::Map(members) = tree else {
        return None;
    };
    let index = members.iter().position(|(key, _)| &**key == "photo")?;
    let (_, photo) = members.swap_remove(index);
    let side = |key| photo.get(key).and_then(Tree::number);
    Some(PhotoInFile {
        at,
        width: side("width")?,
        height: side("height")?,
    })
}

/// The format of a review: `crate::file`, which uses this module.
const REVIEW: &str = "xieguan-review";

/// Says more of a file of another kind than its reader does.
fn of_tree(tree: &Tree, problem: FileProblem) -> Refusal {
    let format = tree.get("format").and_then(Tree::text);
    match (format.map(|format| &**format), problem) {
        (Some(notice::file::FORMAT), FileProblem::OtherKind) => Refusal::Notice,
        (Some(REVIEW), FileProblem::OtherKind) => Refusal::Review,
        (_, problem) => problem.into(),
    }
}

/// Whether a file asks for a passphrase.
pub(crate) fn is_protected(tree: &Tree, format: &str) -> bool {
    let stated = tree.get("format").and_then(Tree::text);
    stated.is_some_and(|stated| **stated == *format) && tree.get("protected").is_some()
}
