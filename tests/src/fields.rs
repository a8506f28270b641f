//! Reads `vectors/fields/*.toml`, for every suite that uses them.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A field vector: the typed text, and the expected result.
#[derive(Debug)]
pub struct FieldCase {
    /// What the case shows.
    pub why: String,
    /// The typed text: one text, or the boxes of a date or month.
    pub text: Vec<String>,
    /// Today, if the field needs it.
    pub as_of: Option<String>,
    /// Other inputs of the field, by the keys of [`GIVEN`].
    given: Map<String, Value>,
    /// The expected keys of the value, or the expected problem.
    expected: Result<Value, Value>,
}

/// The keys of inputs that only some fields have.
const GIVEN: &[&str] = &[
    "limit",
    "lines",
    "min",
    "max",
    "list",
    "prefecture",
    "counties",
];

/// The cases of one file.
///
/// # Panics
/// If the file does not have the shape of the vectors.
#[must_use]
#[allow(clippy::expect_used, clippy::panic, reason = "used by tests alone")]
pub fn field_cases(file: &str) -> Vec<FieldCase> {
    let parsed: toml::Table = toml::from_str(file).expect("the vectors are TOML");
    let Value::Object(mut parsed) = serde_json::to_value(parsed).expect("TOML is JSON") else {
        panic!("the vectors are a table");
    };
    let cases = super::array(parsed.remove("case"));
    assert!(
        !cases.is_empty() && parsed.is_empty(),
        "a file has cases alone"
    );
    cases.into_iter().map(case).collect()
}

#[allow(clippy::expect_used, clippy::panic, reason = "used by tests alone")]
fn case(case: Value) -> FieldCase {
    let Value::Object(mut case) = case else {
        panic!("a case is a table");
    };
    let text = |value: Value| value.as_str().map(str::to_owned);
    let why = case.remove("why").and_then(text).expect("a case says why");
    let typed = case.remove("text").expect("a case has a text");
    let typed = match typed {
        Value::String(text) => vec![text],
        boxes => super::array(Some(boxes))
            .into_iter()
            .filter_map(text)
            .collect(),
    };
    let as_of = case.remove("as_of").and_then(text);
    let expected = match (case.remove("value"), case.remove("problem")) {
        (Some(value), None) => Ok(value),
        (None, Some(problem)) => Err(problem),
        _ => panic!("a case has a value or a problem: {why}"),
    };
    let known = case.keys().all(|key| GIVEN.contains(&&**key));
    assert!(known, "no such key: {case:?}");
    FieldCase {
        why,
        text: typed,
        as_of,
        given: case,
        expected,
    }
}

impl FieldCase {
    /// The input of this name, if the case has it.
    ///
    /// # Panics
    /// If it has another type.
    #[must_use]
    #[allow(clippy::expect_used, reason = "used by tests alone")]
    pub fn given<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.given.get(key)?.clone();
        Some(serde_json::from_value(value).expect("a case gives what its field needs"))
    }

    /// Whether the result is as expected: every expected key of a value, or the whole problem.
    #[must_use]
    pub fn holds(&self, got: &Result<Value, Value>) -> bool {
        match (&self.expected, got) {
            (Ok(expected), Ok(value)) => contains(value, expected),
            (Err(expected), Err(problem)) => problem == expected,
            _ => false,
        }
    }
}

/// Whether `value` contains `expected`. Its tables may have more keys.
fn contains(value: &Value, expected: &Value) -> bool {
    match (value, expected) {
        (Value::Object(value), Value::Object(expected)) => expected
            .iter()
            .all(|(key, e)| value.get(key).is_some_and(|v| contains(v, e))),
        _ => value == expected,
    }
}
