//! What must hold for every parser and every answer, for any input.
//!
//! A target takes bytes and panics if something does not hold. libFuzzer runs the targets
//! (`cargo xtask fuzz`, the package in `fuzz/`). `tests/corpus.rs` runs them on the files of
//! `fuzz/corpus/` in every test run.
#![allow(clippy::expect_used, clippy::panic, reason = "used by tests alone")]

mod articles;
mod bytes;
mod days;
mod desk;
mod fields;
mod form;
mod form_fields;
mod intake;
mod json;
mod notice;
mod person;

/// A property to check for any bytes.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name. Its seeds are in `fuzz/corpus/<name>/`.
    pub name: &'static str,
    /// Panics if the property does not hold for these bytes.
    pub check: fn(&[u8]),
}

/// All targets.
pub const TARGETS: &[Target] = &[
    target("date", fields::date),
    target("date_parts", fields::date_parts),
    target("resident_id", fields::resident_id),
    target("name", fields::name),
    target("mobile", fields::mobile),
    target("iso", fields::iso),
    target("month", form_fields::month),
    target("phone", form_fields::phone),
    target("line", form_fields::line),
    target("number", form_fields::number),
    target("code", form_fields::code),
    target("application_file", form::application_file),
    target("qr", form::scanned),
    target("notice_file", notice::notice_file),
    target("intake_text", intake::pasted),
    target("intake_file", intake::file),
    target("intake_old", intake::old),
    target("desk_file", desk::handed_in),
    target("desk_code", desk::scanned),
    target("desk_scan", desk::scan),
    target("desk_review", desk::review),
    target("badge", articles::badge),
    target("city_table", json::city_table),
    target("facts_json", json::facts),
    target("person", person::any),
    target("age", days::age),
    target("calendar", days::calendar),
    target("articles", articles::days_and_numbers),
];

const fn target(name: &'static str, check: fn(&[u8])) -> Target {
    Target { name, check }
}

/// The JSON that crosses the boundary.
fn json(value: &impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(value).expect("every answer serialises")
}
