//! Files of notices: written, opened, old, damaged.

use notice::file::{self, FileProblem, MOST_BYTES, MOST_VALUES, Opened};
use notice::{Field, Section, lint, read};
use record::{Raw, Tree};
use serde_json::{Value, json};
use tests::dice::{Dice, bytes_broken};
use tests::notice_tree;
use tests::targets::TARGETS;

use crate::generate::{answer, draft};
use crate::samples::{BANNER, CITY, FAULTY};
use crate::{findings, notice, opened};

const V1: &str = include_str!("../../vectors/files/notice-v1.xieguan-notice.json");
const HALF: &str = include_str!("../../vectors/files/half-written-v1.xieguan-notice.json");

fn open(text: &str) -> Result<Opened, FileProblem> {
    file::open(&notice_tree(text.as_bytes())?)
}

/// Sections that were added after the first files of version 1.
const LATER_SECTIONS: [Section; 4] = [
    Section::Bars,
    Section::Cells,
    Section::Tests,
    Section::Texts,
];

/// Fields that were added to the other sections.
const CAME_LATER: [Field; 10] = [
    Field::Complaints,
    Field::Ways,
    Field::GraduatesBy,
    Field::PostBornFrom,
    Field::PostBornTo,
    Field::StudentOrigin,
    Field::Preferences,
    Field::EngagementKind,
    Field::Pay,
    Field::InsuranceKind,
];

#[test]
fn a_notice_of_version_1_opens_for_ever() {
    let saved = notice(V1);
    // The file has every field of version 1.
    let whole = saved.draft();
    for section in Section::ALL {
        for field in section.fields() {
            let has = |answers: &notice::Answers| answers.get(field).is_some();
            let there = match section.is_repeated() {
                true => whole.entries(section).iter().any(has),
                false => has(&whole.answers),
            };
            let later = CAME_LATER.contains(&field) || LATER_SECTIONS.contains(&section);
            let expected = !later;
            assert_eq!(there, expected, "{}.{}", section.key(), field.key());
        }
    }
    assert_eq!(saved.posts.len(), 2);
    assert_eq!(saved.posts[0].title.as_deref(), Some("巡查协管员·𠮷"));
    assert_eq!(
        saved.readings().upper_age,
        Some(rules::UpperAge::Before35th)
    );
    assert_eq!(findings(&saved), [Value::Null; 0]);
    // It is written today as it was then.
    assert_eq!(file::write(&saved.draft()), V1);
}

#[test]
fn a_half_written_notice_of_version_1_is_as_it_was_typed() {
    let Opened { draft, unknown } = open(HALF).unwrap();
    assert_eq!(unknown, [""; 0]);
    let announced = Raw::boxes("2026年", "", "3o");
    assert_eq!(draft.answers.get(Field::Announced), Some(&announced));
    assert_eq!(draft.answers.text(Field::Established), "六十");
    assert_eq!(draft.answers.text(Field::UpperAge), "35");
    assert_eq!(draft.entries(Section::Posts).len(), 2);
    assert!(draft.entries(Section::Posts)[1].is_blank());
    let (notice, problems) = read(&draft);
    assert_eq!(problems.len(), 6, "{problems:#?}");
    assert_eq!(notice.posts[0].title.as_deref(), Some("巡查员"));
    lint(&notice);
    assert_eq!(file::write(&draft), HALF);
}

#[test]
fn a_notice_comes_out_of_its_file() {
    let mut dice = Dice::new(20_261_203);
    for _ in 0..500 {
        let typed = draft(&mut dice);
        let (notice, problems) = read(&typed);
        assert_eq!(problems, []);
        let written = file::write(&typed);
        let again = open(&written).unwrap();
        assert_eq!(again.unknown, [""; 0]);
        assert_eq!(read(&again.draft), (notice.clone(), vec![]));
        assert_eq!(file::write(&again.draft), written);
        // The normal form has the same meaning, and nothing more.
        let normal = notice.draft();
        assert_eq!(read(&normal), (notice, vec![]));
        assert_eq!(file::write(&normal), written);
    }
}

