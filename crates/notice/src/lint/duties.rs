//! Articles 8 to 10: the duties of a post, recognised by the words of `data/duties.tsv`,
//! clause by clause. What is not recognised is not found: that a duty is not named here
//! does not mean that it is allowed.

use rules::{DutyClass, DutyReason, Task, duty};

use super::{FindingKind, Findings, Severity, Source};
use crate::field::Field;
use crate::notice::Notice;
use crate::value::Place;

/// The tasks that the words lead to, by their keys in the JavaScript API.
const TASKS: &[(Task, &str)] = &[
    (Task::EnforceAlone, "enforceAlone"),
    (Task::AcceptingAndFilingCases, "acceptingAndFilingCases"),
    (Task::AcceptingCases, "acceptingCases"),
    (Task::FilingCases, "filingCases"),
    (Task::DecideNotToPenalise, "decideNotToPenalise"),
    (Task::CollectFines, "collectFines"),
    (Task::DecideFines, "decideFines"),
    (Task::DecidePenalties, "decidePenalties"),
    (Task::Decide, "decide"),
    (Task::DecideLicences, "decideLicences"),
    (Task::CoerceAlone, "coerceAlone"),
    (Task::DecideDemolitions, "decideDemolitions"),
    (Task::SealAlone, "sealAlone"),
    (Task::SeizeAlone, "seizeAlone"),
    (Task::ImpoundAlone, "impoundAlone"),
    (Task::SearchPersons, "searchPersons"),
    (Task::RestrainPersons, "restrainPersons"),
    (Task::InvestigateAlone, "investigateAlone"),
    (Task::InterviewAlone, "interviewAlone"),
    (Task::InspectAlone, "inspectAlone"),
    (Task::ReviewAlone, "reviewAlone"),
    (Task::Patrol, "patrol"),
    (Task::AssistStoppingViolations, "assistStoppingViolations"),
    (Task::KeepingOrder, "keepingOrder"),
    (Task::AssistServingDocuments, "assistServingDocuments"),
];

const WORDS: &str = include_str!("../../data/duties.tsv");

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    for (at, post) in notice.posts.iter().enumerate() {
        let Some(duties) = &post.duties else { continue };
        let mut told: Vec<FindingKind> = Vec::new();
        for clause in duties.0.split(['。', '；', ';', '，', ',', '\n']) {
            let Some((kind, task)) = recognised(clause) else {
                continue;
            };
            if told.contains(&kind) {
                continue;
            }
            told.push(kind.clone());
            let own = duty(task);
            let (severity, source) = match (&kind, own.because) {
                (FindingKind::DutyUnclear { .. }, _) => {
                    (Severity::Ambiguous, Source::Measures(own.citation))
                }
                // 10(5) points to other law, but it is the Measures that forbid it.
                (_, DutyReason::OtherLaw { elsewhere }) => {
                    (Severity::Measures, Source::Law(elsewhere))
                }
                (_, _) => (Severity::Measures, Source::Measures(own.citation)),
            };
            found.add(severity, source, Place::of(Some(at), Field::Duties), kind);
        }
    }
}

/// What a clause gives an auxiliary to do, if it is something to be told.
fn recognised(clause: &str) -> Option<(FindingKind, Task)> {
    let says = |key| list(key).any(|word| clause.contains(word));
    let alone = says("alone");
    let (_, by_row) = rows().find(|(words, _)| clause.contains(words))?;
    let key = by_row.get(usize::from(!alone))?;
    let (key, unclear) = match key.strip_prefix('?') {
        Some(key) => (key, true),
        None => (*key, false),
    };
    let task = task(key)?;
    match (duty(task).class, alone) {
        (DutyClass::Supervised, true) => Some((FindingKind::DutyAlone { task }, task)),
        (DutyClass::Supervised | DutyClass::Independent, _) => None,
        // 协助: as the Measures have it for what they let be assisted in.
        (DutyClass::Forbidden, _) if says("assist") => match unclear {
            true => None,
            false => Some((FindingKind::DutyUnclear { task }, task)),
        },
        (DutyClass::Forbidden, _) => Some(match unclear {
            true => (FindingKind::DutyUnclear { task }, task),
            false => (FindingKind::DutyForbidden { task }, task),
        }),
    }
}

fn task(key: &str) -> Option<Task> {
    let own = TASKS.iter().find(|(_, own)| *own == key);
    own.map(|(task, _)| *task)
}

/// The rows of words: those that recognise, each with its two tasks.
fn rows() -> impl Iterator<Item = (&'static str, [&'static str; 2])> {
    lines().filter_map(|line| {
        let mut columns = line.split('\t');
        let (words, alone, plain) = (columns.next()?, columns.next()?, columns.next()?);
        (!words.starts_with('@')).then_some((words, [alone, plain]))
    })
}

/// The words of a row that names a list: `@alone`, `@assist`.
fn list(key: &'static str) -> impl Iterator<Item = &'static str> {
    lines()
        .filter_map(move |line| {
            line.strip_prefix('@')?
                .strip_prefix(key)?
                .strip_prefix('\t')
        })
        .flat_map(|words| words.split(' '))
}

fn lines() -> impl Iterator<Item = &'static str> {
    WORDS.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_the_javascript_api() {
        for (task, key) in TASKS {
            assert_eq!(serde_json::to_value(task).unwrap(), *key);
        }
    }

    #[test]
    fn every_row_names_tasks() {
        let mut seen = Vec::new();
        for (words, tasks) in rows() {
            assert!(!seen.contains(&words), "{words}");
            seen.push(words);
            for key in tasks {
                let key = key.trim_start_matches('?');
                assert!(key == "-" || task(key).is_some(), "{words}: {key}");
            }
        }
        assert!(seen.len() > 40);
        assert!(list("alone").count() > 2 && list("assist").count() > 2);
    }
}
