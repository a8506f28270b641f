//! Leaving the page with unsaved work.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::BeforeUnloadEvent;
use web_sys::wasm_bindgen::JsCast;

use super::kiosk;

/// Until dropped, the browser asks before the page is closed or reloaded with unsaved work.
/// Phones may close it without asking all the same.
pub struct Guard {
    _listener: EventListener,
}

impl Guard {
    /// Asks while `dirty` is true. A kiosk never asks: nothing may delay the end of a visit.
    pub fn listen(dirty: Rc<Cell<bool>>) -> Option<Self> {
        if kiosk::is_on() {
            return None;
        }
        let window = web_sys::window()?;
        // A passive listener, gloo's default, could not prevent the unload.
        let options = EventListenerOptions::enable_prevent_default();
        let ask = move |event: &web_sys::Event| {
            if dirty.get() {
                event.prevent_default();
                // Chromium before 119 asks only if there is a text, which it does not show.
                let event = event.unchecked_ref::<BeforeUnloadEvent>();
                event.set_return_value("-");
            }
        };
        Some(Self {
            _listener: EventListener::new_with_options(&window, "beforeunload", options, ask),
        })
    }
}

/// Calls back when the page may be about to end: it is hidden or closed, or another window gets
/// the focus. Phones discard a hidden page without asking.
pub fn on_leaving(callback: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let hidden = {
        let callback = callback.clone();
        let shown = document.clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            if shown.hidden() {
                callback();
            }
        })
    };
    // Safari closes a page without hiding it first.
    let closed = EventListener::new(&window, "pagehide", move |_| callback());
    Some([hidden, closed])
}
