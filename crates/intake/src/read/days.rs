//! Days: registration, births, the day on which ages are counted, the steps.

use std::ops::Range;

use chrono::Days;
use notice::Field;

use crate::clause::Clause;
use crate::figures::Day;
use crate::found::{Certainty, Found, day, found};
use crate::lines::Topic;
use crate::words::Words;

/// The steps, those with longer names first.
const STEPS: [(Words, Field); 9] = [
    (Words::SecondReview, Field::SecondReview),
    (Words::Review, Field::Review),
    (Words::WrittenTest, Field::WrittenTest),
    (Words::FitnessTest, Field::FitnessTest),
    (Words::Interview, Field::Interview),
    (Words::Medical, Field::Medical),
    (Words::Vetting, Field::Vetting),
    (Words::Publicity, Field::Publicity),
    (Words::Hire, Field::Hire),
];

pub(super) fn read(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let days = clause.days();
    if days.is_empty() {
        return;
    }
    let text = clause.text;
    if Words::Born.is_in(text) || (Words::Born.is_in(clause.sentence) && days.len() > 1) {
        births(clause, &days, put);
    } else if Words::Certificate.is_in(text) {
        let by = days.first().into_iter();
        for by in by {
            let sure = Certainty::given_if(by.is_certain && by.counts == Some(true));
            put(found(
                Field::CertificateBy,
                day(Field::CertificateBy, by.date),
                clause.words(),
                sure,
            ));
        }
    } else if is_reference(clause) {
        let last = days.last().into_iter();
        for last in last {
            let sure = Certainty::given_if(last.is_certain && Words::Counted.is_in(text));
            put(found(
                Field::Reference,
                day(Field::Reference, last.date),
                clause.words(),
                sure,
            ));
        }
    } else if Words::Household.is_in(text) {
        // A condition: `person` reads it.
    } else if is_registration(clause, &days) {
        registration(clause, &days, clause.words(), put);
    } else {
        step(clause, &days, put);
    }
}

/// The days of registration in a text that is known to be about it.
pub(super) fn registration(
    clause: &Clause<'_>,
    days: &[Day],
    words: Range<usize>,
    put: &mut dyn FnMut(Found),
) {
    let mut one = |field: Field, of: &Day| {
        put(found(
            field,
            day(field, of.date),
            words.clone(),
            Certainty::given_if(of.is_certain),
        ));
    };
    match days {
        [opens, closes, ..] => {
            one(Field::Opens, opens);
            one(Field::Closes, closes);
        }
        [only] => {
            let behind = clause.text.get(only.range.end..).unwrap_or_default();
            let before = clause.text.get(..only.range.start).unwrap_or_default();
            let ends = Words::AsOf.is_in(before) || Words::Before.behind(behind).is_some();
            let begins = Words::After.behind(behind).is_some();
            match (ends, begins) {
                (true, _) => one(Field::Closes, only),
                (_, true) => one(Field::Opens, only),
                _ => {}
            }
        }
        [] => {}
    }
}

fn is_registration(clause: &Clause<'_>, days: &[Day]) -> bool {
    let first = days.first().map_or(0, |day| day.range.start);
    let before = clause
        .sentence
        .get(..clause.within + first)
        .unwrap_or_default();
    let named = Words::Registering.find_last(before);
    // 报名时间 says it; a bare 报名 only with two days, or a last one.
    let is_said = named.is_some_and(|named| {
        let word = before.get(named).unwrap_or_default();
        word.chars().count() > 2 || days.len() == 2 || Words::AsOf.is_in(clause.text)
    });
    let steps = STEPS.iter().any(|(step, _)| step.is_in(before));
    // 报名, and beneath it 时间：….
    let says_when = Words::StepEnd.is(before.trim_end_matches('：'));
    let is_below = says_when && Words::Registering.is_in(clause.heading);
    let is_headed = clause.topic == Some(Topic::Registration) || is_below;
    (is_said || is_headed) && !steps && !Words::Age.is_in(clause.text)
}

fn is_reference(clause: &Clause<'_>) -> bool {
    let about_age = Words::Counted.is_in(clause.text) || Words::Age.is_in(clause.before());
    about_age && Words::AsOf.is_in(clause.text) && !Words::Registering.is_in(clause.text)
}

fn births(clause: &Clause<'_>, days: &[Day], put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let behind = |of: &Day| text.get(of.range.end..).unwrap_or_default();
    let from = |of: &Day| match of.counts {
        Some(false) => of.date.checked_add_days(Days::new(1)),
        _ => Some(of.date),
    };
    let to = |of: &Day| match of.counts {
        Some(false) => of.date.checked_sub_days(Days::new(1)),
        _ => Some(of.date),
    };
    let mut one = |field: Field, date: Option<chrono::NaiveDate>, is_sure: bool| {
        if let Some(date) = date {
            put(found(
                field,
                day(field, date),
                clause.words(),
                Certainty::given_if(is_sure),
            ));
        }
    };
    let says = |of: &Day| {
        (
            Words::After.behind(behind(of)).is_some(),
            Words::Before.behind(behind(of)).is_some(),
        )
    };
    match days {
        [earliest, latest] => {
            // 以后, 以前: whether that day counts is not said.
            let open = |of: &Day| says(of) != (false, false) && of.counts.is_none();
            let is_sure = |of: &Day| of.is_certain && of.counts != Some(false) && !open(of);
            one(Field::BornFrom, from(earliest), is_sure(earliest));
            one(Field::BornTo, to(latest), is_sure(latest));
        }
        [only] => {
            let is_sure = only.is_certain && only.counts == Some(true);
            match says(only) {
                (true, _) => one(Field::BornFrom, from(only), is_sure),
                (_, true) => one(Field::BornTo, to(only), is_sure),
                _ => {}
            }
        }
        _ => {}
    }
}

/// The step that a text names, if it names one alone.
fn step_of(text: &str) -> Option<Field> {
    let mut named: Vec<Field> = Vec::new();
    for (words, field) in STEPS {
        // 资格复审 has no 资格审查 in it, but 体能 and 体检 may stand together.
        let is_hidden = field == Field::Hire && Words::NotHire.is_in(text);
        if words.is_in(text) && !is_hidden {
            named.push(field);
        }
    }
    match named.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

fn step(clause: &Clause<'_>, days: &[Day], put: &mut dyn FnMut(Found)) {
    let first = days.first().map_or(0, |day| day.range.start);
    let before = clause.text.get(..first).unwrap_or_default();
    let named = step_of(before)
        .or_else(|| step_of(clause.text))
        .or_else(|| {
            let says_when = before.is_empty() || Words::StepEnd.is(before.trim_end_matches('：'));
            let around = || step_of(clause.before()).or_else(|| step_of(clause.heading));
            says_when.then(around).flatten()
        });
    let (Some(field), Some(first)) = (named, days.first()) else {
        return;
    };
    if Words::Training.is_in(clause.text) {
        return;
    }
    let sure = Certainty::given_if(first.is_certain && days.len() == 1);
    put(found(field, day(field, first.date), clause.words(), sure));
}
