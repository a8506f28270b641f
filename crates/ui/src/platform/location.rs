//! The part of the address after `#`, which names the page.

use gloo::events::EventListener;
use web_sys::wasm_bindgen::JsValue;

use super::kiosk;

/// The hash with its `#`, or an empty string.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The address of the page's folder; `None` if the page was opened as a file.
pub fn folder() -> Option<String> {
    let location = web_sys::window()?.location();
    let origin = location.origin().ok()?;
    let path = location.pathname().ok()?;
    let (folder, _) = path.rsplit_once('/')?;
    (!is_file()).then(|| [&origin, folder, "/"].concat())
}

/// Whether the page was opened as a file, without any host.
pub fn is_file() -> bool {
    web_sys::window()
        .and_then(|window| window.location().protocol().ok())
        .is_some_and(|protocol| protocol == "file:")
}

/// The address of the page of applicants, for the pages of bureaus in the same folder. On a site it is
/// `index.html`; the single file has a name of its own.
pub fn of_applicants() -> &'static str {
    match is_file() {
        true => "./xieguan.html",
        false => "./index.html",
    }
}

/// Goes to the page with this hash, as a link does.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        let location = window.location();
        // Neither can fail: a hash does not leave the document. On a kiosk the history stays
        // empty, so that the next visitor cannot go back.
        let _ = match kiosk::is_on() {
            true => location.replace(hash),
            false => location.set_hash(hash),
        };
    }
}

/// Goes to the page with this hash, and removes the current one from the history.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        // It cannot fail: a hash does not leave the document.
        let _ = window.location().replace(hash);
    }
}

/// The address of this page without its hash and without the mark of a kiosk, for a code that a
/// phone reads. `None` if no other machine can open it: a file, or a local server.
pub fn for_phones() -> Option<String> {
    let location = web_sys::window()?.location();
    let host = location.hostname().ok()?;
    if is_file() || matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]") {
        return None;
    }
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    let search = location.search().ok()?;
    let search = search.strip_prefix('?').unwrap_or_default();
    let parts = search.split('&');
    let parts = parts.filter(|part| !part.is_empty() && !part.starts_with("kiosk"));
    let search = parts.collect::<Vec<_>>().join("&");
    let mark = if search.is_empty() { "" } else { "?" };
    Some([&origin, &path, mark, &search].concat())
}

/// The value of a parameter in the part of the address after `?`.
pub fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let mut pairs = search.strip_prefix('?')?.split('&');
    let found = pairs.find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    Some(found.to_owned())
}

/// Gives a parameter another value, without loading the page anew. An address that does not have
/// the parameter stays as it is.
pub fn replace_parameter(name: &str, value: &str) {
    let replaced = || {
        let window = web_sys::window()?;
        let location = window.location();
        let (path, search) = (location.pathname().ok()?, location.search().ok()?);
        parameter(name)?;
        let pairs = search.strip_prefix('?')?.split('&').map(|pair| {
            let is_it = pair.split('=').next() == Some(name);
            if is_it {
                [name, "=", value].concat()
            } else {
                pair.to_owned()
            }
        });
        let search = pairs.collect::<Vec<_>>().join("&");
        let address = [&path, "?", &search, &hash()].concat();
        let history = window.history().ok()?;
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(&address))
            .ok()
    };
    // Where it cannot be replaced, the choice lasts until the page is loaded anew.
    let _ = replaced();
}

/// Reloads the page.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page can always reload itself.
        let _ = window.location().reload();
    }
}

/// Calls back on every change of the hash, until the listener is dropped.
pub fn on_change(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        callback();
    }))
}
