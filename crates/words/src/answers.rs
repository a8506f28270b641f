//! Answers as sentences show them.

use record::Plain;

use crate::date::{date, month};
use crate::text::{self, Locale};

/// Formats an answer. `label` gives the label of a key.
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
