//! Whatever a file is: an application, or a reason that somebody can do something about.

use desk::{Refusal, open};
use form::file::MOST_BYTES;
use proptest::prelude::*;
use tests::applicants::{application, file};
use tests::dice::{Dice, bytes_broken};
use tests::json_tree;

use crate::TODAY;

fn refusal(bytes: &[u8]) -> Refusal {
    open("a.xieguan.json", bytes, TODAY).expect_err("no application")
}

#[test]
fn an_application_is_the_one_that_was_written() {
    for number in 0..300 {
        let with_photo = number % 7 == 0;
        let file = file(number, with_photo);
        let received = open("a/b.json", file.as_bytes(), TODAY).unwrap();
        let tree = json_tree(file.as_bytes()).unwrap();
        let opened = form::file::open(&tree).unwrap();
        let application = application(number);
        assert!(application.is_some(), "{number} is complete");
        assert_eq!(received.application, application, "{number}");
        assert_eq!(received.draft.answers, opened.draft.answers);
        let sealed = received.sealed.unwrap();
        assert_eq!(
            Some(&sealed.match_code),
            received.stated.match_code.as_ref()
        );
        assert_eq!(received.name, "a/b.json");
        assert_eq!(received.stated.saved, Some(tests::applicants::APPLIED));
        let photo = received
            .photo
            .map(|photo| photo.decoded(file.as_bytes()).unwrap());
        assert_eq!(photo, opened.draft.photo);
        assert_eq!(photo.is_some(), with_photo);
    }
}

#[test]
fn a_photo_can_be_decoded_from_its_own_bytes_and_with_escaped_slashes() {
    let file = file(3, true);
    let photo = open("", file.as_bytes(), TODAY).unwrap().photo.unwrap();
    let own = photo.decoded(&file.as_bytes()[photo.at.clone()]);
    assert!(own.is_some());
    // As PHP writes JSON.
    let (head, jpeg) = file.split_once("\"jpeg\": ").unwrap();
    let escaped = format!("{head}\"jpeg\": {}", jpeg.replace('/', "\\/"));
    let photo = open("", escaped.as_bytes(), TODAY).unwrap().photo.unwrap();
    assert_eq!(photo.decoded(escaped.as_bytes()), own);
}

#[test]
fn everything_else_says_what_it_is() {
    let file = file(1, false);
    let bytes = file.as_bytes();
    for end in [1, 2, 30, 400, bytes.len() - 3] {
        assert_eq!(refusal(&bytes[..end]), Refusal::CutOff, "{end}");
    }
    assert_eq!(refusal(b""), Refusal::Empty);
    assert_eq!(refusal(b"\xef\xbb\xbf \r\n"), Refusal::Empty);
    let big = refusal(&vec![b' '; MOST_BYTES + 1]);
    assert!(matches!(big, Refusal::TooBig { bytes } if bytes > 4_000_000));
    for bytes in [
        &b"\xff\xd8\xff\xe0"[..],
        b"\x89PNG\r\n",
        b"\0\0\0\x18ftypheic",
        b"GIF89a",
    ] {
        assert_eq!(refusal(bytes), Refusal::Picture);
    }
    assert_eq!(refusal(b"PK\x03\x04..."), Refusal::Archive);
    assert_eq!(refusal(b"%PDF-1.7"), Refusal::Document);
    assert_eq!(refusal(b"hello"), Refusal::NotJson);
    assert_eq!(refusal(b"[1, 2]"), Refusal::NotOurs);
    assert_eq!(refusal(b"{\"a\": 1}"), Refusal::NotOurs);
    let edited = file.replacen("\"answers\": {", "\"answers\": {,", 1);
    assert_eq!(refusal(edited.as_bytes()), Refusal::Damaged);
    let newer = file.replacen("\"version\": 1", "\"version\": 7", 1);
    assert_eq!(refusal(newer.as_bytes()), Refusal::Newer { version: 7 });
    let broken = file.replacen("\"name\": \"", "\"name\": [\"", 1);
    assert_eq!(refusal(broken.as_bytes()), Refusal::Damaged);
    let shape = file.replacen("\"birthDate\": [", "\"birthDate\": [[],", 1);
    let key = "answers.birthDate".to_owned();
    assert_eq!(refusal(shape.as_bytes()), Refusal::Broken { key });
    let deep = [vec![b'['; 99], vec![b']'; 99]].concat();
    let deep = [b"{\"a\": ", &deep[..], b"}"].concat();
    assert_eq!(refusal(&deep), Refusal::Overgrown);
    let utf16: Vec<u8> = file.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refusal(&utf16), Refusal::Encoding);
    assert_eq!(
        refusal(&[b"\xff\xfe", &utf16[..]].concat()),
        Refusal::Encoding
    );
    // GBK, as an old editor saves it.
    let gbk = file.replacen("\"bureau\": \"", "\"bureau\": \"?", 1);
    let mut gbk = gbk.into_bytes();
    let at = gbk.iter().position(|byte| *byte == b'?').unwrap();
    gbk.splice(at..=at, [0xba, 0xf4]);
    assert_eq!(refusal(&gbk), Refusal::Encoding);
    let notice = notice::file::write(&tests::applicants::notice().draft());
    assert_eq!(refusal(notice.as_bytes()), Refusal::Notice);
    let review = desk::file::write(&crate::with(1), TODAY);
    assert_eq!(refusal(review.as_bytes()), Refusal::Review);
    let locked = br#"{"format":"xieguan-application","version":1,"protected":{"kdf":"x"}}"#;
    assert_eq!(refusal(locked), Refusal::Protected);
}

