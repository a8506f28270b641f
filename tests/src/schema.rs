//! The JSON Schema of a form's file, generated from the table of its fields:
//! `docs/application.schema.json`. `cargo run -p programs --bin application_schema` writes it.

use fields::{CodeList, division};
use form::field::ELSEWHERE;
use form::file::{FORMAT, MOST_PHOTO_BYTES, VERSION};
use form::{Field, Kind, List, Section};
use rules::{Circumstance, Declaration, Education, Service};
use serde_json::{Map, Value, json};
use words::Locale;

use form::choice::Choice;

const ZH: Locale = Locale::ZhHans;

/// The schema of what the program writes. The program opens more: unknown keys are reported and
/// left out, and only format and version are required.
#[must_use]
pub fn application_schema() -> Value {
    let mut properties = Map::new();
    let mut add = |key: &str, schema: Value| properties.insert(key.to_owned(), schema);
    add("format", json!({ "const": FORMAT }));
    add("version", json!({ "const": VERSION }));
    add(
        "rulesVersion",
        json!({ "type": "string", "$comment": "rules::RULES_VERSION" }),
    );
    add("saved", json!({ "$ref": "#/$defs/date" }));
    add(
        "matchCode",
        json!({
            "type": "string",
            "pattern": "^[0-9A-F]{4}( [0-9A-F]{4}){3}$",
            "$comment": "only of a form in which nothing is left to mend",
        }),
    );
    let once = |section: &Section| !section.is_repeated();
    let fields = Section::ALL.into_iter().filter(once);
    add("answers", answers(fields.flat_map(Section::fields)));
    for section in Section::REPEATED {
        add(
            section.key(),
            json!({
                "type": "array",
                "description": words::form::section(ZH, section),
                "maxItems": form::field::MOST_ENTRIES,
                "items": answers(section.fields()),
            }),
        );
    }
    add("facts", facts());
    add("photo", photo());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": words::text::form::title(ZH),
        "$comment": "What this program writes. Answers stand as they were typed, so that a \
            half-filled form is a file as well; one that was not filled in is not there. \
            Generated: cargo run -p programs --bin application_schema",
        "type": "object",
        "properties": properties,
        "required": [
            "format", "version", "rulesVersion", "saved",
            "answers", "education", "history", "family", "facts",
        ],
        "additionalProperties": false,
        "$defs": {
            "date": {
                "type": "string",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            },
            "boxes": {
                "type": "array",
                "items": { "$ref": "#/$defs/typed" },
                "minItems": 3,
                "maxItems": 3,
                "$comment": "year, month and day as typed; a month leaves the last one empty",
            },
            "typed": { "type": "string" },
            "occurrence": {
                "anyOf": [
                    { "const": "never" },
                    {
                        "type": "object",
                        "properties": { "on": { "$ref": "#/$defs/date" } },
                        "required": ["on"],
                        "additionalProperties": false,
                    },
                ],
            },
        },
    })
}

fn object(properties: Map<String, Value>) -> Value {
    json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn answers(fields: impl Iterator<Item = Field>) -> Value {
    let property = |field: Field| (field.key().to_owned(), answer(field));
    object(fields.map(property).collect())
}

/// The schema of an answer, with its label as description.
fn answer(field: Field) -> Value {
    let typed = || json!({ "$ref": "#/$defs/typed" });
    let boxes = || json!({ "$ref": "#/$defs/boxes" });
    let (schema, comment) = match field.kind() {
        Kind::Line(limit) => (typed(), format!("a line of at most {limit} characters")),
        Kind::Paragraph(limit) => (
            typed(),
            format!("lines of at most {limit} characters in all"),
        ),
        Kind::Name => (typed(), "a name as on an identity card".to_owned()),
        Kind::ResidentId => (typed(), "GB 11643-1999, or a permit's number".to_owned()),
        Kind::Mobile => (typed(), "a mobile number of mainland China".to_owned()),
        Kind::Phone => (
            typed(),
            "a mobile number, or a landline with its area code".to_owned(),
        ),
        Kind::Day => (boxes(), "a day that has come".to_owned()),
        Kind::Month => (boxes(), "a month that has come".to_owned()),
        Kind::AnyMonth => (boxes(), "a month".to_owned()),
        Kind::Number(min, max) => (typed(), format!("a whole number from {min} to {max}")),
        Kind::Choose(list) => (
            one_of(words::form::options(ZH, list)),
            list_name(list).to_owned(),
        ),
        Kind::Menu(list) => {
            let codes = list.codes().map(|code| (code.code, code.name));
            (one_of(codes), code_list_name(list).to_owned())
        }
        Kind::Search(list) => (
            typed(),
            format!("a name or a code of {}", code_list_name(list)),
        ),
        Kind::Prefecture => {
            let leagues = division::prefectures().map(|league| (league.code, league.name));
            let elsewhere = words::text::form::elsewhere(ZH);
            (
                one_of(leagues.chain([(ELSEWHERE, elsewhere)])),
                "GB/T 2260".to_owned(),
            )
        }
        Kind::County => (
            typed(),
            "the name of a county of that league, or its code".to_owned(),
        ),
        Kind::Email => (typed(), "an e-mail address".to_owned()),
        Kind::Flag => (json!({ "const": "yes" }), "ticked".to_owned()),
    };
    let described = with(schema, "description", words::form::field(ZH, field));
    with(described, "$comment", &comment)
}

/// The schema with an annotation.
fn with(mut schema: Value, key: &str, text: &str) -> Value {
    if let Some(members) = schema.as_object_mut() {
        members.insert(key.to_owned(), text.into());
    }
    schema
}

/// The schema of a choice, with the name of each value.
fn one_of(values: impl IntoIterator<Item = (&'static str, &'static str)>) -> Value {
    let choice = |(value, name)| json!({ "const": value, "title": name });
    json!({ "anyOf": values.into_iter().map(choice).collect::<Value>() })
}

fn list_name(list: List) -> &'static str {
    match list {
        List::Sex => "as the JavaScript API has it",
        List::Level => {
            "what a school leads to: the levels of GB/T 4658-2006, and the classes of technical colleges"
        }
        List::Completion => "how a school ended",
        List::Study => "the way of study",
        List::Occupation => "what someone did for a while",
        List::Service => "as the JavaScript API has it",
        List::Reassignment => "asked where a notice wants it",
    }
}

