//! What is wrong with a field, and what to do about it.

use fields::{DatePart, DateProblem, MobileProblem, NameProblem, ResidentIdProblem};

use crate::date;
use crate::text::{self, Locale};

/// A date that cannot be read.
#[must_use]
pub fn date_problem(locale: Locale, problem: &DateProblem) -> String {
    use text::date_problem as t;
    match *problem {
        DateProblem::Empty => t::empty(locale).to_owned(),
        DateProblem::MissingPart { part } => t::missing_part(locale, date_part(locale, part)),
        DateProblem::NotANumber {
            part, character, ..
        } => t::not_a_number(locale, date_part(locale, part), &character.to_string()),
        DateProblem::TwoDigitYear { .. } => t::two_digit_year(locale).to_owned(),
        DateProblem::YearOutOfRange { year, first, last } => t::year_out_of_range(
            locale,
            &first.to_string(),
            &last.to_string(),
            &year.to_string(),
        ),
        DateProblem::MonthOutOfRange { month } => t::month_out_of_range(locale, &month.to_string()),
        DateProblem::DayOutOfRange { day: 0, .. } => t::day_zero(locale).to_owned(),
        DateProblem::DayOutOfRange {
            year,
            month,
            day,
            last_day,
        } => t::day_out_of_range(
            locale,
            &year.to_string(),
            &month.to_string(),
            &last_day.to_string(),
            &day.to_string(),
        ),
        DateProblem::InFuture { date: day } => t::in_future(locale, &date(locale, day)),
        DateProblem::Unrecognised => t::unrecognised(locale).to_owned(),
        DateProblem::TooLong { .. } => t::too_long(locale).to_owned(),
    }
}

/// A part of a date: 年, 月, 日.
#[must_use]
pub fn date_part(locale: Locale, part: DatePart) -> &'static str {
    match part {
        DatePart::Year => text::check::year(locale),
        DatePart::Month => text::check::month(locale),
        DatePart::Day => text::check::day(locale),
    }
}

/// A Resident ID number that cannot be right.
#[must_use]
pub fn resident_id_problem(locale: Locale, problem: &ResidentIdProblem) -> String {
    use text::id_problem as t;
    match *problem {
        ResidentIdProblem::Empty => t::empty(locale).to_owned(),
        ResidentIdProblem::WrongLength { got } => t::wrong_length(locale, &got.to_string()),
        ResidentIdProblem::FifteenDigits => t::fifteen_digits(locale).to_owned(),
        ResidentIdProblem::BadCharacter {
            position,
            character,
        } => t::bad_character(locale, &position.to_string(), &character.to_string()),
        ResidentIdProblem::ImpossibleBirthDate { year, month, day } => t::impossible_birth_date(
            locale,
            &year.to_string(),
            &month.to_string(),
            &day.to_string(),
        ),
        ResidentIdProblem::BirthInFuture { date: day } => {
            t::birth_in_future(locale, &date(locale, day))
        }
        ResidentIdProblem::CheckDigit { .. } => t::check_digit(locale).to_owned(),
        ResidentIdProblem::TooLong { .. } => t::too_long(locale).to_owned(),
    }
}

/// A name that cannot stand on an identity card.
#[must_use]
pub fn name_problem(locale: Locale, problem: &NameProblem) -> String {
    use text::name_problem as t;
    match *problem {
        NameProblem::Empty => t::empty(locale).to_owned(),
        NameProblem::TooShort => t::too_short(locale).to_owned(),
        NameProblem::TooLong { limit } => t::too_long(locale, &limit.to_string()),
        NameProblem::BadCharacter {
            position,
            character,
        } => t::bad_character(locale, &position.to_string(), &character.to_string()),
        NameProblem::PrivateUseCharacter { position } => {
            t::private_use_character(locale, &position.to_string())
        }
        NameProblem::MisplacedSeparator { position } => {
            t::misplaced_separator(locale, &position.to_string())
        }
    }
}

/// A mobile number that cannot ring.
#[must_use]
pub fn mobile_problem(locale: Locale, problem: &MobileProblem) -> String {
    use text::mobile_problem as t;
    match *problem {
        MobileProblem::Empty => t::empty(locale).to_owned(),
        MobileProblem::WrongLength { got } => t::wrong_length(locale, &got.to_string()),
        MobileProblem::NotMobile => t::not_mobile(locale).to_owned(),
        MobileProblem::Landline => t::landline(locale).to_owned(),
        MobileProblem::BadCharacter {
            position,
            character,
        } => t::bad_character(locale, &position.to_string(), &character.to_string()),
        MobileProblem::TooLong { .. } => t::too_long(locale).to_owned(),
    }
}
