use chrono::NaiveDate;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::draft_store::{StoreProblem, available, forget, keep, kept};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// One test: they would share the browser's one storage.
#[wasm_bindgen_test]
fn a_draft_is_kept_until_its_day() {
    assert!(available());
    forget();
    assert_eq!(kept(day(1)), None);

    assert_eq!(keep("{\"名\": 1}\n", day(1), 14), Ok(day(15)));
    let found = kept(day(15)).unwrap();
    assert_eq!(
        (found.text.as_str(), found.expires),
        ("{\"名\": 1}\n", day(15))
    );

    // Seen once after its day, it is gone for good, even if the clock is put back.
    assert_eq!(kept(day(16)), None);
    assert_eq!(kept(day(1)), None);

    // The one kept last is the one that is kept; too much of one changes nothing.
    keep("one", day(1), 14).unwrap();
    keep("two", day(2), 14).unwrap();
    let much = "一".repeat(20 * 1024 * 1024);
    assert_eq!(keep(&much, day(3), 14), Err(StoreProblem::Full));
    assert_eq!(kept(day(3)).unwrap().text, "two");

    forget();
    assert_eq!(kept(day(3)), None);
}
