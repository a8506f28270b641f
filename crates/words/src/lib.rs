//! Every sentence people read. `rules` and the other crates decide; this crate formulates.
//!
//! The sentences are in `locales/<language>/*.toml`, one folder for each language and one file
//! for each area of the program. The build turns each sentence into a function of [`text`],
//! which holds the Chinese one. The other languages are packs, fetched by whoever wants them. A
//! sentence that one language lacks does not compile.
//! Where a section names the values of an enum, the build also writes the function `of`, from
//! a value to its sentence (`build/names.rs` lists these sections). A value without a sentence
//! does not compile.

mod answers;
pub mod badges;
mod date;
pub mod desk;
pub mod duties;
pub mod employment;
mod file;
pub mod form;
pub mod names;
mod notes;
pub mod notice;
mod pack;
mod problems;
mod readings;
pub mod recruiting;
mod standings;

/// The sentences of `locales/`, one function each.
pub mod text {
    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}

use fields::Choice;

pub use date::{date, date_iso};
pub use file::{file_problem, short};
pub use notes::{gloss, note, topic};
pub use pack::OtherPack;
pub use problems::{
    ambiguous, code_problem, date_problem, line_problem, mobile_problem, month_problem,
    name_problem, number_problem, phone_problem, place, resident_id_problem,
};
pub use readings::{change_set, reading};
pub use standings::{age, because, cases, fact_problem, outcome_lead};
pub use text::Locale;
/// A part of a date: 年, 月, 日.
pub use text::date_part::of as date_part;

/// The answers of a closed list: key and label, in the order they are shown.
pub(crate) fn choices<C: Choice>(
    locale: Locale,
    label: fn(Locale, C) -> &'static str,
) -> Vec<(&'static str, &'static str)> {
    let labelled = |&(value, key): &(C, &'static str)| (key, label(locale, value));
    C::ALL.iter().map(labelled).collect()
}
