//! Versioned files of a table: opening one that was parsed, and writing answers.
//!
//! A file comes from anywhere. Whatever is in it, opening ends with what it held or with
//! a [`FileProblem`].

use std::rc::Rc;

use crate::field::{Field, Section};
use crate::json::{JsonWriter, Tree, cut};
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
    /// Not JSON, or not text at all.
    NotJson,
    /// JSON, but not of this format.
    NotOurs,
    /// Written by a newer program.
    Newer {
        /// Its version.
        version: u32,
    },
    /// Something in it has another shape than it should.
    Broken {
        /// The key.
        key: String,
    },
    /// Nested or branched beyond anything this program writes.
    Overgrown,
}

impl FileProblem {
    /// Something under this key has another shape.
    pub fn broken(key: &str) -> Self {
        Self::Broken {
            key: cut(key, MOST_KEY).to_owned(),
        }
    }
}

/// The most characters of a key that are told.
const MOST_KEY: usize = 40;
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
    if file.get("format").and_then(Tree::text).map(|text| &**text) != Some(format) {
        return Err(FileProblem::NotOurs);
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
        if self.0.len() < MOST_UNKNOWN {
            self.0.push(cut(key, MOST_KEY).to_owned());
        }
    }

    /// Reads an object of answers into `answers`; `belongs` are the fields it may have, and
    /// `raw` reads one of them. `name` is the object's key.
    ///
    /// # Errors
    /// The first thing that has another shape.
    pub fn answers<F: Field>(
        &mut self,
        name: &str,
        object: &Tree,
        belongs: impl Fn(F) -> bool,
        raw: impl Fn(F, &Tree) -> Option<Raw>,
        answers: &mut Answers<F>,
    ) -> Result<(), FileProblem> {
        let members = object.map().ok_or_else(|| FileProblem::broken(name))?;
        for (key, value) in members {
            let mut fields = F::ALL.iter().copied();
            match fields.find(|&field| field.key() == &**key && belongs(field)) {
                Some(field) => {
                    let raw = raw(field, value).ok_or_else(|| FileProblem::broken(key))?;
                    answers.set(field, raw);
                }
                None => self.add(key),
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
        name: &str,
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
        for entry in list {
            let mut answers = Answers::default();
            let belongs = |field: F| field.section() == section;
            self.answers(name, entry, belongs, &raw, &mut answers)?;
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
