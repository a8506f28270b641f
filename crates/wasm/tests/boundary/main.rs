//! The exports, called from a browser as JavaScript calls them: with the vectors
//! that everyone shares, and with every wrong shape that came to mind.
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
