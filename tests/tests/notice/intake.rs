//! `vectors/notice/intake/`: notices of our own in several manners, and what stands in them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use intake::{Certainty, Intake, Placed, Text};
use notice::lint;
use office::Problem;
use record::Raw;
use serde::Deserialize;
use tests::{office_files, office_more};

#[derive(Deserialize)]
struct Expected {
    /// Words that must be among those that are not placed.
    unplaced: Vec<String>,
    /// The value of every field, by its key: `posts.0.title`; a day as in a file.
    facts: BTreeMap<String, String>,
}

pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/notice/intake")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

fn file(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

fn key(placed: &Placed) -> String {
    let field = placed.place.field.unwrap();
    let entry = placed.place.entry.map(|at| format!("{at}."));
    let entry = entry.unwrap_or_default();
    format!("{}.{entry}{}", placed.place.section.key(), field.key())
}

fn value(placed: &Placed) -> String {
    match &placed.raw {
        Raw::Text(text) => text.to_string(),
        raw => fields::iso::text(record::value::day(raw).unwrap()),
    }
}

/// Nine facts of ten are in their field, and what is wrong was marked as inferred.
pub(super) fn check(name: &str, text: &Text) -> Intake {
    let intake = intake::read(text, today());
    let expected: Expected = toml::from_str(&file(&format!("{name}.toml"))).unwrap();
    let mut right = 0;
    for placed in &intake.placed {
        let words = text.as_str().get(placed.words.clone()).unwrap();
        assert!(!words.trim().is_empty(), "{placed:?}");
        match expected.facts.get(&key(placed)) {
            Some(own) if *own == value(placed) => right += 1,
            own => {
                let told = format!(
                    "{name}: {} = {} in {words}, not {own:?}",
                    key(placed),
                    value(placed)
                );
                assert_eq!(placed.certainty, Certainty::Inferred, "{told}");
            }
        }
    }
    let keys: Vec<String> = intake.placed.iter().map(key).collect();
    let missed = expected.facts.keys().filter(|fact| !keys.contains(fact));
    let missed: Vec<&String> = missed.collect();
    assert!(
        right * 10 >= expected.facts.len() * 9,
        "{name}: {right}, without {missed:?}"
    );
    let unplaced = intake
        .unplaced
        .iter()
        .map(|range| text.as_str().get(range.clone()).unwrap());
    let unplaced: Vec<&str> = unplaced.collect();
    for words in &expected.unplaced {
        let told = format!("{name}: {words} among {unplaced:?}");
        assert!(unplaced.iter().any(|own| own.contains(&**words)), "{told}");
    }
    // What is placed can be read, as far as it says anything.
    let (_, problems) = notice::read(&intake.draft());
    assert_eq!(problems, [], "{name}");
    intake
}

#[test]
fn numbered() {
    check("numbered", &intake::plain::read(&file("numbered.txt")));
}

#[test]
fn labels() {
    check("labels", &intake::plain::read(&file("labels.txt")));
}

#[test]
fn what_stands_beside() {
    check("beside", &intake::plain::read(&file("beside.txt")));
}

#[test]
fn a_page() {
    check("page", &intake::html::read(&file("page.html")));
}

#[test]
fn a_document() {
    check("word", &office::read(&office_files::word()).unwrap());
}

#[test]
fn a_sheet() {
    let text = office::read(&office_files::excel()).unwrap();
    check("excel", &text);
    // A number with the format of a day is one.
    assert_eq!(text.as_str().matches("2027年6月30日").count(), 2);
}

#[test]
fn the_files_are_those_that_are_made() {
    for (name, made) in [
        ("word.docx", office_files::word()),
        ("excel.xlsx", office_files::excel()),
        ("more.docx", office_more::document()),
        ("more.xlsx", office_more::workbook()),
    ] {
        let kept = std::fs::read(folder().join(name)).unwrap();
        assert_eq!(
            office::read(&kept),
            office::read(&made),
            "{name}: cargo run -p programs --bin intake_files"
        );
    }
}

#[test]
fn hostile_files_end_with_a_problem() {
    let document = |body: &str| {
        let document = format!("<w:document><w:body>{body}</w:body></w:document>");
        office_files::zip(&[("word/document.xml", document)])
    };
    let read = |bytes: &[u8]| office::read(bytes).map(|text| text.as_str().to_owned());
    assert_eq!(
        read(&document("<w:p><w:t>a&#25307;&b;&amp;</w:t></w:p>")),
        Ok("a招&\n".to_owned())
    );
    // What unpacks to far more than it is.
    assert_eq!(
        read(&document(&" ".repeat(40_000_000))),
        Err(Problem::Overgrown)
    );
    let deep = [
        "<w:tbl><w:tr><w:tc>".repeat(1000),
        "</w:tc></w:tr></w:tbl>".repeat(1000),
    ]
    .concat();
    assert_eq!(read(&document(&deep)), Err(Problem::Overgrown));
    // An entity made of entities is nothing.
    let entities = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    let parts = [(
        "word/document.xml",
        format!("{entities}<w:p><w:t>&b;</w:t></w:p>"),
    )];
    assert_eq!(read(&office_files::zip(&parts)), Ok(String::new()));
    let sheet = |sheet: &str| {
        let named = |name: &'static str, text: &str| (name, text.to_owned());
        office_files::zip(&[
            named(
                "xl/workbook.xml",
                "<workbook><sheets><sheet r:id=\"a\"/></sheets></workbook>",
            ),
            named(
                "xl/_rels/workbook.xml.rels",
                "<a><Relationship Id=\"a\" Target=\"s.xml\"/></a>",
            ),
            named("xl/s.xml", sheet),
        ])
    };
    let merged = "<mergeCell ref=\"A1:BH5000\"/>".repeat(3);
    assert_eq!(read(&sheet(&merged)), Err(Problem::Overgrown));
    // What is elsewhere is not fetched.
    let parts = [
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet r:id=\"a\"/></sheets></workbook>".to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<a><Relationship Id=\"a\" TargetMode=\"External\" Target=\"https://a.example/\"/></a>"
                .to_owned(),
        ),
    ];
    assert_eq!(read(&office_files::zip(&parts)), Ok(String::new()));
    for (bytes, problem) in [
        (&b"PK"[..], Problem::Damaged),
        (b"%PDF", Problem::OtherKind),
        (b"", Problem::OtherKind),
    ] {
        assert_eq!(read(bytes), Err(problem), "{bytes:?}");
    }
    let whole = office_files::word();
    for end in (0..whole.len()).step_by(97) {
        assert!(read(&whole[..end]).is_err());
    }
}

