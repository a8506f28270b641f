//! Approval, staff, contract, probation, training, photo.

use fields::Choice;
use notice::choice::Contract;
use notice::{Background, Field};

use crate::clause::Clause;
use crate::figures::{counted, numbers};
use crate::found::{Certainty, Found};
use crate::page::behind_last;
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

/// The authority, the day and the document of an approval: 经某某旗人民政府批准.
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
    // A date may come before the name, a meeting or a document behind it.
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
    if !(3..=LONGEST).contains(&name.chars().count()) {
        return;
    }
    put(clause.found(Field::Authority, name, Certainty::Given));
    if let [only] = days.as_slice() {
        let sure = Certainty::given_if(only.is_certain);
        put(clause.found_day(Field::Approved, only.date, sure));
    }
    if let Some(number) = document(clause.text) {
        put(clause.found(Field::Document, number, Certainty::Given));
    }
}

/// The number of a document: 某政发〔2026〕3号.
fn document(text: &str) -> Option<&str> {
    let open = text.find('〔')?;
    let close = open + text.get(open..)?.find('号')? + '号'.len_utf8();
    let before = text.get(..open)?;
    let start = behind_last(before, &['（', '《', '，', '：', '”', '》', '以', '文']);
    text.get(start..close)
        .filter(|number| number.chars().count() <= LONGEST)
}

fn staff(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if Words::Recruit.is_in(text) {
        return;
    }
    let is_present = Words::Present.is_in(text) || Words::Present.is_in(clause.before());
    let (words, field) = match Words::Established.is_in(text) {
        true => (Words::Established, Field::Established),
        false if is_present => (Words::Auxiliary, Field::Auxiliaries),
        false => return,
    };
    let Some(named) = words.find(text) else {
        return;
    };
    let mut numbers = counted(text, Words::People);
    if let Some(number) = numbers.find(|number| number.range.start >= named.end) {
        put(clause.found(field, &number.value.to_string(), Certainty::Given));
    }
}

fn contract(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    let mut put = |field: Field, value: &str, is_sure: bool| {
        put(clause.found(field, value, Certainty::given_if(is_sure)));
    };
    let probation = Words::Probation.find(text);
    if let Some(word) = &probation {
        let mut months = counted(text, Words::Months);
        if let Some(months) = months.find(|number| number.range.start >= word.end) {
            put(Field::ProbationMonths, &months.value.to_string(), true);
        }
    }
    if !Words::Contract.is_in(text) {
        return;
    }
    if Words::OpenEnded.is_in(text) {
        return put(Field::Contract, Contract::OpenEnded.key(), true);
    }
    if Words::Task.is_in(text) {
        return put(Field::Contract, Contract::UntilTaskDone.key(), true);
    }
    let end = probation.map_or(text.len(), |word| word.start);
    let is_before = |number: &crate::figures::Number| number.range.start < end;
    let years = counted(text, Words::Years).find(|number| number.value <= 20 && is_before(number));
    let months = counted(text, Words::Months).find(is_before);
    let months = years
        .map(|years| years.value * 12)
        .or(months.map(|months| months.value));
    let is_named = Words::Fixed.is_in(text);
    if months.is_some() || is_named {
        put(Field::Contract, Contract::FixedTerm.key(), is_named);
    }
    if let Some(months) = months {
        put(Field::ContractMonths, &months.to_string(), true);
    }
}

fn training(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if !Words::Training.is_in(text) && !Words::Training.is_in(clause.before()) {
        return;
    }
    if let [from, to] = clause.days().as_slice() {
        for (field, day) in [(Field::TrainingFrom, from), (Field::TrainingTo, to)] {
            let sure = Certainty::given_if(day.is_certain);
            put(clause.found_day(field, day.date, sure));
        }
        return;
    }
    let workdays = counted(text, Words::Workdays).next();
    let sure = Certainty::given_if(workdays.is_some());
    let is_date = !clause.days().is_empty();
    let days = workdays.or_else(|| counted(text, Words::Days).next().filter(|_| !is_date));
    if let Some(days) = days {
        put(clause.found(Field::TrainingDays, &days.value.to_string(), sure));
    }
}

fn photo(clause: &Clause<'_>, put: &mut dyn FnMut(Found)) {
    let text = clause.text;
    if !Words::Photo.is_in(clause.sentence) {
        return;
    }
    let mut put = |field: Field, value: &str| put(clause.found(field, value, Certainty::Given));
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
        put(Field::PhotoWidth, &width.to_string());
        put(Field::PhotoHeight, &height.to_string());
    }
    let sizes: Vec<u32> = counted(text, Words::Kilobytes)
        .map(|number| number.value)
        .collect();
    match sizes.as_slice() {
        [least, most] => {
            put(Field::PhotoMinKb, &least.to_string());
            put(Field::PhotoMaxKb, &most.to_string());
        }
        [most] => {
            // The first number of 20~100KB has no unit.
            let all = numbers(text);
            let before = all.windows(2).find_map(|pair| match pair {
                [least, last] if last.value == *most => {
                    let between = text.get(least.range.end..last.range.start)?;
                    Words::Until.is(between).then_some(least.value)
                }
                _ => None,
            });
            if let Some(least) = before {
                put(Field::PhotoMinKb, &least.to_string());
            }
            put(Field::PhotoMaxKb, &most.to_string());
        }
        _ => {}
    }
    let grounds = [
        (Words::White, Background::White),
        (Words::Blue, Background::Blue),
        (Words::Red, Background::Red),
    ];
    let mut named = grounds.iter().filter(|(words, _)| words.is_in(text));
    if let (Some((_, only)), None) = (named.next(), named.next()) {
        put(Field::PhotoBackground, only.key());
    }
}
