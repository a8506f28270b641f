//! The desk: what is handed in, how it is listed and reviewed, and what is taken away.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)] // Test helpers may.

mod lists;
mod opening;
mod paper;
mod pictures;
mod register;
mod review;
mod review_file;
mod seats;
mod sheets;

use chrono::NaiveDate;
use desk::{Received, Register, Terms};
use tests::applicants;

/// The day on which the desk works.
const TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 29) {
    Some(day) => day,
    None => panic!("a day of the calendar"),
};

/// The register under the notice of these applicants.
fn register() -> Register {
    Register::new(Terms::new(applicants::notice(), TODAY))
}

/// An application as it comes.
fn received(number: u32) -> Received {
    let name = format!("{number}.xieguan.json");
    desk::open(&name, applicants::file(number, false).as_bytes(), TODAY).unwrap()
}

/// A register with so many applicants.
fn with(count: u32) -> Register {
    let mut register = register();
    for number in 0..count {
        register.take(received(number));
    }
    register
}
