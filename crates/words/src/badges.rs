//! Badge numbers and the table of cities (Article 25).

use rules::{Badge, BadgeProblem, CityName, CityTableProblem};

use crate::text::{self, Locale};

/// What is wrong with a badge number.
#[must_use]
pub fn badge_problem(locale: Locale, problem: BadgeProblem) -> String {
    use text::badge as t;
    match problem {
        BadgeProblem::Empty => t::empty(locale).to_owned(),
        BadgeProblem::NotXg => t::not_xg(locale).to_owned(),
        BadgeProblem::BadCharacter {
            position,
            character,
        } => t::bad_character(locale, &position.to_string(), &character.to_string()),
        BadgeProblem::WrongLength { got } => t::wrong_length(locale, &got.to_string()),
        BadgeProblem::TooLong { .. } => t::too_long(locale).to_owned(),
    }
}

/// The city of a badge, or why it is not known.
#[must_use]
pub fn city(locale: Locale, badge: &Badge) -> String {
    use text::badge as t;
    match &badge.city {
        CityName::Known { name } => name.clone(),
        CityName::NotInTable => t::not_in_table(locale, &badge.city_code),
        CityName::NoTable => t::no_table(locale, &badge.city_code),
    }
}

/// What is wrong with a publisher's table of cities.
#[must_use]
pub fn city_table_problem(locale: Locale, problem: &CityTableProblem) -> String {
    use text::city_table as t;
    match problem {
        CityTableProblem::BadCode { code } => t::bad_code(locale, code),
        CityTableProblem::SameCode { code } => t::same_code(locale, code),
        CityTableProblem::NoName { code } => t::no_name(locale, code),
    }
}
