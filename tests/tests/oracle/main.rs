//! A second oracle, written from the words of Articles 16 and 17 and independent of the crate
//! `rules`, and its comparison with the rules. `docs/proof.md` says what is proved.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may stop, and says what it counted"
)]

mod calendar;
mod completions;
mod law;
mod log;
mod pools;
mod relevance;

mod age;
mod births;
mod declared;
mod education;
mod properties;
mod reasons;
