//! The form as typed. Nothing is read here, nothing is refused: going back, changing
//! one's mind and an input method never lose a letter.

use std::rc::Rc;

use rules::Facts;

use crate::field::{Field, Section};

/// What one field holds, exactly as typed or chosen. Sharing the text makes a copy of a
/// whole draft cheap, which happens at every key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    /// One text, or the key of what was chosen.
    Text(Rc<str>),
    /// The boxes of a date: year, month, day. A month leaves the last one empty.
    Boxes([Rc<str>; 3]),
}

impl Raw {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// Three boxes.
    pub fn boxes(year: &str, month: &str, day: &str) -> Self {
        Self::Boxes([year.into(), month.into(), day.into()])
    }

    /// Whether nothing but white space was typed. Looks at a bounded part.
    pub fn is_blank(&self) -> bool {
        let blank = |text: &str| text.chars().take(1000).all(char::is_whitespace);
        match self {
            Self::Text(text) => blank(text),
            Self::Boxes(boxes) => boxes.iter().all(|text| blank(text)),
        }
    }
}

/// The answers of one section, or of one entry of a section with several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// At most a few dozen, in the order of the form: the order of typing makes no
    /// difference between two drafts.
    typed: Vec<(Field, Raw)>,
}

impl Answers {
    /// What was typed into a field; `None` if it was never touched.
    pub fn get(&self, field: Field) -> Option<&Raw> {
        let own = self.typed.iter().find(|(one, _)| *one == field);
        own.map(|(_, raw)| raw)
    }

    /// The text of a field; empty if nothing was typed.
    pub fn text(&self, field: Field) -> &str {
        match self.get(field) {
            Some(Raw::Text(text)) => text,
            _ => "",
        }
    }

    /// Puts what was typed in the place of what was there.
    pub fn set(&mut self, field: Field, raw: Raw) {
        match self.typed.binary_search_by_key(&field, |(one, _)| *one) {
            Ok(at) => {
                if let Some((_, own)) = self.typed.get_mut(at) {
                    *own = raw;
                }
            }
            Err(at) => self.typed.insert(at, (field, raw)),
        }
    }

    /// The same with one field typed.
    #[must_use]
    pub fn with(mut self, field: Field, raw: Raw) -> Self {
        self.set(field, raw);
        self
    }

    /// Everything typed that is not blank, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Raw)> {
        let typed = self.typed.iter().filter(|(_, raw)| !raw.is_blank());
        typed.map(|(field, raw)| (*field, raw))
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.iter().next().is_none()
    }
}

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
            if at == entries.len() && at < MOST_ENTRIES {
                entries.push(Answers::default());
            }
            if let Some(own) = entries.get_mut(at) {
                own.set(field, raw);
            }
        }
    }

    /// Whether nothing was filled in anywhere.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank()
            && self.photo.is_none()
            && self.entries.iter().flatten().all(Answers::is_blank)
    }
}
