//! What was typed, before anything is read.

use std::rc::Rc;

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

    /// The text of a field that has one.
    pub fn as_text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Boxes(_) => "",
        }
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers<Field> {
    /// At most a few dozen, in the order of the fields: the order of typing makes no
    /// difference between two drafts.
    typed: Vec<(Field, Raw)>,
}

impl<Field> Default for Answers<Field> {
    fn default() -> Self {
        Self { typed: Vec::new() }
    }
}

impl<Field: Copy + Ord> Answers<Field> {
    /// What was typed into a field; `None` if it was never touched.
    pub fn get(&self, field: Field) -> Option<&Raw> {
        let mut typed = self.typed.iter();
        typed.find(|(own, _)| *own == field).map(|(_, raw)| raw)
    }

    /// The text of a field; empty if nothing was typed.
    pub fn text(&self, field: Field) -> &str {
        self.get(field).map_or("", Raw::as_text)
    }

    /// Puts what was typed in the place of what was there.
    pub fn set(&mut self, field: Field, raw: Raw) {
        match self.typed.binary_search_by_key(&field, |(own, _)| *own) {
            Ok(at) => {
                if let Some((_, before)) = self.typed.get_mut(at) {
                    *before = raw;
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

    /// Everything typed that is not blank, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Raw)> {
        let typed = self.typed.iter().filter(|(_, raw)| !raw.is_blank());
        typed.map(|(field, raw)| (*field, raw))
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.iter().next().is_none()
    }
}
