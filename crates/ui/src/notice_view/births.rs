//! Who is of the right age: the birth dates that a notice prints, and those that follow from its
//! words.

use chrono::NaiveDate;
use notice::births::{earliest_birth, latest_birth};
use notice::{Condition, Notice, Post};
use rules::{Birthday, LeapDay, Readings, UpperAge};
use words::Locale;
use words::notice as names;
use words::text::{bulletin as t, notice_field};
use yew::prelude::*;

/// One row: what it is about, and a line for each way to read it.
pub type Row = (&'static str, Vec<String>);

/// The ages of a notice. They are birth dates if the notice names the day on which ages are
/// counted.
pub fn rows(notice: &Notice, locale: Locale) -> Vec<Row> {
    let age = &notice.age;
    let mut rows: Vec<Row> = Vec::new();
    if let Some(printed) =
        names::condition_text(locale, Condition::Births, notice, &Post::default())
    {
        rows.push((t::births(locale), vec![printed]));
    }
    if let Some(on) = age.reference {
        rows.push((t::reference(locale), vec![words::date(locale, on)]));
    }
    let none = Readings::default();
    let leap = age.leap_day.unwrap_or(LeapDay::February28);
    let upper = |limit| {
        let from = age.reference.and_then(|on| earliest_birth(on, limit, leap));
        let words = Readings {
            upper_age: Some(limit),
            ..none
        };
        line(&words, from.map(|day| (day, t::born_from as Born)), locale)
    };
    // A printed date settles what the words leave open.
    let fixed = age.upper_age;
    if fixed.is_some() || (age.born_from.is_none() && age.reference.is_some()) {
        let lines = choices(fixed, UpperAge::ALL).map(upper).collect();
        rows.push((t::upper_age(locale), lines));
    }
    let lower = |counts| {
        let to = age.reference.and_then(|on| latest_birth(on, counts, leap));
        let words = Readings {
            birthday: Some(counts),
            ..none
        };
        line(&words, to.map(|day| (day, t::born_to as Born)), locale)
    };
    let fixed = age.birthday;
    if fixed.is_some() || (age.born_to.is_none() && age.reference.is_some()) {
        let lines = choices(fixed, Birthday::ALL).map(lower).collect();
        rows.push((t::birthday(locale), lines));
    }
    if let Some(leap_day) = age.leap_day {
        let words = Readings {
            leap_day: Some(leap_day),
            ..none
        };
        let words = words::reading(locale, &words);
        rows.push((notice_field::leap_day(locale), vec![words]));
    }
    rows
}

/// The rows as a list.
pub(super) fn births(notice: &Notice, locale: Locale) -> Html {
    let rows = rows(notice, locale);
    if rows.is_empty() {
        // The bureau did not write this sentence, so it is not printed.
        return html! { <p class="unprinted">{ t::age_open(locale) }</p> };
    }
    html! {
        <dl class="summary">
            { for rows.iter().map(|(label, lines)| row(label, lines, locale)) }
        </dl>
    }
}

/// One row. A row that the notice leaves open, with several lines or none, is not printed.
fn row(label: &'static str, lines: &[String], locale: Locale) -> Html {
    let class = (lines.len() != 1).then_some("unprinted");
    html! {
        <div key={label} {class}>
            <dt>{ label }</dt>
            <dd>
                if let [line] = lines {
                    { line }
                } else {
                    { t::open(locale) }
                    <ul>{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                }
            </dd>
        </div>
    }
}

/// The reading that is fixed, or all that are open.
fn choices<R: Copy + 'static>(fixed: Option<R>, all: &'static [R]) -> impl Iterator<Item = R> {
    let open: &[R] = if fixed.is_some() { &[] } else { all };
    fixed.into_iter().chain(open.iter().copied())
}

/// Puts a birth date into words.
type Born = fn(Locale, &str) -> String;

/// A reading, with the birth date to which it leads.
fn line(reading: &Readings, born: Option<(NaiveDate, Born)>, locale: Locale) -> String {
    let words = words::reading(locale, reading);
    match born {
        Some((day, in_words)) => {
            let born = in_words(locale, &words::date(locale, day));
            t::read_as(locale, &words, &born)
        }
        None => words,
    }
}
