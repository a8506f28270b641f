//! Text for other programs: the clipboard, and the system's share sheet.

use js_sys::{Function, Object, Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::dom::member;

/// Copies text to the clipboard. `false` if the browser has none or refuses, as some do in a
/// frame and within apps.
pub async fn copy(text: &str) -> bool {
    let clipboard = member(&navigator(), "clipboard");
    call(&clipboard, "writeText", &JsValue::from_str(text)).await
}

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    member(&navigator(), "share").is_function()
}

/// Shows the share sheet. `false` if it was closed without a choice.
pub async fn share(title: &str, text: &str) -> bool {
    let data = Object::new();
    for (name, value) in [("title", title), ("text", text)] {
        let set = Reflect::set(&data, &JsValue::from_str(name), &JsValue::from_str(value));
        if set.is_err() {
            return false;
        }
    }
    call(&navigator(), "share", &data).await
}

fn navigator() -> JsValue {
    member(&js_sys::global(), "navigator")
}

/// Calls a function that returns a promise. `true` if the promise was fulfilled.
async fn call(on: &JsValue, name: &str, argument: &JsValue) -> bool {
    let Ok(function) = member(on, name).dyn_into::<Function>() else {
        return false;
    };
    match function.call1(on, argument) {
        Ok(answer) => match answer.dyn_into::<Promise>() {
            Ok(promise) => promise.await.is_ok(),
            Err(_) => true,
        },
        Err(_) => false,
    }
}
