//! Versioned files of a table: opening one that was parsed, and writing answers.
//!
//! A file may come from anywhere. Opening it returns its contents or a [`FileProblem`],
//! whatever it contains.

use std::rc::Rc;

use crate::field::{Field, Section};
use crate::json::{JsonWriter, Tree, beginning, cut, entry, path};
use crate::raw::{Answers, Raw};

/// Why a file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// More bytes than such a file may have.
    TooBig,
    /// It could not be fetched or read: it was deleted, or is not yet downloaded to the device.
    Unreadable,
    /// Its address belongs to another site.
    OtherOrigin,
    /// It has no bytes.
    Empty,
    /// Another program saved it in an encoding other than UTF-8.
    Encoding,
    /// It begins like such a file, but is not JSON: it was cut off or edited.
    Damaged,
    /// Not JSON, or not text at all.
    NotJson,
    /// JSON, but of another program.
    NotOurs,
    /// Another kind of file of this program: a notice instead of a form, or a form instead of a
    /// notice.
    OtherKind,
    /// Written by a newer program.
    Newer {
        /// Its version.
        version: u32,
    },
    /// A value has the wrong shape.
    Broken {
        /// The path of the value: `education[0].school`.
        key: String,
    },
    /// More nesting or more values than this program ever writes.
    Overgrown,
}

impl FileProblem {
    /// A value at this path has the wrong shape.
    pub fn broken(place: &str) -> Self {
        Self::Broken {
            key: place.to_owned(),
        }
    }
}

/// Every format of this program begins with this.
const OURS: &str = "xieguan-";
/// The most unknown keys that are reported.
const MOST_UNKNOWN: usize = 20;
/// The most characters of an answer. A longer one is cut.
const MOST_CHARACTERS: usize = 4000;

/// The members of a file of this format and version.
///
/// # Errors
/// If it is another file, or one of a newer version.
pub fn members<'a>(
    file: &'a Tree,
    format: &str,
    newest: u32,
) -> Result<&'a [(Rc<str>, Tree)], FileProblem> {
    let members = file.map().ok_or(FileProblem::NotOurs)?;
    match file.get("format").and_then(Tree::text) {
        Some(text) if **text == *format => {}
        Some(text) if text.starts_with(OURS) => return Err(FileProblem::OtherKind),
        _ => return Err(FileProblem::NotOurs),
    }
    match file.get("version").and_then(Tree::number) {
        Some(version) if version > newest => Err(FileProblem::Newer { version }),
        Some(version) if version == newest => Ok(members),
        _ => Err(FileProblem::broken("version")),
    }
}

/// Keys of a file that this program does not know, at most 20.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unknown(pub Vec<String>);

impl Unknown {
    /// Adds a key of the file.
    pub fn add(&mut self, key: &str) {
        self.add_place(beginning(key).to_owned());
    }

    /// Adds the path of a key within a section.
    pub fn add_place(&mut self, place: String) {
        if self.0.len() < MOST_UNKNOWN {
            self.0.push(place);
        }
    }

    /// Reads an object of the file into `answers`. `belongs` says which fields it may have;
    /// `raw` reads one answer. `place` is the object's key and its index among several.
    ///
    /// # Errors
    /// The first value of the wrong shape.
    pub fn answers<F: Field>(
        &mut self,
        place: (&str, Option<usize>),
        object: &Tree,
        belongs: impl Fn(F) -> bool,
        raw: impl Fn(F, &Tree) -> Option<Raw>,
        answers: &mut Answers<F>,
    ) -> Result<(), FileProblem> {
        let (section, index) = place;
        let members = object.map();
        for (key, value) in members.ok_or_else(|| FileProblem::broken(&entry(section, index)))? {
            let place = || path(section, index, key);
            let mut fields = F::ALL.iter().copied();
            match fields.find(|&field| field.key() == &**key && belongs(field)) {
                Some(field) => {
                    let raw = raw(field, value).ok_or_else(|| FileProblem::broken(&place()))?;
                    answers.set(field, raw);
                }
                None => self.add_place(place()),
            }
        }
        Ok(())
    }

    /// Reads the entries of a section with several.
    ///
    /// # Errors
    /// The first value of the wrong shape, or too many entries.
    pub fn entries<F: Field>(
        &mut self,
        section: F::Section,
        list: &Tree,
        raw: impl Fn(F, &Tree) -> Option<Raw>,
    ) -> Result<Vec<Answers<F>>, FileProblem> {
        let list = list
            .list()
            .ok_or_else(|| FileProblem::broken(section.key()))?;
        if list.len() > F::most_entries(section) {
            return Err(FileProblem::Overgrown);
        }
        let mut entries = Vec::with_capacity(list.len());
        for (index, entry) in list.iter().enumerate() {
            let mut answers = Answers::default();
            let belongs = |field: F| field.section() == section;
            let place = (section.key(), Some(index));
            self.answers(place, entry, belongs, &raw, &mut answers)?;
            entries.push(answers);
        }
        Ok(entries)
    }
}

/// The text of an answer, cut to the limit.
pub fn text(value: &Tree) -> Option<Rc<str>> {
    let text = value.text()?;
    let cut = cut(text, MOST_CHARACTERS);
    // Shares the text instead of copying it.
    Some(if cut.len() == text.len() {
        Rc::clone(text)
    } else {
        cut.into()
    })
}

/// Writes an answer as it was typed.
pub fn write_raw(file: &mut JsonWriter, raw: &Raw) {
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
