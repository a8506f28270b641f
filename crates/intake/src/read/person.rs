//! What is asked of a person: ages, education, household, height, licence, languages,
//! service. In a sentence of the notice, or in a cell of the table of posts.

use fields::Choice;
use notice::Field;
use notice::choice::{ForVeterans, Languages, LeastEducation, Nationality, Relaxation};
use record::Raw;
use record::order::sort_by_key;
use rules::{FireRescue, FullTime, SecondaryVocational, TechnicalClasses};

use super::places;
use crate::clause::Clause;
use crate::figures::{Number, counted, numbers};
use crate::found::{Certainty, Found, day, found};
use crate::words::Words;

/// Conditions, each of one kind.
pub(super) type Condition = fn(&Clause<'_>, &mut dyn FnMut(Found));

/// All of them.
pub(super) const ALL: &[Condition] = &[
    ages, education, household, height, licence, languages, veterans,
];

fn one(field: Field, value: &str, clause: &Clause<'_>, sure: Certainty) -> Found {
    found(field, Raw::text(value), clause.words(), sure)
}

/// What a condition says of the whole notice, not of a post.
pub(super) fn of_notice(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let mut say = |field: Field, key: &str, sure: Certainty| put(one(field, key, clause, sure));
    if Words::Citizen.is_in(text) {
        say(
            Field::Nationality,
            Nationality::CitizensOnly.key(),
            Certainty::Given,
        );
    }
    let is_education = Words::Senior.is_in(text) || Words::College.is_in(text);
    if is_education && Words::Vocational.is_in(text) && Words::Inclusive.is_in(text) {
        say(
            Field::SecondaryVocational,
            SecondaryVocational::AsSeniorHigh.key(),
            Certainty::Given,
        );
    }
    if is_education && Words::Technical.is_in(text) && !Words::Exclusive.is_in(text) {
        say(
            Field::TechnicalClasses,
            TechnicalClasses::AsCollege.key(),
            Certainty::Inferred,
        );
    }
    if Words::FireRescue.is_in(text) && Words::Veterans.is_in(clause.sentence) {
        say(
            Field::FireRescue,
            FireRescue::Veterans.key(),
            Certainty::Inferred,
        );
    }
}

/// Whether a clause is about one sex alone, so that it is no condition of everybody.
fn is_of_one_sex(text: &str) -> bool {
    Words::Men.is_in(text) || Words::Women.is_in(text)
}

/// 部分岗位大专, 外勤岗三十周岁以下: not what every post asks for.
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
        put(one(field, &age.to_string(), clause, sure));
    };
    for (at, age) in all
        .iter()
        .enumerate()
        .filter(|(_, number)| (14..=70).contains(&number.value))
    {
        let before = text.get(..age.range.start).unwrap_or_default();
        let after = text.get(age.range.end..).unwrap_or_default();
        let Some(behind) = Words::Age.behind(after) else {
            // 18~35周岁: the first of two has no unit.
            let next = all.get(at + 1).filter(|next| {
                Words::Age
                    .behind(text.get(next.range.end..).unwrap_or_default())
                    .is_some()
            });
            let between = next.and_then(|next| text.get(age.range.end..next.range.start));
            if between.is_some_and(|between| Words::Until.is(between)) {
                put(Field::Youngest, age.value, Certainty::Given);
            }
            continue;
        };
        let includes = |behind: &str| match behind.strip_prefix('（') {
            Some(inside) => !Words::Exclusive.is_in(inside.split('）').next().unwrap_or_default()),
            None => true,
        };
        // 18周岁（含）以上.
        let bare = match (behind.strip_prefix('（'), behind.split_once('）')) {
            (Some(_), Some((_, rest))) => rest,
            _ => behind,
        };
        let follows_another = at
            .checked_sub(1)
            .and_then(|last| all.get(last))
            .is_some_and(|last| {
                let between = text
                    .get(last.range.end..age.range.start)
                    .unwrap_or_default();
                Words::Until.is(Words::Age.behind(between).unwrap_or(between))
            });
        let is_upper = Words::Oldest.behind(bare).is_some() || follows_another;
        if Words::NotOver.before(before).is_some()
            || (is_upper && Words::NotYet.before(before).is_none())
        {
            let shift = u32::from(!includes(behind));
            put(
                Field::Oldest,
                age.value - shift,
                Certainty::given_if(shift == 0),
            );
        } else if Words::NotYet.before(before).is_some() {
            put(Field::Oldest, age.value - 1, Certainty::Inferred);
        } else if Words::Youngest.behind(bare).is_some() || Words::YearsOld.before(before).is_some()
        {
            let shift = u32::from(!includes(behind));
            put(
                Field::Youngest,
                age.value + shift,
                Certainty::given_if(shift == 0),
            );
        } else if Words::Until.behind(bare).is_some() {
            put(Field::Youngest, age.value, Certainty::Given);
        }
    }
}

