//! How a notice comes to be followed: with the page, or from a file.

use std::rc::Rc;

use gloo::events::EventListener;
use notice::file::FileProblem;
use yew::platform::spawn_local;

use super::{Act, CheckHandle};
use crate::following::Following;
use crate::platform::notice::{self as source, Asked};
use crate::rooms;

/// Follows the notice that the page was opened with, or that was put into it. What is
/// returned waits for one that is on its way.
pub(crate) fn begin(check: &CheckHandle) -> Option<EventListener> {
    let asked = source::asked()?;
    let waits = matches!(asked, Asked::Fetching);
    check.dispatch(Act::Follow(Rc::new(Following::awaited())));
    read(check, asked);
    let check = check.clone();
    let arrived = move || {
        if let Some(asked) = source::asked() {
            read(&check, asked);
        }
    };
    waits.then(|| source::on_arrival(arrived)).flatten()
}

/// Reading a notice is the work of a room.
fn read(check: &CheckHandle, asked: Asked) {
    let Asked::Answered(text) = asked else {
        return;
    };
    let check = check.clone();
    spawn_local(async move {
        let following = rooms::read_notice(text).await;
        let following = following.unwrap_or_else(|_| Following::failed(FileProblem::Unreadable));
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}

/// Follows the notice in a file that a person chose.
pub(crate) fn open_file(check: &CheckHandle, file: web_sys::File) {
    let check = check.clone();
    spawn_local(async move {
        let following = Following::of(source::text_of(file).await);
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}
