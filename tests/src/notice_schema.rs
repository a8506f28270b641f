//! The JSON Schema of a notice's file, generated from the table of its fields:
//! `docs/notice.schema.json`. `cargo run -p programs --bin notice_schema` writes it.

use fields::CodeList;
use notice::file::{FORMAT, VERSION};
use notice::{Field, Kind, List, Section};
use record::Table as _;
use serde_json::{Map, Value, json};
use words::Locale;

const ZH: Locale = Locale::ZhHans;

/// The schema of what the program writes for a notice whose answers can all be read. The
/// program opens more: unreadable answers are in the file as typed, unknown keys are reported
/// and left out, and only format and version are required.
#[must_use]
pub fn notice_schema() -> Value {
    let mut properties = Map::new();
    properties.insert(
        "$schema".to_owned(),
        json!({ "type": "string", "$comment": "for editors; not read" }),
    );
    properties.insert("format".to_owned(), json!({ "const": FORMAT }));
    properties.insert("version".to_owned(), json!({ "const": VERSION }));
    for section in Section::ALL {
        properties.insert(section.key().to_owned(), of_section(section));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "招聘公告",
        "$comment": "Nothing but the format and the version has to be there: what a notice \
            does not say stays open, and the Measures alone decide. Generated: \
            cargo run -p programs --bin notice_schema",
        "type": "object",
        "properties": properties,
        "required": ["format", "version"],
        "additionalProperties": false,
        "$defs": {
            "date": {
                "type": "string",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            },
            "division": {
                "type": "string",
                "pattern": "^[0-9]{6}$",
                "$comment": "GB/T 2260; 150000 is the region as a whole",
            },
        },
    })
}

fn of_section(section: Section) -> Value {
    let property = |field: Field| (field.key().to_owned(), of_field(field));
    let mut schema = json!({
        "type": "object",
        "properties": section.fields().map(property).collect::<Map<String, Value>>(),
        "additionalProperties": false,
    });
    if section.is_repeated() {
        schema = json!({
            "type": "array",
            "maxItems": Field::most_entries(section),
            "items": schema,
        });
    }
    with(schema, "description", words::notice::section(ZH, section))
}

/// The schema of a field, with its label as description.
fn of_field(field: Field) -> Value {
    let text = |limit: u16| json!({ "type": "string", "maxLength": limit });
    let (schema, comment) = match field.kind() {
        Kind::Line(limit) => (text(limit), "one line"),
        Kind::Paragraph(limit) => (text(limit), "several lines"),
        Kind::Day => (json!({ "$ref": "#/$defs/date" }), ""),
        Kind::Number(min, max) => (
            json!({ "type": "integer", "minimum": min, "maximum": max }),
            "",
        ),
        Kind::Choose(list) => (one_of(words::notice::options(ZH, list)), list_name(list)),
        Kind::Menu(list) => {
            let codes = list.codes().map(|code| (code.code, code.name));
            (one_of(codes), menu_name(list))
        }
        Kind::Division => (json!({ "$ref": "#/$defs/division" }), ""),
        Kind::Phone => (
            json!({ "type": "string" }),
            "a mobile number, or a landline with its area code",
        ),
        Kind::Email => (text(80), "an e-mail address"),
        Kind::Flag => (json!({ "const": "yes" }), "ticked"),
    };
    let described = with(schema, "description", words::notice::field(ZH, field));
    match comment {
        "" => described,
        comment => with(described, "$comment", comment),
    }
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
        List::UpperAge
        | List::Birthday
        | List::LeapDay
        | List::TechnicalClasses
        | List::SecondaryVocational
        | List::FullTime
        | List::FireRescue => "a reading of the Measures: docs/regulation.md",
        List::Nationality => "the Measures are silent",
        List::LeastEducation => "more than the Measures ask for, or as much",
        List::Relaxation => "the Measures relax for veterans alone",
        List::Engagement => "Article 6: the department signs the contract",
        List::Insurance => "社会保险法, art. 58",
        List::ForVeterans | List::Languages | List::Contract | List::Background => "",
    }
}

fn menu_name(list: CodeList) -> &'static str {
    match list {
        CodeList::Licence => "the classes of licences",
        _ => "",
    }
}
