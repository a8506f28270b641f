//! Calls the exports from a browser as JavaScript does: with the shared vectors, and with wrong
//! shapes.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "test helpers may"
)]

mod answers;
mod fields;
mod js;
mod shapes;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
