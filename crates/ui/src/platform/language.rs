//! The language of the page, as the browser knows it: what the address and the visitor asked for,
//! and the sentences that `web/rooms.mjs` fetches.

use gloo::events::EventListener;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use words::Locale;

use super::dom::member;
use super::{dom, draft_store, kiosk, location};

/// The storage key of the chosen language.
const KEY: &str = "xieguan-lang";

/// The part of the address that names a language: `?lang=en`.
const PARAMETER: &str = "lang";

/// The tag that the element of another page gave to its frame (`web/embed/frame.js`).
const OF_HOST: &str = "xieguanLang";

/// The function of `web/rooms.mjs` that fetches sentences.
const FETCH: &str = "xieguanWords";

/// The event by which the page around a frame asks for a language; `detail` is its tag.
const ASKED: &str = "xieguan:lang";

/// The element by which whoever runs the site, or builds the file, names the language of a publisher
/// (`docs/languages.md`).
const NAMED: &str = "link[rel=xieguan-language]";

/// The element of a single file with the pack of that language.
const PACK: &str = "xieguan-words";

/// The attribute by which a page is set from the top down (`web/style/languages.css`).
const DIRECTION: &str = "data-direction";

/// Offers the language of a publisher, if the page names one.
pub fn bring() {
    if let Some(link) = dom::first(NAMED) {
        let attribute = |name| link.get_attribute(name).unwrap_or_default();
        Locale::bring(attribute("hreflang"), attribute("title"));
    }
}

/// The pack of a publisher's language within a single file.
pub fn brought() -> Option<String> {
    let json = dom::by_id(PACK)?.text_content()?;
    let entries: js_sys::Array = js_sys::JSON::parse(&json).ok()?.dyn_into().ok()?;
    Some(entries.join("\0").into())
}

/// The language that is asked for: by the address, or by the page around a frame, or else by an
/// earlier choice on this device.
pub fn asked() -> Locale {
    let by_address = location::parameter(PARAMETER);
    let by_choice = || draft_store::storage()?.get_item(KEY).ok()?;
    let by_host = || member(&js_sys::global(), OF_HOST).as_string();
    let tag = by_address.or_else(by_host).or_else(by_choice);
    tag.and_then(|tag| Locale::from_tag(&tag))
        .unwrap_or_default()
}

/// Keeps a choice: on this device, where anything may be kept, and in an address that names a
/// language, so that a reload does not undo it. A kiosk keeps nothing: the next visitor begins
/// as everyone does.
pub fn keep(locale: Locale) {
    if kiosk::is_on() {
        return;
    }
    if let Some(storage) = draft_store::storage() {
        let _ = match locale == Locale::default() {
            true => storage.remove_item(KEY),
            false => storage.set_item(KEY, locale.tag()),
        };
    }
    location::replace_parameter(PARAMETER, locale.tag());
}

/// Tells the document which language it speaks, for screen readers and fonts.
pub fn speak(locale: Locale) {
    if let Some(root) = dom::first("html") {
        let _ = root.set_attribute("lang", locale.tag());
        let _ = root.set_attribute(DIRECTION, locale.direction());
    }
}

/// Calls back whenever the page around asks for a language.
pub fn on_ask(callback: fn(Locale)) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = EventListener::new(&window, ASKED, move |event| {
        let tag = member(event, "detail").as_string().unwrap_or_default();
        callback(Locale::from_tag(&tag).unwrap_or_default());
    });
    listener.forget();
}

/// The sentences of a language, as `words::Locale::install` reads them; `None` if they cannot be
/// fetched.
pub async fn sentences(locale: Locale) -> Option<String> {
    let global = js_sys::global();
    let fetch = member(&global, FETCH);
    let fetch: &js_sys::Function = fetch.dyn_ref()?;
    let asked = fetch.call1(&JsValue::NULL, &locale.tag().into()).ok()?;
    let promise: js_sys::Promise = asked.dyn_into().ok()?;
    promise.await.ok()?.as_string()
}
