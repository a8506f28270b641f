//! Saving a file, and leaving without.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::file::save;
use super::super::unload::Guard;
use super::javascript;

async fn awaited(expression: &str) -> String {
    let promise = javascript(expression).unchecked_into::<js_sys::Promise>();
    let text = promise.await.unwrap();
    text.unchecked_into::<JsString>().into()
}

#[wasm_bindgen_test]
async fn a_file_is_saved_under_its_name() {
    // The click is caught, so that the tests save no files.
    javascript(
        "self.clicked = []; self.click = HTMLAnchorElement.prototype.click;
         HTMLAnchorElement.prototype.click = function () { clicked.push([this.href, this.download]) }",
    );
    save("报名表-巴特尔.xieguan.json", "{\"名\": 1}\n");
    let name = awaited("Promise.resolve(clicked[0][1])").await;
    assert_eq!(name, "报名表-巴特尔.xieguan.json");
    let text = "fetch(clicked[0][0]).then((file) => file.text())";
    assert_eq!(awaited(text).await, "{\"名\": 1}\n");

    // The next file replaces it in memory.
    save("b", "two");
    assert_eq!(awaited(&text.replace("[0][0]", "[1][0]")).await, "two");
    let gone = format!("{text}.catch(() => 'gone')");
    assert_eq!(awaited(&gone).await, "gone");
    javascript("HTMLAnchorElement.prototype.click = self.click");
}

/// Whether the browser would ask before leaving.
fn asks() -> bool {
    let leave = "(() => { const event = document.createEvent('BeforeUnloadEvent');
        event.initEvent('beforeunload', false, true); dispatchEvent(event);
        return event.defaultPrevented && event.returnValue !== ''; })()";
    javascript(leave).is_truthy()
}

#[wasm_bindgen_test]
fn leaving_is_asked_about_only_with_something_to_lose() {
    let dirty = Rc::new(Cell::new(false));
    let guard = Guard::listen(Rc::clone(&dirty));
    assert!(!asks());
    dirty.set(true);
    assert!(asks());
    dirty.set(false);
    assert!(!asks());
    dirty.set(true);
    drop(guard);
    assert!(!asks());
}

#[wasm_bindgen_test]
fn a_kiosk_is_left_without_a_question() {
    javascript("document.documentElement.classList.add('kiosk')");
    let guard = Guard::listen(Rc::new(Cell::new(true)));
    assert!(!asks());
    drop(guard);
    javascript("document.documentElement.classList.remove('kiosk')");
}
