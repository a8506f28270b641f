//! What is wrong with a field, and what to do about it.

use fields::{
    CodeProblem, DateProblem, Division, DivisionLevel, LineProblem, MobileProblem, NameProblem,
    NumberProblem, PhoneProblem, ResidentIdProblem, division,
};
use record::ValueProblem;

use crate::text::{self, Locale};
use crate::{date, date_part};

/// The sentence for an answer that cannot be read. For months use [`month_problem`].
#[must_use]
pub fn value_problem(locale: Locale, problem: &ValueProblem) -> String {
    match problem {
        ValueProblem::Line(line) => line_problem(locale, line),
        ValueProblem::Date(date) => date_problem(locale, date),
        ValueProblem::MonthToCome { month } => {
            text::form_problem::month_to_come(locale, &date::month(locale, *month))
        }
        ValueProblem::Number(number) => number_problem(locale, number),
        ValueProblem::Code(code) => code_problem(locale, code),
        ValueProblem::Name(name) => name_problem(locale, name),
        ValueProblem::ResidentId(number) => resident_id_problem(locale, number),
        ValueProblem::Mobile(mobile) => mobile_problem(locale, mobile),
        ValueProblem::Phone(phone) => phone_problem(locale, phone),
        ValueProblem::Email => text::notice_problem::email(locale).to_owned(),
        ValueProblem::Ambiguous { typed, choices } => ambiguous(locale, typed, choices),
        ValueProblem::InOtherPrefecture { county } => {
            let prefecture = division::prefecture_of(county.code);
            let prefecture = prefecture.map_or("", |prefecture| prefecture.name);
            text::place_problem::in_other_prefecture(locale, county.name, prefecture)
        }
    }
}

/// What is wrong with a date.
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

/// What is wrong with a month.
#[must_use]
pub fn month_problem(locale: Locale, problem: &DateProblem) -> String {
    use text::month_problem as t;
    match *problem {
        DateProblem::Empty => t::empty(locale).to_owned(),
        DateProblem::Unrecognised => t::unrecognised(locale).to_owned(),
        DateProblem::TooLong { .. } => t::too_long(locale).to_owned(),
        DateProblem::MissingPart { .. }
        | DateProblem::NotANumber { .. }
        | DateProblem::TwoDigitYear { .. }
        | DateProblem::YearOutOfRange { .. }
        | DateProblem::MonthOutOfRange { .. }
        | DateProblem::DayOutOfRange { .. }
        | DateProblem::InFuture { .. } => date_problem(locale, problem),
    }
}

/// What is wrong with a Resident ID number.
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

/// What is wrong with a name: it could not be on an identity card.
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

/// What is wrong with a mobile number.
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

/// What is wrong with a telephone number.
#[must_use]
pub fn phone_problem(locale: Locale, problem: &PhoneProblem) -> String {
    use text::mobile_problem as mobile;
    use text::phone_problem as t;
    match problem {
        PhoneProblem::Empty => t::empty(locale).to_owned(),
        PhoneProblem::AreaCodeMissing => t::area_code_missing(locale).to_owned(),
        PhoneProblem::UnknownAreaCode => t::unknown_area_code(locale).to_owned(),
        PhoneProblem::WrongLandlineLength { area_code, got } => {
            t::wrong_landline_length(locale, area_code, &got.to_string())
        }
        PhoneProblem::WrongMobileLength { got } => mobile::wrong_length(locale, &got.to_string()),
        PhoneProblem::NotMobile => mobile::not_mobile(locale).to_owned(),
        PhoneProblem::WrongLength { got } => t::wrong_length(locale, &got.to_string()),
        PhoneProblem::BadCharacter {
            position,
            character,
        } => t::bad_character(locale, &position.to_string(), &character.to_string()),
        PhoneProblem::TooLong { .. } => t::too_long(locale).to_owned(),
    }
}

/// What is wrong with a line of text.
#[must_use]
pub fn line_problem(locale: Locale, problem: &LineProblem) -> String {
    use text::line_problem as t;
    match *problem {
        LineProblem::Empty => t::empty(locale).to_owned(),
        LineProblem::TooLong { limit, got } => {
            let over = got.saturating_sub(limit);
            t::too_long(locale, &limit.to_string(), &over.to_string())
        }
        LineProblem::PrivateUseCharacter { position } => {
            t::private_use_character(locale, &position.to_string())
        }
        LineProblem::BadCharacter {
            position,
            character,
        } => t::bad_character(locale, &position.to_string(), &character.to_string()),
    }
}

