//! Every readable notice is valid under `docs/notice.schema.json`.

use std::path::Path;

use notice::{Draft, Field, file};
use serde_json::{Value, json};
use tests::{keeps, notice_schema};

use crate::notice;
use crate::samples::{BANNER, CITY, FAULTY};

fn is_kept_by(text: &str) -> Result<(), String> {
    keeps(&notice_schema(), &serde_json::from_str(text).unwrap())
}

#[test]
fn the_checked_in_schema_is_the_generated_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/notice.schema.json");
    let generated = serde_json::to_string_pretty(&notice_schema()).unwrap();
    let checked_in = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        checked_in == generated + "\n",
        "the fields have changed: cargo run -p programs --bin notice_schema"
    );
}

#[test]
fn every_field_is_described() {
    let schema = notice_schema();
    for &field in Field::ALL {
        let section = field.section();
        let items = if section.is_repeated() { "/items" } else { "" };
        let (section, key) = (section.key(), field.key());
        let place = format!("/properties/{section}{items}/properties/{key}");
        let label = words::notice::field(words::Locale::ZhHans, field);
        assert_eq!(schema.pointer(&place).unwrap()["description"], label);
    }
}

#[test]
fn samples_and_what_is_written_keep_to_it() {
    for sample in [BANNER, CITY, FAULTY] {
        assert_eq!(is_kept_by(sample), Ok(()));
        let written = file::write(&notice(sample).draft());
        assert_eq!(is_kept_by(&written), Ok(()));
    }
    assert_eq!(is_kept_by(&file::write(&Draft::default())), Ok(()));
}

#[test]
fn what_is_not_written_does_not_keep_to_it() {
    let good: Value = serde_json::from_str(BANNER).unwrap();
    for (place, bad) in [
        ("/format", json!("xieguan-application")),
        ("/version", json!(2)),
        ("/about/title", json!(1)),
        ("/about/title", json!("长".repeat(81))),
        ("/about/jurisdiction", json!("鄂托克旗")),
        ("/about/announced", json!("2026-11-2")),
        ("/staff/established", json!(60_001)),
        ("/age/upperAge", json!("before37th")),
        ("/posts", json!({})),
        ("/posts/0", json!({ "sex": "male" })),
        ("/posts/0/headcount", json!(0)),
        ("/posts/0/licence", json!("C9")),
        ("/pledge", json!("text")),
    ] {
        let mut file = good.clone();
        *file.pointer_mut(place).unwrap() = bad;
        assert!(is_kept_by(&file.to_string()).is_err(), "{place}");
    }
    for key in ["format", "version"] {
        let mut file = good.clone();
        file.as_object_mut().unwrap().remove(key);
        assert!(is_kept_by(&file.to_string()).is_err(), "{key}");
    }
    let mut file = good;
    file["married"] = json!(true);
    assert!(is_kept_by(&file.to_string()).is_err());
}
