//! What a bureau is told: headcount, approval, badges.

use rules::{Approval, Badge, BadgeProblem, CityName, CityTableProblem, Headcount};

use crate::text::{self, Locale};

/// Whether there are more auxiliaries than established staff.
#[must_use]
pub fn headcount(locale: Locale, headcount: Headcount) -> String {
    use text::headcount as t;
    match headcount {
        Headcount::Within { room: 0 } => t::full(locale).to_owned(),
        Headcount::Within { room } => t::within(locale, &room.to_string()),
        Headcount::Exceeds { by } => t::exceeds(locale, &by.to_string()),
    }
}

/// Whether the approval came before the announcement.
#[must_use]
pub fn approval(locale: Locale, approval: Approval) -> String {
    use text::approval as t;
    match approval {
        Approval::Approved => t::approved(locale).to_owned(),
        Approval::SameDay => t::same_day(locale).to_owned(),
        Approval::AfterAnnouncement { days } => t::after_announcement(locale, &days.to_string()),
        Approval::Missing => t::missing(locale).to_owned(),
    }
}

/// A badge number that cannot be one.
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

/// A publisher's table of cities that cannot be used.
#[must_use]
pub fn city_table_problem(locale: Locale, problem: &CityTableProblem) -> String {
    use text::city_table as t;
    match problem {
        CityTableProblem::BadCode { code } => t::bad_code(locale, code),
        CityTableProblem::SameCode { code } => t::same_code(locale, code),
        CityTableProblem::NoName { code } => t::no_name(locale, code),
    }
}
