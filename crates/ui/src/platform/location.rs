//! The part of the address after `#`, which names the page.

use gloo::events::EventListener;

use super::kiosk;

/// The hash with its `#`, or an empty string.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The address of the folder that the page lies in; `None` if it has no host.
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
