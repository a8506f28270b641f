//! The window around the page: its title, its scroll position, its type size.

use super::dom;

/// Names the page in the window's title, the history and the screen reader.
pub fn set_title(title: &str) {
    if let Some(document) = dom::document() {
        document.set_title(title);
    }
}

/// To the top, where every page begins.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Sets everything in the large type of the 长辈 mode, or back in the standard one.
pub fn set_large(large: bool) {
    if let Some(root) = dom::first("html") {
        let _ = root.class_list().toggle_with_force("large", large);
    }
}
