//! Mobile telephone numbers of mainland China.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::telephone;

/// The most characters read, spaces included.
pub const LIMIT: usize = telephone::LIMIT;

/// A mobile number: 11 ASCII digits, the first two 13 to 19, without a country code.
/// Serialised as the string of digits.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Mobile(String);

/// Why a text is not a mobile number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum MobileProblem {
    /// Nothing was typed.
    Empty,
    /// Not 11 digits.
    WrongLength {
        /// How many digits there are, without the country code.
        got: usize,
    },
    /// 11 digits that do not begin with 13 to 19.
    NotMobile,
    /// An area code and a number, such as 0471-1234567.
    Landline,
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

impl Mobile {
    /// Reads a mobile number.
    ///
    /// Accepted: `13812345678`, `138 1234 5678`, `138-1234-5678`, full-width digits, and
    /// the country code in front as `+86`, `0086` or `86`, in parentheses or not.
    ///
    /// # Errors
    ///
    /// The first thing to mend; see [`MobileProblem`].
    pub fn parse(typed: &str) -> Result<Mobile, MobileProblem> {
        let digits = telephone::national(typed)?.digits;
        if telephone::is_mobile(&digits) {
            return Ok(Mobile(digits));
        }
        match digits.len() {
            10..=12 if telephone::area_code_length(&digits).is_some() => {
                Err(MobileProblem::Landline)
            }
            11 => Err(MobileProblem::NotMobile),
            got => Err(MobileProblem::WrongLength { got }),
        }
    }

    /// The 11 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<telephone::Problem> for MobileProblem {
    fn from(problem: telephone::Problem) -> MobileProblem {
        match problem {
            telephone::Problem::Empty => MobileProblem::Empty,
            telephone::Problem::TooLong => MobileProblem::TooLong { limit: LIMIT },
            telephone::Problem::BadCharacter {
                position,
                character,
            } => MobileProblem::BadCharacter {
                position,
                character,
            },
        }
    }
}

/// Shows the last four digits only: a log is no place for telephone numbers.
impl fmt::Debug for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.0.get(7..).unwrap_or_default();
        write!(f, "Mobile(*******{last})")
    }
}

#[cfg(test)]
mod tests {
    use super::MobileProblem::*;
    use super::*;

    #[test]
    fn accepted_forms() {
        for typed in [
            "13812345678",
            " 138 1234 5678 ",
            "138-1234-5678",
            "138—1234—5678",
            "１３８１２３４５６７８",
            "\u{202D}13812345678\u{202C}",
            "+86 138 1234 5678",
            "+8613812345678",
            "＋８６１３８１２３４５６７８",
            "(+86) 138 1234 5678",
            "（+86）13812345678",
            "0086-138-1234-5678",
            "8613812345678",
        ] {
            let mobile = Mobile::parse(typed).unwrap();
            assert_eq!(mobile.as_str(), "13812345678", "{typed}");
        }
        for second in 3..=9 {
            assert!(Mobile::parse(&format!("1{second}000000000")).is_ok());
        }
    }

    #[test]
    fn problems() {
        let cases = [
            ("", Empty),
            ("\u{3000} -", Empty),
            ("1381234567", WrongLength { got: 10 }),
            ("138123456789", WrongLength { got: 12 }),
            ("+86", WrongLength { got: 0 }),
            ("+86 1381234567", WrongLength { got: 10 }),
            ("5551234", WrongLength { got: 7 }),
            // Dialled with a leading zero, as from a landline of another city.
            ("013812345678", WrongLength { got: 12 }),
            ("12345678901", NotMobile),
            ("10012345678", NotMobile),
            ("23812345678", NotMobile),
            ("86138123456", NotMobile),
            ("0471-1234567", Landline),
            ("（0471）12345678", Landline),
            ("010-12345678", Landline),
            ("021 12345678", Landline),
            ("+86 0471 1234567", Landline),
            ("+1 415 555 1234", bad(1, '+')),
            ("138+12345678", bad(4, '+')),
            ("1381234567a", bad(11, 'a')),
            ("138 1234 567八", bad(11, '八')),
            ("+86 138x", bad(7, 'x')),
            ("++8613812345678", bad(1, '+')),
        ];
        for (typed, problem) in cases {
            assert_eq!(Mobile::parse(typed), Err(problem), "{typed}");
        }
        let long = "1".repeat(LIMIT + 1);
        assert_eq!(Mobile::parse(&long), Err(TooLong { limit: LIMIT }));
    }

    fn bad(position: usize, character: char) -> MobileProblem {
        BadCharacter {
            position,
            character,
        }
    }

    #[test]
    fn debug_keeps_the_number_private() {
        let mobile = Mobile::parse("13812345678").unwrap();
        assert_eq!(format!("{mobile:?}"), "Mobile(*******5678)");
    }
}
