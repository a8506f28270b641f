//! Every written file is valid under `docs/application.schema.json`.

use std::path::Path;

use form::{Draft, Field, Raw, Section, file, match_code};
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::keeps;

use crate::TODAY;
use crate::carried::runner;
use crate::generate::application;

pub(crate) fn is_kept_by(file: &str) -> Result<(), String> {
    let schema = tests::application_schema();
    keeps(&schema, &serde_json::from_str(file).unwrap())
}

#[test]
fn the_checked_in_schema_is_the_generated_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/application.schema.json");
    let generated = serde_json::to_string_pretty(&tests::application_schema()).unwrap();
    let checked_in = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        checked_in == generated + "\n",
        "the fields have changed: cargo run -p programs --bin application_schema"
    );
}

#[test]
fn every_field_is_found_by_its_key() {
    for &field in Field::ALL {
        assert_eq!(Field::of_key(field.key()), Some(field));
    }
    assert_eq!(Field::of_key(""), None);
}

#[test]
fn every_field_is_described() {
    let schema = tests::application_schema();
    for &field in Field::ALL {
        let section = field.section();
        let place = match section.is_repeated() {
            true => format!(
                "/properties/{}/items/properties/{}",
                section.key(),
                field.key()
            ),
            false => format!("/properties/answers/properties/{}", field.key()),
        };
        let label = words::form::field(words::Locale::ZhHans, field);
        assert_eq!(schema.pointer(&place).unwrap()["description"], label);
    }
}

#[test]
fn every_file_keeps_to_it() {
    let schema = tests::application_schema();
    let held = runner(1000).run(&application(), |(application, _)| {
        let code = match_code(&application);
        let written = file::write(&application.draft(), TODAY, Some(&code));
        let kept = keeps(&schema, &serde_json::from_str(&written).unwrap());
        prop_assert_eq!(kept, Ok(()));
        Ok(())
    });
    held.unwrap();
    let mut half = Draft::default();
    half.set(None, Field::IdNumber, Raw::text("１５０１０５ 1998"));
    half.set(None, Field::BirthDate, Raw::boxes("1998", "", "x"));
    half.set(Some(0), Field::School, Raw::text("\""));
    for draft in [Draft::default(), half] {
        let written = file::write(&draft, TODAY, None);
        assert_eq!(is_kept_by(&written), Ok(()));
    }
}

#[test]
fn what_is_not_written_does_not_keep_to_it() {
    let written = file::write(&Draft::default(), TODAY, None);
    let good: Value = serde_json::from_str(&written).unwrap();
    for (place, bad) in [
        ("/format", json!("other")),
        ("/version", json!(2)),
        ("/saved", json!("2026-1-1")),
        ("/answers", json!({ "level": "bachelor" })),
        ("/answers", json!({ "name": 1 })),
        ("/answers", json!({ "sex": "other" })),
        ("/answers", json!({ "health": "4" })),
        ("/answers", json!({ "birthDate": ["1998", "6"] })),
        ("/answers", json!({ "papersSeen": "no" })),
        ("/education", json!([{ "name": "x" }])),
        ("/education", Value::Array(vec![json!({}); 41])),
        ("/facts", json!({ "earlierEngagement": "always" })),
        ("/facts", json!({ "circumstances": { "drugUse": "no" } })),
        ("/facts", json!({ "married": true })),
    ] {
        let mut file = good.clone();
        *file.pointer_mut(place).unwrap() = bad;
        assert!(is_kept_by(&file.to_string()).is_err(), "{file}");
    }
    for key in [
        "format",
        "version",
        "answers",
        Section::Family.key(),
        "facts",
    ] {
        let mut file = good.clone();
        file.as_object_mut().unwrap().remove(key);
        assert!(is_kept_by(&file.to_string()).is_err(), "{key}");
    }
}
