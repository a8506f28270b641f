//! `vectors/notice/*.toml`: `lint` finds exactly these findings.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use notice::{Finding, Notice, Source, lint};
use serde::Deserialize;
use serde_json::{Map, Value};
use tests::markdown::{code, rows};
use tests::overlay::changed;
use words::Locale;

use crate::{as_json, kinds, notice};

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

/// Laid over the base. Keys that are not named here belong to the file.
#[derive(Deserialize)]
struct Case {
    /// The finding that the case is about, by its name in `kinds.rs`. In a case that passes, it
    /// is just avoided.
    of: String,
    why: String,
    #[serde(default)]
    without: Vec<String>,
    /// The findings as JSON. Source, mend and marks may be left out.
    findings: Vec<Map<String, Value>>,
    #[serde(flatten)]
    over: Map<String, Value>,
}

const FILES: [&str; 8] = [
    include_str!("../../vectors/notice/missing.toml"),
    include_str!("../../vectors/notice/staff.toml"),
    include_str!("../../vectors/notice/days.toml"),
    include_str!("../../vectors/notice/age.toml"),
    include_str!("../../vectors/notice/employment.toml"),
    include_str!("../../vectors/notice/posts.toml"),
    include_str!("../../vectors/notice/texts.toml"),
    include_str!("../../vectors/notice/fields.toml"),
];

/// The file of a notice without findings.
pub(crate) fn base() -> Value {
    let base = include_str!("../../vectors/notice/base.toml");
    let mut base: Map<String, Value> = toml::from_str(base).unwrap();
    base.insert("format".to_owned(), notice::file::FORMAT.into());
    base.insert("version".to_owned(), notice::file::VERSION.into());
    Value::Object(base)
}

/// Calls `each` with every case and its findings.
fn every_case(mut each: impl FnMut(&Case, &[Finding])) {
    for (case, notice) in cases() {
        each(&case, &lint(&notice));
    }
}

fn cases() -> impl Iterator<Item = (Case, Notice)> {
    let base = base();
    let all = FILES.into_iter().flat_map(|file| {
        let File { case } = toml::from_str(file).unwrap();
        case
    });
    all.map(move |case| {
        let file = changed(&base, &case.without, &Value::Object(case.over.clone()));
        let notice = notice(&file.to_string());
        (case, notice)
    })
}

#[test]
fn nothing_is_found_in_the_base() {
    assert_eq!(lint(&notice(&base().to_string())), []);
}

#[test]
fn everything_that_stands_against_a_notice_is_found_and_nothing_else() {
    let mut wrong = Vec::new();
    let mut count = 0;
    every_case(|case, findings| {
        let found: Vec<Value> = findings.iter().map(as_json).collect();
        let as_written = |(found, expected): (&Value, &Map<String, Value>)| {
            let mut found = found.as_object().unwrap().clone();
            for key in ["source", "mend", "marks"] {
                if !expected.contains_key(key) {
                    found.remove(key);
                }
            }
            found == *expected
        };
        let same =
            found.len() == case.findings.len() && found.iter().zip(&case.findings).all(as_written);
        if !same {
            wrong.push(format!("{}: {}\n{found:#?}", case.of, case.why));
        }
        count += 1;
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{count} cases");
}

#[test]
fn every_finding_has_a_case_that_fails_and_one_that_passes() {
    let (mut failing, mut passing) = (BTreeSet::new(), BTreeSet::new());
    every_case(|case, findings| {
        let names: BTreeSet<String> = findings.iter().map(kinds::name).collect();
        for name in &names {
            assert!(kinds::ALL.contains(&name.as_str()), "{name} is new");
        }
        let about = case.of.clone();
        assert!(kinds::ALL.contains(&&*about), "{about} is no finding");
        match names.contains(&about) {
            true => failing.insert(about),
            false => passing.insert(about),
        };
    });
    for &name in kinds::ALL {
        assert!(failing.contains(name), "no case in which {name} is found");
        // Nothing is missing or open in the base.
        let in_base = name.starts_with("missing ") || name.starts_with("open ");
        assert!(
            in_base || passing.contains(name),
            "no case in which {name} is just not found"
        );
    }
}

#[test]
fn every_finding_has_its_sentences() {
    every_case(|_, findings| {
        for (finding, &locale) in findings
            .iter()
            .flat_map(|finding| Locale::ALL.iter().map(move |l| (finding, l)))
        {
            for sentence in [
                words::notice::finding(locale, finding),
                words::notice::mend(locale, finding),
            ] {
                assert!(!sentence.trim().is_empty(), "{finding:?}");
                assert!(!sentence.contains(['{', '}']), "{sentence}");
            }
        }
    });
}

/// `docs/regulation.md`, "What is found in a notice", has the severity and the source of each
/// kind.
#[test]
fn every_finding_is_documented() {
    let mut found: BTreeMap<String, [BTreeSet<String>; 2]> = BTreeMap::new();
    every_case(|_, findings| {
        for finding in findings {
            let name = kinds::name(finding);
            let kind = name.split(' ').next().unwrap().to_owned();
            let [severities, sources] = found.entry(kind).or_default();
            let severity = serde_json::to_value(finding.severity).unwrap();
            severities.insert(severity.as_str().unwrap().to_owned());
            sources.insert(match finding.source {
                Source::Measures(place) => match place.item {
                    Some(item) => format!("{}({item})", place.article),
                    None => place.article.to_string(),
                },
                Source::Law(place) => {
                    let law = serde_json::to_value(place.law).unwrap();
                    format!("{} {}", law.as_str().unwrap(), place.article)
                }
                Source::Readers => "readers".to_owned(),
            });
        }
    });
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/regulation.md");
    let page = std::fs::read_to_string(path).unwrap();
    let table = rows(&page, &["finding", "severity", "against"]);
    let set = |cell: &str| code(cell).into_iter().map(str::to_owned).collect();
    let documented: BTreeMap<String, [BTreeSet<String>; 2]> = table
        .iter()
        .map(|row| (code(&row[0])[0].to_owned(), [set(&row[1]), set(&row[2])]))
        .collect();
    for (kind, sources) in &found {
        assert_eq!(documented.get(kind), Some(sources), "{kind}");
    }
    assert_eq!(documented.len(), found.len());
}
