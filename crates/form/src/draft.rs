//! The form as typed. Nothing is read here, nothing is refused: going back, changing
//! one's mind and an input method never lose a letter.

use std::rc::Rc;

use rules::Facts;

pub use fields::Raw;

use crate::field::{Field, Section};

/// The answers of one section, or of one entry of a section with several.
pub type Answers = fields::Answers<Field>;

/// The whole form, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The sections that are filled in once, together: no field is in two of them.
    pub answers: Answers,
    /// The entries of the sections that have several, in the order of
    /// [`Section::REPEATED`].
    entries: [Vec<Answers>; 3],
    /// The answers of the self-check, which are the form's declarations.
    pub facts: Facts,
    /// The photo, cut to size.
    pub photo: Option<Photo>,
}

/// A photo in the shape the notice asks for: a JPEG file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub jpeg: Rc<[u8]>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// The most entries a section takes.
pub const MOST_ENTRIES: usize = 40;

impl Draft {
    /// The entries of a repeated section; none for the others.
    pub fn entries(&self, section: Section) -> &[Answers] {
        let at = Section::REPEATED.iter().position(|&one| one == section);
        at.and_then(|at| self.entries.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// The same, to be changed; `None` for the sections that are filled in once.
    pub fn entries_mut(&mut self, section: Section) -> Option<&mut Vec<Answers>> {
        let at = Section::REPEATED.iter().position(|&one| one == section)?;
        self.entries.get_mut(at)
    }

    /// The answers of a section, or of one of its entries. An entry that is not there
    /// yet is empty.
    pub fn answers_of(&self, section: Section, entry: Option<usize>) -> Answers {
        match entry {
            None => self.answers.clone(),
            Some(at) => self.entries(section).get(at).cloned().unwrap_or_default(),
        }
    }

    /// Types into a field. An entry one past the last is added.
    pub fn set(&mut self, entry: Option<usize>, field: Field, raw: Raw) {
        let Some(at) = entry else {
            self.answers.set(field, raw);
            return;
        };
        if let Some(entries) = self.entries_mut(field.section()) {
            fields::raw::type_into(entries, at, MOST_ENTRIES, field, raw);
        }
    }

    /// Whether nothing was filled in anywhere.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank()
            && self.photo.is_none()
            && self.entries.iter().flatten().all(Answers::is_blank)
    }
}
