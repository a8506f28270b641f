//! What the script that fetches rooms (`web/rooms.mjs`) and the browser tell of fetching.

use super::dom::member;

/// The name that `web/rooms.mjs` knows.
const REPLACED: &str = "xieguanReplaced";

/// Whether a room could not be fetched because the page is another by now.
pub fn are_replaced() -> bool {
    member(&js_sys::global(), REPLACED).is_truthy()
}

/// Whether what may be wanted later may be fetched now: not where data are being saved, nor
/// where they are likely to be paid for.
pub fn may_be_fetched_ahead() -> bool {
    let navigator = member(&js_sys::global(), "navigator");
    let connection = member(&navigator, "connection");
    let slow = member(&connection, "effectiveType").as_string();
    !member(&connection, "saveData").is_truthy()
        && member(&connection, "type") != "cellular"
        && !slow.is_some_and(|kind| kind.contains("2g"))
}
