use yew::prelude::*;

use super::live;

/// The result of the last action.
#[derive(Clone, Default, PartialEq)]
pub struct Message {
    words: AttrValue,
    failed: bool,
    /// How many messages there were.
    times: u32,
}

impl Message {
    /// The next message, which replaces this one.
    #[must_use]
    pub fn next(&self, words: impl Into<AttrValue>, failed: bool) -> Self {
        Self {
            words: words.into(),
            failed,
            times: self.times + 1,
        }
    }

    /// Renders it. Each message is a new element, so that a repeated failure is announced again.
    pub fn show(&self) -> Html {
        let (role, class) = match (self.failed, self.words.is_empty()) {
            (true, _) => ("alert", "error"),
            (false, true) => ("status", "spoken"),
            (false, false) => ("status", "said"),
        };
        html! { <p key={self.times} {role} {class}>{ live(&self.words) }</p> }
    }
}
