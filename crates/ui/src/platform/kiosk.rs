//! A machine that many people use, one after the other. `web/watch.js` finds that out before
//! the program starts; `web/kiosk.mjs` ends each visit with a fresh document.

use super::dom;

/// Whether this is one: nothing is kept then, in no place.
pub fn is_on() -> bool {
    dom::first("html.kiosk").is_some()
}
