//! Answers about one person: the small module of the package.

use rules::NextQuestion;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::refusal::Refusal;
use crate::{field, read, write};

/// What the Measures say of a person, item by item.
///
/// 按办法第十六条、第十七条逐项核对一个人，给出结论、理由和条文。
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

/// The question to ask next; `null` if nothing can change the outcome.
///
/// 接下来该问哪个问题；已经没有问题能改变结论时是 `null`。
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
/// 哪些变化能让结论变好，变化最少的排在前面。
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

// The types have a signature for each kind: see `typescript.rs`.
#[allow(missing_docs, reason = "documented in typescript.rs")]
#[wasm_bindgen(js_name = checkField, skip_typescript)]
pub fn check_field(kind: JsValue, text: JsValue, as_of: JsValue) -> Result<JsValue, Refusal> {
    field::check(&kind, &text, &as_of)
}

/// An article of the Measures, verbatim; `null` if there is none with this number.
///
/// 办法的一条，原文；没有这一条时是 `null`。
///
/// @throws an `Error` if it is not a number.
#[wasm_bindgen(unchecked_return_type = "Article | null")]
pub fn article(
    #[wasm_bindgen(unchecked_param_type = "number")] number: JsValue,
) -> Result<JsValue, Refusal> {
    let number = read::number("number", &number)?;
    Ok(write::value(&number.and_then(rules::article)))
}
