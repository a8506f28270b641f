//! Where the browser stores one text for this site: the draft of a form.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place that keeps something in this browser"
)]

use gloo::events::EventListener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, Storage, StorageEvent};

use super::{kiosk, location};

/// The one key of this program.
const KEY: &str = "xieguan-draft";

/// Why nothing was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreProblem {
    /// The browser stores nothing for this page.
    Unavailable,
    /// There is no more room.
    Full,
}

/// Whether anything can be stored. All pages opened from `file:` share one storage, so
/// that any of them could read it; on a kiosk the next visitor could.
pub fn is_available() -> bool {
    storage().is_some()
}

/// What is stored.
pub fn read() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

/// Puts a text in the place of the one that is stored.
///
/// # Errors
/// The browser stores nothing, or not so much. What was stored stays.
pub fn write(text: &str) -> Result<(), StoreProblem> {
    let storage = storage().ok_or(StoreProblem::Unavailable)?;
    // By the standard this is all that can go wrong.
    let stored = storage.set_item(KEY, text);
    stored.map_err(|_| StoreProblem::Full)
}

/// Deletes what is stored.
pub fn remove() {
    if let Some(storage) = storage() {
        // There is nothing to do where the browser refuses.
        let _ = storage.remove_item(KEY);
    }
}

/// Calls back when another tab may have changed what is stored.
pub fn on_change(callback: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let changed = {
        let callback = callback.clone();
        EventListener::new(&window, "storage", move |event| {
            let key = event.unchecked_ref::<StorageEvent>().key();
            // Without a key, everything was deleted.
            if key.is_none_or(|key| key == KEY) {
                callback();
            }
        })
    };
    // A page that comes back from the browser's memory was told nothing meanwhile.
    let back = EventListener::new(&window, "pageshow", move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            callback();
        }
    });
    Some([changed, back])
}

/// What this device stores for the site: nothing on a kiosk and in pages opened as files.
pub(super) fn storage() -> Option<Storage> {
    if kiosk::is_on() || location::is_file() {
        return None;
    }
    web_sys::window()?.local_storage().ok()?
}
