//! Files and QR codes of forms.

use chrono::NaiveDate;
use form::{Answers, Draft, Problem, Section, Severity};
use form::{attachments, check, facts, file, match_code, qr, status};
use notice::Notice;
use words::Locale;

use super::bytes::date;
use crate::json_tree;

pub(super) fn application_file(data: &[u8]) {
    let Ok(file) = json_tree(data) else {
        return;
    };
    let Ok(opened) = file::open(&file) else {
        return;
    };
    let today = date(2026, 11, 23);
    let draft = &opened.draft;
    let problems = holds(draft, today);

    // A written file opens again to the same draft, except blanks and what was cut.
    let code = opened.match_code.as_deref();
    let written = file::write(draft, today, code);
    let tree = json_tree(written.as_bytes()).expect("what is written can be parsed");
    let again = file::open(&tree).expect("what is written can be opened");
    assert!(again.unknown.is_empty());
    assert_eq!(again.match_code, opened.match_code);
    assert_eq!(again.draft, without_blanks(draft));
    assert_eq!(check(&again.draft, &Notice::default(), today).1, problems);
    assert_eq!(file::write(&again.draft, today, code), written);
}

fn without_blanks(draft: &Draft) -> Draft {
    let kept = |answers: &Answers| {
        let typed = answers.iter();
        typed.fold(Answers::default(), |kept, (field, raw)| {
            kept.with(field, raw.clone())
        })
    };
    let mut kept_draft = draft.clone();
    kept_draft.answers = kept(&draft.answers);
    for section in Section::REPEATED {
        if let Some(entries) = kept_draft.entries_mut(section) {
            *entries = draft.entries(section).iter().map(kept).collect();
        }
    }
    kept_draft
}

/// Checks what must hold for any draft. Returns its problems.
fn holds(draft: &Draft, today: NaiveDate) -> Vec<Problem> {
    let notice = Notice::default();
    let (application, problems) = check(draft, &notice, today);
    let errors = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    assert_eq!(application.is_none(), errors);
    for problem in &problems {
        assert!(!words::form::problem(Locale::ZhHans, problem).is_empty());
        let at = problem.place.entry.unwrap_or_default();
        let entries = draft.entries(problem.place.section).len();
        assert!(problem.place.entry.is_none() || at < entries);
    }
    for section in Section::ALL {
        status(section, draft, &problems);
    }
    attachments(draft);
    if let Some(application) = application {
        // The normal form of an application has the same meaning.
        let normal = application.draft();
        let (again, found) = check(&normal, &notice, today);
        assert_eq!(again.as_ref(), Some(&application));
        assert_eq!(found, without_declared_education(&problems));
        assert_eq!(facts(draft, today), application.facts());
        assert_eq!(match_code(&application).len(), 19);
        let read = qr::read(&qr::payload(&application), today);
        assert_eq!(read, Ok(application.without_free_text()));
    }
    problems
}

/// The problems without the one about declared education: the normal form declares that of the
/// schools.
fn without_declared_education(problems: &[Problem]) -> Vec<Problem> {
    let differs =
        |problem: &&Problem| !matches!(problem.kind, form::ProblemKind::EducationDiffers { .. });
    problems.iter().filter(differs).cloned().collect()
}

/// Reads any text, and any bytes as the content of a code.
pub(super) fn scanned(data: &[u8]) {
    read(&String::from_utf8_lossy(data));
    read(&[qr::PREFIX, &base45(data)].concat());
}

fn read(text: &str) {
    let today = date(2026, 11, 23);
    let Ok(application) = qr::read(text, today) else {
        return;
    };
    assert_eq!(
        qr::payload(&application),
        text.trim_end_matches(['\r', '\n'])
    );
    assert_eq!(application, application.without_free_text());
    // Facts may contradict each other, and today may be after the end of the history.
    holds(&application.draft(), today);
    assert_eq!(match_code(&application).len(), 19);
    application.facts();
}

/// Encodes base45 (RFC 9285).
fn base45(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    let mut text = String::new();
    for pair in bytes.chunks(2) {
        let mut number = pair.iter().fold(0, |n, &byte| n * 256 + usize::from(byte));
        for _ in 0..=pair.len() {
            text.push(DIGITS.get(number % 45).copied().map_or(' ', char::from));
            number /= 45;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn base45_as_in_the_standard() {
        assert_eq!(super::base45(b"AB"), "BB8");
        assert_eq!(super::base45(b"Hello!!"), "%69 VD92EX0");
        assert_eq!(super::base45(b"ietf!"), "QED8WEX0");
    }
}
