use yew::prelude::*;

use super::live;

/// What came of the last thing done. Each time it is a new element, so that a failure
/// that repeats itself is announced again.
pub fn said(words: &AttrValue, failed: bool, times: u32) -> Html {
    let (role, class) = match (failed, words.is_empty()) {
        (true, _) => ("alert", "error"),
        (false, true) => ("status", "spoken"),
        (false, false) => ("status", "said"),
    };
    html! { <p key={times} {role} {class}>{ live(words) }</p> }
}
