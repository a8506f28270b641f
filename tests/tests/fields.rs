//! `vectors/fields/*.toml` against the crate `fields`.
//!
//! A case compares what crosses the boundary, so that the same files can be run through
//! JavaScript: a problem is equal to the one given; of a value, every key given is.
#![allow(clippy::unwrap_used, clippy::panic)] // Test helpers may.

use chrono::NaiveDate;
use fields::{Mobile, PersonName, ResidentId, iso};
use serde::Serialize;
use tests::FieldCase;

/// A day, as it crosses the boundary.
#[derive(Serialize)]
struct Day(#[serde(with = "fields::iso")] NaiveDate);

fn one(case: &FieldCase) -> &str {
    match &case.text[..] {
        [text] => text,
        _ => panic!("one text is wanted: {}", case.why),
    }
}

fn today(case: &FieldCase) -> Option<NaiveDate> {
    case.as_of.as_deref().map(|day| iso::read(day).unwrap())
}

fn run<V: Serialize, P: Serialize>(file: &str, parse: impl Fn(&FieldCase) -> Result<V, P>) {
    for case in tests::field_cases(file) {
        let got = match parse(&case) {
            Ok(value) => Ok(serde_json::to_value(value).unwrap()),
            Err(problem) => Err(serde_json::to_value(problem).unwrap()),
        };
        assert!(case.holds(&got), "{case:?} gave {got:?}");
    }
}

#[test]
fn resident_id() {
    run(include_str!("../vectors/fields/resident_id.toml"), |case| {
        ResidentId::parse(one(case), today(case).unwrap())
    });
}

#[test]
fn date() {
    run(include_str!("../vectors/fields/date.toml"), |case| {
        let date = match &case.text[..] {
            [year, month, day] => fields::parse_date_parts(year, month, day)?,
            _ => fields::parse_date(one(case))?,
        };
        match today(case) {
            Some(today) => fields::birth_date(date, today),
            None => Ok(date),
        }
        .map(Day)
    });
}

#[test]
fn name() {
    run(include_str!("../vectors/fields/name.toml"), |case| {
        PersonName::parse(one(case))
    });
}

#[test]
fn mobile() {
    run(include_str!("../vectors/fields/mobile.toml"), |case| {
        Mobile::parse(one(case))
    });
}
