//! The browser's storage for three texts of this site: the drafts of a form, of a notice and of a
//! review.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place that keeps something in this browser"
)]

use gloo::events::EventListener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, Storage, StorageEvent};

use super::{kiosk, location};

/// What is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// An application form.
    Form,
    /// A recruitment notice.
    Notice,
    /// A review of applications, encrypted.
    Review,
}

impl Kept {
    /// Its key in the storage.
    const fn key(self) -> &'static str {
        match self {
            Self::Form => "xieguan-draft",
            Self::Notice => "xieguan-notice-draft",
            Self::Review => "xieguan-review-draft",
        }
    }
}

/// Why nothing was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreProblem {
    /// The browser stores nothing for this page.
    Unavailable,
    /// The storage is full.
    Full,
}

/// Whether a draft can be stored. Not in pages opened from `file:`, which share one storage: any
/// of them could read it. Not on a kiosk, where the next visitor could.
pub fn is_available() -> bool {
    storage().is_some()
}

/// The stored text.
pub fn read(kept: Kept) -> Option<String> {
    storage()?.get_item(kept.key()).ok()?
}

/// Stores a text and replaces the one before.
///
/// # Errors
/// The browser stores nothing, or the storage is full. The old text stays.
pub fn write(kept: Kept, text: &str) -> Result<(), StoreProblem> {
    let storage = storage().ok_or(StoreProblem::Unavailable)?;
    // By the standard, a full storage is the only error.
    let stored = storage.set_item(kept.key(), text);
    stored.map_err(|_| StoreProblem::Full)
}

/// Deletes the stored text.
pub fn remove(kept: Kept) {
    if let Some(storage) = storage() {
        // If the browser refuses, nothing can be done.
        let _ = storage.remove_item(kept.key());
    }
}

/// Calls back when another tab may have changed the stored text.
pub fn on_change(kept: Kept, callback: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let changed = {
        let callback = callback.clone();
        EventListener::new(&window, "storage", move |event| {
            let key = event.unchecked_ref::<StorageEvent>().key();
            // Without a key, the whole storage was cleared.
            if key.is_none_or(|key| key == kept.key()) {
                callback();
            }
        })
    };
    // A page restored from the back/forward cache missed the events.
    let back = EventListener::new(&window, "pageshow", move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            callback();
        }
    });
    Some([changed, back])
}

/// The storage of this site; none on a kiosk and in pages opened as files.
pub(super) fn storage() -> Option<Storage> {
    if kiosk::is_on() || location::is_file() {
        return None;
    }
    web_sys::window()?.local_storage().ok()?
}
