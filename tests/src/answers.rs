//! The answers of `lintNotice` and `checkApplication`, computed without the boundary. Those
//! that cross it must be equal byte for byte.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "used by tests alone"
)]

use fields::iso;
use form::{Severity, posts};
use notice::posts::Candidate;
use notice::{Notice, Source};
use serde_json::{Value, json};
use words::Locale;

use crate::files::FileCase;
use crate::{json_tree, notice_tree};

const ZH: Locale = Locale::ZhHans;

/// The answer of `lintNotice`.
///
/// # Panics
/// If the file cannot be opened.
#[must_use]
pub fn linted(file: &Value) -> Value {
    let (notice, problems) = notice_in(file);
    let findings = notice::lint(&notice);
    let findings: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let mut value = serde_json::to_value(finding).unwrap();
            let text = match finding.source {
                Source::Measures(place) => place.text(),
                _ => None,
            };
            let lead = match finding.source {
                Source::Measures(place) => place.lead(),
                _ => None,
            };
            let clause = words::notice::clause(ZH, finding.source).map(|name| match lead {
                Some(lead) => json!({ "name": name, "text": text, "lead": lead }),
                None => json!({ "name": name, "text": text }),
            });
            let sentences = json!({
                "title": words::notice::severity(ZH, finding.severity),
                "message": words::notice::finding(ZH, finding),
                "advice": words::notice::mend(ZH, finding),
                "clause": clause,
            });
            let members = sentences.as_object().unwrap().clone();
            value.as_object_mut().unwrap().extend(members);
            value
        })
        .collect();
    json!({ "findings": findings, "problems": unread(&problems) })
}

/// The answer of `checkApplication`.
///
/// # Panics
/// If the file cannot be opened.
#[must_use]
pub fn checked(case: &FileCase) -> Value {
    let today = iso::read(&case.as_of).unwrap();
    let tree = json_tree(case.file.to_string().as_bytes()).unwrap();
    let opened = form::file::open(&tree).unwrap();
    let (notice, unreadable) = case
        .notice
        .as_ref()
        .map_or_else(Default::default, notice_in);
    let draft = &opened.draft;
    let (application, problems) = form::check(draft, &notice, today);
    let facts = form::facts(draft, today);
    let determination = rules::decide(&facts, &notice.readings_for(&facts));
    let traits = posts::traits(draft, today);
    let post = posts::post_of(draft, &notice).map(|(index, post)| {
        let stands = Candidate::new(&notice, &facts, &traits).stand(post);
        let mut value =
            json!({ "index": index, "name": words::notice::post_name(ZH, post, index) });
        let stands = serde_json::to_value(stands).unwrap();
        let members = stands.as_object().unwrap().clone();
        value.as_object_mut().unwrap().extend(members);
        value
    });
    let listed = problems.iter().map(|problem| {
        let mut value = json!({
            "severity": if problem.severity == Severity::Error { "error" } else { "warning" },
            "section": problem.place.section.key(),
        });
        if let Some(entry) = problem.place.entry {
            value["entry"] = entry.into();
        }
        if let Some(field) = problem.place.field {
            value["field"] = field.key().into();
        }
        value["message"] = words::form::problem_in_list(ZH, problem).into();
        value
    });
    json!({
        "whole": application.is_some(),
        "problems": listed.collect::<Vec<_>>(),
        "matchCode": form::check::read(&opened.draft, today).as_ref().map(form::match_code),
        "savedMatchCode": opened.match_code,
        "determination": determination,
        "summary": words::outcome_lead(ZH, &determination),
        "post": post,
        "noticeProblems": unread(&unreadable),
    })
}

fn notice_in(file: &Value) -> (Notice, Vec<notice::Problem>) {
    let tree = notice_tree(file.to_string().as_bytes()).unwrap();
    notice::read(&notice::file::open(&tree).unwrap().draft)
}

fn unread(problems: &[notice::Problem]) -> Vec<Value> {
    let listed = problems.iter().map(|problem| {
        let mut value = serde_json::to_value(problem.place).unwrap();
        value["message"] = words::notice::problem_in_list(ZH, problem).into();
        value
    });
    listed.collect()
}
