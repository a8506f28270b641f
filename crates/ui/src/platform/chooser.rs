//! Keeps what was filled in while the browser's file chooser or camera is open. Meanwhile, phones
//! with little memory and browsers within apps discard the page, and load it anew afterwards. For
//! that time alone the form is in the tab's session storage.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place that keeps something in this tab"
)]

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Storage};

use super::{kiosk, location};

const KEY: &str = "xieguan-choosing";

/// Until dropped, stores what `written` returns whenever a chooser is opened, and removes it once
/// the chooser has closed.
pub fn hold(written: impl Fn() -> Option<String> + 'static) -> Option<[EventListener; 3]> {
    let storage = storage()?;
    let window = web_sys::window()?;
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: true,
    };
    let opened = EventListener::new_with_options(&window, "click", options, move |event| {
        let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_chooser = pressed.is_some_and(|it| it.matches("input[type=file]").unwrap_or(false));
        if is_chooser && let Some(text) = written() {
            // If the storage is full, the form is lost with the page, as without this module.
            let _ = storage.set_item(KEY, &text);
        }
    });
    // Whether or not a file was chosen, the page was not discarded.
    let goes_on = |name| EventListener::new_with_options(&window, name, options, |_| forget());
    Some([opened, goes_on("change"), goes_on("cancel")])
}

/// Takes what was stored before the page was loaded anew, and removes it.
pub fn take() -> Option<String> {
    let text = storage()?.get_item(KEY).ok()?;
    forget();
    text
}

fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<Storage> {
    if kiosk::is_on() || location::is_file() {
        return None;
    }
    web_sys::window()?.session_storage().ok()?
}
