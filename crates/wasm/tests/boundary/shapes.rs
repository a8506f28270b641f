//! Wrong shapes: each throws an `Error` that begins with the key, and does not affect the next
//! call.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use xieguan_wasm::{changes, check_field, determine, next_question, outcome};

use crate::js::{eval, message, parse, stringify};

/// Facts, and the beginning of the message.
const FACTS: &[(&str, &str)] = &[
    ("undefined", "facts: missing"),
    ("null", "facts: missing"),
    ("'facts'", "facts: expected an object, found a string"),
    ("1", "facts: expected an object, found a number"),
    ("true", "facts: expected an object, found a boolean"),
    ("[]", "facts: expected an object, found an array"),
    ("() => 1", "facts: expected an object, found a function"),
    (
        "new Map([['education', 'seniorHigh']])",
        "facts: expected an object, found another",
    ),
    (
        "new (class { education = 'seniorHigh' })()",
        "facts: expected an object, found another",
    ),
    ("new Date()", "facts: expected an object, found another"),
    ("Symbol()", "facts: expected an object, found a symbol"),
    ("1n", "facts: expected an object, found a bigint"),
    ("{ nickname: 1 }", "facts.nickname: unknown key"),
    ("{ nickname: undefined }", "facts.nickname: unknown key"),
    (
        "{ birthdate: '2001-08-20' }",
        "facts.birthdate: unknown key",
    ),
    ("{ '': 1 }", "facts.: unknown key"),
    (
        "{ 'education\\0': 'seniorHigh' }",
        "facts.education\u{FFFD}: unknown key",
    ),
    (
        "{ education: 'university' }",
        "facts.education: unknown variant `university`",
    ),
    (
        "{ education: 'seniorHigh\\0' }",
        "facts.education: unknown variant",
    ),
    ("{ education: 7 }", "facts.education: expected one of"),
    ("{ education: NaN }", "facts.education: expected one of"),
    ("{ education: {} }", "facts.education"),
    (
        "{ education: { seniorHigh: 1 } }",
        "facts.education.seniorHigh: expected null",
    ),
    (
        "{ education: () => 'seniorHigh' }",
        "facts.education: expected one of",
    ),
    (
        "{ education: new String('seniorHigh') }",
        "facts.education: expected one of",
    ),
    ("{ birthDate: 20010820 }", "facts.birthDate: expected a day"),
    (
        "{ birthDate: new Date(0) }",
        "facts.birthDate: expected a day",
    ),
    (
        "{ birthDate: '2026-02-30' }",
        "facts.birthDate: expected a day",
    ),
    (
        "{ birthDate: '2001-8-20' }",
        "facts.birthDate: expected a day",
    ),
    (
        "{ birthDate: '20.08.2001' }",
        "facts.birthDate: expected a day",
    ),
    ("{ birthDate: '' }", "facts.birthDate: expected a day"),
    ("{ birthDate: [] }", "facts.birthDate: expected a day"),
    (
        "{ earlierEngagement: 'on' }",
        "facts.earlierEngagement.on: expected a day",
    ),
    (
        "{ earlierEngagement: { on: '2020-13-01' } }",
        "facts.earlierEngagement.on: expected a day",
    ),
    (
        "{ earlierEngagement: { on: null } }",
        "facts.earlierEngagement.on: expected a day",
    ),
    (
        "{ earlierEngagement: { at: '2020-01-01' } }",
        "facts.earlierEngagement: unknown variant",
    ),
    (
        "{ earlierEngagement: { on: '2020-01-01', to: 1 } }",
        "facts.earlierEngagement: expected one",
    ),
    ("{ earlierEngagement: {} }", "facts.earlierEngagement"),
    (
        "{ circumstances: [] }",
        "facts.circumstances: expected an object, found an array",
    ),
    (
        "{ circumstances: true }",
        "facts.circumstances: expected an object, found a boolean",
    ),
    (
        "{ circumstances: { drugs: false } }",
        "facts.circumstances.drugs: unknown key",
    ),
    (
        "{ circumstances: { drugUse: 'no' } }",
        "facts.circumstances.drugUse: expected a boolean",
    ),
    (
        "{ circumstances: { drugUse: 0 } }",
        "facts.circumstances.drugUse: expected a boolean",
    ),
    // Inherited keys are ignored.
    (
        "Object.create({ education: 'seniorHigh' })",
        "facts: expected an object, found another",
    ),
    (
        "JSON.parse('{\"__proto__\": {\"education\": 1}}')",
        "facts.__proto__: unknown key",
    ),
    ("{ constructor: 1 }", "facts.constructor: unknown key"),
    // Objects with code or cycles.
    (
        "(() => { const a = {}; a.circumstances = a; return a })()",
        "facts.circumstances.circum",
    ),
    (
        "(() => { const a = {}; a.education = a; return a })()",
        "facts.education",
    ),
    (
        "{ get birthDate() { throw 1 } }",
        "facts.birthDate: expected a day",
    ),
    (
        "new Proxy({}, { ownKeys() { throw 1 } })",
        "facts: expected an object, found something",
    ),
    (
        "new Proxy({}, { getPrototypeOf() { throw 1 } })",
        "facts: expected an object, found",
    ),
    (
        "Object.fromEntries(Array(1e5).fill().map((_, i) => [`k${i}`, i]))",
        "facts.k0: unknown key",
    ),
    (
        "{ education: 'x'.repeat(1e7) }",
        "facts.education: unknown variant `xxx",
    ),
    (
        "{ education: '\\ud800' }",
        "facts.education: unknown variant",
    ),
];

