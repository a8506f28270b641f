//! Writes every vector with the native answer of the rules as JSON to standard output. Node and
//! the browser must answer the same byte for byte.
//!
//! A line is `{"name", "call", "arguments", "answer"}`. The answer is the text that
//! `JSON.stringify` must give for what the call returns.
#![allow(clippy::print_stdout, reason = "a program whose output is its purpose")]

use std::error::Error;

use chrono::NaiveDate;
use fields::{Mobile, PersonName, ResidentId, iso};
use rules::{Facts, NextQuestion, Readings};
use serde::Serialize;
use serde_json::{Value, json};
use tests::FieldCase;
use words::Locale;

/// The result of `checkField`.
#[derive(Serialize)]
#[serde(untagged)]
enum Checked<V, P> {
    Right {
        ok: bool,
        value: V,
    },
    Wrong {
        ok: bool,
        problem: P,
        message: String,
    },
}

/// A day with its form in JavaScript.
#[derive(Serialize)]
#[serde(transparent)]
struct Day(#[serde(with = "fields::iso")] NaiveDate);

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    let files = [
        include_str!("../../../vectors/determinations/article16.toml"),
        include_str!("../../../vectors/determinations/article17.toml"),
    ];
    for vector in files.into_iter().flat_map(tests::determination_vectors) {
        let facts: Facts = serde_json::from_value(vector.facts.clone())?;
        let readings: Readings = serde_json::from_value(vector.readings.clone())?;
        let arguments = json!([vector.facts, vector.readings]);
        let say = |call, answer| line(&vector.why, call, &arguments, answer);
        say("determine", text(&rules::decide(&facts, &readings))?);
        say("nextQuestion", text(&NextQuestion::of(&facts, &readings))?);
        say("changes", text(&rules::changes(&facts, &readings))?);
    }
    for number in 0..=30 {
        let answer = text(&rules::article(number))?;
        line(
            &format!("article {number}"),
            "article",
            &json!([number]),
            answer,
        );
    }
    for case in tests::notice_cases() {
        let answer = tests::answers::linted(&case.file);
        line(&case.why, "lintNotice", &json!([case.file]), text(&answer)?);
    }
    for case in tests::form_cases() {
        let answer = text(&tests::answers::checked(&case))?;
        let arguments = json!([case.file, case.notice, case.as_of]);
        line(&case.why, "checkApplication", &arguments, answer);
    }
    fields(
        include_str!("../../../vectors/fields/resident_id.toml"),
        |_| "residentId",
        |text, today| ResidentId::parse(text, today.unwrap_or_default()),
        words::resident_id_problem,
    )?;
    fields(
        include_str!("../../../vectors/fields/date.toml"),
        |case| match case.as_of {
            Some(_) => "birthDate",
            None => "date",
        },
        |text, today| {
            let date = fields::parse_date(text)?;
            let date = today.map_or(Ok(date), |today| fields::birth_date(date, today));
            date.map(Day)
        },
        words::date_problem,
    )?;
    fields(
        include_str!("../../../vectors/fields/name.toml"),
        |_| "name",
        |text, _| PersonName::parse(text),
        words::name_problem,
    )?;
    fields(
        include_str!("../../../vectors/fields/mobile.toml"),
        |_| "mobile",
        |text, _| Mobile::parse(text),
        words::mobile_problem,
    )
}

/// The cases of one field. Cases with three boxes are skipped: the boundary takes one text.
fn fields<V: Serialize, P: Serialize>(
    file: &str,
    kind: impl Fn(&FieldCase) -> &'static str,
    parse: impl Fn(&str, Option<NaiveDate>) -> Result<V, P>,
    words: fn(Locale, &P) -> String,
) -> Done {
    for case in tests::field_cases(file) {
        let [typed] = &case.text[..] else { continue };
        let today = case.as_of.as_deref().and_then(iso::read);
        let checked = match parse(typed, today) {
            Ok(value) => Checked::Right { ok: true, value },
            Err(problem) => Checked::Wrong {
                ok: false,
                message: words(Locale::ZhHans, &problem),
                problem,
            },
        };
        let mut arguments = vec![Value::from(kind(&case)), Value::from(typed.as_str())];
        arguments.extend(case.as_of.clone().map(Value::from));
        line(
            &case.why,
            "checkField",
            &Value::from(arguments),
            text(&checked)?,
        );
    }
    Ok(())
}

fn text(answer: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string(answer)
}

fn line(name: &str, call: &str, arguments: &Value, answer: String) {
    let line = json!({ "name": name, "call": call, "arguments": arguments, "answer": answer });
    println!("{line}");
}
