//! The JavaScript boundary of the rules: from value, call, to value.
//!
//! Plain objects in and out, camelCase keys, dates as `YYYY-MM-DD`; what is absent,
//! `undefined` or `null` is not answered. A wrong shape throws an `Error` whose
//! message begins with the key. Nothing here decides anything, reads a clock or
//! writes to the console.
//!
//! Built twice from one source, into two modules of one package: [`person`], small enough
//! to be there at once, and what reads whole files ([`lint`], [`application`]), which is
//! half as large again.

#[cfg(feature = "notice")]
mod application;
#[cfg(feature = "person")]
mod field;
#[cfg(feature = "notice")]
mod lint;
#[cfg(feature = "person")]
mod person;
#[cfg(feature = "person")]
mod read;
mod refusal;
#[cfg(feature = "notice")]
mod tree;
mod typescript;
mod write;

#[cfg(feature = "notice")]
pub use application::check_application;
#[cfg(feature = "notice")]
pub use lint::lint_notice;
#[cfg(feature = "person")]
pub use person::{article, changes, check_field, determine, next_question};
pub use refusal::Refusal;

use wasm_bindgen::prelude::wasm_bindgen;

/// The version of the rules; it changes whenever an answer can.
///
/// 规则的版本号。只要有一个答案可能变，它就变。
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> String {
    rules::RULES_VERSION.to_owned()
}
