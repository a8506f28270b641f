//! The memory that both sides write to and read from.

use std::cell::Cell;

use wasm_bindgen::JsValue;

use super::attach;
use super::words::Words;
use crate::write;

/// More than the facts and readings of a person, or a determination with an ordinary number of
/// cases. One that does not fit goes the long way.
pub(super) const COUNT: usize = 512;

/// A run of integers whose address JavaScript has.
pub(super) type Cells = [Cell<i32>; COUNT];

thread_local! {
    static CELLS: Cells = const { [const { Cell::new(0) }; COUNT] };
    /// Whether JavaScript knows them; `None` until it was asked.
    static ATTACHED: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Calls `with` with the cells, which JavaScript knows by then; `None` if it serves another
/// instance of the module.
pub(super) fn with_cells<T>(with: impl FnOnce(&Cells) -> Option<T>) -> Option<T> {
    CELLS.with(
        |cells| match ATTACHED.get().unwrap_or_else(|| attached(cells)) {
            true => with(cells),
            false => None,
        },
    )
}

#[cold]
fn attached(cells: &Cells) -> bool {
    let words: JsValue = write::value(&Words::new());
    let is_attached = attach(&wasm_bindgen::exports(), cells.as_ptr() as usize, &words);
    ATTACHED.set(Some(is_attached));
    is_attached
}

/// The order of the cells when they carry facts and readings. `quick.js` has the same.
pub(super) mod place {
    pub(in crate::quick) const BIRTH_DATE: usize = 0;
    pub(in crate::quick) const HIRE_DATE: usize = 1;
    pub(in crate::quick) const EARLIER_ENGAGEMENT: usize = 2;
    pub(in crate::quick) const EDUCATION: usize = 3;
    pub(in crate::quick) const EXPECTED_CERTIFICATE: usize = 4;
    pub(in crate::quick) const FULL_TIME: usize = 5;
    pub(in crate::quick) const SERVICE: usize = 6;
    pub(in crate::quick) const CONDUCT: usize = 7;
    pub(in crate::quick) const ABILITY: usize = 8;
    /// The circumstances: a bit for each that is answered, and for each that is answered with yes.
    pub(in crate::quick) const ANSWERED: usize = 9;
    pub(in crate::quick) const YES: usize = 10;
    /// The nine readings begin here, in the order of [`rules::Readings`].
    pub(in crate::quick) const READINGS: usize = 11;
}
