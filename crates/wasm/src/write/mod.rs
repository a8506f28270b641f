//! Serialises Rust types into plain JavaScript objects, as `JSON.parse` would return them.

mod tokens;
mod writer;

use serde::Serialize;
use wasm_bindgen::JsValue;

use writer::Writer;

/// The value as plain objects, arrays, strings, numbers and booleans. `undefined` for a shape
/// that no exported type has.
pub(crate) fn value(value: &(impl Serialize + ?Sized)) -> JsValue {
    tokens::handed_over(&|out| value.serialize(Writer::new(out)).is_ok())
}
