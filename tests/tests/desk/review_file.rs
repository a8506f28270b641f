//! The file of a review opens again, whatever became of it.

use desk::file::{merge, open, write};
use desk::{Conclusion, Ground, Opinion, Refusal, Register, Review, Verified, of_code};
use form::{Field, Raw, qr};
use rules::{Facts, Item, Paper};
use tests::applicants::{APPLIED, application, draft, file};
use tests::dice::{Dice, bytes_broken};

use crate::{TODAY, received, register, with};

/// A register with everything that a file can hold.
fn full() -> Register {
    let mut register = with(3);
    register.take(of_code(&qr::payload(&application(20).unwrap()), TODAY).unwrap());
    let mut half = draft(21);
    half.set(None, Field::Mobile, Raw::text("12"));
    let half = form::file::write(&half, APPLIED, None);
    register.take(desk::open("half.json", half.as_bytes(), TODAY).unwrap());
    let added = file(22, false).replacen("\"answers\": {", "\"answers\": {\"x\": \"y\",", 1);
    register.take(desk::open("edited.json", added.as_bytes(), TODAY).unwrap());
    let opinion = |by: &str, conclusion| {
        Some(Opinion {
            by: by.to_owned(),
            conclusion,
            on: Some(TODAY),
        })
    };
    for index in [0, 2, 3, 4] {
        let mut review = Review {
            corrections: Facts {
                birth_date: "1991-08-20".parse().ok(),
                ..Facts::default()
            },
            first: opinion("甲", Conclusion::Refused),
            grounds: Ground::all().collect(),
            reason: "=看过“征信”\n\"报告\"".to_owned(),
            note: "备注 𠮷".to_owned(),
            ..Review::default()
        };
        review.set_item(Item::Credit, Some(Verified::Differs));
        review.set_paper(Paper::CreditReport, Some(Verified::Confirmed));
        let mut other = review.clone();
        other.set_item(Item::Credit, Some(Verified::Confirmed));
        other.first = opinion("乙", Conclusion::Passed);
        other.second = opinion("丙", Conclusion::Pending);
        register.set_review(index, desk::merged(&review, &other));
    }
    register
}

#[test]
fn what_was_written_opens_again() {
    let register = full();
    let file = write(&register, TODAY);
    let opened = open(file.as_bytes(), TODAY).unwrap();
    assert_eq!(opened.skipped, []);
    assert_eq!(opened.unknown, [""; 0]);
    assert_eq!(opened.saved, Some(TODAY));
    assert_eq!(write(&opened.register, TODAY), file);
    assert_eq!(opened.register.terms(), register.terms());
    for (row, before) in opened.register.rows().iter().zip(register.rows()) {
        assert_eq!(row, before);
    }
}

#[test]
fn it_keeps_to_its_schema() {
    let schema = tests::review_schema();
    for register in [register(), with(2), full()] {
        let file = serde_json::from_str(&write(&register, TODAY)).unwrap();
        assert_eq!(tests::keeps(&schema, &file), Ok(()));
    }
}

#[test]
fn the_checked_in_schema_is_the_generated_one() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/review.schema.json");
    let generated = serde_json::to_string_pretty(&tests::review_schema()).unwrap();
    let checked_in = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        checked_in == generated + "\n",
        "the fields have changed: cargo run -p programs --bin review_schema"
    );
}

#[test]
fn two_desks_become_one() {
    let (mut here, mut there) = (with(3), register());
    there.take(received(2));
    there.take(received(7));
    let review = |verified, note: &str| {
        let mut review = Review {
            note: note.to_owned(),
            ..Review::default()
        };
        review.set_item(Item::Age, Some(verified));
        review
    };
    here.set_review(2, review(Verified::Confirmed, ""));
    there.set_review(0, review(Verified::Differs, "那边"));
    there.set_review(1, review(Verified::Missing, "新来的"));
    let there = open(write(&there, TODAY).as_bytes(), TODAY)
        .unwrap()
        .register;
    let report = merge(&mut here, there.clone());
    assert_eq!((&*report.added, &*report.conflicts), (&[3][..], &[2][..]));
    let rows = here.rows();
    assert_eq!(rows[3].number, 4);
    assert_eq!(&*rows[3].review.note, "新来的");
    assert_eq!(rows[2].review.item(Item::Age), Some(Verified::Confirmed));
    assert_eq!(rows[2].review.note, "那边");
    let other = &rows[2].review.conflicts[0].other;
    assert_eq!(other.item(Item::Age), Some(Verified::Differs));
    // A second time nothing changes.
    let before = here.clone();
    let again = merge(&mut here, there);
    assert_eq!(here, before);
    assert_eq!((again.added.len(), again.conflicts.len()), (0, 0));
}

#[test]
fn other_files_and_broken_ones_say_what_they_are() {
    let refused = |bytes: &[u8]| open(bytes, TODAY).expect_err("no review");
    let file = write(&full(), TODAY);
    assert_eq!(
        refused(tests::applicants::file(1, false).as_bytes()),
        Refusal::Application
    );
    let notice = notice::file::write(&tests::applicants::notice().draft());
    assert_eq!(refused(notice.as_bytes()), Refusal::Notice);
    assert_eq!(refused(&file.as_bytes()[..2000]), Refusal::CutOff);
    let newer = file.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(refused(newer.as_bytes()), Refusal::Newer { version: 2 });
    let locked = br#"{"format":"xieguan-review","version":1,"protected":{}}"#;
    assert_eq!(refused(locked), Refusal::Protected);
    // One broken applicant does not keep the others out.
    let broken = file.replacen("\"packed\": \"", "\"packed\": \"A", 1);
    let opened = open(broken.as_bytes(), TODAY).unwrap();
    let key = "applicants[0].packed".to_owned();
    assert_eq!(opened.skipped[0].problem, Refusal::Broken { key });
    assert_eq!(opened.register.rows().len() + 1, full().rows().len());
    let mut dice = Dice::new(41);
    for _ in 0..1500 {
        let mut file = file.clone().into_bytes();
        bytes_broken(&mut dice, &mut file);
        if let Ok(opened) = open(&file, TODAY) {
            let again = write(&opened.register, TODAY);
            assert!(open(again.as_bytes(), TODAY).is_ok());
        }
    }
}

#[test]
fn a_review_of_version_1_still_opens() {
    let file = "vectors/files/review-v1.xieguan-review.json";
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let opened = open(&std::fs::read(path).unwrap(), TODAY).unwrap();
    assert_eq!((&*opened.skipped, &*opened.unknown), (&[][..], &[][..]));
    let register = opened.register;
    assert_eq!(register.terms().notice.posts.len(), 3);
    assert_eq!(register.terms().closes, Some(APPLIED));
    let rows = register.rows();
    let sources: Vec<_> = rows.iter().map(|row| row.source).collect();
    use desk::Source::{File, Paper};
    assert_eq!(sources, [File, File, File, Paper, File, File]);
    assert!(!rows[4].is_complete() && rows[5].is_complete());
    assert_eq!(*rows[5].unknown, ["answers.x"]);
    let review = &rows[0].review;
    assert_eq!(review.item(Item::Credit), Some(Verified::Differs));
    assert_eq!(review.corrections.birth_date, "1991-08-20".parse().ok());
    assert_eq!(review.first.as_ref().unwrap().by, "甲");
    assert_eq!(
        review.second.as_ref().unwrap().conclusion,
        Conclusion::Pending
    );
    assert_eq!((review.conflicts.len(), review.grounds.len()), (2, 38));
    assert!(review.reason.starts_with("=看过") && review.note == "备注 𠮷");
}
