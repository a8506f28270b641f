//! Keys that are pressed anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::JsCast;

/// Calls back on every key until the listener is dropped. A page should use keys with Alt only:
/// letters alone are for typing, and for screen readers.
pub fn on_press(callback: impl Fn(&KeyboardEvent) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(
        &window,
        "keydown",
        options,
        move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                callback(event);
            }
        },
    ))
}
