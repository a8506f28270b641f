//! Who applied, in figures, for small charts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use fields::{Choice, Sex};
use rules::{Age, Education, LeapDay};

use crate::register::{Register, Row};

/// The figures of some rows. People are counted by ID number; of several applications the last
/// counts. Nobody is named, and who did not say something is not counted there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// How many people.
    pub people: usize,
    /// By sex, men first.
    pub sexes: Vec<(Sex, usize)>,
    /// By the highest certificate that is held, the lowest first.
    pub educations: Vec<(Education, usize)>,
    /// By completed years on the day on which ages are counted, the youngest first.
    pub ages: Vec<(i32, usize)>,
    /// By the day of saving, as the files have it, the earliest first.
    pub days: Vec<(NaiveDate, usize)>,
}

/// The figures of rows by their indices.
pub fn figures(register: &Register, indices: &[usize]) -> Figures {
    let rows = indices.iter().rev();
    let rows = rows.filter_map(|index| register.rows().get(*index));
    let mut known = BTreeSet::new();
    let people: Vec<&Row> = rows
        .filter(|row| row.id_number.is_empty() || known.insert(&*row.id_number))
        .collect();
    let terms = register.terms();
    let age = |row: &Row| {
        let on = terms.notice.age.reference.or(row.facts.hire_date);
        let (born, on) = (row.facts_found().birth_date?, on.unwrap_or(terms.today));
        let leap = terms.notice.age.leap_day.unwrap_or(LeapDay::February28);
        Some(Age::on(born, on, leap).years)
    };
    Figures {
        people: people.len(),
        sexes: chosen(people.iter().filter_map(|row| row.sex)),
        educations: chosen(people.iter().filter_map(|row| row.facts_found().education)),
        ages: counted(people.iter().filter_map(|row| age(row))),
        days: counted(people.iter().filter_map(|row| row.stated.saved)),
    }
}

/// How many ages there are from each of these to the next one; the last has no end.
pub fn banded(ages: &[(i32, usize)], firsts: &[i32]) -> Vec<usize> {
    let ends = firsts.iter().skip(1).copied().chain([i32::MAX]);
    let bands = firsts.iter().zip(ends);
    bands
        .map(|(first, end)| {
            let within = ages.iter().filter(|(age, _)| (*first..end).contains(age));
            within.map(|(_, count)| count).sum()
        })
        .collect()
}

/// How often each value occurs, in the order of their list.
fn chosen<C: Choice>(values: impl Iterator<Item = C>) -> Vec<(C, usize)> {
    let values: Vec<C> = values.collect();
    let count = |(value, _): &(C, &str)| {
        let count = values.iter().filter(|other| *other == value).count();
        (count > 0).then_some((*value, count))
    };
    C::ALL.iter().filter_map(count).collect()
}

/// How often each value occurs, the least first.
fn counted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}