#[test]
fn what_a_text_editor_adds_is_no_matter() {
    let file = ["\u{feff}", &file(1, false), "\r\n\r\n"].concat();
    assert!(open("", file.as_bytes(), TODAY).is_ok());
}

#[test]
fn a_change_by_hand_is_seen() {
    let file = file(5, false);
    let changed = file.replacen("通辽市", "赤峰市", 1);
    let received = open("", changed.as_bytes(), TODAY).unwrap();
    let code = received.sealed.map(|sealed| sealed.match_code);
    assert_ne!(code, received.stated.match_code);
    let added = file.replacen("\"answers\": {", "\"answers\": { \"colour\": \"red\",", 1);
    let received = open("", added.as_bytes(), TODAY).unwrap();
    assert_eq!(received.unknown, ["answers.colour"]);
}

/// The same JSON as another parser reads.
fn same_as_serde(bytes: &[u8]) -> Result<(), TestCaseError> {
    // Half a character is a character to JavaScript and none to serde.
    let halves = bytes
        .windows(3)
        .any(|window| window.eq_ignore_ascii_case(b"\\ud") || window == b"\xef\xbb\xbf");
    if halves {
        return Ok(());
    }
    let own = record::parse(bytes, record::Tree::VALUES);
    match (own, json_tree(bytes)) {
        (Ok(own), Ok(other)) => prop_assert!(is_same(&own, &other), "{own:?} {other:?}"),
        (Err(_), Err(_)) => {}
        (own, other) => prop_assert!(
            // An infinite number is one in JavaScript.
            matches!(&own, Ok(tree) if format!("{tree:?}").contains("inf")),
            "{own:?} {other:?}"
        ),
    }
    Ok(())
}

fn is_same(one: &record::Tree, other: &record::Tree) -> bool {
    use record::Tree::{List, Map, Number};
    match (one, other) {
        (Number(one), Number(other)) => (one - other).abs() <= other.abs() * 1e-13,
        (List(one), List(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| is_same(one, other))
        }
        (Map(one), Map(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len()
                && pairs.all(|(one, other)| one.0 == other.0 && is_same(&one.1, &other.1))
        }
        (one, other) => one == other,
    }
}

proptest! {
    #[test]
    fn json_is_read_as_by_serde(
        text in r#"([\[\]{},:"]|-?0|1[0-9]{0,3}|\.[0-9]|e-?[0-9]{1,2}|true|null|[a-c王𠮷]|\\[nu"/\\x]|0041| ){0,24}"#
    ) {
        same_as_serde(text.as_bytes())?;
        same_as_serde(["[\"", &text, "\"]"].concat().as_bytes())?;
        same_as_serde(["{\"a\":", &text, "}"].concat().as_bytes())?;
    }
}

#[test]
fn broken_files_are_refused_or_read_as_by_serde() {
    let mut dice = Dice::new(20_261_129);
    let whole = [file(1, false), file(2, true)];
    for round in 0..4000 {
        let mut file = whole[usize::from(round % 50 == 0)].clone().into_bytes();
        for _ in 0..=dice.below(3) {
            bytes_broken(&mut dice, &mut file);
        }
        same_as_serde(&file).unwrap();
        if let Ok(received) = open("", &file, TODAY)
            && let Some(photo) = received.photo
        {
            drop(photo.decoded(&file));
        }
    }
}