pub(super) fn education(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if Words::AnyEducation.is_in(text) {
        return put(one(
            Field::LeastEducation,
            LeastEducation::Any.key(),
            clause,
            Certainty::Given,
        ));
    }
    let levels = [
        (Words::Bachelor, LeastEducation::Bachelor),
        (Words::College, LeastEducation::JuniorCollege),
        (Words::Senior, LeastEducation::SeniorHigh),
    ];
    let mut named: Vec<(usize, LeastEducation)> = levels
        .iter()
        .filter_map(|(words, level)| words.find(text).map(|at| (at.start, *level)))
        .collect();
    sort_by_key(&mut named, |(at, _)| *at);
    let Some(&(first, level)) = named.first() else {
        return;
    };
    let veterans = |upto: usize| {
        let before = text.get(..upto).unwrap_or_default();
        Words::Veterans.is_in(before) || Words::Veterans.is_in(clause.before())
    };
    let lower = named
        .iter()
        .find(|(_, level)| *level == LeastEducation::SeniorHigh);
    if Words::Relaxed.is_in(text) {
        let whom = match veterans(text.len()) {
            true => (Relaxation::Veterans, Certainty::Given),
            false => (Relaxation::Others, Certainty::Inferred),
        };
        if lower.is_some() {
            put(one(Field::Relaxation, whom.0.key(), clause, whom.1));
        }
        // 大专及以上，退役军人可放宽至高中: the first level, if it stands before.
        let before_it = Words::Relaxed.find(text).is_some_and(|at| first < at.start);
        if !before_it {
            return;
        }
    }
    let says_so = Words::Upward.is_in(text.get(first..).unwrap_or_default());
    if !says_so || (Words::Men.is_in(text) && Words::Women.is_in(text)) {
        return;
    }
    let sure = is_of_all(text);
    // 退役军人高中及以上: a relaxation, though it is not called one.
    if level == LeastEducation::SeniorHigh && veterans(first) {
        return put(one(
            Field::Relaxation,
            Relaxation::Veterans.key(),
            clause,
            Certainty::Inferred,
        ));
    }
    put(one(Field::LeastEducation, level.key(), clause, sure));
    if let Some(&(lower, _)) = lower.filter(|(at, _)| *at > first)
        && veterans(lower)
        && !Words::Relaxed.is_in(text)
    {
        put(one(
            Field::Relaxation,
            Relaxation::Veterans.key(),
            clause,
            Certainty::Inferred,
        ));
    }
    if Words::FullTime.is_in(text) && !Words::NotFullTime.is_in(text) {
        put(one(
            Field::PostFullTime,
            FullTime::Required.key(),
            clause,
            sure,
        ));
    }
}

pub(super) fn household(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if !Words::Household.is_in(text) || Words::HouseholdPaper.is_in(text) {
        return;
    }
    // 户籍或生源 is more than the field can say.
    let sure = Certainty::given_if(!Words::Source.is_in(text));
    if let Some((_, place)) = places::named(text) {
        put(one(Field::Household, place, clause, sure));
    } else if Words::Here.is_in(text) {
        // Which place that is, the notice says elsewhere: `places::here` fills it in.
        put(one(
            Field::Household,
            places::HERE,
            clause,
            Certainty::Inferred,
        ));
    } else if !Words::Household.is_in(clause.before()) {
        return;
    }
    if let [by] = clause.days().as_slice() {
        let is_last = by.counts == Some(true) && by.is_certain;
        put(found(
            Field::HouseholdBy,
            day(Field::HouseholdBy, by.date),
            clause.words(),
            Certainty::given_if(is_last),
        ));
    }
}

