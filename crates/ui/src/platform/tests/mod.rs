//! Tests that need a browser; `cargo xtask test --only wasm` runs them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

mod crypto;
mod file;
mod leaving;
mod photo;
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A file as if the visitor had chosen it.
fn chosen(bytes: &[u8], name: &str) -> web_sys::File {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    web_sys::File::new_with_u8_array_sequence(&parts, name).unwrap()
}

/// Evaluates JavaScript.
fn javascript(code: &str) -> wasm_bindgen::JsValue {
    #[expect(
        clippy::disallowed_methods,
        reason = "tests are served under no policy, and are no part of the page"
    )]
    js_sys::eval(code).unwrap()
}
