//! While the browser's file chooser or camera is open. Phones with little memory, and the
//! browsers within apps, discard the page meanwhile and load it anew afterwards: what was
//! filled in waits in the tab's own storage for that step alone.
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

/// While held, stores what `written` returns whenever a chooser is opened, and removes it as
/// soon as the page goes on.
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
            // Without room there is nothing to be done: it is as it was before.
            let _ = storage.set_item(KEY, &text);
        }
    });
    // A file was chosen, or none: either way the page has survived.
    let goes_on = |name| EventListener::new_with_options(&window, name, options, |_| forget());
    Some([opened, goes_on("change"), goes_on("cancel")])
}

/// What waits since before the page was loaded anew; it waits no longer.
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
