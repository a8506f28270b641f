//! What `web/rooms.mjs`, the script that fetches rooms, and the browser tell about fetching.

use super::dom::member;

/// The name that `web/rooms.mjs` sets.
const REPLACED: &str = "xieguanReplaced";

/// Whether a room could not be fetched because the server has another build by now.
pub fn are_replaced() -> bool {
    member(&js_sys::global(), REPLACED).is_truthy()
}

/// Whether rooms may be fetched ahead. Not if the visitor saves data, nor where data are likely
/// to cost money.
pub fn may_be_fetched_ahead() -> bool {
    let navigator = member(&js_sys::global(), "navigator");
    let connection = member(&navigator, "connection");
    let slow = member(&connection, "effectiveType").as_string();
    !member(&connection, "saveData").is_truthy()
        && member(&connection, "type") != "cellular"
        && !slow.is_some_and(|kind| kind.contains("2g"))
}
