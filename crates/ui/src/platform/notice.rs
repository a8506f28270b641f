//! The sources of a notice that the page follows: beside the page, in the page, or a file.

use gloo::events::EventListener;
use js_sys::Reflect;
use notice::file::{FileProblem, MOST_BYTES};
use web_sys::wasm_bindgen::JsValue;

use super::{dom, file, kiosk, location};

/// The `id` of the element that `cargo xtask dist --notice` puts into the page.
const EMBEDDED: &str = "notice";
/// Names shared with `web/boot.mjs`, which fetches `?notice=` while the program loads.
const FETCHED: &str = "xieguanNotice";
const ARRIVED: &str = "xieguan:notice";
/// The name that `web/embed/frame.js` sets.
const POST: &str = "xieguanPost";

/// The address of the page with the example notice. `None` if no example lies beside the page, or
/// if there would be no way back.
pub fn example() -> Option<&'static str> {
    let alone = location::is_file() || kiosk::is_on();
    (!alone).then_some("?notice=example.xieguan-notice.json#/notice")
}

/// The state of the notice that the page was opened with.
pub enum Asked {
    /// It is being fetched.
    Fetching,
    /// Its text, or why there is none.
    Answered(Result<String, FileProblem>),
}

/// The notice that the page was opened with, or that is embedded in it.
pub fn asked() -> Option<Asked> {
    let fetched = Reflect::get(&js_sys::global(), &JsValue::from_str(FETCHED)).ok();
    let Some(fetched) = fetched.filter(JsValue::is_object) else {
        let text = dom::by_id(EMBEDDED)?.text_content()?;
        let there = !text.trim().is_empty();
        return there.then_some(Asked::Answered(Ok(text)));
    };
    let member = |key| {
        let member = Reflect::get(&fetched, &JsValue::from_str(key)).ok();
        member.and_then(|member| member.as_string())
    };
    Some(match (member("text"), member("problem").as_deref()) {
        (Some(text), _) => Asked::Answered(Ok(text)),
        (None, None) => Asked::Fetching,
        (None, Some(problem)) => Asked::Answered(Err(match problem {
            "otherOrigin" => FileProblem::OtherOrigin,
            "tooBig" => FileProblem::TooBig,
            "notText" => FileProblem::NotJson,
            _ => FileProblem::Unreadable,
        })),
    })
}

/// The post that the page around this one names, by its code or its title.
pub fn post() -> Option<String> {
    let named = Reflect::get(&js_sys::global(), &JsValue::from_str(POST)).ok();
    named?.as_string().filter(|name| !name.is_empty())
}

/// Calls back when the notice was fetched, or could not be.
pub fn on_arrival(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, ARRIVED, move |_| callback()))
}

/// The text of a notice's file that the visitor chose.
///
/// # Errors
/// As for any file.
pub async fn text_of(file: web_sys::File) -> Result<String, FileProblem> {
    file::text_within(&file, MOST_BYTES).await
}
