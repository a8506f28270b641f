use wasm_bindgen_test::wasm_bindgen_test;

use super::super::draft_store::{Kept, StoreProblem, is_available, read, remove, write};

const KEPT: Kept = Kept::Form;

/// A single test, since all tests would share the browser's storage.
#[wasm_bindgen_test]
fn a_text_is_stored_until_it_is_removed() {
    assert!(is_available());
    remove(KEPT);
    assert_eq!(read(KEPT), None);

    // The last write wins; a text that is too large changes nothing.
    assert_eq!(write(KEPT, "{\"名\": 1}\n"), Ok(()));
    assert_eq!(write(KEPT, "two"), Ok(()));
    let much = "一".repeat(20 * 1024 * 1024);
    assert_eq!(write(KEPT, &much), Err(StoreProblem::Full));
    assert_eq!(read(KEPT).as_deref(), Some("two"));

    // The draft of a notice is another one.
    assert_eq!(write(Kept::Notice, "three"), Ok(()));
    remove(KEPT);
    assert_eq!(read(KEPT), None);
    assert_eq!(read(Kept::Notice).as_deref(), Some("three"));
    remove(Kept::Notice);
}