/// What is wrong with a number: it cannot be read, or it is out of range.
#[must_use]
pub fn number_problem(locale: Locale, problem: &NumberProblem) -> String {
    use text::number_problem as t;
    match *problem {
        NumberProblem::Empty => t::empty(locale).to_owned(),
        NumberProblem::NotANumber {
            position,
            character,
        } => t::not_a_number(locale, &position.to_string(), &character.to_string()),
        NumberProblem::InMetres => t::in_metres(locale).to_owned(),
        NumberProblem::NotWhole => t::not_whole(locale).to_owned(),
        NumberProblem::OutOfRange { min, max, got } => {
            let (min, max) = (min.to_string(), max.to_string());
            match got {
                Some(got) => t::out_of_range(locale, &min, &max, &got.to_string()),
                None => t::far_out_of_range(locale, &min, &max),
            }
        }
        NumberProblem::TooLong { .. } => t::too_long(locale).to_owned(),
    }
}

/// What is wrong with a choice: it is not in the list.
#[must_use]
pub fn code_problem(locale: Locale, problem: &CodeProblem) -> String {
    text::code_problem::of(locale, *problem).to_owned()
}

/// The sentence for a name of several places. It lists them.
#[must_use]
pub fn ambiguous(locale: Locale, typed: &str, choices: &[Division]) -> String {
    let within = choices
        .first()
        .and_then(|first| division::prefecture_of(first.code));
    let same = |place: &Division| division::prefecture_of(place.code) == within;
    let whole = !choices.iter().all(same);
    let names: Vec<String> = choices
        .iter()
        .map(|choice| match whole {
            true => place(*choice),
            false => choice.name.to_owned(),
        })
        .collect();
    let names = crate::names::list(locale, names.iter().map(String::as_str));
    text::place_problem::ambiguous(locale, typed, &names)
}

/// The name of a place after that of its league or city.
#[must_use]
pub fn place(place: Division) -> String {
    let prefecture = match place.level {
        DivisionLevel::Prefecture => None,
        DivisionLevel::County | DivisionLevel::Districts => division::prefecture_of(place.code),
    };
    [
        prefecture.map_or("", |prefecture| prefecture.name),
        place.name,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each figure is in the right place of its sentence.
    #[test]
    fn figures() {
        let zh = Locale::ZhHans;
        let (position, character) = (5, '😀');
        let cases = [
            (
                month_problem(zh, &DateProblem::MonthOutOfRange { month: 13 }),
                "月要在 1 到 12 之间，现在是 13",
            ),
            (
                month_problem(zh, &DateProblem::Unrecognised),
                "看不懂这个年月，请照 2016 年 9 月这样填",
            ),
            (
                phone_problem(
                    zh,
                    &PhoneProblem::WrongLandlineLength {
                        area_code: "0471".to_owned(),
                        got: 10,
                    },
                ),
                "区号 0471 后面要 7 位或者 8 位，现在是 10 位。分机号不用填",
            ),
            (
                phone_problem(zh, &PhoneProblem::WrongMobileLength { got: 10 }),
                "手机号要 11 位，现在是 10 位",
            ),
            (
                line_problem(zh, &LineProblem::TooLong { limit: 20, got: 23 }),
                "最多 20 个字，至少要删去 3 个字",
            ),
            (
                line_problem(
                    zh,
                    &LineProblem::BadCharacter {
                        position,
                        character,
                    },
                ),
                "第 5 个字是“😀”，这里不能用，请删掉或者改成文字",
            ),
            (
                number_problem(
                    zh,
                    &NumberProblem::OutOfRange {
                        min: 100,
                        max: 250,
                        got: Some(65),
                    },
                ),
                "要在 100 到 250 之间，现在是 65，请再看一遍",
            ),
            (
                number_problem(
                    zh,
                    &NumberProblem::OutOfRange {
                        min: 100,
                        max: 250,
                        got: None,
                    },
                ),
                "要在 100 到 250 之间，现在太大了，请再看一遍",
            ),
        ];
        for (sentence, expected) in cases {
            assert_eq!(sentence, expected);
        }
    }
}
