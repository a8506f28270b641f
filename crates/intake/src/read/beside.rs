//! Weights of tests, the ratio, the kind of engagement, the bars beyond Article 17.

use fields::Choice;
use notice::Field;
use notice::choice::Engagement;
use record::Raw;

use crate::clause::Clause;
use crate::figures::numbers;
use crate::found::{Certainty, Found, found};
use crate::words::Words;

/// The weights of tests in a clause, and the ratio of applicants that opens them.
pub(super) fn tests(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if Words::Share.is_in(text) {
        let tests = [
            (Words::WrittenTest, Field::WrittenWeight),
            (Words::Interview, Field::InterviewWeight),
            (Words::FitnessTest, Field::FitnessWeight),
        ];
        for number in numbers(text) {
            let is_percent = text
                .get(number.range.end..)
                .is_some_and(|rest| rest.starts_with(['%', '％']));
            // Of the tests before the number the nearest.
            let before = text.get(..number.range.start).unwrap_or_default();
            let named = tests
                .iter()
                .filter_map(|(words, field)| Some((words.find_last(before)?.end, *field)));
            if let (true, Some((_, field))) = (is_percent, named.max_by_key(|(end, _)| *end)) {
                put(clause.found(field, &number.value.to_string(), Certainty::Given));
            }
        }
    }
    if let Some(words) = Words::OpenRatio.find(text)
        && let Some(ratio) = ratio(text.get(words.end..).unwrap_or_default())
    {
        put(clause.found(Field::OpenRatio, &ratio.to_string(), Certainty::Given));
    }
}

/// The larger number of 1：3 or 3：1.
fn ratio(text: &str) -> Option<u64> {
    let (before, behind) = text.split_once('：').filter(|(before, _)| {
        // 开考比例：1：3 has another colon before that of the ratio.
        before.ends_with(|c: char| c.is_ascii_digit())
    })?;
    let is_other = |c: char| !c.is_ascii_digit();
    let first: u64 = before.rsplit(is_other).next()?.parse().ok()?;
    let second: u64 = behind.split(is_other).next()?.parse().ok()?;
    match (first, second) {
        (1, many) | (many, 1) => Some(many),
        _ => None,
    }
}

/// The kind of engagement that a label names.
pub(super) fn engagement(text: &str) -> Option<Raw> {
    let kinds = [
        (Words::Dispatch, Engagement::Dispatch),
        (Words::Outsourced, Engagement::Outsourced),
        (Words::PublicWelfare, Engagement::PublicWelfare),
        (Words::LabourContract, Engagement::LabourContract),
    ];
    let (_, kind) = kinds.into_iter().find(|(words, _)| words.is_in(text))?;
    Some(Raw::text(kind.key()))
}

/// The bars beyond Article 17 in a sentence beneath such a heading. `start` is its first byte in the
/// page. Bars without a field stay unplaced.
pub(super) fn bars(text: &str, start: usize, put: &mut dyn FnMut(Found)) {
    for (words, field) in [
        (Words::Serving, Field::BarServing),
        (Words::Student, Field::BarStudents),
        (Words::EstablishedElsewhere, Field::BarEstablished),
        (Words::Defaulter, Field::BarDefaulters),
        (Words::PublicOrder, Field::BarPublicOrder),
        (Words::ExamBan, Field::BarExamBan),
    ] {
        if let Some(range) = words.find(text) {
            let range = start + range.start..start + range.end;
            put(found(field, Raw::text("yes"), range, Certainty::Inferred));
        }
    }
}
