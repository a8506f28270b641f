//! The arguments of `checkField`: a text, a day, a word of a list.

use chrono::NaiveDate;
use wasm_bindgen::JsValue;

use super::required;
use crate::refusal::Refusal;

/// Reads a text.
pub(crate) fn text(name: &str, value: &JsValue) -> Result<String, Refusal> {
    required(name, value, |reader| {
        let text = reader.string().map(str::to_owned);
        text.ok_or_else(|| reader.refused("a string"))
    })
}

/// Reads a day.
pub(crate) fn day(name: &str, value: &JsValue) -> Result<NaiveDate, Refusal> {
    required(name, value, |reader| reader.day())
}

/// Reads one of these words; returns what stands beside it.
pub(crate) fn word<T: Copy>(
    name: &str,
    value: &JsValue,
    words: &[(&str, T)],
) -> Result<T, Refusal> {
    let names: Vec<&str> = words.iter().map(|&(word, _)| word).collect();
    let number = required(name, value, |reader| reader.choice(&names, false))?;
    let index = usize::try_from(number - 1).ok();
    let found = index.and_then(|index| words.get(index));
    let unknown = || Refusal::new(&["unknown"]).within(name);
    found.map(|&(_, beside)| beside).ok_or_else(unknown)
}
