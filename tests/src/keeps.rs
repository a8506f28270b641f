//! A small JSON Schema validator, for the schemas of `docs/`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "used by tests alone"
)]

use serde_json::Value;

/// Validates a value against a schema, as far as the schemas of `docs/` use JSON Schema.
///
/// # Errors
/// The part of the value that is not valid.
///
/// # Panics
/// If the schema has a keyword that is not supported here.
pub fn keeps(schema: &Value, value: &Value) -> Result<(), String> {
    within(schema, value, schema)
}

fn within(schema: &Value, value: &Value, root: &Value) -> Result<(), String> {
    for (keyword, asked) in schema.as_object().unwrap() {
        let holds = match keyword.as_str() {
            "$schema" | "$comment" | "$defs" | "title" | "description" => true,
            // Annotations in draft 2020-12: validators need not check them.
            "contentEncoding" | "contentMediaType" => true,
            "$ref" => {
                let pointer = asked.as_str().unwrap().strip_prefix('#').unwrap();
                within(root.pointer(pointer).unwrap(), value, root)?;
                true
            }
            "anyOf" => {
                let mut any = asked.as_array().unwrap().iter();
                any.any(|schema| within(schema, value, root).is_ok())
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
                for entry in value.as_array().into_iter().flatten() {
                    within(asked, entry, root)?;
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
                    .is_none_or(|members| names.all(|name| members.contains_key(name)))
            }
            "properties" => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    if let Some(schema) = asked.get(name) {
                        within(schema, member, root)?;
                    }
                }
                true
            }
            "additionalProperties" => {
                assert_eq!(asked, false);
                let known = schema["properties"].as_object().unwrap();
                value
                    .as_object()
                    .is_none_or(|members| members.keys().all(|name| known.contains_key(name)))
            }
            other => panic!("no such keyword: {other}"),
        };
        if !holds {
            return Err(format!("{value} against {keyword}: {asked}"));
        }
    }
    Ok(())
}

/// The patterns of the schemas, reimplemented by hand.
fn matches(pattern: &str, text: &str) -> bool {
    let groups = |separator, lengths: &[usize], is_allowed: fn(u8) -> bool| {
        let groups: Vec<&str> = text.split(separator).collect();
        let lengths = lengths.iter().copied();
        groups.iter().map(|group| group.len()).eq(lengths)
            && groups.iter().all(|group| group.bytes().all(is_allowed))
    };
    match pattern {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => groups('-', &[4, 2, 2], |b| b.is_ascii_digit()),
        "^[0-9]{6}$" => groups('-', &[6], |b| b.is_ascii_digit()),
        "^[0-9A-F]{4}( [0-9A-F]{4}){3}$" => groups(' ', &[4, 4, 4, 4], |b| {
            b.is_ascii_digit() || matches!(b, b'A'..=b'F')
        }),
        "^[A-Za-z0-9+/]*={0,2}$" => {
            let text = text.strip_suffix('=').unwrap_or(text);
            let text = text.strip_suffix('=').unwrap_or(text);
            let is_base64 = |b: u8| b.is_ascii_alphanumeric() || b == b'+' || b == b'/';
            text.bytes().all(is_base64)
        }
        other => panic!("no such pattern: {other}"),
    }
}
