//! Old files open for ever; others are refused with a reason.

use form::file::{self, FileProblem, Opened};
use form::{Field, Raw, Section, Severity, Status, check, match_code, qr, status};
use notice::Notice;
use serde_json::{Value, json};
use tests::json_tree;

use crate::TODAY;
use crate::{jpeg, schema};

const COMPLETE: &str = include_str!("../../vectors/files/application-v1.xieguan.json");
/// The text of its QR code.
const SCANNED: &str = include_str!("../../vectors/files/application-v1.qr.txt");
const HALF: &str = include_str!("../../vectors/files/half-filled-v1.xieguan.json");

fn open(file: &str) -> Result<Opened, FileProblem> {
    file::open(&json_tree(file.as_bytes())?)
}

#[test]
fn a_complete_form_of_version_1_has_the_code_that_stands_on_its_paper() {
    let opened = open(COMPLETE).unwrap();
    assert_eq!(opened.unknown, [""; 0]);
    assert_eq!(opened.match_code.as_deref(), Some("0EA7 1F49 1EB8 2B3D"));
    let (application, problems) = check(&opened.draft, &Notice::default(), TODAY);
    assert_eq!(problems, []);
    let application = application.unwrap();
    assert_eq!(Some(match_code(&application)), opened.match_code);
    assert_eq!(qr::payload(&application), SCANNED.trim_end_matches('\n'));
    let read = qr::read(SCANNED, TODAY).unwrap();
    assert_eq!(read, application.without_free_text());

    assert_eq!(application.person.name.as_str(), "阿依古丽·\u{2EBF0}𠮷");
    let awards = application.skills.awards.unwrap();
    assert_eq!(awards.0.lines().count(), 3);
    let photo = opened.draft.photo.unwrap();
    assert_eq!((photo.width, photo.height), (24, 32));
    assert!(photo.jpeg.ends_with(&[0xff, 0xd9]));
    assert_eq!(schema::is_kept_by(COMPLETE), Ok(()));
}

/// Whatever the order of entering, paper has one: so has the code.
#[test]
fn the_code_is_that_of_the_printed_order() {
    let mut draft = open(COMPLETE).unwrap().draft;
    draft.entries_mut(Section::History).unwrap().reverse();
    let (application, problems) = check(&draft, &Notice::default(), TODAY);
    assert_eq!(problems, []);
    let application = application.unwrap();
    assert!(!application.history.is_sorted_by_key(|period| period.from));
    assert_eq!(match_code(&application), "0EA7 1F49 1EB8 2B3D");
}

/// A field that version 1 of the code did not have: what there was before stays as it is.
#[test]
fn a_field_that_came_later_stands_behind_the_code_of_before() {
    let mut draft = open(COMPLETE).unwrap().draft;
    draft.answers.set(Field::FormerName, Raw::text("张 三"));
    let (application, problems) = check(&draft, &Notice::default(), TODAY);
    assert_eq!(problems, []);
    let application = application.unwrap();
    let bytes = |text: &str| base45::decode(text.strip_prefix(qr::PREFIX).unwrap()).unwrap();
    let payload = qr::payload(&application);
    let before = bytes(SCANNED.trim_end_matches('\n'));
    let now = bytes(&payload);
    let [1, name @ ..] = now.strip_prefix(&before[..]).unwrap() else {
        panic!("the number of the field comes first");
    };
    assert!(!name.is_empty());
    let read = qr::read(&payload, TODAY).unwrap();
    assert_eq!(read, application.without_free_text());
    assert_eq!(read.person.former_name.unwrap().as_str(), "张三");
    // An unknown field number and a repeated field are refused.
    for more in [&[2][..], &[1][..], &[&[1], name].concat()] {
        let longer = [&now[..], more].concat();
        let longer = [qr::PREFIX, &base45::encode(&longer)].concat();
        assert_eq!(qr::read(&longer, TODAY), Err(qr::QrProblem::Broken));
    }
    assert_ne!(match_code(&application), "0EA7 1F49 1EB8 2B3D");
    let file = file::write(&draft, TODAY, None);
    assert_eq!(open(&file).unwrap().draft, draft);
}

