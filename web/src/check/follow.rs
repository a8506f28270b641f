//! How a notice comes to be followed: with the page, or from a file.

use std::rc::Rc;

use gloo::events::EventListener;
use yew::platform::spawn_local;

use super::{Act, CheckHandle};
use crate::following::Following;
use crate::platform::notice::{self as source, Asked};

/// Follows the notice that the page was opened with, or that was put into it. What is
/// returned waits for one that is on its way.
pub(crate) fn begin(check: &CheckHandle) -> Option<EventListener> {
    let follow = |check: &CheckHandle, asked| {
        let following = match asked {
            Asked::Fetching => Following::awaited(),
            Asked::Answered(text) => Following::of(text),
        };
        check.dispatch(Act::Follow(Rc::new(following)));
    };
    let asked = source::asked()?;
    let waits = matches!(asked, Asked::Fetching);
    follow(check, asked);
    let check = check.clone();
    let arrived = move || {
        if let Some(asked) = source::asked() {
            follow(&check, asked);
        }
    };
    waits.then(|| source::on_arrival(arrived)).flatten()
}

/// Follows the notice in a file that a person chose.
#[cfg_attr(not(feature = "form"), allow(dead_code))]
pub(crate) fn open_file(check: &CheckHandle, file: web_sys::File) {
    let check = check.clone();
    spawn_local(async move {
        let following = Following::of(source::text_of(file).await);
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}
