//! Checks a form that someone handed in, with the same rules as the page.

use fields::iso;
use form::check::read;
use form::file::{FORMAT, FileProblem, Opened, VERSION, open};
use form::{Problem, Severity, check, match_code, posts};
use notice::Notice;
use notice::posts::{Candidate, PostOutcome};
use rules::{Determination, decide};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use words::{Locale, notice as say};

use crate::lint::{self, Unread};
use crate::refusal::Refusal;
use crate::{language, tree, write};

/// The result of checking a form.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Checked {
    whole: bool,
    problems: Vec<FormProblem>,
    match_code: Option<String>,
    saved_match_code: Option<String>,
    determination: Determination,
    summary: String,
    post: Option<Post>,
    notice_problems: Vec<Unread>,
}

/// A problem of a form: its place, and what to do about it.
#[derive(Serialize)]
struct FormProblem {
    severity: &'static str,
    section: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    message: String,
}

/// The chosen post of the notice, and how the applicant stands with it.
#[derive(Serialize)]
struct Post {
    index: usize,
    name: String,
    #[serde(flatten)]
    stands: PostOutcome,
}

/// Checks a form's file as the page does. `asOf` is today. With a notice, its rules apply.
///
/// 检查一份报名登记表文件：填没填全、结论是什么、符不符合所报岗位。`asOf` 是今天的日期；
/// 给了招聘公告，就按公告检查。
///
/// @throws an `Error` whose message names the key, if a value has the wrong shape.
#[wasm_bindgen(js_name = checkApplication, unchecked_return_type = "CheckedApplication")]
pub fn check_application(
    #[wasm_bindgen(unchecked_param_type = "ApplicationFile")] application: JsValue,
    #[wasm_bindgen(unchecked_param_type = "NoticeFile | null | undefined")] notice: JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "string")] as_of: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "\"zh\" | \"en\" | null")] locale: JsValue,
) -> Result<JsValue, Refusal> {
    let locale = language::locale(&locale)?;
    let opened = opened(&tree::required("application", &application)?)?;
    let notice = match tree::given("notice", &notice)? {
        Some(file) => lint::opened(&file)?,
        None => (Notice::default(), Vec::new()),
    };
    let day = as_of.as_string().and_then(|text| iso::read(&text));
    let today = day.ok_or_else(|| Refusal::new(&["expected a day, YYYY-MM-DD"]).within("asOf"))?;
    Ok(write::value(&checked(
        opened, &notice.0, &notice.1, today, locale,
    )))
}

fn opened(file: &record::Tree) -> Result<Opened, Refusal> {
    let name = "application";
    let opened = open(file).map_err(|problem| tree::unopened(name, FORMAT, VERSION, problem))?;
    tree::known(name, &opened.unknown)?;
    if opened.photo_is_broken {
        let key = "photo".to_owned();
        let problem = FileProblem::Broken { key };
        return Err(tree::unopened(name, FORMAT, VERSION, problem));
    }
    Ok(opened)
}

fn checked(
    opened: Opened,
    notice: &Notice,
    unread: &[notice::Problem],
    today: chrono::NaiveDate,
    locale: Locale,
) -> Checked {
    let draft = &opened.draft;
    let (application, problems) = check(draft, notice, today);
    let facts = form::facts(draft, today);
    let determination = decide(&facts, &notice.readings_for(&facts));
    let post = posts::post_of(draft, notice).map(|(index, post)| Post {
        index,
        name: say::post_name(locale, post, index),
        stands: Candidate::new(notice, &facts, &posts::traits(draft, today)).stand(post),
    });
    Checked {
        whole: application.is_some(),
        problems: problems
            .iter()
            .map(|problem| form_problem(problem, locale))
            .collect(),
        match_code: read(draft, today).as_ref().map(match_code),
        saved_match_code: opened.match_code.clone(),
        summary: words::outcome_lead(locale, &determination),
        determination,
        post,
        notice_problems: lint::unread(unread, locale),
    }
}

fn form_problem(problem: &Problem, locale: Locale) -> FormProblem {
    FormProblem {
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        section: problem.place.section.key(),
        entry: problem.place.entry,
        field: problem.place.field.map(form::Field::key),
        message: words::form::problem_in_list(locale, problem),
    }
}
