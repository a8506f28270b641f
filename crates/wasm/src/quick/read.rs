//! Facts and readings from numbers.

use chrono::NaiveDate;
use fields::Choice;
use rules::{CertificateBy, Circumstances, Facts, Occurrence, Readings};

/// How many numbers facts and readings have.
pub(crate) const NUMBERS: usize = 20;

/// Facts and readings as `quick.js` and `read.rs` have them.
pub(crate) type Numbers = [i32; NUMBERS];

/// The order of the numbers.
pub(crate) mod place {
    pub(in crate::quick) const BIRTH_DATE: usize = 0;
    pub(in crate::quick) const HIRE_DATE: usize = 1;
    pub(in crate::quick) const EARLIER_ENGAGEMENT: usize = 2;
    pub(in crate::quick) const EDUCATION: usize = 3;
    pub(in crate::quick) const EXPECTED_CERTIFICATE: usize = 4;
    pub(in crate::quick) const FULL_TIME: usize = 5;
    pub(in crate::quick) const SERVICE: usize = 6;
    pub(in crate::quick) const CONDUCT: usize = 7;
    pub(in crate::quick) const ABILITY: usize = 8;
    /// A bit for each circumstance that is answered.
    pub(in crate::quick) const ANSWERED: usize = 9;
    /// A bit for each circumstance that is answered with yes.
    pub(crate) const YES: usize = 10;
    /// The nine readings begin here, in the order of [`rules::Readings`].
    pub(crate) const READINGS: usize = 11;
}

/// The person; `None` if a day does not exist.
///
/// 0 is not answered. A choice is its index and 1. A day has its year from bit 9, its month from
/// bit 5 and its day; where no day is needed, 1 stands for `never` or `referenceDate`.
pub(crate) fn of_numbers(numbers: &Numbers) -> Option<(Facts, Readings)> {
    let at = |place: usize| numbers.get(place).copied().unwrap_or_default();
    let reading = |place: usize| at(place::READINGS + place);
    let facts = Facts {
        birth_date: day(at(place::BIRTH_DATE))?,
        hire_date: day(at(place::HIRE_DATE))?,
        earlier_engagement: occurrence(at(place::EARLIER_ENGAGEMENT))?,
        education: choice(at(place::EDUCATION)),
        expected_certificate: occurrence(at(place::EXPECTED_CERTIFICATE))?,
        full_time: match at(place::FULL_TIME) {
            0 => None,
            answer => Some(answer == 2),
        },
        service: choice(at(place::SERVICE)),
        conduct: choice(at(place::CONDUCT)),
        ability: choice(at(place::ABILITY)),
        circumstances: Circumstances::of_bits(bits(at(place::ANSWERED)), bits(at(place::YES))),
    };
    let readings = Readings {
        upper_age: choice(reading(0)),
        birthday: choice(reading(1)),
        leap_day: choice(reading(2)),
        reference_date: day(reading(3))?,
        certificate_by: match reading(4) {
            0 => None,
            1 => Some(CertificateBy::ReferenceDate),
            on => Some(CertificateBy::On(day(on)??)),
        },
        technical_classes: choice(reading(5)),
        secondary_vocational: choice(reading(6)),
        full_time: choice(reading(7)),
        fire_rescue: choice(reading(8)),
    };
    Some((facts, readings))
}

/// Not a day: the day of something that never happened.
const NEVER: i32 = 1;

#[inline]
fn day(code: i32) -> Option<Option<NaiveDate>> {
    let (year, month, day) = (code >> 9, code >> 5 & 15, code & 31);
    match code {
        0 => Some(None),
        _ => NaiveDate::from_ymd_opt(year, month.cast_unsigned(), day.cast_unsigned()).map(Some),
    }
}

#[inline]
fn occurrence(code: i32) -> Option<Option<Occurrence>> {
    match code {
        NEVER => Some(Some(Occurrence::Never)),
        _ => Some(day(code)?.map(Occurrence::On)),
    }
}

#[inline]
fn choice<T: Choice>(code: i32) -> Option<T> {
    let index = usize::try_from(code).ok()?.checked_sub(1)?;
    T::ALL.get(index).map(|&(choice, _)| choice)
}

fn bits(code: i32) -> u16 {
    (code & 0xffff) as u16
}