pub(super) fn height(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let Some(height) = Words::Height.find_last(
        clause
            .sentence
            .get(..clause.within + text.len())
            .unwrap_or_default(),
    ) else {
        return;
    };
    let begins = height.end.saturating_sub(clause.within);
    for (number, centimetres) in lengths(text)
        .into_iter()
        .filter(|(number, _)| number.range.start >= begins)
    {
        let before = text.get(..number.range.start).unwrap_or_default();
        let last = [Words::Men.find_last(before), Words::Women.find_last(before)];
        let fields: &[Field] = match last {
            [None, None] => &[Field::HeightMen, Field::HeightWomen],
            [men, women] if men.as_ref().map(|at| at.start) > women.as_ref().map(|at| at.start) => {
                &[Field::HeightMen]
            }
            _ => &[Field::HeightWomen],
        };
        for field in fields {
            put(one(
                *field,
                &centimetres.to_string(),
                clause,
                Certainty::Given,
            ));
        }
    }
}

/// Numbers of centimetres: 168cm, 1.68米.
fn lengths(text: &str) -> Vec<(Number, u32)> {
    let all = numbers(text);
    let unit = |number: &Number, unit: Words| {
        text.get(number.range.end..)
            .is_some_and(|behind| unit.behind(behind).is_some())
    };
    let length = |(at, number): (usize, &Number)| {
        if unit(number, Words::Centimetres) {
            return Some((number.clone(), number.value));
        }
        let whole = all.get(at.checked_sub(1)?)?;
        let point = text.get(whole.range.end..number.range.start)?;
        let digits = number.range.len();
        let is_metres = point == "." && (1..=2).contains(&whole.value) && digits <= 2;
        let part = if digits == 1 {
            number.value * 10
        } else {
            number.value
        };
        (is_metres && unit(number, Words::Metres))
            .then(|| (whole.clone(), whole.value * 100 + part))
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
    let class = |at: usize| {
        let code = text.get(at..at + 2)?;
        fields::CodeList::Licence
            .by_code(code)
            .map(|found| found.code)
    };
    let mut starts = text
        .char_indices()
        .filter(|(_, c)| matches!(c, 'A' | 'B' | 'C'));
    if let Some(code) = starts.find_map(|(at, _)| class(at)) {
        put(one(Field::Licence, code, clause, Certainty::Given));
    }
}

pub(super) fn languages(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    if Words::Languages.is_in(clause.text) && !Words::Prefer.is_in(clause.sentence) {
        put(one(
            Field::Languages,
            Languages::MongolianAndChinese.key(),
            clause,
            Certainty::Given,
        ));
    }
}

pub(super) fn veterans(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let Some(veterans) = Words::Veterans.find(text) else {
        return;
    };
    let is_about_education = Words::Relaxed.is_in(clause.sentence) || Words::Senior.is_in(text);
    if Words::Prefer.is_in(clause.sentence) {
        // 同等条件下，… stands before as a clause of its own.
        let before = clause.before();
        let is_short = before.chars().count() <= 8;
        let start = clause.at - if is_short { before.len() } else { 0 };
        let words = start..clause.words().end;
        let raw = Raw::text(ForVeterans::Preferred.key());
        put(found(Field::ForVeterans, raw, words, Certainty::Given));
    } else if !is_about_education {
        let before = text.get(..veterans.start).unwrap_or_default();
        let is_only = Words::Only.is_in(text);
        if is_only || Words::OnlyByWord.before(before).is_some() {
            put(one(
                Field::ForVeterans,
                ForVeterans::Only.key(),
                clause,
                Certainty::given_if(is_only),
            ));
        }
    }
}

/// The number of people in a cell, or behind a label.
pub(super) fn headcount(text: &str) -> Option<u32> {
    let with_unit = counted(text, Words::People).next();
    let alone = || {
        numbers(text)
            .into_iter()
            .next()
            .filter(|number| number.range == (0..text.len()))
    };
    with_unit
        .or_else(alone)
        .map(|number| number.value)
        .filter(|count| *count > 0)
}
