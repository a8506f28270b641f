//! The short way across the boundary, for facts, readings, determinations and outcomes.
//!
//! They cross as small integers in the [`cells`], without any text. `quick.js` takes only values
//! in their usual form. For anything else it returns `false`, and the value goes the long way,
//! through `read.rs`, which has all the errors. So a wrong shape is described in one place.
//!
//! `quick.js` knows the keys of the objects. All words come from here, once.

mod cells;
mod fill;
mod read;
pub(crate) mod words;

use js_sys::Array;
use rules::{Determination, Facts, Outcome, Readings};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use cells::{Cells, with_cells};
pub(crate) use read::{NUMBERS, Numbers, of_numbers, place};

#[wasm_bindgen(module = "/src/quick.js")]
extern "C" {
    /// Remembers the module's exports, the address of the cells in its memory, and the words.
    /// Returns the number of this instance of the module.
    fn attach(exports: &JsValue, address: usize, words: &JsValue) -> i32;

    /// Writes the facts and the readings into the cells; `false` if it did not.
    fn take(instance: i32, facts: &JsValue, readings: &JsValue) -> bool;

    /// Builds the determination that is in the cells.
    #[wasm_bindgen(js_name = determination)]
    fn build_determination(instance: i32) -> JsValue;

    /// The array's own value at an index; `undefined` if there is none or it cannot be read.
    pub(crate) fn element(list: &Array, index: u32) -> JsValue;

    /// An array of so many `null`.
    fn blank(length: usize) -> Array;

    /// Replaces a value of that array.
    fn put(list: &Array, index: usize, value: JsValue);

    /// The word for an outcome.
    #[wasm_bindgen(js_name = outcomeWord)]
    fn word_of_outcome(number: u32) -> JsValue;
}

/// The person in the cells.
fn taken(cells: &Cells) -> Option<(Facts, Readings)> {
    let mut numbers = [0; NUMBERS];
    for (number, cell) in numbers.iter_mut().zip(cells) {
        *number = cell.get();
    }
    of_numbers(&numbers)
}

/// Decides the person in the cells and leaves the determination there; `false` if it could not.
#[expect(
    unsafe_code,
    reason = "called without glue: it takes and returns numbers alone"
)]
#[unsafe(no_mangle)]
extern "C" fn quick_determination() -> bool {
    with_cells(|cells, _| {
        let (facts, readings) = taken(cells)?;
        fill::determination(cells, &rules::decide(&facts, &readings))
    })
    .is_some()
}

/// The number of the outcome of the person in the cells; -1 if it could not.
#[expect(
    unsafe_code,
    reason = "called without glue: it takes and returns numbers alone"
)]
#[unsafe(no_mangle)]
extern "C" fn quick_outcome() -> i32 {
    let person = with_cells(|cells, _| taken(cells));
    person.map_or(-1, |(facts, readings)| {
        rules::outcome(&facts, &readings) as i32
    })
}

/// Reads facts and readings; `None` for anything but their usual form.
pub(crate) fn person(facts: &JsValue, readings: &JsValue) -> Option<(Facts, Readings)> {
    with_cells(|cells, instance| match take(instance, facts, readings) {
        true => taken(cells),
        false => None,
    })
}

/// The determination as a plain object. `undefined` for one that does not fit into the cells,
/// which no facts have.
pub(crate) fn determination(determination: &Determination) -> JsValue {
    with_cells(
        |cells, instance| match fill::determination(cells, determination) {
            Some(()) => build_determination(instance),
            None => JsValue::UNDEFINED,
        },
    )
}

/// The outcome as a string.
pub(crate) fn outcome(outcome: Outcome) -> JsValue {
    // JavaScript has the words once it is attached.
    with_cells(|_, _| word_of_outcome(outcome as u32))
}

/// The values as an array.
pub(crate) fn list(values: impl ExactSizeIterator<Item = JsValue>) -> JsValue {
    let list = blank(values.len());
    for (index, value) in values.enumerate() {
        put(&list, index, value);
    }
    list.into()
}
