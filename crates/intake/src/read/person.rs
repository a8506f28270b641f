//! Conditions of a person: ages, education, household, height, licence, languages, service. They
//! are in a sentence of the notice, or in a cell of the table of posts.

use fields::Choice;
use notice::Field;
use notice::choice::{ForVeterans, Languages, LeastEducation, Nationality, Relaxation};
use record::Raw;
use record::order::sort_by_key;
use rules::{FireRescue, FullTime, SecondaryVocational, TechnicalClasses};

use super::places;
use crate::clause::Clause;
use crate::figures::{Number, counted, numbers};
use crate::found::{Certainty, Found, found};
use crate::words::Words;

/// Reads the conditions of one kind in a clause.
pub(super) type Condition = fn(&Clause<'_>, &mut dyn FnMut(Found));

/// All kinds of conditions.
pub(super) const ALL: &[Condition] = &[
    ages, education, household, height, licence, languages, veterans,
];

/// Reads the conditions that are fields of the notice, not of a post.
pub(super) fn of_notice(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let mut put = |field: Field, key: &str, sure: Certainty| put(clause.found(field, key, sure));
    if Words::Citizen.is_in(text) {
        let key = Nationality::CitizensOnly.key();
        put(Field::Nationality, key, Certainty::Given);
    }
    let is_education = Words::Senior.is_in(text) || Words::College.is_in(text);
    if is_education && Words::Vocational.is_in(text) && Words::Inclusive.is_in(text) {
        let key = SecondaryVocational::AsSeniorHigh.key();
        put(Field::SecondaryVocational, key, Certainty::Given);
    }
    if is_education && Words::Technical.is_in(text) && !Words::Exclusive.is_in(text) {
        let key = TechnicalClasses::AsCollege.key();
        put(Field::TechnicalClasses, key, Certainty::Inferred);
    }
    if Words::FireRescue.is_in(text) && Words::Veterans.is_in(clause.sentence) {
        let key = FireRescue::Veterans.key();
        put(Field::FireRescue, key, Certainty::Inferred);
    }
}

/// Whether a clause names a sex: then it is not a condition for everyone.
fn is_of_one_sex(text: &str) -> bool {
    Words::Men.is_in(text) || Words::Women.is_in(text)
}

/// In doubt if the clause is about some posts only: 部分岗位大专, 外勤岗三十周岁以下.
fn is_of_all(text: &str) -> Certainty {
    Certainty::given_if(!Words::OtherPost.is_in(text) && !text.contains('岗'))
}

pub(super) fn ages(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let is_relaxed = Words::Relaxed.is_in(text) || Words::Relaxed.is_in(clause.before());
    if !Words::Age.is_in(text) || is_relaxed || is_of_one_sex(text) {
        return;
    }
    let all = numbers(text);
    let is_of_all = is_of_all(text);
    let mut put = |field: Field, age: u32, sure: Certainty| {
        let sure = sure.max(is_of_all);
        put(clause.found(field, &age.to_string(), sure));
    };
    let may_be_age = |number: &Number| (14..=70).contains(&number.value);
    let ages = all.iter().enumerate();
    for (index, age) in ages.filter(|(_, number)| may_be_age(number)) {
        let before = text.get(..age.range.start).unwrap_or_default();
        let after = text.get(age.range.end..).unwrap_or_default();
        let Some(behind) = Words::Age.behind(after) else {
            // The first age of 18~35周岁 has no unit.
            let next = all.get(index + 1).filter(|next| {
                let behind = text.get(next.range.end..).unwrap_or_default();
                Words::Age.behind(behind).is_some()
            });
            let between = next.and_then(|next| text.get(age.range.end..next.range.start));
            if between.is_some_and(|between| Words::Until.is(between)) {
                put(Field::Youngest, age.value, Certainty::Given);
            }
            continue;
        };
        // A bracket may be between: 18周岁（含）以上, 35周岁（不含）以下.
        let bracket = behind.strip_prefix('（');
        let (inside, rest) = bracket.map_or(("", behind), |bracket| {
            bracket.split_once('）').unwrap_or((bracket, behind))
        });
        let shift = u32::from(Words::Exclusive.is_in(inside));
        let sure = Certainty::given_if(shift == 0);
        let last = index.checked_sub(1).and_then(|last| all.get(last));
        let is_second = last.is_some_and(|last| {
            let between = text.get(last.range.end..age.range.start);
            let between = between.unwrap_or_default();
            Words::Until.is(Words::Age.behind(between).unwrap_or(between))
        });
        let is_upper = Words::Oldest.behind(rest).is_some() || is_second;
        let is_not_yet = Words::NotYet.before(before).is_some();
        if Words::NotOver.before(before).is_some() || (is_upper && !is_not_yet) {
            put(Field::Oldest, age.value - shift, sure);
        } else if is_not_yet {
            put(Field::Oldest, age.value - 1, Certainty::Inferred);
        } else if Words::Youngest.behind(rest).is_some() || Words::YearsOld.before(before).is_some()
        {
            put(Field::Youngest, age.value + shift, sure);
        } else if Words::Until.behind(rest).is_some() {
            put(Field::Youngest, age.value, Certainty::Given);
        }
    }
}

pub(super) fn education(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let mut put = |field: Field, key: &str, sure: Certainty| put(clause.found(field, key, sure));
    if Words::AnyEducation.is_in(text) {
        let key = LeastEducation::Any.key();
        return put(Field::LeastEducation, key, Certainty::Given);
    }
    let levels = [
        (Words::Bachelor, LeastEducation::Bachelor),
        (Words::College, LeastEducation::JuniorCollege),
        (Words::Senior, LeastEducation::SeniorHigh),
    ];
    let mut named: Vec<(usize, LeastEducation)> = levels
        .iter()
        .filter_map(|(words, level)| words.find(text).map(|word| (word.start, *level)))
        .collect();
    sort_by_key(&mut named, |(start, _)| *start);
    let Some(&(first, level)) = named.first() else {
        return;
    };
    let names_veterans = |end: usize| {
        let before = text.get(..end).unwrap_or_default();
        Words::Veterans.is_in(before) || Words::Veterans.is_in(clause.before())
    };
    let lower = named
        .iter()
        .find(|(_, level)| *level == LeastEducation::SeniorHigh);
    if Words::Relaxed.is_in(text) {
        let (whom, sure) = match names_veterans(text.len()) {
            true => (Relaxation::Veterans, Certainty::Given),
            false => (Relaxation::Others, Certainty::Inferred),
        };
        if lower.is_some() {
            put(Field::Relaxation, whom.key(), sure);
        }
        // In 大专及以上，退役军人可放宽至高中 the first level is the condition.
        if Words::Relaxed
            .find(text)
            .is_none_or(|word| word.start <= first)
        {
            return;
        }
    }
    let is_upward = Words::Upward.is_in(text.get(first..).unwrap_or_default());
    if !is_upward || (Words::Men.is_in(text) && Words::Women.is_in(text)) {
        return;
    }
    let sure = is_of_all(text);
    let relaxation = Relaxation::Veterans.key();
    // 退役军人高中及以上 is a relaxation without the word.
    if level == LeastEducation::SeniorHigh && names_veterans(first) {
        return put(Field::Relaxation, relaxation, Certainty::Inferred);
    }
    put(Field::LeastEducation, level.key(), sure);
    if let Some(&(lower, _)) = lower.filter(|(start, _)| *start > first)
        && names_veterans(lower)
        && !Words::Relaxed.is_in(text)
    {
        put(Field::Relaxation, relaxation, Certainty::Inferred);
    }
    if Words::FullTime.is_in(text) && !Words::NotFullTime.is_in(text) {
        put(Field::PostFullTime, FullTime::Required.key(), sure);
    }
}

pub(super) fn household(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if !Words::Household.is_in(text) || Words::HouseholdPaper.is_in(text) {
        return;
    }
    // The field has no value for 户籍或生源.
    let sure = Certainty::given_if(!Words::Source.is_in(text));
    if let Some((_, place)) = places::named(text) {
        put(clause.found(Field::Household, place, sure));
    } else if Words::Here.is_in(text) {
        // `places::here` puts the place of the notice there.
        put(clause.found(Field::Household, places::HERE, Certainty::Inferred));
    } else if !Words::Household.is_in(clause.before()) {
        return;
    }
    if let [by] = clause.days().as_slice() {
        let sure = Certainty::given_if(by.counts == Some(true) && by.is_certain);
        put(clause.found_day(Field::HouseholdBy, by.date, sure));
    }
}

pub(super) fn height(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let sentence = clause.sentence.get(..clause.offset + text.len());
    let Some(height) = Words::Height.find_last(sentence.unwrap_or_default()) else {
        return;
    };
    let start = height.end.saturating_sub(clause.offset);
    let lengths = lengths(text).into_iter();
    for (number, centimetres) in lengths.filter(|(number, _)| number.range.start >= start) {
        let before = text.get(..number.range.start).unwrap_or_default();
        let last = |words: Words| words.find_last(before).map(|word| word.start);
        let fields: &[Field] = match (last(Words::Men), last(Words::Women)) {
            (None, None) => &[Field::HeightMen, Field::HeightWomen],
            (men, women) if men > women => &[Field::HeightMen],
            _ => &[Field::HeightWomen],
        };
        for field in fields {
            put(clause.found(*field, &centimetres.to_string(), Certainty::Given));
        }
    }
}

/// The numbers with a unit of length, in centimetres: 168cm, 1.68米.
fn lengths(text: &str) -> Vec<(Number, u32)> {
    let all = numbers(text);
    let unit = |number: &Number, unit: Words| {
        text.get(number.range.end..)
            .is_some_and(|behind| unit.behind(behind).is_some())
    };
    let length = |(index, number): (usize, &Number)| {
        if unit(number, Words::Centimetres) {
            return Some((number.clone(), number.value));
        }
        let whole = all.get(index.checked_sub(1)?)?;
        let point = text.get(whole.range.end..number.range.start)?;
        let digits = number.range.len();
        let is_metres = point == "." && (1..=2).contains(&whole.value) && digits <= 2;
        if !is_metres || !unit(number, Words::Metres) {
            return None;
        }
        let part = number.value * if digits == 1 { 10 } else { 1 };
        Some((whole.clone(), whole.value * 100 + part))
    };
    let found = all.iter().enumerate().filter_map(length);
    found
        .filter(|(_, length)| (130..=220).contains(length))
        .collect()
}

pub(super) fn licence(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if !Words::Licence.is_in(text)
        || Words::Prefer.is_in(clause.sentence)
        || Words::Copies.is_in(text)
    {
        return;
    }
    let mut starts = text.match_indices(['A', 'B', 'C']);
    let class = starts.find_map(|(start, _)| {
        let code = text.get(start..start + 2)?;
        fields::CodeList::Licence.by_code(code)
    });
    if let Some(class) = class {
        put(clause.found(Field::Licence, class.code, Certainty::Given));
    }
}

pub(super) fn languages(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    if Words::Languages.is_in(clause.text) && !Words::Prefer.is_in(clause.sentence) {
        let key = Languages::MongolianAndChinese.key();
        put(clause.found(Field::Languages, key, Certainty::Given));
    }
}

pub(super) fn veterans(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let Some(veterans) = Words::Veterans.find(text) else {
        return;
    };
    let is_about_education = Words::Relaxed.is_in(clause.sentence) || Words::Senior.is_in(text);
    if Words::Prefer.is_in(clause.sentence) {
        // The clause before may belong to it: 同等条件下，….
        let before = clause.before();
        let is_short = before.chars().count() <= 8;
        let start = clause.start - if is_short { before.len() } else { 0 };
        let words = start..clause.words().end;
        let raw = Raw::text(ForVeterans::Preferred.key());
        put(found(Field::ForVeterans, raw, words, Certainty::Given));
    } else if !is_about_education {
        let before = text.get(..veterans.start).unwrap_or_default();
        let is_only = Words::Only.is_in(text);
        if is_only || Words::OnlyByWord.before(before).is_some() {
            let sure = Certainty::given_if(is_only);
            put(clause.found(Field::ForVeterans, ForVeterans::Only.key(), sure));
        }
    }
}

/// The number of people in a cell, or behind a label.
pub(super) fn headcount(text: &str) -> Option<u32> {
    let with_unit = counted(text, Words::People).next();
    let alone = || {
        let first = numbers(text).into_iter().next();
        first.filter(|number| number.range == (0..text.len()))
    };
    let count = with_unit.or_else(alone)?.value;
    (count > 0).then_some(count)
}
