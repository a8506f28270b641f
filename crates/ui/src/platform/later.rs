//! After a while.

use gloo::timers::callback::Timeout;

/// Does something after so many milliseconds, unless what is returned is dropped before.
pub fn after(milliseconds: u32, what: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, what)
}
