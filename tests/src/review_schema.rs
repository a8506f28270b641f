//! The JSON Schema of a review's file, `docs/review.schema.json`. `cargo run -p programs --bin
//! review_schema` writes it.

use desk::file::{FORMAT, VERSION};
use desk::{Conclusion, Ground, Source, Verified};
use fields::Choice;
use serde_json::{Map, Value, json};
use words::Locale;

use crate::schema::facts;

const ZH: Locale = Locale::ZhHans;

/// The schema of what the program writes. The program opens more: an unknown key is reported and
/// left out, and an applicant who cannot be read does not keep the others out.
#[must_use]
pub fn review_schema() -> Value {
    let date = json!({ "$ref": "#/$defs/date" });
    let code = json!({ "type": "string", "$comment": "as the application's file states it" });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": words::text::desk::review_title(ZH),
        "$comment": "The register of one notice, and what the bureau found. It holds many \
            people's data: keep it under a passphrase. Photos are not in it. Generated: \
            cargo run -p programs --bin review_schema",
        "type": "object",
        "properties": {
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "rulesVersion": { "type": "string", "$comment": "rules::RULES_VERSION" },
            "saved": date,
            "notice": { "type": "object", "$comment": "docs/notice.schema.json" },
            "closes": date,
            "secondReview": { "type": "boolean", "$comment": "whether there is a 复审" },
            "applicants": {
                "type": "array",
                "items": object(&json!({
                    "number": { "type": "integer", "minimum": 1, "description": "收件号" },
                    "source": { "enum": keys::<Source>() },
                    "file": { "type": "string", "$comment": "its name, with its folders" },
                    "matchCode": code,
                    "rulesVersion": code,
                    "saved": date,
                    "photo": { "type": "boolean", "$comment": "whether the file had one" },
                    "unknown": { "type": "array", "items": { "type": "string" } },
                    "packed": {
                        "type": "string",
                        "contentEncoding": "base64",
                        "$comment": "a complete application, as its match code is computed over it \
                            (crates/form/src/pack)",
                    },
                    "typed": {
                        "type": "object",
                        "$comment": "any other: docs/application.schema.json",
                    },
                    "facts": { "$ref": "#/$defs/facts" },
                    "review": { "$ref": "#/$defs/review" },
                })),
            },
        },
        "required": ["format", "version", "rulesVersion", "saved", "secondReview", "applicants"],
        "additionalProperties": false,
        "$defs": {
            "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "occurrence": {
                "anyOf": [
                    { "const": "never" },
                    object(&json!({ "on": { "$ref": "#/$defs/date" } })),
                ],
            },
            "facts": facts(),
            "verified": { "enum": keys::<Verified>() },
            "opinion": object(&json!({
                "by": { "type": "string" },
                "conclusion": { "enum": keys::<Conclusion>() },
                "on": { "$ref": "#/$defs/date" },
            })),
            "review": review(true),
            "part": review(false),
        },
    })
}

/// A review; one with conflicts has reviews of a single part in them.
fn review(with_conflicts: bool) -> Value {
    let verified = |keys: Vec<&str>| {
        let members = keys.into_iter().map(|key| {
            let verified = json!({ "$ref": "#/$defs/verified" });
            (key.to_owned(), verified)
        });
        object(&Value::Object(members.collect::<Map<_, _>>()))
    };
    let grounds: Vec<String> = Ground::all().map(Ground::key).collect();
    let (mut items, mut papers) = (Vec::new(), Vec::new());
    for key in &grounds {
        match key.split_once('.') {
            Some(("item", key)) => items.push(key),
            Some(("paper", key)) => papers.push(key),
            _ => {}
        }
    }
    let mut properties = json!({
        "items": verified(items),
        "papers": verified(papers),
        "corrections": {
            "$ref": "#/$defs/facts",
            "$comment": "takes the place of what was told; what was told stays",
        },
        "first": { "$ref": "#/$defs/opinion", "description": "初审" },
        "second": { "$ref": "#/$defs/opinion", "description": "复审" },
        "grounds": { "type": "array", "items": { "enum": grounds } },
        "reason": { "type": "string" },
        "note": { "type": "string" },
    });
    if let (true, Some(members)) = (with_conflicts, properties.as_object_mut()) {
        members.insert(
            "conflicts".to_owned(),
            json!({
                "type": "array",
                "items": { "$ref": "#/$defs/part" },
                "$comment": "what another reviewer says instead, part by part",
            }),
        );
    }
    object(&properties)
}

fn object(properties: &Value) -> Value {
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn keys<C: Choice>() -> Value {
    C::ALL.iter().map(|(_, key)| Value::from(*key)).collect()
}
