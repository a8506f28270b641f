//! Conversions between JSON, JavaScript and answers.

use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use xieguan_wasm::Refusal;

/// The result of `JSON.parse`.
pub(crate) fn parse(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap()
}

/// The result of `eval`, for values that JSON cannot represent.
#[expect(clippy::disallowed_methods, reason = "no page, and no policy")]
pub(crate) fn eval(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).unwrap()
}

/// The answer, as `JSON.stringify` writes it.
pub(crate) fn stringify(answer: Result<JsValue, Refusal>) -> String {
    let answer = answer.unwrap_or_else(|refusal| panic!("{}", message(refusal)));
    js_sys::JSON::stringify(&answer).unwrap().into()
}

/// The same, parsed again.
pub(crate) fn json(answer: Result<JsValue, Refusal>) -> Value {
    serde_json::from_str(&stringify(answer)).unwrap()
}

/// The message of the `Error` that JavaScript catches.
pub(crate) fn message(refusal: Refusal) -> String {
    let thrown = JsValue::from(refusal);
    let error: &js_sys::Error = thrown.dyn_ref().expect("a real Error");
    error.message().into()
}
