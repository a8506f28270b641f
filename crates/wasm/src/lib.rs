//! The JavaScript boundary of the rules: from value, call, to value.
//!
//! Plain objects in and out, camelCase keys, dates as `YYYY-MM-DD`; what is absent,
//! `undefined` or `null` is not answered. A wrong shape throws an `Error` whose
//! message begins with the key. Nothing here decides anything, reads a clock or
//! writes to the console.

mod field;
mod read;
mod refusal;
mod typescript;
mod write;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub use refusal::Refusal;
use rules::NextQuestion;

/// What the Measures say of a person, item by item.
///
/// @throws an `Error` whose message names the key, if a value has the wrong shape.
#[wasm_bindgen(unchecked_return_type = "Determination")]
pub fn determine(
    #[wasm_bindgen(unchecked_param_type = "Facts")] facts: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Readings | null")] readings: JsValue,
) -> Result<JsValue, Refusal> {
    let (facts, readings) = read::person(&facts, &readings)?;
    Ok(write::value(&rules::decide(&facts, &readings)))
}

/// The question to ask next; `null` once nothing can change the outcome.
///
/// @throws an `Error` whose message names the key, if a value has the wrong shape.
#[wasm_bindgen(js_name = nextQuestion, unchecked_return_type = "NextQuestion | null")]
pub fn next_question(
    #[wasm_bindgen(unchecked_param_type = "Facts")] facts: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Readings | null")] readings: JsValue,
) -> Result<JsValue, Refusal> {
    let (facts, readings) = read::person(&facts, &readings)?;
    Ok(write::value(&NextQuestion::of(&facts, &readings)))
}

/// The smallest sets of changes that would improve the outcome, smallest first.
///
/// @throws an `Error` whose message names the key, if a value has the wrong shape.
#[wasm_bindgen(unchecked_return_type = "ChangeSet[]")]
pub fn changes(
    #[wasm_bindgen(unchecked_param_type = "Facts")] facts: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Readings | null")] readings: JsValue,
) -> Result<JsValue, Refusal> {
    let (facts, readings) = read::person(&facts, &readings)?;
    Ok(write::value(&rules::changes(&facts, &readings)))
}

// Its types, one signature for each kind, are in `typescript.rs`.
#[allow(missing_docs, reason = "documented in typescript.rs")]
#[wasm_bindgen(js_name = checkField, skip_typescript)]
pub fn check_field(kind: JsValue, text: JsValue, as_of: JsValue) -> Result<JsValue, Refusal> {
    field::check(&kind, &text, &as_of)
}

/// An article of the Measures, verbatim; `null` if there is none of this number.
///
/// @throws an `Error` if it is not a number.
#[wasm_bindgen(unchecked_return_type = "Article | null")]
pub fn article(
    #[wasm_bindgen(unchecked_param_type = "number")] number: JsValue,
) -> Result<JsValue, Refusal> {
    let number = read::number("number", &number)?;
    Ok(write::value(&number.and_then(rules::article)))
}

/// The version of the rules; it changes whenever an answer can.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> String {
    rules::RULES_VERSION.to_owned()
}
