//! The window around the page: its title, its scroll position, its type size.

use super::{dom, draft_store};

/// Names the page in the window's title, the history and the screen reader.
pub fn set_title(title: &str) {
    if let Some(document) = dom::document() {
        document.set_title(title);
    }
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The storage key for large type. `web/watch.js` reads it before anything is painted.
const LARGE: &str = "xieguan-large";

/// Whether the large type of the 长辈 mode is on.
pub fn is_large() -> bool {
    dom::first("html.large").is_some()
}

/// Switches between large and standard type, and stores the choice on this device.
pub fn set_large(large: bool) {
    if let Some(root) = dom::first("html") {
        let _ = root.class_list().toggle_with_force("large", large);
    }
    // If nothing can be stored, the choice lasts until the page is loaded anew.
    if let Some(storage) = draft_store::storage() {
        let _ = match large {
            true => storage.set_item(LARGE, "1"),
            false => storage.remove_item(LARGE),
        };
    }
}
