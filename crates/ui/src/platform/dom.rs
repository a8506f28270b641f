//! Look-ups the other modules of the platform share.

use js_sys::Reflect;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

/// The document; `None` only outside of a page.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this `id`.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The first element the selector matches.
pub(super) fn first(selector: &str) -> Option<HtmlElement> {
    let found = document()?.query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// Every element the selector matches, in document order.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let Some(list) = document().and_then(|document| document.query_selector_all(selector).ok())
    else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect()
}

/// Shows or hides the element with this `id`, if it is there.
pub(super) fn set_hidden(id: &str, hidden: bool) {
    if let Some(element) = by_id(id) {
        element.set_hidden(hidden);
    }
}

/// A property of a JavaScript object; `undefined` if it has none of this name.
pub(super) fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
