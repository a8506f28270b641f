//! Articles 8 to 10: the duties of a post, recognised by the words of `data/duties.tsv`,
//! clause by clause. What is not recognised is not found: that a duty is not named here
//! does not mean that it is allowed. A clause that forbids, and one about the papers of an
//! act, give nobody the act to do.

use std::sync::LazyLock;

use rules::{DutyClass, DutyReason, Task, duty};

use super::finding::{FindingKind, Findings, Severity, Source};
use super::words::{Found, Words, lines, list};
use crate::field::{Field, Place};
use crate::notice::Notice;

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

/// The words of the table, ready to be looked for.
struct Table {
    rows: Words,
    /// Of each row: the task if done alone, and the task otherwise.
    tasks: Vec<[&'static str; 2]>,
    alone: Words,
    assist: Words,
    clerical: Words,
    not: Words,
    following: Words,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

impl Table {
    fn new() -> Self {
        Self {
            rows: Words::new(rows().map(|(words, _)| words)),
            tasks: rows().map(|(_, tasks)| tasks).collect(),
            alone: list(WORDS, "alone"),
            assist: list(WORDS, "assist"),
            clerical: list(WORDS, "clerical"),
            not: list(WORDS, "not"),
            following: list(WORDS, "following"),
        }
    }
}

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    for (at, post) in notice.posts.iter().enumerate() {
        let Some(duties) = &post.duties else { continue };
        let mut told: Vec<FindingKind> = Vec::new();
        TABLE.read(&duties.0, &mut |kind, task| {
            if told.contains(&kind) {
                return;
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
        });
    }
}

/// What goes on behind a clause.
#[derive(Clone, Copy, Default)]
struct Said {
    /// 不得从事下列工作: to the end of the sentence, over lines and semicolons.
    not_following: bool,
    /// 协助做好下列工作: the same.
    assist_following: bool,
    /// 协助 …: to the end of the part, over commas.
    assist: bool,
}

impl Table {
    /// Tells what the clauses of a text give an auxiliary to do.
    fn read(&self, text: &str, tell: &mut impl FnMut(FindingKind, Task)) {
        let mut said = Said::default();
        for clause in text.split_inclusive(['。', '；', ';', '，', ',', '\n']) {
            self.clause(clause, &mut said, tell);
            if clause.ends_with('。') {
                said = Said::default();
            } else if clause.ends_with(['；', ';', '\n']) {
                said.assist = said.assist_following;
            }
        }
    }

    fn clause(&self, clause: &str, said: &mut Said, tell: &mut impl FnMut(FindingKind, Task)) {
        let not = self.not.find(clause).map(|one| one.from).min();
        let before = |at: usize| clause.get(..at).unwrap_or_default();
        let negated = |at: usize| {
            said.not_following || not.is_some_and(|not| not < at) || says_no(before(at))
        };
        let is_alone = |at: usize| !negated(at) && !self.not_at(clause, at);
        let alone = self.alone.find(clause).any(|one| is_alone(one.from));
        // 不单独: as the Measures have it.
        let not_alone = self.alone.find(clause).any(|one| !is_alone(one.from));
        let assist = self.assist.any(clause) || not_alone;
        let matches: Vec<Found> = self.rows.find(clause).collect();
        for (nth, &own) in matches.iter().enumerate() {
            if negated(own.from) {
                continue;
            }
            let Some([if_alone, plain]) = self.tasks.get(own.row) else {
                continue;
            };
            let key = if alone { if_alone } else { plain };
            let (key, unclear) = match key.strip_prefix('?') {
                Some(key) => (key, true),
                None => (*key, false),
            };
            let Some(task) = task(key) else { continue };
            let firm = if_alone == plain;
            if (firm || !alone) && self.is_clerical(clause, &matches, nth, firm) {
                continue;
            }
            let class = duty(task).class;
            match (class, alone) {
                (DutyClass::Supervised, true) => tell(FindingKind::DutyAlone { task }, task),
                (DutyClass::Supervised | DutyClass::Independent, _) => {}
                // 协助: as the Measures have it for what they let be assisted in.
                (DutyClass::Forbidden, _) if unclear && (assist || said.assist) => {}
                (DutyClass::Forbidden, _) if unclear || assist => {
                    tell(FindingKind::DutyUnclear { task }, task);
                }
                (DutyClass::Forbidden, _) => tell(FindingKind::DutyForbidden { task }, task),
            }
        }
        let following = self.following.any(clause);
        said.not_following |= following && not.is_some();
        said.assist_following |= following && assist;
        said.assist |= assist;
    }

    /// Whether words that say no begin just before this place, as 不单独 does with 单独.
    fn not_at(&self, clause: &str, at: usize) -> bool {
        self.not
            .find(clause)
            .any(|one| one.from < at && at < one.to)
    }

    /// Whether it is about papers and things, not about the act: 立案材料的整理归档. Of what
    /// is forbidden either way the part between 、 is looked at; else also the next one, if
    /// it goes on with another act: 查封、扣押物品的保管.
    fn is_clerical(&self, clause: &str, matches: &[Found], nth: usize, firm: bool) -> bool {
        let Some(&own) = matches.get(nth) else {
            return false;
        };
        let begin = clause.get(..own.from).and_then(|head| head.rfind('、'));
        let begin = begin.map_or(0, |at| at + '、'.len_utf8());
        let end_of = |from: usize| {
            let tail = clause.get(from..).unwrap_or_default();
            tail.find('、').map_or(clause.len(), |at| from + at)
        };
        let mut end = end_of(own.to);
        for next in matches.iter().skip(nth + 1) {
            if firm || end != own.to || next.from != end + '、'.len_utf8() {
                break;
            }
            end = end_of(next.to);
        }
        self.clerical
            .any(clause.get(begin..end).unwrap_or_default())
    }
}

/// 不 and at most two characters more stand before: 不行使, 不作出; but not 拒不 ….
fn says_no(before: &str) -> bool {
    let mut last = before.chars().rev();
    let near = last.by_ref().take(3).any(|c| c == '不');
    near && last.next() != Some('拒')
}

fn task(key: &str) -> Option<Task> {
    let own = TASKS.iter().find(|(_, own)| *own == key);
    own.map(|(task, _)| *task)
}

/// The rows of words: those that recognise, each with its two tasks.
fn rows() -> impl Iterator<Item = (&'static str, [&'static str; 2])> {
    lines(WORDS).filter_map(|line| {
        let mut columns = line.split('\t');
        let (words, alone, plain) = (columns.next()?, columns.next()?, columns.next()?);
        (!words.starts_with('@')).then_some((words, [alone, plain]))
    })
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
        for key in ["alone", "assist", "clerical", "not", "following"] {
            let line = lines(WORDS).find(|line| line.starts_with(&format!("@{key}\t")));
            assert!(line.is_some(), "{key}");
        }
    }
}
