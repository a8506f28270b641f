//! Leaving with work undone.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::BeforeUnloadEvent;
use web_sys::wasm_bindgen::JsCast;

use super::kiosk;

/// While held, the browser asks before the page is closed or reloaded with something
/// in it. Phones may close it without asking all the same.
pub struct Guard {
    _listener: EventListener,
}

impl Guard {
    /// Asks while `dirty` holds. A kiosk never asks: nothing may hold up the end of a visit.
    pub fn listen(dirty: Rc<Cell<bool>>) -> Option<Self> {
        if kiosk::is_on() {
            return None;
        }
        let window = web_sys::window()?;
        // A passive listener, gloo's default, could not hold anything up.
        let options = EventListenerOptions::enable_prevent_default();
        let ask = move |event: &web_sys::Event| {
            if dirty.get() {
                event.prevent_default();
                // Chromium before 119 asks only for a text, which it does not show.
                let event = event.unchecked_ref::<BeforeUnloadEvent>();
                event.set_return_value("-");
            }
        };
        Some(Self {
            _listener: EventListener::new_with_options(&window, "beforeunload", options, ask),
        })
    }
}

/// Calls back when the page may be about to go: it is hidden, closed, or another window is in
/// front of it. Phones discard a hidden page without asking.
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
