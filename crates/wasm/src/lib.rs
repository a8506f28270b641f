//! The JavaScript boundary of the rules: reads JavaScript values, calls Rust, writes values.
//!
//! Objects in and out are plain, with camelCase keys and dates as `YYYY-MM-DD`. Absent,
//! `undefined` and `null` mean not answered. A wrong shape throws an `Error` whose message
//! begins with the key. Nothing here decides, reads a clock or writes to the console.
//!
//! One source is built into four modules of one package: the rules ([`person`]), which are small
//! enough to load at once; the fields of a form ([`field`]); the functions that read whole files
//! ([`lint`], [`application`]); and [`screen`], which only the command of the package loads.

#[cfg(feature = "notice")]
mod application;
#[cfg(feature = "person")]
mod columns;
#[cfg(feature = "fields")]
mod field;
#[cfg(any(feature = "fields", feature = "notice"))]
mod language;
#[cfg(feature = "notice")]
mod lint;
#[cfg(feature = "person")]
mod person;
#[cfg(feature = "person")]
mod quick;
#[cfg(any(feature = "person", feature = "fields"))]
mod read;
mod refusal;
#[cfg(feature = "screen")]
pub mod screen;
#[cfg(feature = "notice")]
mod tree;
mod typescript;
#[cfg(any(feature = "person", feature = "fields", feature = "notice"))]
mod write;

#[cfg(feature = "notice")]
pub use application::check_application;
#[cfg(feature = "fields")]
pub use field::check_field;
#[cfg(any(feature = "fields", feature = "notice"))]
pub use language::add_language;
#[cfg(feature = "notice")]
pub use lint::lint_notice;
#[cfg(feature = "person")]
pub use person::{changes, codes, determine, determine_many, next_question, outcome, outcomes};
pub use refusal::Refusal;

use wasm_bindgen::prelude::wasm_bindgen;

/// The version of the rules. It changes whenever an answer can change.
///
/// 规则的版本号。只要有一个答案可能变，它就变。
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> String {
    rules::RULES_VERSION.to_owned()
}
