//! Printing.
#![expect(clippy::disallowed_methods, reason = "the one place that prints")]

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;

use super::{dom, later};

/// Marks what [`Unfolding`] opened, so that nothing else is closed again.
const OPENED: &str = "data-opened-for-print";

/// The `id` of the message that no dialogue opened (`shell::not_printed`).
pub const NOT_PRINTED: &str = "not-printed";

/// How long a browser has to open its print dialogue, in milliseconds.
const PATIENCE: u32 = 1500;

/// Opens the print dialogue. Some browsers, above all those within apps, open none and report no
/// error; then the page shows a message.
pub fn print() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let opened = Rc::new(Cell::new(false));
    let before = {
        let opened = opened.clone();
        EventListener::once(&window, "beforeprint", move |_| opened.set(true))
    };
    // A browser that cannot print throws.
    let _ = window.print();
    let look = later::after(PATIENCE, move || {
        drop(before);
        dom::set_hidden(NOT_PRINTED, opened.get());
    });
    look.forget();
}

/// Until dropped, every closed `<details>` prints open: paper cannot be unfolded.
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
