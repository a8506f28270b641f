//! The order of the sheet: what someone did, from the earliest to the latest, in whatever
//! order it was entered.

use chrono::NaiveDate;
use fields::YearMonth;
use record::Cursor;

use crate::application::Period;
use crate::choice::Choice;
use crate::draft::Draft;
use crate::field::{Answers, Field, Section};

/// What decides where a period stands: its first month, then its last, then what it says, so
/// that no two orders of entering are two orders on paper. What is not over comes after what
/// is, and what has no beginning yet comes last.
type Key<'a> = (
    bool,
    Option<YearMonth>,
    bool,
    Option<YearMonth>,
    [&'a str; 4],
);

/// The periods of a history as the sheet has them.
pub fn in_order<'a>(history: impl Iterator<Item = &'a Period>) -> Vec<&'a Period> {
    let history: Vec<&Period> = history.collect();
    let key = |period: &&'a Period| {
        let says = [
            &*period.place,
            period.role.as_deref().unwrap_or_default(),
            period.occupation.key(),
            period.referee.as_deref().unwrap_or_default(),
        ];
        (
            false,
            Some(period.from),
            period.to.is_none(),
            period.to,
            says,
        )
    };
    let order = sorted(history.iter().map(key).collect());
    let ordered = order.into_iter().filter_map(|at| history.get(at));
    ordered.copied().collect()
}

/// The indices of the entries of a draft's history, in the order of the sheet.
pub fn of_history(draft: &Draft, today: NaiveDate) -> Vec<usize> {
    let entries = draft.entries(Section::History).iter();
    sorted(entries.map(|answers| key(answers, today)).collect())
}

/// Puts the entries of a draft's history into that order.
pub fn sort_history(draft: &mut Draft, today: NaiveDate) {
    let order = of_history(draft, today);
    if let Some(entries) = draft.entries_mut(Section::History) {
        let ordered = order.iter().filter_map(|&at| entries.get(at).cloned());
        *entries = ordered.collect();
    }
}

fn key(answers: &Answers, today: NaiveDate) -> Key<'_> {
    let mut silent = |_, _| ();
    let mut cursor = Cursor {
        answers,
        entry: None,
        today,
        report: &mut silent,
    };
    let from: Option<YearMonth> = cursor.value(Field::PeriodFrom);
    let to: Option<YearMonth> = cursor.value::<Option<YearMonth>>(Field::PeriodTo).flatten();
    let says = [Field::Place, Field::Role, Field::Occupation, Field::Referee];
    let says = says.map(|field| answers.text(field).trim());
    (from.is_none(), from, to.is_none(), to, says)
}

/// The indices in the order of the keys. There are few of them: the code of a sort would weigh
/// more, in the page, than its speed is worth. Equals stay in the order in which they come.
fn sorted(keys: Vec<Key<'_>>) -> Vec<usize> {
    let mut sorted: Vec<usize> = Vec::with_capacity(keys.len());
    for (at, key) in keys.iter().enumerate() {
        let after = sorted.iter().position(|&other| keys.get(other) > Some(key));
        sorted.insert(after.unwrap_or(sorted.len()), at);
    }
    sorted
}
