//! Days: registration, births, the day on which ages are counted, the steps of the process.

use std::ops::Range;

use chrono::Days;
use notice::Field;

use crate::clause::Clause;
use crate::figures::Day;
use crate::found::{Certainty, Found, day, found};
use crate::lines::Topic;
use crate::words::Words;

/// The steps of the process, those with longer names first.
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
        if let Some(first) = days.first() {
            let sure = Certainty::given_if(first.is_certain && first.counts == Some(true));
            put(clause.found_day(Field::CertificateBy, first.date, sure));
        }
    } else if is_reference(clause) {
        if let Some(last) = days.last() {
            let sure = Certainty::given_if(last.is_certain && Words::Counted.is_in(text));
            put(clause.found_day(Field::Reference, last.date, sure));
        }
    } else if Words::Household.is_in(text) {
        // `person` reads this condition.
    } else if is_registration(clause, &days) {
        registration(clause, &days, clause.words(), put);
    } else {
        step(clause, &days, put);
    }
}

/// The days of registration in a text about registration.
pub(super) fn registration(
    clause: &Clause<'_>,
    days: &[Day],
    words: Range<usize>,
    put: &mut dyn FnMut(Found),
) {
    let mut put = |field: Field, found_day: &Day| {
        let raw = day(field, found_day.date);
        let sure = Certainty::given_if(found_day.is_certain);
        put(found(field, raw, words.clone(), sure));
    };
    match days {
        [opens, closes, ..] => {
            put(Field::Opens, opens);
            put(Field::Closes, closes);
        }
        [only] => {
            let behind = clause.text.get(only.range.end..).unwrap_or_default();
            let before = clause.text.get(..only.range.start).unwrap_or_default();
            let ends = Words::AsOf.is_in(before) || Words::Before.behind(behind).is_some();
            let begins = Words::After.behind(behind).is_some();
            match (ends, begins) {
                (true, _) => put(Field::Closes, only),
                (_, true) => put(Field::Opens, only),
                _ => {}
            }
        }
        [] => {}
    }
}

fn is_registration(clause: &Clause<'_>, days: &[Day]) -> bool {
    let first = days.first().map_or(0, |day| day.range.start);
    let before = clause.sentence.get(..clause.offset + first);
    let before = before.unwrap_or_default();
    let named = Words::Registering.find_last(before);
    // 报名时间 is enough; a bare 报名 needs two days, or a last day.
    let is_named = named.is_some_and(|named| {
        let word = before.get(named).unwrap_or_default();
        word.chars().count() > 2 || days.len() == 2 || Words::AsOf.is_in(clause.text)
    });
    let has_step = STEPS.iter().any(|(step, _)| step.is_in(before));
    // 时间：… beneath a heading 报名.
    let says_when = Words::StepEnd.is(before.trim_end_matches('：'));
    let is_below = says_when && Words::Registering.is_in(clause.heading);
    let is_headed = clause.topic == Some(Topic::Registration) || is_below;
    (is_named || is_headed) && !has_step && !Words::Age.is_in(clause.text)
}

fn is_reference(clause: &Clause<'_>) -> bool {
    let about_age = Words::Counted.is_in(clause.text) || Words::Age.is_in(clause.before());
    about_age && Words::AsOf.is_in(clause.text) && !Words::Registering.is_in(clause.text)
}

fn births(clause: &Clause<'_>, days: &[Day], put: &mut dyn FnMut(Found)) {
    let mut put = |field: Field, day: &Day, is_sure: bool| {
        let date = match (day.counts, field) {
            (Some(false), Field::BornFrom) => day.date.checked_add_days(Days::new(1)),
            (Some(false), _) => day.date.checked_sub_days(Days::new(1)),
            _ => Some(day.date),
        };
        if let Some(date) = date {
            put(clause.found_day(field, date, Certainty::given_if(is_sure)));
        }
    };
    let is_followed_by = |words: Words, day: &Day| {
        let behind = clause.text.get(day.range.end..).unwrap_or_default();
        words.behind(behind).is_some()
    };
    match days {
        [earliest, latest] => {
            // 以后 and 以前 leave open whether the day counts.
            let is_sure = |day: &Day| match day.counts {
                Some(counts) => day.is_certain && counts,
                None => {
                    let mut words = [Words::After, Words::Before].into_iter();
                    day.is_certain && !words.any(|words| is_followed_by(words, day))
                }
            };
            put(Field::BornFrom, earliest, is_sure(earliest));
            put(Field::BornTo, latest, is_sure(latest));
        }
        [only] => {
            let is_sure = only.is_certain && only.counts == Some(true);
            if is_followed_by(Words::After, only) {
                put(Field::BornFrom, only, is_sure);
            } else if is_followed_by(Words::Before, only) {
                put(Field::BornTo, only, is_sure);
            }
        }
        _ => {}
    }
}

/// The step that a text names, if it names only one.
fn step_of(text: &str) -> Option<Field> {
    let is_named = |(words, field): &(Words, Field)| {
        words.is_in(text) && !(*field == Field::Hire && Words::NotHire.is_in(text))
    };
    let mut named = STEPS.into_iter().filter(is_named);
    let (_, field) = named.next()?;
    named.next().is_none().then_some(field)
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
    put(clause.found_day(field, first.date, sure));
}