#[test]
fn a_half_filled_form_of_version_1_is_as_it_was_typed() {
    let Opened {
        draft,
        unknown,
        match_code,
        rules_version,
        saved,
        photo_is_broken,
    } = open(HALF).unwrap();
    assert_eq!(rules_version.as_deref(), Some("2026.1"));
    assert_eq!(saved, Some(TODAY));
    assert_eq!((unknown.len(), match_code), (0, None));
    assert!(!photo_is_broken);
    assert_eq!(draft.answers.text(Field::IdNumber), "１５０１０５ 1998");
    let born = Raw::boxes("1998年", "", "3o");
    assert_eq!(draft.answers.get(Field::BirthDate), Some(&born));
    assert_eq!(draft.entries(Section::Education).len(), 2);
    assert!(draft.entries(Section::Education)[1].is_blank());
    let (application, problems) = check(&draft, &Notice::default(), TODAY);
    assert_eq!(application, None);
    assert!(
        problems
            .iter()
            .all(|problem| problem.severity == Severity::Error)
    );
    for (section, expected) in [
        (Section::Post, Status::InProgress),
        (Section::Contact, Status::NotStarted),
        (Section::Family, Status::InProgress),
        (Section::Skills, Status::MayStayEmpty),
        (Section::Declarations, Status::InProgress),
    ] {
        assert_eq!(status(section, &draft, &problems), expected, "{section:?}");
    }
    assert_eq!(schema::is_kept_by(HALF), Ok(()));
}

#[test]
fn what_cannot_be_opened_says_why() {
    let good: Value = serde_json::from_str(HALF).unwrap();
    let with = |place: &str, value: Value| {
        let mut file = good.clone();
        let (parent, key) = place.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[key] = value;
        open(&file.to_string())
    };
    let broken = |key: &str| {
        Err(FileProblem::Broken {
            key: key.to_owned(),
        })
    };
    assert!(with("/saved", json!("some day")).is_ok());
    for (place, value, expected) in [
        ("/format", json!("other"), Err(FileProblem::NotOurs)),
        ("/format", Value::Null, Err(FileProblem::NotOurs)),
        (
            "/format",
            json!("xieguan-notice"),
            Err(FileProblem::OtherKind),
        ),
        ("/version", json!(2), Err(FileProblem::Newer { version: 2 })),
        ("/version", json!(0), broken("version")),
        ("/version", json!(1.5), broken("version")),
        ("/version", json!(-1), broken("version")),
        ("/version", json!(1e300), broken("version")),
        ("/version", json!("1"), broken("version")),
        ("/answers", json!([]), broken("answers")),
        ("/answers/name", json!(7), broken("answers.name")),
        (
            "/answers/name",
            json!(["a", "b", "c"]),
            broken("answers.name"),
        ),
        (
            "/answers/birthDate",
            json!("1998-06-15"),
            broken("answers.birthDate"),
        ),
        (
            "/answers/birthDate",
            json!(["1998", "6"]),
            broken("answers.birthDate"),
        ),
        (
            "/answers/birthDate",
            json!([1998, 6, 15]),
            broken("answers.birthDate"),
        ),
        ("/education", json!({}), broken("education")),
        ("/education", json!([{}, []]), broken("education[1]")),
        (
            "/education",
            json!([{}, { "school": 7 }]),
            broken("education[1].school"),
        ),
        (
            "/education",
            Value::Array(vec![json!({}); 41]),
            Err(FileProblem::Overgrown),
        ),
        ("/facts", json!(true), broken("facts")),
        ("/facts/conduct", json!("maybe"), broken("facts.conduct")),
        (
            "/facts/hireDate",
            json!("2026-02-30"),
            broken("facts.hireDate"),
        ),
        (
            "/facts/earlierEngagement",
            json!("2026-02-03"),
            broken("facts.earlierEngagement"),
        ),
        (
            "/facts/circumstances",
            json!({ "drugUse": "no" }),
            broken("facts.circumstances"),
        ),
        (
            "/facts/circumstances",
            json!({ "sealed": true }),
            broken("facts.circumstances"),
        ),
        ("/matchCode", json!(1), broken("matchCode")),
    ] {
        assert_eq!(with(place, value), expected, "{place}");
    }
    for text in ["[]", "1", "null", "\"xieguan-application\"", "{}"] {
        assert_eq!(open(text), Err(FileProblem::NotOurs), "{text}");
    }
}

