//! Shared by several suites.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use rules::{Circumstances, Declaration, Education, Facts, Occurrence, Service};

/// A day, as `2026-12-01`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Facts with every item met.
pub(crate) fn clean() -> Facts {
    Facts {
        birth_date: Some(day("2001-08-20")),
        hire_date: Some(day("2026-12-01")),
        earlier_engagement: Some(Occurrence::Never),
        education: Some(Education::JuniorCollege),
        expected_certificate: Some(Occurrence::Never),
        service: Some(Service::None),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
        full_time: Some(true),
    }
}
