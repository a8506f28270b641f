//! The tables of `docs/regulation.md` agree with the code: every clause with its treatment,
//! every reading with its choices, the boundary days of the age.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]
#![allow(clippy::panic, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rules::age::{first_day, last_day};
use rules::law::{Citation, Treatment, treatment};
use rules::{
    Birthday, CertificateBy, Circumstances, Declaration, Education, Facts, FireRescue, FullTime,
    Item, LeapDay, Occurrence, Outcome, Readings, SecondaryVocational, Service, TechnicalClasses,
    UpperAge, decide,
};
use serde::Serialize;
use serde_json::Value;
use tests::markdown::{code, rows};

/// The root of the working copy under test. Two copies may share a target folder.
fn root() -> PathBuf {
    let tests = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    tests.join("..")
}

/// The rows, cell by cell, of the only table with these first columns.
fn table(header: &[&str]) -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(root().join("docs/regulation.md")).unwrap();
    rows(&page, header)
}

fn owned(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

/// `16(2)` or `1`.
fn clause(place: Citation) -> String {
    match place.item {
        None => place.article.to_string(),
        Some(item) => format!("{}({item})", place.article),
    }
}

/// Whether a module quotes this clause.
fn quotes(path: &str, place: Citation) -> bool {
    let words = place.text().unwrap();
    let source = std::fs::read_to_string(root().join(path)).unwrap_or_default();
    source.lines().any(|line| {
        let comment = line.trim_start().trim_start_matches(['/', '!']);
        let quoted = comment.strip_prefix(" > ").unwrap_or_default();
        // The quotation of an item begins with its numeral: （一）.
        let quoted = quoted.split_once('）').map_or(quoted, |(_, item)| item);
        !quoted.is_empty() && words.contains(quoted)
    })
}

/// What is wrong with the row of a clause.
fn faults(place: Citation, row: &[String]) -> Vec<String> {
    let [_, treated, why] = row else {
        return vec![format!("{row:?} has not three cells")];
    };
    let clause = clause(place);
    let mut faults = Vec::new();
    let word = match treatment(place) {
        Treatment::Decided => "decided",
        Treatment::Shown => "shown",
        Treatment::Outside => "outside",
    };
    if treated != word {
        faults.push(format!("{clause} is {word}, not {treated}"));
    }
    let paths: Vec<&str> = code(why)
        .into_iter()
        .filter(|path| Path::new(path).extension().is_some_and(|end| end == "rs"))
        .collect();
    for path in &paths {
        if !root().join(path).is_file() {
            faults.push(format!("{clause}: there is no file {path}"));
        }
    }
    match treatment(place) {
        Treatment::Decided => {
            let module = format!("crates/rules/src/article{}", place.article);
            let decides = |path: &&str| path.starts_with(&module) || quotes(path, place);
            if !paths.iter().any(decides) {
                faults.push(format!("{clause} names no module that decides it"));
            }
        }
        Treatment::Shown => {
            if !code(why).contains(&format!("#/law/{}", place.article).as_str()) {
                faults.push(format!("{clause} names not the page that shows it"));
            }
        }
        Treatment::Outside => {
            if why.is_empty() {
                faults.push(format!("{clause} gives no reason"));
            }
        }
    }
    faults
}

#[test]
fn every_clause_has_its_row_in_order_and_says_what_the_code_does() {
    let rows = table(&["clause", "treatment", "where or why"]);
    let written: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    let expected: Vec<String> = Citation::all().map(clause).collect();
    assert_eq!(written, expected);
    let faults: Vec<String> = Citation::all()
        .zip(&rows)
        .flat_map(|(place, row)| faults(place, row))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_wrong_row_is_found() {
    let place = Citation::item(16, 2);
    let found = |treated: &str, why: &str| faults(place, &owned(&["16(2)", treated, why])).len();
    assert_eq!(
        found("decided", "`crates/rules/src/article16/age.rs`: computed"),
        0
    );
    assert_eq!(
        found("shown", "`crates/rules/src/article16/age.rs`: computed"),
        1
    );
    assert_eq!(found("decided", "`crates/rules/src/age.rs`"), 1);
    assert_eq!(found("decided", "`crates/rules/src/article16/none.rs`"), 1);
    let of = |place: Citation, cells: &[&str]| faults(place, &owned(cells)).len();
    let task = "`crates/rules/src/duties/task.rs`: a list";
    assert_eq!(of(Citation::item(9, 5), &["9(5)", "decided", task]), 0);
    assert_eq!(of(Citation::article(20), &["20", "decided", task]), 1);
    assert_eq!(of(Citation::article(4), &["4", "shown", "`#/law/40`"]), 1);
    assert_eq!(of(Citation::article(1), &["1", "outside", ""]), 1);
    assert_eq!(
        rows("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n", &["a"]),
        [["1", "2"]]
    );
}

/// The names of the choices in JavaScript.
fn names<T: Serialize>(all: &[T]) -> Vec<String> {
    let name = |value: &T| {
        serde_json::to_value(value)
            .unwrap()
            .as_str()
            .map(str::to_owned)
    };
    all.iter().filter_map(name).collect()
}

#[test]
fn every_reading_has_its_row_with_all_its_choices() {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    // No `..`: a new reading must be named here and in the table.
    let all = Readings {
        upper_age: Some(UpperAge::Before36th),
        birthday: Some(Birthday::DayOf),
        leap_day: Some(LeapDay::February28),
        reference_date: Some(day),
        certificate_by: Some(CertificateBy::On(day)),
        technical_classes: Some(TechnicalClasses::AsCollege),
        secondary_vocational: Some(SecondaryVocational::AsSeniorHigh),
        full_time: Some(FullTime::NotRequired),
        fire_rescue: Some(FireRescue::Veterans),
    };
    let Value::Object(keys) = serde_json::to_value(all).unwrap() else {
        panic!("readings are an object");
    };
    let rows = table(&["key", "clause", "choices, the plain one first"]);
    let mut written: Vec<&str> = rows.iter().flat_map(|row| code(&row[0])).collect();
    written.sort_unstable();
    let mut expected: Vec<&String> = keys.keys().collect();
    expected.sort_unstable();
    assert_eq!(written, expected);
    for row in &rows {
        let expected = match code(&row[0])[0] {
            "upperAge" => names(UpperAge::ALL),
            "birthday" => names(Birthday::ALL),
            "leapDay" => names(LeapDay::ALL),
            "technicalClasses" => names(TechnicalClasses::ALL),
            "secondaryVocational" => names(SecondaryVocational::ALL),
            "fullTime" => names(FullTime::ALL),
            "fireRescue" => names(FireRescue::ALL),
            "certificateBy" => owned(&["referenceDate", "on"]),
            "referenceDate" => Vec::new(),
            other => panic!("{other} is new: say here what its choices are"),
        };
        assert_eq!(code(&row[2]), expected, "{}", row[0]);
    }
}

fn parsed<T: serde::de::DeserializeOwned>(name: &str) -> T {
    serde_json::from_value(Value::from(name)).unwrap()
}

/// Fixes one reading of the age by the name of its choice, and the other at its widest.
fn reading(choice: &str) -> Readings {
    let (birthday, upper_age) = match choice {
        "dayOf" | "nextDay" => (parsed(choice), UpperAge::On36th),
        _ => (Birthday::DayOf, parsed(choice)),
    };
    Readings {
        birthday: Some(birthday),
        upper_age: Some(upper_age),
        ..Readings::default()
    }
}

#[test]
fn the_boundary_days_are_decided_as_the_table_says() {
    let columns = [
        "dayOf",
        "nextDay",
        "before36th",
        "on36th",
        "on35th",
        "before35th",
    ];
    let header: Vec<String> = columns.iter().map(|name| format!("`{name}`")).collect();
    let mut first = vec!["born"];
    first.extend(header.iter().map(String::as_str));
    for row in table(&first) {
        for (choice, expected) in columns.iter().zip(&row[1..]) {
            let facts = Facts {
                birth_date: Some(row[0].parse().unwrap()),
                hire_date: NaiveDate::from_ymd_opt(2026, 12, 1),
                earlier_engagement: Some(Occurrence::Never),
                education: Some(Education::JuniorCollege),
                expected_certificate: Some(Occurrence::Never),
                service: Some(Service::None),
                conduct: Some(Declaration::Yes),
                ability: Some(Declaration::Yes),
                circumstances: Circumstances::none_of_them(),
                full_time: None,
            };
            let determination = decide(&facts, &reading(choice));
            let mut items = determination.items.iter();
            let age = items.find(|item| item.item == Item::Age).unwrap();
            let word = match age.standing.outcome() {
                Outcome::Met => "yes",
                Outcome::NotMet => "no",
                other => panic!("{} under {choice} is {other:?}", row[0]),
            };
            assert_eq!(word, expected, "born {} under {choice}", row[0]);
        }
    }
}

#[test]
fn the_days_of_those_born_on_a_leap_day_are_as_the_table_says() {
    for row in table(&["born", "limit", "`february28`", "`march1`"]) {
        let birth: NaiveDate = row[0].parse().unwrap();
        let choice = code(&row[1])[0];
        for (leap, expected) in LeapDay::ALL.iter().zip(&row[2..]) {
            let day = if row[1].starts_with("first day") {
                first_day(birth, parsed(choice), *leap)
            } else {
                last_day(birth, parsed(choice), *leap)
            };
            assert_eq!(day.unwrap().to_string(), *expected, "{row:?} {leap:?}");
        }
    }
}
