//! Timers.

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use web_sys::wasm_bindgen::JsValue;

use super::clock;

/// Calls `what` after so many milliseconds. Dropping the timeout cancels it.
pub fn after(milliseconds: u32, what: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, what)
}

/// Lets the browser handle waiting events and paint. Long work calls it between its slices.
pub async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // It cannot fail: a window always has timers.
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = promise.await;
}

/// Waits so many milliseconds.
pub async fn pause(milliseconds: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        after(milliseconds, move || {
            // It cannot fail: the function of a promise takes anything.
            let _ = resolve.call0(&JsValue::NULL);
        })
        .forget();
    });
    let _ = promise.await;
}

/// The length of a slice of long work, in milliseconds: a frame has 16.
const SLICE: f64 = 12.0;

/// Cuts long work into slices.
pub struct Slices {
    began: f64,
}

impl Slices {
    /// Begins a slice.
    pub fn begin() -> Self {
        Self {
            began: clock::milliseconds(),
        }
    }

    /// Ends the slice and begins the next one, if the slice took long enough. Returns whether it did.
    pub async fn breathe(&mut self) -> bool {
        if clock::milliseconds() - self.began < SLICE {
            return false;
        }
        turn().await;
        *self = Self::begin();
        true
    }
}
