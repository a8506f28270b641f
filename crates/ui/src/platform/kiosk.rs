//! The kiosk: a machine that many people use in turn. `web/watch.js` detects it before the
//! program starts; `web/kiosk.mjs` ends each visit by loading the document anew.

use super::dom;

/// Whether this is a kiosk. A kiosk stores nothing anywhere.
pub fn is_on() -> bool {
    dom::first("html.kiosk").is_some()
}
