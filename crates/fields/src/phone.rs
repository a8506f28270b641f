//! Telephone numbers of mainland China, mobile or landline.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::telephone;

/// The most characters read, spaces included.
pub const LIMIT: usize = telephone::LIMIT;

/// A mobile number as [`Mobile`](crate::Mobile) has it (`13812345678`), or a landline
/// with its area code (`0471-1234567`). Serialised as that string.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Phone(String);

/// Why a text is not a telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum PhoneProblem {
    /// Nothing was typed.
    Empty,
    /// A landline without its area code, or with one that lacks its 0. The town is not guessed.
    AreaCodeMissing,
    /// It begins with 0, but no area code begins so.
    UnknownAreaCode,
    /// The area code is not followed by 7 or 8 digits. An extension counts as digits too many.
    WrongLandlineLength {
        /// The area code.
        area_code: String,
        /// How many digits there are behind it.
        got: usize,
    },
    /// It begins with 1, as mobile numbers do, but has not 11 digits.
    WrongMobileLength {
        /// How many digits there are, without the country code.
        got: usize,
    },
    /// 11 digits that begin with 10, 11 or 12.
    NotMobile,
    /// Neither a mobile number nor a landline has as many digits.
    WrongLength {
        /// How many digits there are, without the country code.
        got: usize,
    },
    /// A character that has no place in a telephone number.
    BadCharacter {
        /// Where, from 1; spaces, hyphens and parentheses are not counted.
        position: usize,
        /// The character.
        character: char,
    },
    /// More was typed than any telephone number needs.
    TooLong {
        /// The most characters read.
        limit: usize,
    },
}

impl Phone {
    /// Reads a telephone number.
    ///
    /// Accepted: mobile numbers as [`Mobile`](crate::Mobile) reads them; landlines as
    /// `0471-1234567`, `(0471)1234567`, `0471 1234567`, `04711234567`, in full-width
    /// characters too, and with the country code in front. After a country code the area code
    /// may lack its 0 (`+86 471 1234567`).
    ///
    /// # Errors
    ///
    /// The first thing to mend; see [`PhoneProblem`].
    pub fn parse(typed: &str) -> Result<Phone, PhoneProblem> {
        let national = telephone::national(typed)?;
        let mut digits = national.digits;
        if telephone::is_mobile(&digits) {
            return Ok(Phone(digits));
        }
        // Dialled from abroad an area code lacks its 0. Fewer than 9 digits have no area code.
        if national.with_country_code && !digits.starts_with('0') && digits.len() >= 9 {
            let beijing = digits.starts_with("10");
            if beijing || !digits.starts_with('1') {
                digits.insert(0, '0');
            }
        }
        landline(&digits)
    }

    /// The number: 11 digits, or the area code, a hyphen and 7 or 8 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn landline(digits: &str) -> Result<Phone, PhoneProblem> {
    let got = digits.len();
    match digits.as_bytes() {
        [b'0', ..] => {}
        [b'1', ..] if got == 11 => return Err(PhoneProblem::NotMobile),
        [b'1', ..] => return Err(PhoneProblem::WrongMobileLength { got }),
        _ if (7..=11).contains(&got) => return Err(PhoneProblem::AreaCodeMissing),
        _ => return Err(PhoneProblem::WrongLength { got }),
    }
    let length = telephone::area_code_length(digits).ok_or(PhoneProblem::UnknownAreaCode)?;
    let (area_code, number) = digits.split_at_checked(length).unwrap_or((digits, ""));
    if !matches!(number.len(), 7 | 8) {
        return Err(PhoneProblem::WrongLandlineLength {
            area_code: area_code.to_owned(),
            got: number.len(),
        });
    }
    Ok(Phone([area_code, "-", number].concat()))
}

impl From<telephone::Problem> for PhoneProblem {
    fn from(problem: telephone::Problem) -> PhoneProblem {
        match problem {
            telephone::Problem::Empty => PhoneProblem::Empty,
            telephone::Problem::TooLong => PhoneProblem::TooLong { limit: LIMIT },
            telephone::Problem::BadCharacter {
                position,
                character,
            } => PhoneProblem::BadCharacter {
                position,
                character,
            },
        }
    }
}

/// Shows the last four digits only: a log is no place for telephone numbers.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = self.0.len().saturating_sub(4);
        write!(
            f,
            "Phone(*******{})",
            self.0.get(hidden..).unwrap_or_default()
        )
    }
}

#[cfg(test)]
mod tests;
