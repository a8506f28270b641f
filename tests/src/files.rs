//! The vectors of notices and forms, as files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "used by tests alone"
)]

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::overlay::{changed, lay};

/// A case as a file.
pub struct FileCase {
    /// What the case shows.
    pub why: String,
    /// The file.
    pub file: Value,
    /// The notice that the form is checked against.
    pub notice: Option<Value>,
    /// Today, `YYYY-MM-DD`.
    pub as_of: String,
}

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

/// Keys that are not named here belong to the file or are expectations.
#[derive(Deserialize)]
struct Case {
    why: String,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    notice: Option<Value>,
    #[serde(flatten)]
    over: Map<String, Value>,
}

/// Keys of a case that are not keys of a file.
const EXPECTATIONS: [&str; 4] = ["of", "findings", "problems", "readings"];

/// Every case of `vectors/notice`, and the sample notices.
///
/// # Panics
/// If a vector does not have the shape of the vectors.
#[must_use]
pub fn notice_cases() -> Vec<FileCase> {
    let base = include_str!("../vectors/notice/base.toml");
    let mut all = cases(
        base,
        notice::file::FORMAT,
        &[
            include_str!("../vectors/notice/missing.toml"),
            include_str!("../vectors/notice/staff.toml"),
            include_str!("../vectors/notice/days.toml"),
            include_str!("../vectors/notice/age.toml"),
            include_str!("../vectors/notice/employment.toml"),
            include_str!("../vectors/notice/posts.toml"),
            include_str!("../vectors/notice/texts.toml"),
        ],
    );
    for sample in [
        include_str!("../vectors/samples/banner.xieguan-notice.json"),
        include_str!("../vectors/samples/city.xieguan-notice.json"),
        include_str!("../vectors/samples/faulty.xieguan-notice.json"),
    ] {
        all.push(FileCase {
            why: "a sample".to_owned(),
            file: serde_json::from_str(sample).unwrap(),
            notice: None,
            as_of: String::new(),
        });
    }
    all
}

/// Every case of `vectors/form`.
///
/// # Panics
/// If a vector does not have the shape of the vectors.
#[must_use]
pub fn form_cases() -> Vec<FileCase> {
    cases(
        include_str!("../vectors/form/base.toml"),
        form::file::FORMAT,
        &[
            include_str!("../vectors/form/fields.toml"),
            include_str!("../vectors/form/person.toml"),
            include_str!("../vectors/form/education.toml"),
            include_str!("../vectors/form/history.toml"),
            include_str!("../vectors/form/service.toml"),
            include_str!("../vectors/form/family.toml"),
            include_str!("../vectors/form/declarations.toml"),
            include_str!("../vectors/form/notice.toml"),
        ],
    )
}

fn cases(base: &str, format: &str, files: &[&str]) -> Vec<FileCase> {
    let mut base: Map<String, Value> = toml::from_str(base).unwrap();
    let as_of = base.remove("as_of").unwrap_or_default();
    let as_of = as_of.as_str().unwrap_or_default().to_owned();
    base.insert("format".to_owned(), format.into());
    base.insert("version".to_owned(), 1.into());
    let base = Value::Object(base);
    let all = files.iter().flat_map(|file| {
        let Cases { case } = toml::from_str(file).unwrap();
        case
    });
    all.map(|mut case| {
        case.over
            .retain(|key, _| !EXPECTATIONS.contains(&key.as_str()));
        let file = changed(&base, &case.without, &Value::Object(case.over));
        let notice = case.notice.map(|mut notice| {
            lay(
                &mut notice,
                &serde_json::json!({ "format": notice::file::FORMAT, "version": 1 }),
            );
            notice
        });
        FileCase {
            why: case.why,
            file,
            notice,
            as_of: as_of.clone(),
        }
    })
    .collect()
}
