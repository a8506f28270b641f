//! Tests of the crate `form`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // Test helpers may.

mod broken;
mod carried;
mod cells;
mod edges;
mod files;
mod generate;
mod jpeg;
mod order;
mod posts;
mod scanned;
mod schema;
mod sections;
mod symbols;
mod typical;
mod vectors;

use chrono::NaiveDate;

/// Monday, 23 November 2026.
pub(crate) const TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 23) {
    Some(day) => day,
    None => panic!("a day of the calendar"),
};