/// An answer that cannot be read stays in the file as typed and is reported.
#[test]
fn what_cannot_be_read_comes_out_of_its_file_too() {
    const ODD: [&str; 8] = [
        "x",
        "２０２６",
        "-1",
        "1e5",
        "\"\\\n",
        "𠮷\u{200b}",
        "99999",
        "A4",
    ];
    let mut dice = Dice::new(20_261_204);
    for _ in 0..500 {
        let mut typed = draft(&mut dice);
        for _ in 0..=dice.below(5) {
            let field = dice.pick(Field::ALL);
            let entry = field.section().is_repeated().then_some(0);
            let raw = match answer(&mut dice, field) {
                Raw::Boxes([year, _, day]) => Raw::boxes(&year, dice.pick(&ODD), &day),
                Raw::Text(_) => Raw::text(dice.pick(&ODD)),
            };
            typed.set(entry, field, raw);
        }
        let (notice, problems) = read(&typed);
        let again = open(&file::write(&typed)).unwrap();
        assert_eq!(read(&again.draft), (notice, problems));
    }
}

#[test]
fn what_cannot_be_opened_says_why() {
    let good: Value = serde_json::from_str(BANNER).unwrap();
    let with = |place: &str, value: Value| {
        let mut file = good.clone();
        let (parent, key) = place.rsplit_once('/').unwrap();
        match file.pointer_mut(parent).unwrap() {
            Value::Array(values) => values[key.parse::<usize>().unwrap()] = value,
            parent => parent[key] = value,
        }
        open(&file.to_string()).map(|opened| opened.unknown)
    };
    let broken = |key: &str| {
        let key = key.to_owned();
        Err(FileProblem::Broken { key })
    };
    let newer = |version| Err(FileProblem::Newer { version });
    for (place, value, expected) in [
        (
            "/format",
            json!("xieguan-application"),
            Err(FileProblem::OtherKind),
        ),
        ("/format", Value::Null, Err(FileProblem::NotOurs)),
        ("/version", json!(9), newer(9)),
        ("/version", json!(u32::MAX), newer(u32::MAX)),
        ("/version", json!(0), broken("version")),
        ("/version", json!(1.5), broken("version")),
        ("/version", json!(-1), broken("version")),
        ("/version", json!(1e300), broken("version")),
        ("/version", json!("1"), broken("version")),
        ("/about", json!([]), broken("about")),
        ("/about", Value::Null, broken("about")),
        ("/about/title", json!(true), broken("about.title")),
        (
            "/about/title",
            json!(["a", "b", "c"]),
            broken("about.title"),
        ),
        ("/about/announced", json!({}), broken("about.announced")),
        (
            "/about/announced",
            json!(["2026", "11"]),
            broken("about.announced"),
        ),
        (
            "/about/announced",
            json!(["2026", "11", null]),
            broken("about.announced"),
        ),
        ("/staff/established", json!([]), broken("staff.established")),
        ("/posts", json!({}), broken("posts")),
        ("/posts", json!("none"), broken("posts")),
        ("/posts/0", json!([]), broken("posts[0]")),
        (
            "/posts/0/headcount",
            Value::Null,
            broken("posts[0].headcount"),
        ),
        (
            "/cities/0/code",
            json!({ "deep": 1 }),
            broken("cities[0].code"),
        ),
        (
            "/posts",
            Value::Array(vec![json!({}); 1001]),
            Err(FileProblem::Overgrown),
        ),
        // Accepted as typed: a number for a text, a text for a number, a day in words.
        ("/about/title", json!(7), Ok(vec![])),
        ("/staff/established", json!("60"), Ok(vec![])),
        ("/about/announced", json!("2026年11月20日"), Ok(vec![])),
        ("/posts", Value::Array(vec![json!({}); 1000]), Ok(vec![])),
        (
            "/$schema",
            json!("https://example.com/notice.schema.json"),
            Ok(vec![]),
        ),
    ] {
        assert_eq!(with(place, value.clone()), expected, "{place} {value}");
    }
    for text in ["[]", "1", "null", "\"xieguan-notice\"", "{}"] {
        assert_eq!(open(text), Err(FileProblem::NotOurs), "{text}");
    }
    for text in ["", "{", "\u{feff}{}", "<html>", "{\"format\":}"] {
        assert_eq!(open(text), Err(FileProblem::NotJson), "{text}");
    }
}

