//! Text on its way to other programs: the clipboard, and what the system shares with.

use js_sys::{Function, Object, Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::dom::member;

/// Puts text on the clipboard. `false` where the browser has none, or refuses it, as some do
/// in a frame and inside other apps.
pub async fn copy(text: &str) -> bool {
    let clipboard = member(&navigator(), "clipboard");
    call(&clipboard, "writeText", &JsValue::from_str(text)).await
}

/// Whether the system has a sheet to share with.
pub fn can_share() -> bool {
    member(&navigator(), "share").is_function()
}

/// Shows the system's sheet. `false` if it was closed again without a choice.
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

/// Calls a function that answers with a promise; whether it was kept.
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
