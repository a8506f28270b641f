//! Damaged files and codes.

use form::application::Application;
use form::{check, file, match_code, qr};
use notice::Notice;
use proptest::strategy::{Strategy, ValueTree};
use serde_json::Value;
use tests::dice::{Dice, bytes_broken};
use tests::json_tree;
use tests::targets::TARGETS;

use crate::TODAY;
use crate::carried::runner;
use crate::generate::application;

fn target(name: &str) -> fn(&[u8]) {
    TARGETS
        .iter()
        .find(|target| target.name == name)
        .unwrap()
        .check
}

/// Some applications that are not the largest.
fn samples(count: usize) -> Vec<Application> {
    let mut runner = runner(1);
    let all = std::iter::repeat_with(|| application().new_tree(&mut runner).unwrap().current().0);
    all.filter(|application| {
        application.schools.len() + application.history.len() + application.family.len() <= 6
    })
    .take(count)
    .collect()
}

/// Values that occur in files, and others.
const SCRAPS: [&str; 24] = [
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "1e308",
    "18446744073709551616",
    "1e999",
    "\"\"",
    "\"x\"",
    "\"never\"",
    "\"yes\"",
    "\"elsewhere\"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    "[]",
    "{}",
    "[\"\",\"\",\"\"]",
    "[\"2026\",\"11\",\"\"]",
    "{\"on\":\"2026-11-23\"}",
    "{\"on\":\"9999-12-31\"}",
    "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
    "\"2026-11-23\"",
    "\"150105199806150026\"",
];

/// Replaces a value by another, of the same file or not, or doubles a key.
fn values_broken(dice: &mut Dice, at: &mut Value) {
    if dice.below(4) > 0 {
        match at {
            Value::Object(members) if !members.is_empty() => {
                let nth = dice.below(members.len());
                return values_broken(dice, members.values_mut().nth(nth).unwrap());
            }
            Value::Array(values) if !values.is_empty() => {
                let nth = dice.below(values.len());
                return values_broken(dice, &mut values[nth]);
            }
            _ => {}
        }
    }
    match (dice.below(5), at) {
        (0, Value::Object(members)) if !members.is_empty() => {
            let nth = dice.below(members.len());
            let key = members.keys().nth(nth).unwrap().clone();
            members.remove(&key);
        }
        (1, Value::Object(members)) => {
            let field = dice.pick(form::Field::ALL).key().to_owned();
            members.insert(field, scrap(dice));
        }
        (2, Value::Array(values)) => {
            let more = values.first().cloned().unwrap_or_default();
            values.resize(values.len() + dice.below(60), more);
        }
        (3, Value::String(text)) => {
            let more = dice.pick(&["９", " ", "\u{200b}", "𠮷", "族", ".", "\n", "年", "·", "7"]);
            text.insert_str(0, &more.repeat(dice.below(5000) / 500));
        }
        (_, at) => *at = scrap(dice),
    }
}

fn scrap(dice: &mut Dice) -> Value {
    // Scraps that are not JSON become a long text.
    let scrap = dice.pick(&SCRAPS);
    serde_json::from_str(scrap).unwrap_or_else(|_| scrap.repeat(300).into())
}

/// Opens, checks and writes a file; for one in a hundred all properties are checked.
fn survives(file: &[u8], nth: u32) {
    if nth.is_multiple_of(100) {
        target("application_file")(file);
    } else if let Ok(opened) = json_tree(file).and_then(|file| file::open(&file)) {
        check(&opened.draft, &Notice::default(), TODAY);
        file::write(&opened.draft, TODAY, opened.match_code.as_deref());
    }
}

fn files() -> Vec<String> {
    let written = |application: &Application| {
        let code = match_code(application);
        file::write(&application.draft(), TODAY, Some(&code))
    };
    samples(40).iter().map(written).collect()
}

#[test]
fn files_with_broken_bytes_do_no_harm() {
    let files = files();
    let mut dice = Dice::new(20_261_123);
    for nth in 0..50_000 {
        let mut file = files[dice.below(files.len())].clone().into_bytes();
        for _ in 0..=dice.below(3) {
            bytes_broken(&mut dice, &mut file);
        }
        survives(&file, nth);
    }
}

#[test]
fn files_with_broken_values_do_no_harm() {
    let read = |file: &String| serde_json::from_str::<Value>(file).unwrap();
    let files: Vec<Value> = files().iter().map(read).collect();
    let mut dice = Dice::new(20_261_124);
    for nth in 0..50_000 {
        let mut file = files[dice.below(files.len())].clone();
        for _ in 0..=dice.below(3) {
            values_broken(&mut dice, &mut file);
        }
        let mut file = serde_json::to_vec(&file).unwrap();
        if dice.below(4) == 0 {
            key_doubled(&mut dice, &mut file);
        }
        survives(&file, nth);
    }
}

/// Adds a member at the beginning of an object, possibly a duplicate.
fn key_doubled(dice: &mut Dice, file: &mut Vec<u8>) {
    let braces: Vec<usize> = (0..file.len()).filter(|&at| file[at] == b'{').collect();
    if braces.is_empty() {
        return;
    }
    let keys = [
        "format",
        "version",
        "answers",
        "name",
        "photo",
        "matchCode",
        "on",
    ];
    let member = format!("\"{}\":{},", dice.pick(&keys), dice.pick(&SCRAPS));
    let at = dice.pick(&braces) + 1;
    file.splice(at..at, member.into_bytes());
}

#[test]
fn broken_codes_do_no_harm() {
    let codes: Vec<String> = samples(100).iter().map(qr::payload).collect();
    let mut dice = Dice::new(20_261_125);
    let mut whole = 0;
    for nth in 0..100_000_u32 {
        let code = &codes[dice.below(codes.len())];
        let mut bytes = match dice.below(4) {
            0 => code.clone().into_bytes(),
            _ => base45::decode(code.strip_prefix(qr::PREFIX).unwrap()).unwrap(),
        };
        for _ in 0..=dice.below(2) {
            bytes_broken(&mut dice, &mut bytes);
        }
        if nth.is_multiple_of(100) {
            target("qr")(&bytes);
        }
        let text = match str::from_utf8(&bytes) {
            Ok(text) if text.starts_with(qr::PREFIX) => text.to_owned(),
            _ => [qr::PREFIX, &base45::encode(&bytes)].concat(),
        };
        if let Ok(application) = qr::read(&text, TODAY) {
            whole += 1;
            check(&application.draft(), &Notice::default(), TODAY);
        }
    }
    // Most changes are detected; some give another valid application.
    println!("{whole} are applications still");
    assert!((1000..20_000).contains(&whole), "{whole}");
}
