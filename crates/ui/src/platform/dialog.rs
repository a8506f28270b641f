//! Dialogues of the browser.

/// Asks before something is lost. If the browser cannot ask, the answer is yes: the visitor
/// pressed the button.
pub fn confirm(question: &str) -> bool {
    let window = web_sys::window();
    window.is_none_or(|window| window.confirm_with_message(question).unwrap_or(true))
}
