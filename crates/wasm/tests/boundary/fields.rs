//! The field vectors through `checkField`.

use serde_json::Value;
use tests::FieldCase;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use xieguan_wasm::check_field;

use crate::js::json;

/// Checks the first text of a case. The answer has the form of the vectors.
fn check(kind: &str, case: &FieldCase) -> Result<Value, Value> {
    let as_of = case
        .as_of
        .as_deref()
        .map_or(JsValue::UNDEFINED, JsValue::from);
    let text = case.text.first().unwrap().as_str();
    let mut answer = json(check_field(
        kind.into(),
        text.into(),
        as_of,
        JsValue::UNDEFINED,
    ));
    let object = answer.as_object().unwrap();
    let has = |keys: &[&str]| {
        object.len() == keys.len() && keys.iter().all(|&key| object.contains_key(key))
    };
    if answer["ok"] == true {
        assert!(has(&["ok", "value"]), "{answer}");
        Ok(answer["value"].take())
    } else {
        assert!(has(&["ok", "problem", "message"]), "{answer}");
        let message = answer["message"].as_str().unwrap();
        assert!(!message.is_ascii(), "a sentence in Chinese: {message}");
        Err(answer["problem"].take())
    }
}

fn run(file: &str, kind: impl Fn(&FieldCase) -> &'static str) {
    // The boundary takes one text, so cases with three boxes are skipped.
    let is_one_text = |case: &FieldCase| case.text.len() == 1;
    for case in tests::field_cases(file).into_iter().filter(is_one_text) {
        let got = check(kind(&case), &case);
        assert!(case.holds(&got), "{case:?} gave {got:?}");
    }
}

#[wasm_bindgen_test]
fn resident_ids() {
    let file = include_str!("../../../../tests/vectors/fields/resident_id.toml");
    run(file, |_| "residentId");
}

#[wasm_bindgen_test]
fn dates() {
    let file = include_str!("../../../../tests/vectors/fields/date.toml");
    run(file, |case| match case.as_of {
        Some(_) => "birthDate",
        None => "date",
    });
}

#[wasm_bindgen_test]
fn names() {
    let file = include_str!("../../../../tests/vectors/fields/name.toml");
    run(file, |_| "name");
}

#[wasm_bindgen_test]
fn mobiles() {
    let file = include_str!("../../../../tests/vectors/fields/mobile.toml");
    run(file, |_| "mobile");
}

/// The two examples of GB 11643-1999, and four specimens of permits and foreigners' cards.
#[wasm_bindgen_test]
fn published_specimens() {
    for (number, kind, birth_date, sex) in [
        ("11010519491231002X", "resident", "1949-12-31", "female"),
        ("440524188001010014", "resident", "1880-01-01", "male"),
        (
            "810000199408230021",
            "hongKongPermit",
            "1994-08-23",
            "female",
        ),
        ("830000199201300022", "taiwanPermit", "1992-01-30", "female"),
        (
            "932682198501010017",
            "foreignPermanentResident",
            "1985-01-01",
            "male",
        ),
        (
            "911124198108030024",
            "foreignPermanentResident",
            "1981-08-03",
            "female",
        ),
    ] {
        let answer = check_field(
            "residentId".into(),
            number.into(),
            "2026-11-23".into(),
            JsValue::UNDEFINED,
        );
        let answer = json(answer);
        let value = &answer["value"];
        assert_eq!(answer["ok"], true, "{answer}");
        assert_eq!(value["number"], number);
        assert_eq!(value["kind"], kind);
        assert_eq!(value["birthDate"], birth_date);
        assert_eq!(value["sex"], sex);
    }
}

#[wasm_bindgen_test]
fn a_problem_is_told_in_chinese() {
    let answer = json(check_field(
        "name".into(),
        "张3".into(),
        JsValue::UNDEFINED,
        JsValue::UNDEFINED,
    ));
    assert_eq!(answer["problem"]["kind"], "badCharacter");
    assert!(answer["message"].as_str().unwrap().starts_with("姓名"));
}
