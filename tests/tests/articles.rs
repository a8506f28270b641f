//! Compares `vectors/articles/*.toml` with the answers to single articles. A case has the whole
//! answer in its JavaScript form.
#![allow(clippy::unwrap_used, clippy::panic)] // Test helpers may.

use chrono::NaiveDate;
use rules::{
    Badge, CityTable, ContractTerm, FirstDay, Staff, Task, approval, duty, headcount, probation,
    probation_term, training, training_of, unlisted_duty,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Asks the question of each case: all its keys except `why` and `is`.
fn run<Q: for<'de> Deserialize<'de>>(file: &str, answer: impl Fn(Q) -> Value) {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Vectors {
        case: Vec<Map<String, Value>>,
    }
    let Vectors { case: cases } = toml::from_str(file).unwrap();
    assert!(cases.len() > 8);
    for mut case in cases {
        let why = case.remove("why").unwrap();
        let is = case.remove("is").unwrap();
        let question = serde_json::from_value(Value::Object(case)).unwrap();
        assert_eq!(answer(question), is, "{why}");
    }
}

fn json(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn duties() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Question {
        task: Option<Task>,
    }
    let file = include_str!("../vectors/articles/duties.toml");
    run(file, |asked: Question| {
        json(asked.task.map_or_else(unlisted_duty, duty))
    });
}

#[test]
fn working_days() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Question {
        start: NaiveDate,
        first: FirstDay,
        days: Option<u32>,
    }
    let file = include_str!("../vectors/articles/working_days.toml");
    run(file, |asked: Question| {
        json(match asked.days {
            None => training(asked.start, asked.first),
            Some(days) => training_of(asked.start, days, asked.first),
        })
    });
}

#[test]
fn probation_and_contract() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Question {
        start: Option<NaiveDate>,
        #[serde(default)]
        first: FirstDay,
        contract: Option<ContractTerm>,
    }
    let file = include_str!("../vectors/articles/probation.toml");
    run(file, |asked: Question| {
        match (asked.start, asked.contract) {
            (Some(start), None) => json(probation(start, asked.first)),
            (None, Some(contract)) => json(probation_term(contract)),
            _ => panic!("a case has a start or a contract"),
        }
    });
}

#[test]
fn badge() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Question {
        text: String,
        cities: Option<CityTable>,
    }
    let file = include_str!("../vectors/articles/badge.toml");
    run(file, |asked: Question| {
        match Badge::parse(&asked.text, asked.cities.as_ref()) {
            Ok(badge) => json(badge),
            Err(problem) => json!({ "problem": problem }),
        }
    });
}

#[test]
fn recruitment() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Question {
        staff: Option<Staff>,
        approved: Option<NaiveDate>,
        announced: Option<NaiveDate>,
    }
    let file = include_str!("../vectors/articles/recruitment.toml");
    run(file, |asked: Question| {
        match (asked.staff, asked.announced) {
            (Some(staff), None) => json(headcount(staff)),
            (None, Some(announced)) => json(approval(asked.approved, announced)),
            _ => panic!("a case has a staff or an announcement"),
        }
    });
}

#[test]
fn a_table_of_cities_that_cannot_be_right_is_refused() {
    for cities in [
        json!([{ "code": "1", "name": "甲市" }]),
        json!([{ "code": "01", "name": "" }]),
        json!([{ "code": "01", "name": "甲市" }, { "code": "01", "name": "乙市" }]),
        json!([{ "code": "01", "name": "甲市", "more": 1 }]),
        json!({ "01": "甲市" }),
    ] {
        assert!(serde_json::from_value::<CityTable>(cities).is_err());
    }
}
