//! Cases are written as changes of one base.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "used by tests alone"
)]

use serde_json::{Map, Value};

/// The base as a case has it: first what is named in `without` is taken away, then the
/// case's own keys are laid over the rest.
///
/// # Panics
/// If the shapes do not fit: a test's own input is wrong.
#[must_use]
pub fn changed(base: &Value, without: &[String], over: &Value) -> Value {
    let mut value = base.clone();
    for path in without {
        remove(&mut value, path);
    }
    lay(&mut value, over);
    value
}

/// Tables over tables, and over lists by place: one past the last is added.
///
/// # Panics
/// If the shapes do not fit: a test's own input is wrong.
pub fn lay(under: &mut Value, over: &Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                lay(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(under), Value::Object(over)) => {
            for (at, value) in over {
                let at: usize = at.parse().unwrap();
                if at == under.len() {
                    under.push(Value::Object(Map::new()));
                }
                lay(&mut under[at], value);
            }
        }
        (under, over) => *under = over.clone(),
    }
}

/// Takes away what stands at a path of keys and places, parted by dots; panics if nothing
/// stands there.
fn remove(value: &mut Value, path: &str) {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    match value {
        Value::Object(members) if rest.is_empty() => assert!(members.remove(first).is_some()),
        Value::Array(values) if rest.is_empty() => drop(values.remove(first.parse().unwrap())),
        Value::Object(members) => remove(members.get_mut(first).unwrap(), rest),
        Value::Array(values) => remove(&mut values[first.parse::<usize>().unwrap()], rest),
        _ => panic!("{path}"),
    }
}
