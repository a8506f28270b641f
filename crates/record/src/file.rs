//! Versioned files of a table: opening one that was parsed, and writing answers.
//!
//! A file comes from anywhere. Whatever is in it, opening ends with what it held or with
//! a [`FileProblem`].

use std::rc::Rc;

use crate::field::{Field, Section};
use crate::json::{JsonWriter, Tree, beginning, cut, entry, path};
use crate::raw::{Answers, Raw};

/// Why a file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// More bytes than such a file may have.
    TooBig,
    /// It could not be fetched or read: it is gone, or not on the device yet.
    Unreadable,
    /// Its address is of another site.
    OtherOrigin,
    /// Nothing is in it.
    Empty,
    /// Another program kept it in another encoding than UTF-8.
    Encoding,
    /// It begins as such a file does, and is no JSON: it ends too early, or someone wrote
    /// into it.
    Damaged,
    /// Not JSON, or not text at all.
    NotJson,
    /// JSON, but of another program.
    NotOurs,
    /// Another kind of file of this program: a notice in the place of a form, or a form in
    /// the place of a notice.
    OtherKind,
    /// Written by a newer program.
    Newer {
        /// Its version.
        version: u32,
    },
    /// Something in it has another shape than it should.
    Broken {
        /// The whole key: `education[0].school`.
        key: String,
    },
    /// Nested or branched beyond anything this program writes.
    Overgrown,
}

impl FileProblem {
    /// Something in this place has another shape.
    pub fn broken(place: &str) -> Self {
        Self::Broken {
            key: place.to_owned(),
        }
    }
}

/// What the formats of this program begin with.
const OURS: &str = "xieguan-";
/// The most unknown keys that are told.
const MOST_UNKNOWN: usize = 20;
/// The most characters of one answer; longer ones are cut before they are read.
const MOST_CHARACTERS: usize = 4000;

/// The members of a file of this format and version.
///
/// # Errors
/// It is not such a file, or a newer one.
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

/// Keys of a file that this program does not know, at most 20 of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unknown(pub Vec<String>);

impl Unknown {
    /// Remembers a key.
    pub fn add(&mut self, key: &str) {
        self.add_place(beginning(key).to_owned());
    }

    /// Remembers a key within a section.
    pub fn add_place(&mut self, place: String) {
        if self.0.len() < MOST_UNKNOWN {
            self.0.push(place);
        }
    }

    /// Reads an object of answers into `answers`; `belongs` are the fields it may have, and
    /// `raw` reads one of them. `place` is the object's key, and which of several it is.
    ///
    /// # Errors
    /// The first thing that has another shape.
    pub fn answers<F: Field>(
        &mut self,
        place: (&str, Option<usize>),
        object: &Tree,
        belongs: impl Fn(F) -> bool,
        raw: impl Fn(F, &Tree) -> Option<Raw>,
        answers: &mut Answers<F>,
    ) -> Result<(), FileProblem> {
        let (section, at) = place;
        let members = object.map();
        for (key, value) in members.ok_or_else(|| FileProblem::broken(&entry(section, at)))? {
            let place = || path(section, at, key);
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
    /// The first thing that has another shape, or more entries than a section takes.
    pub fn entries<F: Field>(
        &mut self,
        section: F::Section,
        list: &Tree,
        raw: impl Fn(F, &Tree) -> Option<Raw>,
    ) -> Result<Vec<Answers<F>>, FileProblem> {
        let list = list
            .list()
            .ok_or_else(|| FileProblem::broken(section.key()))?;
        if list.len() > F::MOST_ENTRIES {
            return Err(FileProblem::Overgrown);
        }
        let mut entries = Vec::with_capacity(list.len());
        for (at, entry) in list.iter().enumerate() {
            let mut answers = Answers::default();
            let belongs = |field: F| field.section() == section;
            let place = (section.key(), Some(at));
            self.answers(place, entry, belongs, &raw, &mut answers)?;
            entries.push(answers);
        }
        Ok(entries)
    }
}

/// The text of an answer, of a bounded length.
pub fn text(value: &Tree) -> Option<Rc<str>> {
    let text = value.text()?;
    let cut = cut(text, MOST_CHARACTERS);
    // Sharing the text is cheaper than copying it.
    Some(if cut.len() == text.len() {
        Rc::clone(text)
    } else {
        cut.into()
    })
}

/// Writes what was typed, as it was typed.
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
