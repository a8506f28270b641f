//! The determination vectors: JavaScript's answers equal the expected ones and Rust's.

use rules::{Facts, NextQuestion, Readings};
use serde_json::{Value, json};
use tests::Vector;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use xieguan_wasm::{changes, determine, next_question, rules_version};

use crate::js::{eval, json, parse, stringify};

const FILES: [&str; 2] = [
    include_str!("../../../../tests/vectors/determinations/article16.toml"),
    include_str!("../../../../tests/vectors/determinations/article17.toml"),
];

fn vectors() -> Vec<Vector> {
    let all: Vec<Vector> = FILES
        .into_iter()
        .flat_map(tests::determination_vectors)
        .collect();
    assert!(all.len() > 50);
    all
}

/// The arguments for JavaScript and for Rust.
fn arguments(vector: &Vector) -> ((JsValue, JsValue), (Facts, Readings)) {
    let js = |value: &Value| parse(&value.to_string());
    let facts = serde_json::from_value(vector.facts.clone()).unwrap();
    let readings = serde_json::from_value(vector.readings.clone()).unwrap();
    ((js(&vector.facts), js(&vector.readings)), (facts, readings))
}

#[wasm_bindgen_test]
fn every_vector_holds() {
    let mut found = Vec::new();
    for vector in vectors() {
        let ((facts, readings), _) = arguments(&vector);
        found.extend(vector.differences(&json(determine(facts, readings))));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[wasm_bindgen_test]
fn answers_are_byte_for_byte_what_json_would_carry() {
    for vector in vectors() {
        let ((js_facts, js_readings), (facts, readings)) = arguments(&vector);
        let args = || (js_facts.clone(), js_readings.clone());
        let ((a, b), (c, d), (e, f)) = (args(), args(), args());
        let native = [
            serde_json::to_string(&rules::decide(&facts, &readings)).unwrap(),
            serde_json::to_string(&NextQuestion::of(&facts, &readings)).unwrap(),
            serde_json::to_string(&rules::changes(&facts, &readings)).unwrap(),
        ];
        let crossed = [
            stringify(determine(a, b)),
            stringify(next_question(c, d)),
            stringify(changes(e, f)),
        ];
        assert_eq!(crossed, native, "{}", vector.why);
    }
}

#[wasm_bindgen_test]
fn what_is_absent_undefined_or_null_is_not_answered() {
    let nothing = stringify(determine(parse("{}"), JsValue::UNDEFINED));
    for facts in [
        "{ birthDate: undefined, education: null, circumstances: undefined }",
        "{ circumstances: null }",
        "{ circumstances: { drugUse: undefined, otherPenalty: null } }",
        "Object.create(null)",
    ] {
        for readings in [
            "undefined",
            "null",
            "{}",
            "{ upperAge: null, birthday: undefined }",
        ] {
            let answer = determine(eval(facts), eval(readings));
            assert_eq!(stringify(answer), nothing, "{facts} {readings}");
        }
    }
}

#[wasm_bindgen_test]
fn the_first_question_is_the_first() {
    let first = json(next_question(parse("{}"), JsValue::NULL));
    assert_eq!(
        first,
        json!({ "question": "education", "facts": ["education"], "remaining": 9 })
    );
    let barred = r#"{ "circumstances": { "drugUse": true } }"#;
    assert_eq!(
        json(next_question(parse(barred), JsValue::NULL)),
        Value::Null
    );
    assert_eq!(json(changes(parse(barred), JsValue::NULL)), json!([]));
}

#[wasm_bindgen_test]
fn the_rules_say_their_version() {
    assert_eq!(rules_version(), rules::RULES_VERSION);
}