const READINGS: &[(&str, &str)] = &[
    ("'none'", "readings: expected an object, found a string"),
    ("[]", "readings: expected an object, found an array"),
    (
        "{ upperAge: '35' }",
        "readings.upperAge: unknown variant `35`, expected one of before36th",
    ),
    ("{ upperAge: 35 }", "readings.upperAge: expected one of"),
    ("{ age: 'before36th' }", "readings.age: unknown key"),
    (
        "{ referenceDate: '2026-11-31' }",
        "readings.referenceDate: expected a day",
    ),
    (
        "{ certificateBy: { on: 'today' } }",
        "readings.certificateBy.on: expected a day",
    ),
    (
        "{ certificateBy: { referenceDate: 1 } }",
        "readings.certificateBy.referenceDate",
    ),
];

const GOOD: &str = r#"{ "birthDate": "2001-08-20", "circumstances": { "drugUse": false } }"#;

#[wasm_bindgen_test]
fn every_wrong_shape_names_its_key_and_leaves_no_trace() {
    let good = || stringify(determine(parse(GOOD), JsValue::UNDEFINED));
    let before = good();
    let facts = FACTS.iter().map(|&(facts, begins)| (facts, "null", begins));
    let readings = READINGS
        .iter()
        .map(|&(readings, begins)| ("{}", readings, begins));
    for (facts, readings, begins) in facts.chain(readings) {
        let arguments = || (eval(facts), eval(readings));
        let ((a, b), (c, d)) = (arguments(), arguments());
        let ((e, f), (g, h)) = (arguments(), arguments());
        for refused in [
            determine(a, b),
            next_question(c, d),
            changes(e, f),
            outcome(g, h),
        ] {
            let message = message(refused.expect_err(facts));
            assert!(message.starts_with(begins), "{facts} {readings}: {message}");
            assert!(message.len() < 5000, "{facts} {readings}");
        }
        assert_eq!(good(), before, "after {facts} {readings}");
    }
}

#[wasm_bindgen_test]
fn a_polluted_prototype_answers_nothing() {
    let before = stringify(determine(parse("{}"), JsValue::NULL));
    eval(
        "Object.defineProperty(Object.prototype, 'education', { value: 'seniorHigh', enumerable: true, configurable: true })",
    );
    let during = stringify(determine(parse("{}"), JsValue::NULL));
    eval("delete Object.prototype.education");
    assert_eq!(during, before);
}

#[wasm_bindgen_test]
fn objects_of_another_frame_are_plain() {
    let facts = eval(
        "(() => { const frame = document.body.appendChild(document.createElement('iframe')); \
         return frame.contentWindow.JSON.parse('{\"circumstances\": {\"drugUse\": true}}') })()",
    );
    assert!(stringify(determine(facts, JsValue::NULL)).starts_with(r#"{"outcome":"notMet""#));
}

#[wasm_bindgen_test]
fn wrong_arguments_of_a_field_are_named() {
    for (kind, text, as_of, begins) in [
        (
            "'email'",
            "'a'",
            "undefined",
            "kind: unknown variant `email`",
        ),
        ("undefined", "'a'", "undefined", "kind: missing"),
        ("'name'", "undefined", "undefined", "text: missing"),
        ("'name'", "13", "undefined", "text: expected"),
        ("'residentId'", "'a'", "undefined", "asOf: missing"),
        ("'birthDate'", "'2001-08-20'", "null", "asOf: missing"),
        (
            "'birthDate'",
            "'2001-08-20'",
            "'2026-02-30'",
            "asOf: expected a day",
        ),
        (
            "'birthDate'",
            "'2001-08-20'",
            "new Date()",
            "asOf: expected a day",
        ),
    ] {
        let refused = check_field(eval(kind), eval(text), eval(as_of), JsValue::UNDEFINED);
        let message = message(refused.expect_err(kind));
        assert!(
            message.starts_with(begins),
            "{kind} {text} {as_of}: {message}"
        );
    }
    let endless = eval("'张'.repeat(1e7)");
    let answer = stringify(check_field(
        "name".into(),
        endless,
        JsValue::UNDEFINED,
        JsValue::UNDEFINED,
    ));
    assert!(answer.contains(r#""kind":"tooLong""#), "{answer}");
}
