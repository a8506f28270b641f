//! Answers as they are read, not as they are typed.

use record::Plain;

use crate::date::{date, month};
use crate::text::{self, Locale};

/// What an answer says; `label` is what the page calls a key.
pub(crate) fn answer(
    locale: Locale,
    plain: Plain<'_>,
    label: impl FnOnce(&str) -> Option<String>,
) -> String {
    match plain {
        Plain::Text(text) => text.to_owned(),
        Plain::Day(day) => date(locale, day),
        Plain::Month(of) => month(locale, of),
        Plain::Number(number) => number.to_string(),
        Plain::Code(code) => code.name.to_owned(),
        Plain::Key(key) => label(key).unwrap_or_else(|| key.to_owned()),
        Plain::Place { name, .. } => name.to_owned(),
        Plain::Ticked => text::answers::yes(locale).to_owned(),
    }
}