#[test]
fn keys_that_are_not_known_are_told_and_long_texts_are_cut() {
    let mut file: Value = serde_json::from_str(HALF).unwrap();
    file["extra"] = json!({ "deep": [1] });
    // A field of another section is unknown here.
    file["answers"]["school"] = json!(1);
    file["education"][0]["name"] = json!(1);
    file["facts"]["married"] = json!(true);
    file["answers"]["address"] = json!("址".repeat(5000));
    let opened = open(&file.to_string()).unwrap();
    assert_eq!(
        opened.unknown,
        [
            "answers.school",
            "education[0].name",
            "facts.married",
            "extra"
        ]
    );
    let address = opened.draft.answers.text(Field::Address);
    assert_eq!(address.chars().count(), 4000);
    for at in 0..50 {
        file[&format!("{}{at}", "键".repeat(60))] = Value::Null;
    }
    let opened = open(&file.to_string()).unwrap();
    assert_eq!(opened.unknown.len(), 20);
    let longest = opened.unknown.iter().map(|key| key.chars().count()).max();
    assert_eq!(longest, Some(40));
    file["answers"]["键".repeat(60)] = Value::Null;
    let longest = open(&file.to_string()).unwrap().unknown;
    assert!(longest.contains(&["answers.", &"键".repeat(40)].concat()));
}

#[test]
fn a_photo_that_is_broken_is_told_and_the_form_stays() {
    let with = |photo: Value| {
        let mut file: Value = serde_json::from_str(HALF).unwrap();
        file["photo"] = photo;
        open(&file.to_string()).unwrap()
    };
    let whole = jpeg::of(1, 4000);
    let fine = with(jpeg::photo(&whole, 1, 4000));
    assert!(!fine.photo_is_broken);
    assert_eq!(*fine.draft.photo.unwrap().jpeg, *whole);
    let without = |key: &str| {
        let mut photo = jpeg::photo(&whole, 1, 4000);
        photo.as_object_mut().unwrap().remove(key);
        photo
    };
    let mut heavy = jpeg::before(1, 1);
    heavy.resize(file::MOST_PHOTO_BYTES, 7);
    heavy.extend([0xff, 0xd9]);
    for broken in [
        Value::Null,
        json!("/9j/"),
        json!({ "width": 1, "height": 1, "jpeg": "AAAA" }),
        json!({ "width": 1, "height": 1, "jpeg": "/9j/*" }),
        jpeg::photo(b"\x89PNG\r\n\x1a\n", 1, 1),
        jpeg::photo(&whole[..whole.len() - 1], 1, 4000),
        jpeg::photo(&heavy, 1, 1),
        // Another size than stated.
        jpeg::photo(&whole, 2, 4000),
        jpeg::photo(&whole, 1, 3999),
        jpeg::photo(&jpeg::of(0, 1), 0, 1),
        jpeg::photo(&jpeg::of(65_500, 65_500), 65_500, 65_500),
        without("width"),
        without("height"),
        without("jpeg"),
    ] {
        let opened = with(broken.clone());
        assert!(opened.photo_is_broken, "{broken}");
        assert_eq!(opened.draft, open(HALF).unwrap().draft);
    }
}

#[test]
fn of_a_photo_nothing_but_the_picture_is_opened() {
    let clean = jpeg::of(30, 40);
    let exif = b"\xff\xe1\0\x1cExif\0\0GPS 48.2N 11.6E 0000";
    let given = [&clean[..2], exif, &clean[2..], b"PK an archive"].concat();
    let mut file: Value = serde_json::from_str(HALF).unwrap();
    file["photo"] = jpeg::photo(&given, 30, 40);
    let opened = open(&file.to_string()).unwrap();
    let photo = opened.draft.photo.as_ref().unwrap();
    assert!(!photo.jpeg.windows(3).any(|three| three == b"GPS"));
    // The photo keeps its size, except for what followed its end.
    assert_eq!(photo.jpeg.len(), given.len() - b"PK an archive".len());
    // It stays the same when saved and opened again.
    let saved = file::write(&opened.draft, TODAY, None);
    assert_eq!(open(&saved).unwrap().draft, opened.draft);
}

#[test]
fn of_a_key_said_twice_the_last_counts() {
    let twice = HALF.replacen("\"name\":", "\"name\": \"李四\", \"name\":", 1);
    let draft = open(&twice).unwrap().draft;
    assert_eq!(draft.answers.text(Field::Name), "张３");
}

#[test]
fn the_name_of_a_file_is_one_that_every_system_takes() {
    for (stem, name) in [
        ("报名表-张三-协管员", "报名表-张三-协管员.xieguan.json"),
        (
            "报名表-阿依古丽·𠮷-A/B",
            "报名表-阿依古丽·𠮷-AB.xieguan.json",
        ),
        (" ../..\\\n:*?\"<>| ", ".xieguan.json"),
        ("", ".xieguan.json"),
    ] {
        assert_eq!(file::name(stem), name);
    }
    assert_eq!(file::name(&"长".repeat(500)).chars().count(), 80 + 13);
}
