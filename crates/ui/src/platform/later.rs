//! Timers.

use gloo::timers::callback::Timeout;

/// Calls `what` after so many milliseconds. Dropping the timeout cancels it.
pub fn after(milliseconds: u32, what: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, what)
}
