//! Approval, staff, contract, probation, training, photo.

use fields::Choice;
use notice::choice::Contract;
use notice::{Background, Field};
use record::Raw;

use crate::clause::Clause;
use crate::figures::{counted, numbers};
use crate::found::{Certainty, Found, day, found};
use crate::words::Words;

pub(super) fn read(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    approval(clause, put);
    staff(clause, put);
    contract(clause, put);
    training(clause, put);
    photo(clause, put);
}

/// The most characters of an authority's name.
const LONGEST: usize = 30;

/// 经某某旗人民政府批准.
fn approval(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let Some(by) = Words::By.find(text) else {
        return;
    };
    let behind = text.get(by.end..).unwrap_or_default();
    let Some(approved) = Words::Approved.find(behind) else {
        return;
    };
    let mut name = behind.get(..approved.start).unwrap_or_default();
    let days = clause.days();
    // A date may stand first, the meeting or the paper behind the name.
    if let Some(first) = days.iter().find(|day| day.range.start == by.end) {
        name = text
            .get(first.range.end..by.end + approved.start)
            .unwrap_or_default();
    }
    let end = name.find(|c: char| c.is_ascii_digit() || matches!(c, '（' | '《' | '〔' | '第'));
    let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    let name = match Words::BureauEnd.find_last(name) {
        Some(last) => name.get(..last.end).unwrap_or_default(),
        None => name,
    };
    if (3..=LONGEST).contains(&name.chars().count()) {
        put(found(
            Field::Authority,
            Raw::text(name),
            clause.words(),
            Certainty::Given,
        ));
    } else {
        return;
    }
    if let [only] = days.as_slice() {
        let sure = Certainty::given_if(only.is_certain);
        put(found(
            Field::Approved,
            day(Field::Approved, only.date),
            clause.words(),
            sure,
        ));
    }
    if let Some(number) = document(clause.text) {
        put(found(
            Field::Document,
            Raw::text(number),
            clause.words(),
            Certainty::Given,
        ));
    }
}

/// 某政发〔2026〕3号.
fn document(text: &str) -> Option<&str> {
    let open = text.find('〔')?;
    let close = open + text.get(open..)?.find('号')? + '号'.len_utf8();
    let before = text.get(..open)?;
    let start = before.rfind(['（', '《', '，', '：', '”', '》', '以', '文']);
    let start = start.map_or(0, |at| {
        at + before
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8)
    });
    text.get(start..close)
        .filter(|number| number.chars().count() <= LONGEST)
}

fn staff(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if Words::Recruit.is_in(text) {
        return;
    }
    let mut after = |word: Words, field: Field, holds: bool| {
        let Some(named) = word.find(text).filter(|_| holds) else {
            return;
        };
        let number = counted(text, Words::People).find(|number| number.range.start >= named.end);
        if let Some(number) = number {
            let raw = Raw::text(&number.value.to_string());
            put(found(field, raw, clause.words(), Certainty::Given));
        }
    };
    after(Words::Established, Field::Established, true);
    let is_present = Words::Present.is_in(text) || Words::Present.is_in(clause.before());
    let is_established = Words::Established.is_in(text);
    after(
        Words::Auxiliary,
        Field::Auxiliaries,
        is_present && !is_established,
    );
}

fn contract(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let mut one = |field: Field, value: &str, is_sure: bool| {
        put(found(
            field,
            Raw::text(value),
            clause.words(),
            Certainty::given_if(is_sure),
        ));
    };
    let probation = Words::Probation.find(text);
    if let Some(at) = &probation {
        let mut months = counted(text, Words::Months).filter(|number| number.range.start >= at.end);
        if let Some(months) = months.next() {
            one(Field::ProbationMonths, &months.value.to_string(), true);
        }
    }
    if !Words::Contract.is_in(text) {
        return;
    }
    if Words::OpenEnded.is_in(text) {
        return one(Field::Contract, Contract::OpenEnded.key(), true);
    }
    if Words::Task.is_in(text) {
        return one(Field::Contract, Contract::UntilTaskDone.key(), true);
    }
    let end = probation.map_or(text.len(), |at| at.start);
    let is_before = |number: &crate::figures::Number| number.range.start < end;
    let years = counted(text, Words::Years).find(|number| number.value <= 20 && is_before(number));
    let months = counted(text, Words::Months).find(is_before);
    let months = years
        .map(|years| years.value * 12)
        .or(months.map(|months| months.value));
    let is_said = Words::Fixed.is_in(text);
    if months.is_some() || is_said {
        one(Field::Contract, Contract::FixedTerm.key(), is_said);
    }
    if let Some(months) = months {
        one(Field::ContractMonths, &months.to_string(), true);
    }
}

fn training(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if !Words::Training.is_in(text) && !Words::Training.is_in(clause.before()) {
        return;
    }
    if let [from, to] = clause.days().as_slice() {
        for (field, of) in [(Field::TrainingFrom, from), (Field::TrainingTo, to)] {
            put(found(
                field,
                day(field, of.date),
                clause.words(),
                Certainty::given_if(of.is_certain),
            ));
        }
        return;
    }
    let workdays = counted(text, Words::Workdays).next();
    let is_sure = workdays.is_some();
    let is_date = !clause.days().is_empty();
    let days = workdays.or_else(|| counted(text, Words::Days).next().filter(|_| !is_date));
    if let Some(days) = days {
        let raw = Raw::text(&days.value.to_string());
        put(found(
            Field::TrainingDays,
            raw,
            clause.words(),
            Certainty::given_if(is_sure),
        ));
    }
}

fn photo(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let is_about = Words::Photo.is_in(text) || Words::Photo.is_in(clause.sentence);
    if !is_about {
        return;
    }
    let mut one = |field: Field, value: &str| {
        put(found(
            field,
            Raw::text(value),
            clause.words(),
            Certainty::Given,
        ));
    };
    if Words::Pixels.is_in(text)
        && let Some((width, height)) = numbers(text).windows(2).find_map(|pair| match pair {
            [width, height] => {
                let between = text.get(width.range.end..height.range.start)?;
                let by = Words::Pixels.behind(between).unwrap_or(between);
                matches!(by, "×" | "x" | "X").then_some((width.value, height.value))
            }
            _ => None,
        })
    {
        one(Field::PhotoWidth, &width.to_string());
        one(Field::PhotoHeight, &height.to_string());
    }
    let sizes: Vec<u32> = counted(text, Words::Kilobytes)
        .map(|number| number.value)
        .collect();
    match sizes.as_slice() {
        [least, most] => {
            one(Field::PhotoMinKb, &least.to_string());
            one(Field::PhotoMaxKb, &most.to_string());
        }
        [most] => {
            // 20~100KB has its unit once.
            let all = numbers(text);
            let before = all.windows(2).find_map(|pair| match pair {
                [least, own] if own.value == *most => {
                    let between = text.get(least.range.end..own.range.start)?;
                    Words::Until.is(between).then_some(least.value)
                }
                _ => None,
            });
            if let Some(least) = before {
                one(Field::PhotoMinKb, &least.to_string());
            }
            one(Field::PhotoMaxKb, &most.to_string());
        }
        _ => {}
    }
    let grounds = [
        (Words::White, Background::White),
        (Words::Blue, Background::Blue),
        (Words::Red, Background::Red),
    ];
    let named: Vec<Background> = grounds
        .iter()
        .filter(|(words, _)| words.is_in(text))
        .map(|(_, ground)| *ground)
        .collect();
    if let [only] = named.as_slice() {
        one(Field::PhotoBackground, only.key());
    }
}
