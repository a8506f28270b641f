//! Questions the browser itself asks.

/// Asks before something is lost. A browser that cannot ask is taken for a yes: the
/// button was pressed.
pub fn confirm(question: &str) -> bool {
    let window = web_sys::window();
    window.is_none_or(|window| window.confirm_with_message(question).unwrap_or(true))
}
