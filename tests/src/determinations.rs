//! Reads `vectors/determinations/*.toml`, for every suite that uses them.

use serde_json::{Map, Value};

use crate::array;
use crate::overlay::changed;

/// A determination vector: a person's facts, and the expected result.
pub struct Vector {
    /// What the case shows.
    pub why: String,
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
/// If the file does not have the shape of the vectors.
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
            let nothing = || Value::Object(Map::new());
            let over = expected.remove("facts").unwrap_or_else(nothing);
            let without: Vec<String> = array(expected.remove("without"))
                .iter()
                .filter_map(|path| path.as_str().map(str::to_owned))
                .collect();
            let why = expected.remove("why");
            Vector {
                why: why
                    .and_then(|why| why.as_str().map(str::to_owned))
                    .expect("a case says why"),
                facts: changed(&base, &without, &over),
                readings: expected.remove("readings").unwrap_or_else(nothing),
                expected,
            }
        })
        .collect()
}

impl Vector {
    /// Compares a determination, as JSON, with the expectations. Returns the differences.
    #[must_use]
    pub fn differences(&self, determination: &Value) -> Vec<String> {
        let mut found = Vec::new();
        let mut expect = |what: String, expected: &Value, actual: &Value| {
            if expected != actual {
                found.push(format!(
                    "{}: {what} should be {expected}, is {actual}",
                    self.why
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
                .find(|item| item.get("item").and_then(Value::as_str) == Some(name))
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
