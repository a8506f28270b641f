//! What a notice says beside posts, days and conditions: weights of tests, the ratio, how people are
//! engaged, whom it does not take beyond Article 17.

use std::ops::Range;

use fields::Choice;
use notice::Field;
use notice::choice::Engagement;
use record::Raw;

use crate::clause::Clause;
use crate::figures::numbers;
use crate::found::{Certainty, Found, found};
use crate::words::Words;

/// Weights and ratio of a clause.
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
            // The test that stands nearest before the number.
            let before = text.get(..number.range.start).unwrap_or_default();
            let near = tests
                .iter()
                .filter_map(|(words, field)| Some((words.find_last(before)?.end, *field)));
            if let (true, Some((_, field))) = (is_percent, near.max_by_key(|(end, _)| *end)) {
                let raw = Raw::text(&number.value.to_string());
                put(found(field, raw, clause.words(), Certainty::Given));
            }
        }
    }
    if let Some(words) = Words::OpenRatio.find(text)
        && let Some(ratio) = ratio(text.get(words.end..).unwrap_or_default())
    {
        let raw = Raw::text(&ratio.to_string());
        put(found(
            Field::OpenRatio,
            raw,
            clause.words(),
            Certainty::Given,
        ));
    }
}

/// 1：3, or 3：1.
fn ratio(text: &str) -> Option<u64> {
    let (before, behind) = text.split_once('：').filter(|(before, _)| {
        // 开考比例：1：3 has a mark before the ratio, too.
        before.ends_with(|c: char| c.is_ascii_digit())
    })?;
    let digits: String = before
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect();
    let first: u64 = digits.chars().rev().collect::<String>().parse().ok()?;
    let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
    let second: u64 = digits.parse().ok()?;
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

/// The bars beyond Article 17 in a line beneath such a heading. Others than the fields know stay
/// unplaced.
pub(super) fn bars(text: &str, at: usize, put: &mut dyn FnMut(Found)) {
    for (words, field) in [
        (Words::Serving, Field::BarServing),
        (Words::Student, Field::BarStudents),
        (Words::EstablishedElsewhere, Field::BarEstablished),
        (Words::Defaulter, Field::BarDefaulters),
        (Words::PublicOrder, Field::BarPublicOrder),
        (Words::ExamBan, Field::BarExamBan),
    ] {
        if let Some(range) = words.find(text) {
            let range: Range<usize> = at + range.start..at + range.end;
            put(found(field, Raw::text("yes"), range, Certainty::Inferred));
        }
    }
}
