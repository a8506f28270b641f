//! Reading the vectors of `vectors/`, for every suite that runs them, and what must
//! hold of any input.

pub mod answers;
pub mod dice;
mod fields;
mod files;
mod json_tree;
mod keeps;
pub mod markdown;
mod notice_schema;
pub mod overlay;
mod schema;
pub mod targets;
mod typescript;

use serde_json::{Map, Value};

pub use fields::{FieldCase, field_cases};
pub use files::{FileCase, form_cases, notice_cases};
pub use json_tree::{json_tree, notice_tree};
pub use keeps::keeps;
pub use notice_schema::notice_schema;
pub use schema::application_schema;
pub use typescript::file_types;

/// A determination vector: what a person tells, and what must come of it.
pub struct Vector {
    /// What the case shows.
    pub name: String,
    /// The facts, in the shape of the JavaScript API.
    pub facts: Value,
    /// The readings, in the shape of the JavaScript API.
    pub readings: Value,
    /// The case as written, with its expectations.
    expected: Map<String, Value>,
}

/// The vectors of one file, each laid over the file's `base`.
///
/// # Panics
/// If the file is not shaped as the vectors are: a test's own input is wrong.
#[allow(clippy::expect_used, clippy::panic, reason = "used by tests alone")]
pub fn determination_vectors(file: &str) -> Vec<Vector> {
    let parsed: toml::Table = toml::from_str(file).expect("the vectors are TOML");
    let Value::Object(mut parsed) = serde_json::to_value(parsed).expect("TOML is JSON") else {
        panic!("the vectors are a table");
    };
    let base = parsed.remove("base").expect("the vectors have a base");
    let Some(Value::Array(cases)) = parsed.remove("case") else {
        panic!("the vectors have cases");
    };
    cases
        .into_iter()
        .map(|case| {
            let Value::Object(mut expected) = case else {
                panic!("a case is a table");
            };
            let mut facts = base.clone();
            overlay(&mut facts, expected.remove("facts").unwrap_or_default());
            for name in array(expected.remove("without")) {
                remove(&mut facts, name.as_str().expect("a fact's name"));
            }
            Vector {
                name: expected
                    .remove("name")
                    .and_then(|name| name.as_str().map(str::to_owned))
                    .expect("a case has a name"),
                facts,
                readings: expected
                    .remove("readings")
                    .unwrap_or_else(|| Value::Object(Map::new())),
                expected,
            }
        })
        .collect()
}

impl Vector {
    /// Holds a determination, as JSON, against what the case expects; the answer
    /// is what differs.
    #[must_use]
    pub fn differences(&self, determination: &Value) -> Vec<String> {
        let mut found = Vec::new();
        let mut expect = |what: String, expected: &Value, actual: &Value| {
            if expected != actual {
                found.push(format!(
                    "{}: {what} should be {expected}, is {actual}",
                    self.name
                ));
            }
        };
        let at = |value: &Value, path: &[&str]| {
            path.iter()
                .try_fold(value.clone(), |value, key| value.get(key).cloned())
                .unwrap_or_default()
        };
        let item = |name: &str| {
            array(determination.get("items").cloned())
                .into_iter()
                .find(|one| one.get("item").and_then(Value::as_str) == Some(name))
                .unwrap_or_default()
        };
        for (key, expected) in &self.expected {
            match key.as_str() {
                "outcome" | "ageWindow" => {
                    expect(key.clone(), expected, &at(determination, &[key]));
                }
                "problems" => {
                    let kinds = array(determination.get("problems").cloned())
                        .iter()
                        .map(|problem| at(problem, &["kind"]))
                        .collect();
                    expect(key.clone(), expected, &Value::Array(kinds));
                }
                "items" | "because" | "cases" | "missing" => {
                    let field = if key == "items" { "kind" } else { key };
                    for (name, expected) in expected.as_object().into_iter().flatten() {
                        let actual = at(&item(name), &["standing", field]);
                        expect(format!("{key} of {name}"), expected, &actual);
                    }
                }
                _ => expect(key.clone(), expected, &Value::from("no such expectation")),
            }
        }
        found
    }
}

/// Lays one object over another, object by object.
fn overlay(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) if !over.contains_key("on") => {
            for (key, value) in over {
                overlay(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (_, Value::Null) => {}
        (under, over) => *under = over,
    }
}

/// Removes a fact, plain or among the circumstances.
fn remove(facts: &mut Value, name: &str) {
    let Some(facts) = facts.as_object_mut() else {
        return;
    };
    if facts.remove(name).is_none()
        && let Some(Value::Object(circumstances)) = facts.get_mut("circumstances")
    {
        circumstances.remove(name);
    }
}

fn array(value: Option<Value>) -> Vec<Value> {
    match value {
        Some(Value::Array(values)) => values,
        _ => Vec::new(),
    }
}

/// A notice that fixes these readings, and nothing else.
#[must_use]
pub fn notice_of(readings: rules::Readings) -> notice::Notice {
    let mut notice = notice::Notice::default();
    notice.age.reference = readings.reference_date;
    notice.age.upper_age = readings.upper_age;
    notice.age.birthday = readings.birthday;
    notice.age.leap_day = readings.leap_day;
    notice.conditions.certificate_by = readings.certificate_by.and_then(|by| match by {
        rules::CertificateBy::On(day) => Some(day),
        rules::CertificateBy::ReferenceDate => readings.reference_date,
    });
    notice.conditions.technical_classes = readings.technical_classes;
    notice.conditions.secondary_vocational = readings.secondary_vocational;
    notice.conditions.full_time = readings.full_time;
    notice.conditions.fire_rescue = readings.fire_rescue;
    notice
}