fn code_list_name(list: CodeList) -> &'static str {
    match list {
        CodeList::EthnicGroup => "GB/T 3304-1991",
        CodeList::PoliticalStatus => "GB/T 4762-1984",
        CodeList::Health => "GB/T 2261.3-2003",
        CodeList::Degree => "GB/T 6864-2003, and 0 for none",
        CodeList::Licence => "the classes of licences",
        CodeList::Relation => "the list of relations in crates/fields/data/codes.tsv",
    }
}

/// The schema of facts, in the shape of the JavaScript API.
pub(crate) fn facts() -> Value {
    fn keys<C: Choice>() -> Value {
        let keys = C::ALL.iter().map(|(_, key)| Value::from(*key));
        json!({ "enum": keys.collect::<Value>() })
    }
    let named = |circumstance: Circumstance| {
        let name = words::names::fact(ZH, rules::Fact::Circumstance(circumstance));
        (
            circumstance.key().to_owned(),
            json!({ "type": "boolean", "description": name }),
        )
    };
    let mut properties = Map::new();
    for (key, fact, schema) in [
        (
            "birthDate",
            rules::Fact::BirthDate,
            json!({ "$ref": "#/$defs/date" }),
        ),
        (
            "hireDate",
            rules::Fact::HireDate,
            json!({ "$ref": "#/$defs/date" }),
        ),
        (
            "earlierEngagement",
            rules::Fact::EarlierEngagement,
            json!({ "$ref": "#/$defs/occurrence" }),
        ),
        ("education", rules::Fact::Education, keys::<Education>()),
        (
            "expectedCertificate",
            rules::Fact::ExpectedCertificate,
            json!({ "$ref": "#/$defs/occurrence" }),
        ),
        (
            "fullTime",
            rules::Fact::FullTime,
            json!({ "type": "boolean" }),
        ),
        ("service", rules::Fact::Service, keys::<Service>()),
        ("conduct", rules::Fact::Conduct, keys::<Declaration>()),
        ("ability", rules::Fact::Ability, keys::<Declaration>()),
    ] {
        let name = words::names::fact(ZH, fact);
        properties.insert(key.to_owned(), with(schema, "description", name));
    }
    properties.insert(
        "circumstances".to_owned(),
        object(Circumstance::ALL.into_iter().map(named).collect()),
    );
    object(properties)
}

fn photo() -> Value {
    let pixels = json!({ "type": "integer", "minimum": 1, "maximum": 4000 });
    json!({
        "type": "object",
        "description": words::form::section(ZH, Section::Photo),
        "properties": {
            "width": pixels,
            "height": pixels,
            "jpeg": {
                "type": "string",
                "contentEncoding": "base64",
                "contentMediaType": "image/jpeg",
                "pattern": "^[A-Za-z0-9+/]*={0,2}$",
                "maxLength": MOST_PHOTO_BYTES.div_ceil(3) * 4,
            },
        },
        "required": ["width", "height", "jpeg"],
        "additionalProperties": false,
    })
}
