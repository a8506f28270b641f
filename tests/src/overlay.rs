//! Cases are written as changes of a base.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "used by tests alone"
)]

use serde_json::{Map, Value};

/// The base with the changes of a case: what `without` names is removed, then the case's own
/// keys are laid over the remainder.
///
/// # Panics
/// If the shapes do not fit.
#[must_use]
pub fn changed(base: &Value, without: &[String], over: &Value) -> Value {
    let mut value = base.clone();
    for path in without {
        remove(&mut value, path);
    }
    lay(&mut value, over);
    value
}

/// Merges tables into tables, and into lists by index. An index one past the last adds an
/// element.
///
/// # Panics
/// If the shapes do not fit.
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

/// Removes the value at a path of keys and indexes separated by dots. Panics if there is none.
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
