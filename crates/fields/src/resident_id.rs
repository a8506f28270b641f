//! Resident ID numbers (公民身份号码, GB 11643-1999), and the numbers of permits that replace them.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::date::calendar_date;
use crate::text;

mod address;

pub use address::AddressNote;

/// The most characters read, spaces included.
pub const LIMIT: usize = 64;

/// GB 11643-1999, the weight of each of the 18 digits. The check digit has weight 1: a number
/// is valid if the sum leaves remainder 1, so the right digit is never computed.
const WEIGHTS: [u32; 18] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];

/// A well-formed number: its birth date exists and its check digit is right. Only the police
/// know whether it was ever issued.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ResidentId {
    number: String,
    kind: CardKind,
    #[serde(with = "crate::iso")]
    #[cfg_attr(feature = "typescript", tsify(type = "string"))]
    birth_date: NaiveDate,
    sex: Sex,
    address: AddressNote,
}

/// The kind of card with this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum CardKind {
    /// 居民身份证
    Resident,
    /// 港澳居民居住证, Hong Kong (810000)
    HongKongPermit,
    /// 港澳居民居住证, Macao (820000)
    MacaoPermit,
    /// 台湾居民居住证 (830000)
    TaiwanPermit,
    /// 外国人永久居留身份证, the edition of 2023 (9…)
    ForeignPermanentResident,
}

/// The sex that the number encodes: an odd 17th digit for men.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

/// Why a text is not a Resident ID number. Positions count from 1; spaces, hyphens and
/// invisible characters are not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum ResidentIdProblem {
    /// Nothing was typed.
    Empty,
    /// Not 18 characters.
    WrongLength {
        /// How many there are.
        got: usize,
    },
    /// A number of the first generation, invalid since 2013. The present card has a number of
    /// 18 digits. It is not computed from 15, because that would guess the century.
    FifteenDigits,
    /// Neither a digit nor an X in the last place.
    BadCharacter {
        /// Where.
        position: usize,
        /// The character.
        character: char,
    },
    /// Positions 7 to 14 are not a day of the calendar, or not that of a living person.
    ImpossibleBirthDate {
        /// Positions 7 to 10.
        year: i32,
        /// Positions 11 and 12.
        month: i32,
        /// Positions 13 and 14.
        day: i32,
    },
    /// The birth date is after today.
    BirthInFuture {
        /// The birth date.
        #[serde(with = "crate::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        date: NaiveDate,
    },
    /// The check digit does not fit: a digit was mistyped, or two were swapped. The digit that
    /// would fit is not reported, because it would help to invent numbers.
    CheckDigit {
        /// Where the check digit stands: 18.
        position: usize,
    },
    /// More was typed than any number needs.
    TooLong {
        /// The most characters read.
        limit: usize,
    },
}

impl ResidentId {
    /// Parses a number. `today` decides whether the birth date is in the future.
    ///
    /// Spaces and hyphens between the groups, full-width digits and a small x are
    /// accepted.
    ///
    /// # Errors
    ///
    /// The first thing to mend; see [`ResidentIdProblem`]. The address code is never a problem.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<ResidentId, ResidentIdProblem> {
        let mut number =
            text::compact(typed, LIMIT).ok_or(ResidentIdProblem::TooLong { limit: LIMIT })?;
        number.retain(|c| c != '-');
        let digits = digits(&number)?;
        number.make_ascii_uppercase();
        let [
            a1,
            _,
            _,
            _,
            _,
            _,
            y1,
            y2,
            y3,
            y4,
            m1,
            m2,
            d1,
            d2,
            _,
            _,
            s,
            _,
        ] = digits;

        let year = decimal(&[y1, y2, y3, y4]);
        let (month, day) = (decimal(&[m1, m2]), decimal(&[d1, d2]));
        let birth_date = calendar_date(year, month, day)
            .ok_or(ResidentIdProblem::ImpossibleBirthDate { year, month, day })?;
        if birth_date > today {
            return Err(ResidentIdProblem::BirthInFuture { date: birth_date });
        }
        let sum: u32 = WEIGHTS
            .iter()
            .zip(digits)
            .map(|(w, d)| w * u32::from(d))
            .sum();
        if sum % 11 != 1 {
            return Err(ResidentIdProblem::CheckDigit { position: 18 });
        }

        let code = number.get(..6).unwrap_or_default();
        let kind = match code {
            "810000" => CardKind::HongKongPermit,
            "820000" => CardKind::MacaoPermit,
            "830000" => CardKind::TaiwanPermit,
            _ if a1 == 9 => CardKind::ForeignPermanentResident,
            _ => CardKind::Resident,
        };
        Ok(ResidentId {
            kind,
            birth_date,
            sex: if s % 2 == 1 { Sex::Male } else { Sex::Female },
            address: AddressNote::of(code, kind),
            number,
        })
    }

    /// The 18 characters: digits, the last one perhaps a capital X.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The kind of card with this number.
    pub fn kind(&self) -> CardKind {
        self.kind
    }

    /// The birth date it encodes.
    pub fn birth_date(&self) -> NaiveDate {
        self.birth_date
    }

    /// The sex it encodes.
    pub fn sex(&self) -> Sex {
        self.sex
    }

    /// What its address code says; advice only.
    pub fn address(&self) -> &AddressNote {
        &self.address
    }
}

/// Shows the address code only: a log is no place for identity numbers.
impl fmt::Debug for ResidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.number.get(..6).unwrap_or_default();
        write!(f, "ResidentId({code}************)")
    }
}

/// The values of the 18 characters; X is 10.
fn digits(number: &str) -> Result<[u8; 18], ResidentIdProblem> {
    if number.is_empty() {
        return Err(ResidentIdProblem::Empty);
    }
    let got = number.chars().count();
    let mut digits = Vec::with_capacity(got);
    for (position, character) in (1..).zip(number.chars()) {
        let value = match character.to_digit(10) {
            Some(digit) => u8::try_from(digit).ok(),
            // In a number that is too short, an X is still allowed as the last character.
            None => (matches!(character, 'X' | 'x') && position == got).then_some(10),
        };
        digits.push(value.ok_or(ResidentIdProblem::BadCharacter {
            position,
            character,
        })?);
    }
    if got == 15 && !number.ends_with(['X', 'x']) {
        return Err(ResidentIdProblem::FifteenDigits);
    }
    <[u8; 18]>::try_from(digits).map_err(|_| ResidentIdProblem::WrongLength { got })
}

fn decimal(digits: &[u8]) -> i32 {
    digits.iter().fold(0, |n, &d| n * 10 + i32::from(d))
}

#[cfg(test)]
mod tests;
