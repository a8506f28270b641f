//! Answers about one person: what the package is for.

use rules::NextQuestion;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::refusal::Refusal;
use crate::{columns, quick, read, write};

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
    Ok(quick::determination(&rules::decide(&facts, &readings)))
}

/// What [`determine`] says of each of many people, in their order.
///
/// 一次核对许多人：逐个给出和 `determine` 一样的结论、理由和条文，顺序不变。
///
/// @throws an `Error` whose message names the index and the key, if a value has the wrong shape.
#[wasm_bindgen(js_name = determineMany, unchecked_return_type = "Determination[]")]
pub fn determine_many(
    #[wasm_bindgen(unchecked_param_type = "readonly Facts[]")] list: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Readings | null")] readings: JsValue,
) -> Result<JsValue, Refusal> {
    let (people, readings) = read::people(&list, &readings)?;
    // Nothing of the caller runs from here on.
    let answers = people.iter().map(|facts| rules::decide(facts, &readings));
    Ok(quick::list(
        answers.map(|answer| quick::determination(&answer)),
    ))
}

/// The outcome alone: that of [`determine`], more than twice as fast.
///
/// 只要结论：和 `determine` 的 `outcome` 相同，快一倍多。
///
/// @throws an `Error` whose message names the key, if a value has the wrong shape.
#[wasm_bindgen(unchecked_return_type = "Outcome")]
pub fn outcome(
    #[wasm_bindgen(unchecked_param_type = "Facts")] facts: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Readings | null")] readings: JsValue,
) -> Result<JsValue, Refusal> {
    let (facts, readings) = read::person(&facts, &readings)?;
    Ok(quick::outcome(rules::outcome(&facts, &readings)))
}

/// The outcome of every row of columns: what [`outcome`] says of each, as an index of
/// `codes().outcome`. A tenth of its time for each person.
///
/// 从几列数据一次得出许多人的结论；每个数是 `codes().outcome` 里的序号。
///
/// @throws an `Error` whose message names the column and the row, if a value has the wrong shape.
#[wasm_bindgen(unchecked_return_type = "Uint8Array<ArrayBuffer>")]
pub fn outcomes(
    #[wasm_bindgen(unchecked_param_type = "Columns")] columns: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Readings | null")] readings: JsValue,
) -> Result<JsValue, Refusal> {
    let readings = read::readings(&readings)?;
    columns::outcomes(&columns, &readings)
}

/// The words that the numbers of `Columns` and of [`outcomes`] stand for.
///
/// 各列里的数代表哪个词。
#[wasm_bindgen(unchecked_return_type = "Codes")]
pub fn codes() -> JsValue {
    write::value(&columns::Codes::new())
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
