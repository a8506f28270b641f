//! Types that no macro generates: a signature of `checkField` for each kind, and the types of
//! whole files.

#[cfg(any(feature = "person", feature = "fields", feature = "notice"))]
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(feature = "notice")]
#[wasm_bindgen(typescript_custom_section)]
const NOTICE: &str = include_str!("notice.d.ts");

/// Generated from the tables of fields: `cargo run -p programs --bin notice_types`.
#[cfg(feature = "notice")]
#[wasm_bindgen(typescript_custom_section)]
const NOTICE_FILE: &str = include_str!("notice-file.d.ts");

#[cfg(feature = "fields")]
#[wasm_bindgen(typescript_custom_section)]
const CHECK_FIELD: &str = include_str!("check-field.d.ts");

#[cfg(feature = "person")]
#[wasm_bindgen(typescript_custom_section)]
const COLUMNS: &str = include_str!("columns.d.ts");
