//! Runs `vectors/fields/*.toml` against the crate `fields`.
//!
//! A case compares the JavaScript form, so that the same files run through JavaScript. A
//! problem must be equal to the expected one; a value must have every expected key.
#![allow(clippy::unwrap_used, clippy::panic)] // Test helpers may.

use chrono::NaiveDate;
use fields::{CodeList, Mobile, PersonName, Phone, ResidentId, Search, iso};
use serde::Serialize;
use tests::FieldCase;

/// A day with its form in JavaScript.
#[derive(Serialize)]
struct Day(#[serde(with = "fields::iso")] NaiveDate);

fn typed_text(case: &FieldCase) -> &str {
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
        ResidentId::parse(typed_text(case), today(case).unwrap())
    });
}

#[test]
fn date() {
    run(include_str!("../vectors/fields/date.toml"), |case| {
        let date = match &case.text[..] {
            [year, month, day] => fields::parse_date_parts(year, month, day)?,
            _ => fields::parse_date(typed_text(case))?,
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
        PersonName::parse(typed_text(case))
    });
}

#[test]
fn mobile() {
    run(include_str!("../vectors/fields/mobile.toml"), |case| {
        Mobile::parse(typed_text(case))
    });
}

#[test]
fn month() {
    run(
        include_str!("../vectors/fields/month.toml"),
        |case| match &case.text[..] {
            [year, month] => fields::parse_month_parts(year, month),
            _ => fields::parse_month(typed_text(case)),
        },
    );
}

#[test]
fn phone() {
    run(include_str!("../vectors/fields/phone.toml"), |case| {
        Phone::parse(typed_text(case))
    });
}

#[test]
fn line() {
    run(include_str!("../vectors/fields/line.toml"), |case| {
        let limit = case.given("limit").unwrap();
        match case.given("lines").unwrap_or(false) {
            true => fields::parse_paragraph(typed_text(case), limit),
            false => fields::parse_line(typed_text(case), limit),
        }
    });
}

#[test]
fn number() {
    run(include_str!("../vectors/fields/number.toml"), |case| {
        let (min, max) = (case.given("min").unwrap(), case.given("max").unwrap());
        fields::parse_number(typed_text(case), min, max)
    });
}

#[test]
fn code() {
    run(include_str!("../vectors/fields/code.toml"), |case| {
        case.given::<CodeList>("list")
            .unwrap()
            .find(typed_text(case))
    });
}

#[test]
fn division() {
    run(
        include_str!("../vectors/fields/division.toml"),
        |case| match case.given::<String>("prefecture") {
            Some(prefecture) => fields::find_county(&prefecture, typed_text(case)),
            None => fields::find_prefecture(typed_text(case)),
        },
    );
}

#[test]
fn place() {
    run(include_str!("../vectors/fields/place.toml"), |case| {
        let within = case.given::<String>("prefecture");
        let found = match case.given("counties").unwrap_or(false) {
            true => fields::search_county(within.as_deref(), typed_text(case)),
            false => fields::search_prefecture(typed_text(case)),
        };
        match found {
            Search::Found(place) => Ok(place),
            Search::Ambiguous(places) => Err(places.iter().map(|place| place.name).collect()),
            Search::None => Err(Vec::new()),
        }
    });
}
