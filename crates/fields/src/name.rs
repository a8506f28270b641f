//! Personal names.

use serde::{Deserialize, Serialize};

use crate::text;

/// The most characters a name may have. 民委发〔2016〕33号 asks systems to take at least 50.
pub const LIMIT: usize = 100;

/// The most characters read, with white space and invisible characters.
const READ_LIMIT: usize = 1000;

/// The one separator between the parts of a name (民委发〔2016〕33号: GB 13000 00B7).
pub const SEPARATOR: char = '\u{00B7}';

/// A name as an identity card writes it.
///
/// 1 to [`LIMIT`] Unicode scalar values: Han characters of every extension, Latin
/// letters, [`SEPARATOR`], spaces, hyphens and apostrophes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PersonName {
    text: String,
    separator_changed: bool,
}

/// Why a text is not a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum NameProblem {
    /// Nothing was typed.
    Empty,
    /// No letter at all: punctuation. (A single letter is a name: forms ask about it.)
    TooShort,
    /// More characters than a name may have.
    TooLong {
        /// The most that a name may have.
        limit: usize,
    },
    /// A digit, a punctuation mark, an emoji or another character that names do not have.
    BadCharacter {
        /// Where, from 1, white space around the name not counted.
        position: usize,
        /// The character.
        character: char,
    },
    /// A character from a font's private area, where rare Han characters stood before
    /// they were encoded. It shows as another character, or none, on other machines.
    PrivateUseCharacter {
        /// Where, from 1, white space around the name not counted.
        position: usize,
    },
    /// A separator that is first, last or doubled.
    MisplacedSeparator {
        /// Where, from 1, white space around the name not counted.
        position: usize,
    },
}

impl PersonName {
    /// Reads a name.
    ///
    /// Other dots become [`SEPARATOR`], typographic apostrophes `'`, full-width letters ASCII.
    /// A space stays only between words in Latin letters: the one in `张　三` only fills a table
    /// cell.
    ///
    /// # Errors
    ///
    /// The first thing to mend; see [`NameProblem`].
    pub fn parse(typed: &str) -> Result<PersonName, NameProblem> {
        let too_long = NameProblem::TooLong { limit: LIMIT };
        let Some(plain) = text::plain(typed, READ_LIMIT) else {
            return Err(too_long);
        };
        if plain.is_empty() {
            return Err(NameProblem::Empty);
        }
        let mut name = Builder::default();
        for (position, c) in (1..).zip(plain.chars()) {
            name.push(position, c)?;
        }
        name.finish().and_then(|name| {
            // Scalar values are counted: 𠮷 is one character, though two units of UTF-16.
            let fits = name.text.chars().count() <= LIMIT;
            fits.then_some(name).ok_or(too_long)
        })
    }

    /// Whether it is a single character. There are such names, and more often the given name
    /// was forgotten.
    pub fn is_one_character(&self) -> bool {
        self.text.chars().count() == 1
    }

    /// The name, ready to be shown and compared.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether a separator was typed as another dot, so that a page can show the change.
    pub fn separator_changed(&self) -> bool {
        self.separator_changed
    }
}

#[derive(Default)]
struct Builder {
    text: String,
    letters: usize,
    separator_changed: bool,
    space_typed: bool,
    previous: Option<char>,
    position: usize,
}

impl Builder {
    fn push(&mut self, position: usize, typed: char) -> Result<(), NameProblem> {
        let c = match typed {
            ' ' => {
                self.space_typed = true;
                return Ok(());
            }
            c if is_separator(c) => SEPARATOR,
            '\u{2018}' | '\u{2019}' | '\u{02BC}' => '\'',
            c => c,
        };
        if text::is_private_use(c) {
            return Err(NameProblem::PrivateUseCharacter { position });
        }
        if c == SEPARATOR {
            if matches!(self.previous, None | Some(SEPARATOR)) {
                return Err(NameProblem::MisplacedSeparator { position });
            }
            self.separator_changed |= typed != SEPARATOR;
        } else if is_han(c) || is_latin(c) {
            self.letters = self.letters.saturating_add(1);
        } else if !matches!(c, '-' | '\'') && !self.is_accent_of_previous(c) {
            return Err(NameProblem::BadCharacter {
                position,
                character: typed,
            });
        }
        if self.space_typed && self.previous.is_some_and(|p| keeps_space(p, c)) {
            self.text.push(' ');
        }
        self.space_typed = false;
        self.text.push(c);
        self.previous = Some(c);
        self.position = position;
        Ok(())
    }

    /// A combining accent after its letter, as some systems write é.
    fn is_accent_of_previous(&self, accent: char) -> bool {
        let follows_latin = |p| is_latin(p) || is_combining_accent(p);
        is_combining_accent(accent) && self.previous.is_some_and(follows_latin)
    }

    fn finish(self) -> Result<PersonName, NameProblem> {
        if self.previous == Some(SEPARATOR) {
            let position = self.position;
            return Err(NameProblem::MisplacedSeparator { position });
        }
        if self.letters == 0 {
            return Err(NameProblem::TooShort);
        }
        Ok(PersonName {
            text: self.text,
            separator_changed: self.separator_changed,
        })
    }
}

fn keeps_space(before: char, after: char) -> bool {
    let beside_separator = before == SEPARATOR || after == SEPARATOR;
    let between_han = is_han(before) && is_han(after);
    !beside_separator && !between_han
}

/// The separator, and the dots that input methods and old systems write instead. `text::plain`
/// has changed U+FF0E to `.` before.
fn is_separator(c: char) -> bool {
    matches!(
        c,
        SEPARATOR | '.' | '\u{2022}' | '\u{2027}' | '\u{22C5}' | '\u{30FB}' | '\u{FF65}'
    )
}

/// Every Han character of GB 18030. The two ideographic planes are accepted whole, so that the
/// next extension needs no new release.
fn is_han(c: char) -> bool {
    matches!(
        c,
        '\u{3007}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{2FFFD}'
            | '\u{30000}'..='\u{3FFFD}'
    )
}

fn is_latin(c: char) -> bool {
    matches!(c, '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
        || c.is_ascii_alphabetic()
}

fn is_combining_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

#[cfg(test)]
mod tests;
