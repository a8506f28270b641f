//! Every sentence people read. No condition lives here: what is true is
//! decided in `rules`, this crate only says it.
//!
//! Sentences stand in `locales/*.toml`, one file per language; the build turns
//! each into a function of [`text`]. A sentence that one language lacks does
//! not compile.

mod answers;
pub mod bureau;
mod date;
pub mod duties;
mod file;
pub mod form;
pub mod names;
mod notes;
pub mod notice;
mod problems;
mod readings;
mod standings;
pub mod terms;
mod topics;

/// The sentences of `locales/*.toml`, one function each.
pub mod text {
    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}

pub use date::{date, date_iso};
pub use file::{file_problem, short};
pub use notes::note;
pub use problems::{
    code_problem, date_part, date_problem, line_problem, mobile_problem, month_problem,
    name_problem, number_problem, phone_problem, resident_id_problem,
};
pub use readings::{change_set, reading};
pub use standings::{age, because, cases, fact_problem, outcome_lead};
pub use text::Locale;
pub use topics::topic;

/// Joins the pieces of a sentence. One function for all of them, without
/// `fmt`, keeps each sentence a few bytes of code.
pub(crate) fn concat(pieces: &[&str]) -> String {
    pieces.concat()
}
