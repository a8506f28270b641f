//! How the page begins to follow a notice: one that came with the page, or a file.

use std::pin::Pin;
use std::rc::Rc;

use gloo::events::EventListener;
use notice::file::FileProblem;
use yew::platform::spawn_local;

use super::{Act, CheckHandle};
use crate::following::Following;
use ui::platform::notice::{self as source, Asked};

/// Parses a notice. The parser may have to be fetched first.
pub type Reader = fn(Result<String, FileProblem>) -> Pin<Box<dyn Future<Output = Following>>>;

/// Follows the notice that the page was opened with, or that is embedded in it. If the notice is
/// still being fetched, the returned listener waits for it.
pub fn begin(check: &CheckHandle, reader: Reader) -> Option<EventListener> {
    let asked = source::asked()?;
    let waits = matches!(asked, Asked::Fetching);
    check.dispatch(Act::Follow(Rc::new(Following::awaited())));
    read(check, asked, reader);
    let check = check.clone();
    let arrived = move || {
        if let Some(asked) = source::asked() {
            read(&check, asked, reader);
        }
    };
    waits.then(|| source::on_arrival(arrived)).flatten()
}

fn read(check: &CheckHandle, asked: Asked, reader: Reader) {
    let Asked::Answered(text) = asked else {
        return;
    };
    let check = check.clone();
    spawn_local(async move {
        let following = reader(text).await;
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}

/// Follows the notice in a file that the visitor chose.
pub(crate) fn open_file(check: &CheckHandle, file: web_sys::File) {
    let check = check.clone();
    spawn_local(async move {
        let following = Following::of(source::text_of(file).await);
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}
