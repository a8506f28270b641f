//! Whole numbers, such as a height in centimetres.

use serde::{Deserialize, Serialize};

use crate::text;

/// The most characters read, spaces included.
pub const LIMIT: usize = 64;

/// Why a text is not an acceptable number. Positions count from 1, without spaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum NumberProblem {
    /// Nothing was typed, or a unit alone.
    Empty,
    /// A character that is not a digit.
    NotANumber {
        /// Where.
        position: usize,
        /// The character.
        character: char,
    },
    /// Written in metres (`1.65`, `1米65`); centimetres are asked for.
    InMetres,
    /// A number with a decimal point.
    NotWhole,
    /// Smaller or larger than asked for.
    OutOfRange {
        /// The smallest accepted.
        min: u16,
        /// The largest accepted.
        max: u16,
        /// The number as typed; absent if it is larger than 65535.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", tsify(optional))]
        got: Option<u16>,
    },
    /// More was typed than any number needs.
    TooLong {
        /// The most characters read.
        limit: usize,
    },
}

/// Reads a whole number from `min` to `max`.
///
/// Accepted: `165`, with spaces, in full-width digits, and followed by `cm`, `厘米` or `公分`.
///
/// # Errors
///
/// The first thing to mend; see [`NumberProblem`].
pub fn parse_number(typed: &str, min: u16, max: u16) -> Result<u16, NumberProblem> {
    let text = text::compact(typed, LIMIT).ok_or(NumberProblem::TooLong { limit: LIMIT })?;
    let number = without_unit(&text);
    if number.is_empty() {
        return Err(NumberProblem::Empty);
    }
    let mut value: Option<u16> = Some(0);
    for (position, character) in (1..).zip(number.chars()) {
        let Some(digit) = character.to_digit(10).and_then(|d| u16::try_from(d).ok()) else {
            // A height in metres: one digit, at most 2, before the point or unit.
            let metres = position == 2 && value.is_some_and(|metres| metres <= 2);
            return Err(match character {
                '.' | '。' | '米' | 'm' | 'M' if metres => NumberProblem::InMetres,
                '.' | '。' => NumberProblem::NotWhole,
                _ => NumberProblem::NotANumber {
                    position,
                    character,
                },
            });
        };
        value = value.and_then(|value| value.checked_mul(10)?.checked_add(digit));
    }
    match value {
        Some(value) if (min..=max).contains(&value) => Ok(value),
        got => Err(NumberProblem::OutOfRange { min, max, got }),
    }
}

/// The text without a unit of centimetres at its end.
fn without_unit(text: &str) -> &str {
    let suffix = |last: &[char], first: &[char]| text.strip_suffix(last)?.strip_suffix(first);
    suffix(&['m', 'M'], &['c', 'C'])
        .or_else(|| suffix(&['米'], &['厘']))
        .or_else(|| suffix(&['分'], &['公']))
        .or_else(|| text.strip_suffix('㎝'))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests;