#[test]
fn keys_that_are_not_known_are_told_and_long_texts_are_cut() {
    let mut file: Value = serde_json::from_str(BANNER).unwrap();
    file["extra"] = json!({ "deep": [1] });
    // A field of another section is unknown here, and there is no field for the sex.
    file["about"]["headcount"] = json!(1);
    file["posts"][0]["sex"] = json!("male");
    file["pledge"]["text"] = json!("承".repeat(5000));
    let opened = open(&file.to_string()).unwrap();
    assert_eq!(opened.unknown, ["about.headcount", "posts[0].sex", "extra"]);
    let pledge = opened.draft.answers.text(Field::PledgeText);
    assert_eq!(pledge.chars().count(), 4000);
    for at in 0..50 {
        file[&format!("{}{at}", "键".repeat(60))] = Value::Null;
    }
    let opened = open(&file.to_string()).unwrap();
    assert_eq!(opened.unknown.len(), 20);
    let longest = opened.unknown.iter().map(|key| key.chars().count()).max();
    assert_eq!(longest, Some(40));
}

#[test]
fn too_much_is_refused_and_the_most_that_can_be_written_is_not() {
    assert_eq!(open(&" ".repeat(MOST_BYTES + 1)), Err(FileProblem::TooBig));
    let deep = "[".repeat(100_000);
    assert_eq!(open(&deep), Err(FileProblem::Overgrown));
    let many = format!("[0{}]", ",0".repeat(MOST_VALUES));
    assert_eq!(open(&many), Err(FileProblem::Overgrown));

    // A file of a thousand posts with texts at every limit opens.
    let mut full = opened(V1);
    let most = <Field as record::Table>::most_entries;
    for section in Section::REPEATED {
        let posts = full.entries_mut(section).unwrap();
        let first = posts.first().cloned().unwrap_or_default();
        posts.resize(most(section), first);
    }
    for section in Section::ALL {
        for field in section.fields() {
            let limit = match field.kind() {
                notice::Kind::Line(limit) | notice::Kind::Paragraph(limit) => limit,
                _ => continue,
            };
            let raw = Raw::text(&"公".repeat(usize::from(limit)));
            match section.is_repeated() {
                true => (0..most(section)).for_each(|at| full.set(Some(at), field, raw.clone())),
                false => full.set(None, field, raw),
            }
        }
    }
    let written = file::write(&full);
    println!("{} bytes", written.len());
    assert!(written.len() < MOST_BYTES, "{} bytes", written.len());
    let again = open(&written).unwrap();
    let (_, problems) = read(&again.draft);
    assert_eq!(problems, []);
    assert_eq!(again.draft.entries(Section::Posts).len(), 1000);
}

#[test]
fn the_name_of_a_file_is_one_that_every_system_takes() {
    for (stem, name) in [
        (
            "招聘公告-某旗综合行政执法局",
            "招聘公告-某旗综合行政执法局.xieguan-notice.json",
        ),
        (" ../..\\\n:*?\"<>| ", ".xieguan-notice.json"),
        ("", ".xieguan-notice.json"),
    ] {
        assert_eq!(file::name(stem), name);
    }
}

/// Values that occur in files, and others.
const SCRAPS: [&str; 16] = [
    "null",
    "true",
    "-1",
    "1.5",
    "1e308",
    "18446744073709551616",
    "\"\"",
    "\"before36th\"",
    "\"\\ud83d\\ude00\"",
    "[]",
    "{}",
    "[\"\",\"\",\"\"]",
    "[2026,11,1e300]",
    "\"2026-13-99\"",
    "\"0000-00-00\"",
    "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
];

