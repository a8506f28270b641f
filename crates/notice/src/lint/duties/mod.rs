//! Articles 8 to 10: which acts a text gives to an auxiliary, clause by clause. An act of a
//! power (`data/powers.tsv`) is found by its words. The words around it say who performs it.
//! They apply over this range:
//!
//! | words | range |
//! |---|---|
//! | 不得, 严禁, 无权 | to the next comma; after 不得…下列 to the end of the sentence and its list |
//! | 由执法人员…, 执法人员 before the act | the part; 由 the clause, until 负责, 独立 |
//! | 上报, 移交, 宣传, 督促 | to the next comma or 并 |
//! | 协助, 配合, 在…带领下 | to the end of the clause, until 负责, 独立, 可 |
//! | 独立, 单独 | the part; 无需执法人员 the clause |
//! | the act is a noun: 暂扣物品的保管, 立案材料 | that act alone |
//!
//! Only words in the tables are recognised: a duty without a finding is not thereby allowed.

mod governed;
mod scope;

use std::sync::LazyLock;

use rules::{DutyReason, Task, duty};

use super::finding::{FindingKind, Severity, Source};
use super::hits::Hits;
use super::reading::{End, LexedText, Power, class, powers};
use scope::{Carried, Scope};

/// The tasks of the table, by their keys in the JavaScript API.
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

/// How grave an act is without words around it that decide.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Forbidden; unclear even when assisting.
    Firm,
    /// Forbidden, except when assisting.
    Plain,
    /// Forbidden only when done alone.
    Soft,
}

struct Row {
    alone: Option<Task>,
    plain: Option<Task>,
    weight: Weight,
    needs_object: bool,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let row = |power: Power| {
        let (weight, plain) = match power.plain.split_at_checked(1) {
            Some(("?", key)) => (Weight::Soft, key),
            Some(("!", key)) => (Weight::Plain, key),
            _ => (Weight::Firm, power.plain),
        };
        Row {
            alone: task(power.alone),
            plain: task(plain),
            weight,
            needs_object: !power.objects.is_empty(),
        }
    };
    powers().map(row).collect()
});

fn task(key: &str) -> Option<Task> {
    let entry = TASKS.iter().find(|(_, known)| *known == key);
    entry.map(|&(task, _)| task)
}

/// Finds the acts in a text that an auxiliary may not perform. Unless the text holds only
/// duties, parts about applicants are skipped.
pub(super) fn read(lexed: &LexedText<'_>, duties_alone: bool, hits: &mut Hits) {
    let mut carried = Carried::default();
    for part in lexed.parts() {
        let scope = Scope::new(lexed, &part, carried);
        if duties_alone || !scope.has(class::APPLICANT) {
            scope.read(hits);
        }
        scope.carry(&mut carried);
        match part.end {
            End::Item | End::Part => {}
            End::Clause => {
                carried.assist = carried.assist_following;
                (carried.officers, carried.without, carried.following) = (false, false, false);
            }
            End::Sentence => {
                let listed = carried.not_following || carried.assist_following;
                if !(listed && lexed.is_followed_by_a_number(part.tokens.end)) {
                    carried = Carried::default();
                }
            }
        }
    }
}

fn weigh(kind: &FindingKind, task: Task) -> (Severity, Source) {
    let duty = duty(task);
    match (kind, duty.because) {
        (FindingKind::DutyUnclear { .. }, _) => {
            (Severity::Ambiguous, Source::Measures(duty.citation))
        }
        // Article 10(5) refers to other law, but the Measures forbid the act.
        (_, DutyReason::OtherLaw { elsewhere }) => (Severity::Measures, Source::Law(elsewhere)),
        (_, _) => (Severity::Measures, Source::Measures(duty.citation)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn task_keys_are_those_of_the_javascript_api() {
        for (task, key) in TASKS {
            assert_eq!(serde_json::to_value(task).unwrap(), *key);
        }
    }

    #[test]
    fn every_row_names_tasks() {
        for power in powers() {
            let plain = power.plain.trim_start_matches(['?', '!']);
            for key in [power.alone, plain] {
                assert!(key == "-" || task(key).is_some(), "{}: {key}", power.acts);
            }
            assert!(!power.acts.is_empty());
        }
    }
}
