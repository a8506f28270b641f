//! What mobile numbers and landlines share: digits in groups, and the country code.

use crate::text;

/// The most characters read, spaces included.
pub(crate) const LIMIT: usize = 64;

/// The digits as dialled inside the country.
pub(crate) struct National {
    pub(crate) digits: String,
    /// Whether the country code stood in front.
    pub(crate) with_country_code: bool,
}

/// Why a text is no telephone number, mobile or landline.
pub(crate) enum Problem {
    Empty,
    TooLong,
    BadCharacter { position: usize, character: char },
}

/// Reads digits with spaces, hyphens and parentheses, and removes `+86`, `0086` or `86`.
pub(crate) fn national(typed: &str) -> Result<National, Problem> {
    let mut text = text::compact(typed, LIMIT).ok_or(Problem::TooLong)?;
    text.retain(|c| !matches!(c, '-' | '(' | ')'));
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    // Another "+" is a bad character: without it a foreign number (+1 415…) would look Chinese.
    let (digits, first) = match text.strip_prefix("+86") {
        Some(rest) => (rest, 4),
        None => (text.as_str(), 1),
    };
    if let Some((position, character)) = (first..)
        .zip(digits.chars())
        .find(|(_, c)| !c.is_ascii_digit())
    {
        return Err(Problem::BadCharacter {
            position,
            character,
        });
    }
    let inside = without_country_code(digits);
    Ok(National {
        with_country_code: inside.len() < text.len(),
        digits: inside.to_owned(),
    })
}

/// Removes the country code. `86` is one only before a whole number. The shortest has 10
/// digits: an area code without its zero, and 7 or 8 digits.
fn without_country_code(digits: &str) -> &str {
    if let Some(number) = digits.strip_prefix("0086") {
        return number;
    }
    match digits.strip_prefix("86") {
        Some(number) if number.len() >= 10 => number,
        _ => digits,
    }
}

/// 11 digits that begin with 13 to 19. There is no finer table of prefixes: the ministry opens
/// new ones, and a number that works must not be refused.
pub(crate) fn is_mobile(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..]) && digits.len() == 11
}

/// How many digits the area code at the beginning has: three for 010 and 020 to 029, four from
/// 0300 on.
pub(crate) fn area_code_length(digits: &str) -> Option<usize> {
    match digits.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', b'0'..=b'9', ..] => Some(3),
        [b'0', b'3'..=b'9', _, _, ..] => Some(4),
        _ => None,
    }
}