#[test]
fn nothing_is_lost() {
    // Without any word that is known, all of it is listed.
    let text = intake::plain::read("甲乙丙丁，戊己庚辛。\n子丑寅卯");
    let intake = intake::read(&text, today());
    let listed = intake
        .unplaced
        .iter()
        .map(|range| text.as_str().get(range.clone()).unwrap());
    assert_eq!(intake.placed, []);
    assert_eq!(
        listed.collect::<Vec<_>>(),
        ["甲乙丙丁，戊己庚辛", "子丑寅卯"]
    );
}

#[test]
fn two_values_for_one_field_are_in_doubt() {
    let text = intake::plain::read("公开招聘公告\n试用期3个月。\n试用期6个月。");
    let intake = intake::read(&text, today());
    let probation = intake
        .placed
        .iter()
        .find(|placed| key(placed) == "employment.probationMonths");
    assert_eq!(probation.unwrap().certainty, Certainty::Inferred);
    let listed = intake.unplaced.iter().any(|range| {
        text.as_str()
            .get(range.clone())
            .is_some_and(|words| words.contains('6'))
    });
    assert!(listed);
}

#[test]
fn marks_of_the_lint_are_places_in_the_text() {
    let text = intake::plain::read("公告\n岗位职责：独立对占道经营者罚款。");
    let found = lint::text(text.as_str());
    let mark = &found[0].marks[0];
    assert_eq!(text.as_str().get(mark.bytes.clone()), Some(&*mark.words));
}
