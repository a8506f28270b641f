use wasm_bindgen_test::wasm_bindgen_test;

use super::super::draft_store::{StoreProblem, is_available, read, remove, write};

/// A single test, since all tests would share the browser's storage.
#[wasm_bindgen_test]
fn a_text_is_stored_until_it_is_removed() {
    assert!(is_available());
    remove();
    assert_eq!(read(), None);

    // The last write wins; a text that is too large changes nothing.
    assert_eq!(write("{\"名\": 1}\n"), Ok(()));
    assert_eq!(write("two"), Ok(()));
    let much = "一".repeat(20 * 1024 * 1024);
    assert_eq!(write(&much), Err(StoreProblem::Full));
    assert_eq!(read().as_deref(), Some("two"));

    remove();
    assert_eq!(read(), None);
}
