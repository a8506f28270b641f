//! Printing.
#![expect(clippy::disallowed_methods, reason = "the one place that prints")]

use gloo::events::EventListener;

use super::dom;

/// Marks what [`Unfolding`] opened, so that only that is closed again.
const OPENED: &str = "data-opened-for-print";

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print (a kiosk's) throws: nothing to do about it.
        let _ = window.print();
    }
}

/// While held, every folded `<details>` prints open: paper cannot be unfolded.
pub struct Unfolding {
    _before: EventListener,
    _after: EventListener,
}

impl Unfolding {
    /// Listens for printing, however it is started.
    pub fn listen() -> Option<Self> {
        let window = web_sys::window()?;
        Some(Self {
            _before: EventListener::new(&window, "beforeprint", |_| unfold()),
            _after: EventListener::new(&window, "afterprint", |_| fold_again()),
        })
    }
}

fn unfold() {
    for details in dom::all("details:not([open])") {
        let _ = details.set_attribute(OPENED, "");
        let _ = details.set_attribute("open", "");
    }
}

fn fold_again() {
    for details in dom::all("details[data-opened-for-print]") {
        let _ = details.remove_attribute(OPENED);
        let _ = details.remove_attribute("open");
    }
}
