//! The hand-over between the plain page in `index.html` and the application.
//!
//! The plain page is painted first. It is hidden when the application has rendered, and shown
//! again, with a message, if the application panics. Nothing here uses Yew: after a panic Yew's
//! state cannot be trusted.

use std::sync::atomic::{AtomicBool, Ordering};

use web_sys::Element;
use web_sys::wasm_bindgen::JsValue;

use super::{dom, focus};

/// Ids in `index.html`. `web/boot.mjs` uses the same ids if the program cannot be loaded.
const APP: &str = "app";
const PLAIN: &str = "plain";
const LOADING: &str = "loading";
const CRASHED: &str = "notice-crashed";

static HAS_CRASHED: AtomicBool = AtomicBool::new(false);

/// The element the application mounts into.
pub fn root() -> Option<Element> {
    dom::by_id(APP).map(Into::into)
}

/// Whether this is the page of bureaus, `bureau.html`.
pub fn is_for_bureaus() -> bool {
    dom::first("html[data-for=bureau]").is_some()
}

/// Replaces the plain page by the application, after its first render. `boot.mjs` may have shown
/// its message already, over the error of an extension: that is undone.
pub fn mounted() {
    if !HAS_CRASHED.load(Ordering::Relaxed) {
        dom::set_hidden(APP, false);
        dom::set_hidden(PLAIN, true);
    }
}

/// From now on a panic brings the plain page back. Call it before Yew renders: Yew keeps a hook
/// that is set through Yew, and replaces any other.
pub fn catch_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| crashed(&panic.to_string())));
}

/// Shows the plain page with the message that the program broke. Only the first panic is shown;
/// later ones follow from it.
fn crashed(message: &str) {
    if HAS_CRASHED.swap(true, Ordering::Relaxed) {
        return;
    }
    web_sys::console::error_1(&JsValue::from_str(message));
    dom::set_hidden(APP, true);
    dom::set_hidden(LOADING, true);
    dom::set_hidden(CRASHED, false);
    dom::set_hidden(PLAIN, false);
    focus::heading_in(CRASHED);
}
