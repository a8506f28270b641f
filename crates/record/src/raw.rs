//! Answers as typed, before they are parsed.

use std::rc::Rc;

/// The content of one field, as typed or chosen. The text is shared, because a whole draft is
/// cloned at every key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    /// A text, or the key of a choice.
    Text(Rc<str>),
    /// The boxes of a date: year, month, day. A month leaves the third one empty.
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

    /// Whether only white space was typed. Looks at the first 1000 characters.
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
    /// At most a few dozen, sorted by field, so that two drafts typed in different order are
    /// equal.
    typed: Vec<(Field, Raw)>,
}

impl<Field> Default for Answers<Field> {
    fn default() -> Self {
        Self { typed: Vec::new() }
    }
}

impl<Field: Copy + Ord> Answers<Field> {
    /// The content of a field; `None` if it was never set.
    pub fn get(&self, field: Field) -> Option<&Raw> {
        let mut typed = self.typed.iter();
        typed.find(|(known, _)| *known == field).map(|(_, raw)| raw)
    }

    /// The text of a field; empty if nothing was typed.
    pub fn text(&self, field: Field) -> &str {
        self.get(field).map_or("", Raw::as_text)
    }

    /// Sets the content of a field.
    pub fn set(&mut self, field: Field, raw: Raw) {
        match self.typed.binary_search_by_key(&field, |(known, _)| *known) {
            Ok(index) => {
                if let Some((_, before)) = self.typed.get_mut(index) {
                    *before = raw;
                }
            }
            Err(index) => self.typed.insert(index, (field, raw)),
        }
    }

    /// Sets a field and returns the answers.
    #[must_use]
    pub fn with(mut self, field: Field, raw: Raw) -> Self {
        self.set(field, raw);
        self
    }

    /// Every answer that is not blank, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Raw)> {
        let typed = self.typed.iter().filter(|(_, raw)| !raw.is_blank());
        typed.map(|(field, raw)| (*field, raw))
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.iter().next().is_none()
    }
}
