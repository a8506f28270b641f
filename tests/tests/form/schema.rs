//! `docs/application.schema.json`: every file that is written keeps to it.

use std::path::Path;

use form::{Draft, Field, Raw, Section, file, match_code};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::TODAY;
use crate::carried::runner;
use crate::generate::application;

/// Whether a value keeps to a schema, as far as this schema uses JSON Schema: a keyword
/// that is not known here is a fault of the test.
fn keeps(schema: &Value, value: &Value, root: &Value) -> Result<(), String> {
    for (keyword, asked) in schema.as_object().unwrap() {
        let holds = match keyword.as_str() {
            "$schema" | "$comment" | "$defs" | "title" | "description" => true,
            // Annotations in draft 2020-12: a reader may decode, but nothing is asserted.
            "contentEncoding" | "contentMediaType" => true,
            "$ref" => {
                let pointer = asked.as_str().unwrap().strip_prefix('#').unwrap();
                keeps(root.pointer(pointer).unwrap(), value, root)?;
                true
            }
            "anyOf" => {
                let mut any = asked.as_array().unwrap().iter();
                any.any(|one| keeps(one, value, root).is_ok())
            }
            "const" => asked == value,
            "enum" => asked.as_array().unwrap().contains(value),
            "type" => match asked.as_str().unwrap() {
                "string" => value.is_string(),
                "boolean" => value.is_boolean(),
                "integer" => value.is_u64(),
                "array" => value.is_array(),
                "object" => value.is_object(),
                other => panic!("no such type: {other}"),
            },
            "pattern" => value
                .as_str()
                .is_none_or(|text| matches(asked.as_str().unwrap(), text)),
            "maxLength" => value
                .as_str()
                .is_none_or(|text| text.chars().count() as u64 <= asked.as_u64().unwrap()),
            "minimum" => value
                .as_u64()
                .is_none_or(|number| number >= asked.as_u64().unwrap()),
            "maximum" => value
                .as_u64()
                .is_none_or(|number| number <= asked.as_u64().unwrap()),
            "minItems" => value
                .as_array()
                .is_none_or(|values| values.len() as u64 >= asked.as_u64().unwrap()),
            "maxItems" => value
                .as_array()
                .is_none_or(|values| values.len() as u64 <= asked.as_u64().unwrap()),
            "items" => {
                for one in value.as_array().into_iter().flatten() {
                    keeps(asked, one, root)?;
                }
                true
            }
            "required" => {
                let mut names = asked
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|name| name.as_str().unwrap());
                value
                    .as_object()
                    .is_none_or(|own| names.all(|name| own.contains_key(name)))
            }
            "properties" => {
                for (name, one) in value.as_object().into_iter().flatten() {
                    if let Some(schema) = asked.get(name) {
                        keeps(schema, one, root)?;
                    }
                }
                true
            }
            "additionalProperties" => {
                assert_eq!(asked, false);
                let known = schema["properties"].as_object().unwrap();
                value
                    .as_object()
                    .is_none_or(|own| own.keys().all(|name| known.contains_key(name)))
            }
            other => panic!("no such keyword: {other}"),
        };
        if !holds {
            return Err(format!("{value} against {keyword}: {asked}"));
        }
    }
    Ok(())
}

/// The patterns of the schema, each written again by hand.
fn matches(pattern: &str, text: &str) -> bool {
    let groups = |separator, lengths: &[usize], one: fn(u8) -> bool| {
        let groups: Vec<&str> = text.split(separator).collect();
        let lengths = lengths.iter().copied();
        groups.iter().map(|group| group.len()).eq(lengths)
            && groups.iter().all(|group| group.bytes().all(one))
    };
    match pattern {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => groups('-', &[4, 2, 2], |b| b.is_ascii_digit()),
        "^[0-9A-F]{4}( [0-9A-F]{4}){3}$" => groups(' ', &[4, 4, 4, 4], |b| {
            b.is_ascii_digit() || matches!(b, b'A'..=b'F')
        }),
        "^[A-Za-z0-9+/]*={0,2}$" => {
            let text = text.strip_suffix('=').unwrap_or(text);
            let text = text.strip_suffix('=').unwrap_or(text);
            let one = |b: u8| b.is_ascii_alphanumeric() || b == b'+' || b == b'/';
            text.bytes().all(one)
        }
        other => panic!("no such pattern: {other}"),
    }
}

pub(crate) fn is_kept_by(file: &str) -> Result<(), String> {
    let schema = tests::application_schema();
    keeps(&schema, &serde_json::from_str(file).unwrap(), &schema)
}

#[test]
fn the_checked_in_schema_is_the_generated_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/application.schema.json");
    let generated = serde_json::to_string_pretty(&tests::application_schema()).unwrap();
    let checked_in = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        checked_in == generated + "\n",
        "the fields have changed: cargo run -p tests --bin application_schema"
    );
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
        let kept = keeps(&schema, &serde_json::from_str(&written).unwrap(), &schema);
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
