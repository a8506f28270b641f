//! The progress of each section.

use crate::draft::Draft;
use crate::field::{Answers, Field, Section};
use crate::problem::{Problem, Severity};

/// The progress of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 未开始.
    NotStarted,
    /// 填了一半: begun, with something left to fill in or mend.
    InProgress,
    /// 已完成.
    Done,
    /// Empty, and nothing is required.
    MayStayEmpty,
}

/// The status of one section; `problems` are those of [`crate::check()`].
pub fn status(section: Section, draft: &Draft, problems: &[Problem]) -> Status {
    let begun = match section {
        Section::Photo => draft.photo.is_some(),
        Section::Declarations => {
            let facts = &draft.facts;
            facts.conduct.is_some()
                || facts.ability.is_some()
                || facts.earlier_engagement.is_some()
                || !facts.circumstances.is_empty()
        }
        _ if section.is_repeated() => !draft.entries(section).is_empty(),
        _ => section.fields().any(|field| typed(&draft.answers, field)),
    };
    let open = problems
        .iter()
        .any(|problem| problem.place.section == section && problem.severity == Severity::Error);
    match (begun, open) {
        (false, false) => Status::MayStayEmpty,
        (false, true) => Status::NotStarted,
        (true, true) => Status::InProgress,
        (true, false) => Status::Done,
    }
}

fn typed(answers: &Answers, field: Field) -> bool {
    answers.get(field).is_some_and(|raw| !raw.is_blank())
}
