//! The memory that both sides write to and read from.

use std::cell::Cell;

use wasm_bindgen::JsValue;

use super::attach;
use super::words::Words;
use crate::write;

/// More than the largest determination: two items with sixteen cases of ten numbers, and at most
/// fourteen edges and eight problems.
pub(super) const COUNT: usize = 512;

/// A run of integers whose address JavaScript has.
pub(super) type Cells = [Cell<i32>; COUNT];

thread_local! {
    static CELLS: Cells = const { [const { Cell::new(0) }; COUNT] };
    /// The number that JavaScript gave this instance of the module.
    static INSTANCE: Cell<Option<i32>> = const { Cell::new(None) };
}

/// Calls `with` with the cells, which JavaScript knows by then, and the number of this instance.
pub(super) fn with_cells<T>(with: impl FnOnce(&Cells, i32) -> T) -> T {
    CELLS.with(|cells| {
        let instance = INSTANCE.get().unwrap_or_else(|| attached(cells));
        with(cells, instance)
    })
}

#[cold]
fn attached(cells: &Cells) -> i32 {
    let words: JsValue = write::value(&Words::new());
    let instance = attach(&wasm_bindgen::exports(), cells.as_ptr() as usize, &words);
    INSTANCE.set(Some(instance));
    instance
}
