//! Reading `vectors/fields/*.toml`, for every suite that runs them.

use serde_json::Value;

/// A field vector: what was typed, and what must come of it.
#[derive(Debug)]
pub struct FieldCase {
    /// What the case shows.
    pub why: String,
    /// What was typed: one text, or the three boxes of a date.
    pub text: Vec<String>,
    /// Today, where the field needs it.
    pub as_of: Option<String>,
    /// What a value must have, or what the problem must be.
    expected: Result<Value, Value>,
}

/// The cases of one file.
///
/// # Panics
/// If the file is not shaped as the vectors are: a test's own input is wrong.
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
    assert!(case.is_empty(), "no such key: {case:?}");
    FieldCase {
        why,
        text: typed,
        as_of,
        expected,
    }
}

impl FieldCase {
    /// Whether this came of it: of a value, every key expected; a problem whole.
    #[must_use]
    pub fn holds(&self, got: &Result<Value, Value>) -> bool {
        match (&self.expected, got) {
            (Ok(expected), Ok(value)) => contains(value, expected),
            (Err(expected), Err(problem)) => problem == expected,
            _ => false,
        }
    }
}

/// Whether `value` is `expected`, where a table may have more keys than expected.
fn contains(value: &Value, expected: &Value) -> bool {
    match (value, expected) {
        (Value::Object(value), Value::Object(expected)) => expected
            .iter()
            .all(|(key, e)| value.get(key).is_some_and(|v| contains(v, e))),
        _ => value == expected,
    }
}
