//! Checks a recruitment notice against the Measures and other law.

use notice::Place;
use notice::file::{FORMAT, VERSION, open};
use notice::{Finding, Notice, Problem, Source, lint, read};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use words::{Locale, notice as say};

use crate::refusal::Refusal;
use crate::{language, tree, write};

/// The findings of a notice.
#[derive(Serialize)]
struct Linted<'a> {
    findings: Vec<Found<'a>>,
    problems: Vec<Unread>,
}

/// A finding with its sentences.
#[derive(Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    finding: &'a Finding,
    title: &'static str,
    message: String,
    advice: String,
    clause: Option<Clause>,
}

/// The clause that a finding cites.
#[derive(Serialize)]
struct Clause {
    name: String,
    /// Verbatim; of the Measures only.
    text: Option<&'static str>,
    /// The lead of the item's article.
    #[serde(skip_serializing_if = "Option::is_none")]
    lead: Option<&'static str>,
}

/// An answer that could not be read and is treated as missing.
#[derive(Serialize)]
pub(crate) struct Unread {
    #[serde(flatten)]
    place: Place,
    message: String,
}

/// The findings of a recruitment notice, the gravest first.
///
/// 对照办法检查一份招聘公告：每个发现的条文、理由和改法，最严重的排在前面。
///
/// @throws an `Error` whose message names the key, if a value has the wrong shape.
#[wasm_bindgen(js_name = lintNotice, unchecked_return_type = "LintedNotice")]
pub fn lint_notice(
    #[wasm_bindgen(unchecked_param_type = "NoticeFile")] notice: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "\"zh\" | \"en\" | null")] locale: JsValue,
) -> Result<JsValue, Refusal> {
    let locale = language::locale(&locale)?;
    let (notice, problems) = opened(&tree::required("notice", &notice)?)?;
    let findings = lint(&notice);
    Ok(write::value(&Linted {
        findings: findings
            .iter()
            .map(|finding| found(finding, locale))
            .collect(),
        problems: unread(&problems, locale),
    }))
}

/// Opens a notice from a tree. Returns it with the answers that could not be read.
pub(crate) fn opened(file: &record::Tree) -> Result<(Notice, Vec<Problem>), Refusal> {
    let name = "notice";
    let opened = open(file).map_err(|problem| tree::unopened(name, FORMAT, VERSION, problem))?;
    tree::known(name, &opened.unknown)?;
    Ok(read(&opened.draft))
}

/// The unread answers as JavaScript gets them.
pub(crate) fn unread(problems: &[Problem], locale: Locale) -> Vec<Unread> {
    let unread = |problem: &Problem| Unread {
        place: problem.place,
        message: say::problem_in_list(locale, problem),
    };
    problems.iter().map(unread).collect()
}

fn found(finding: &Finding, locale: Locale) -> Found<'_> {
    let (text, lead) = match finding.source {
        Source::Measures(place) => (place.text(), place.lead()),
        Source::Law(_) | Source::Readers => (None, None),
    };
    Found {
        finding,
        title: say::severity(locale, finding.severity),
        message: say::finding(locale, finding),
        advice: say::mend(locale, finding),
        clause: say::clause(locale, finding.source).map(|name| Clause { name, text, lead }),
    }
}
