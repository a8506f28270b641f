//! JSON from outside.

use rules::{CityTable, Facts, Readings};
use serde::Deserialize;

use super::{json, person};

/// The arguments of the JavaScript API in one object.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Person {
    facts: Facts,
    readings: Readings,
}

pub(super) fn facts(data: &[u8]) {
    let Ok(Person { facts, readings }) = serde_json::from_slice(data) else {
        return;
    };
    let back = (
        serde_json::from_value(json(&facts)).ok(),
        serde_json::from_value(json(&readings)).ok(),
    );
    assert_eq!(back, (Some(facts), Some(readings)));
    person::holds(&facts, &readings);
}

pub(super) fn city_table(data: &[u8]) {
    let Ok(table) = serde_json::from_slice::<CityTable>(data) else {
        return;
    };
    let written = json(&table);
    assert_eq!(serde_json::from_value(written.clone()).ok(), Some(table));
    let cities = written.as_array().expect("a table is a list");
    for (at, city) in cities.iter().enumerate() {
        let text = |key| city.get(key).and_then(serde_json::Value::as_str);
        let code = text("code").expect("a city has a code");
        assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_digit()));
        assert!(text("name").is_some_and(|name| !name.trim().is_empty()));
        let others = cities.iter().skip(at + 1);
        assert_eq!(
            others
                .filter(|other| other.get("code") == city.get("code"))
                .count(),
            0
        );
    }
}