/// Replaces a value, or removes a key.
fn values_broken(dice: &mut Dice, at: &mut Value) {
    if dice.below(5) > 0 {
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
    let scrap = dice.pick(&SCRAPS);
    let scrap = || serde_json::from_str(scrap).unwrap_or_else(|_| scrap.repeat(300).into());
    match (dice.below(5), at) {
        (0, Value::Object(members)) => {
            members.insert(dice.pick(Field::ALL).key().to_owned(), scrap());
        }
        (1, Value::Array(values)) => {
            let more = values.first().cloned().unwrap_or_default();
            values.resize(values.len() + dice.below(60), more);
        }
        (2, Value::String(text)) => {
            let more = dice.pick(&["９", " ", "\u{200b}", "𠮷", "。", "\n", "不得", "独立", "7"]);
            text.insert_str(0, &more.repeat(dice.below(5000) / 500));
        }
        (_, at) => *at = scrap(),
    }
}

fn target() -> fn(&[u8]) {
    let mut all = TARGETS.iter();
    all.find(|target| target.name == "notice_file")
        .unwrap()
        .check
}

#[test]
fn broken_files_do_no_harm() {
    let samples = [BANNER, CITY, FAULTY, V1, HALF];
    let parsed = samples.map(|sample| serde_json::from_str::<Value>(sample).unwrap());
    let holds = target();
    let mut dice = Dice::new(20_261_205);
    for nth in 0..3000 {
        let at = dice.below(samples.len());
        let mut bytes = samples[at].as_bytes().to_vec();
        if nth % 2 == 0 {
            let mut file = parsed[at].clone();
            for _ in 0..=dice.below(3) {
                values_broken(&mut dice, &mut file);
            }
            bytes = serde_json::to_vec(&file).unwrap();
        } else {
            for _ in 0..=dice.below(3) {
                bytes_broken(&mut dice, &mut bytes);
            }
        }
        if nth % 20 < 2 {
            holds(&bytes);
        } else if let Ok(tree) = notice_tree(&bytes)
            && let Ok(opened) = file::open(&tree)
        {
            lint(&read(&opened.draft).0);
        }
    }
}

#[test]
fn any_tree_is_opened_or_refused() {
    fn tree(dice: &mut Dice, depth: usize) -> Tree {
        let key = |dice: &mut Dice| -> std::rc::Rc<str> {
            match dice.below(3) {
                0 => Section::ALL[dice.below(Section::ALL.len())].key().into(),
                1 => dice.pick(Field::ALL).key().into(),
                _ => dice.pick(&["format", "version", "", "键"]).into(),
            }
        };
        match dice.below(if depth == 0 { 4 } else { 7 }) {
            0 => Tree::Null,
            1 => Tree::Bool(true),
            2 => Tree::Number(dice.pick(&[0.0, 1.0, -1.0, 1e308, f64::NAN, f64::INFINITY])),
            3 => Tree::Text(
                dice.pick(&["", "2026-12-01", "150624", "限男", "dayOf"])
                    .into(),
            ),
            4 => Tree::List((0..dice.below(4)).map(|_| tree(dice, depth - 1)).collect()),
            _ => {
                let members = (0..dice.below(6)).map(|_| (key(dice), tree(dice, depth - 1)));
                Tree::Map(members.collect())
            }
        }
    }
    let mut dice = Dice::new(20_261_206);
    let mut whole = 0;
    for _ in 0..20_000 {
        let Tree::Map(mut members) = tree(&mut dice, 4) else {
            continue;
        };
        members.insert(0, ("format".into(), Tree::Text(file::FORMAT.into())));
        members.insert(1, ("version".into(), Tree::Number(1.0)));
        if let Ok(opened) = file::open(&Tree::Map(members)) {
            whole += 1;
            let (notice, _) = read(&opened.draft);
            lint(&notice);
            file::write(&opened.draft);
        }
    }
    assert!(whole > 200, "{whole}");
}
