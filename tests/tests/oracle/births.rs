//! Every birth date of 1950 to 2020, on the days that matter, under every reading.

use rules::{AgeEdge, AgeWindow, Facts, Readings, decide};

use crate::calendar::{Day, date, next, of, shift, years};
use crate::law::{self, BIRTHDAYS, LEAP_DAYS, UPPER_AGES};
use crate::log::Log;
use crate::pools::{age_readings, clean};

const FIRST: Day = (1950, 1, 1);
const LAST: Day = (2020, 12, 31);

fn every_birth_date() -> impl Iterator<Item = Day> {
    std::iter::successors(Some(FIRST), |&day| (day < LAST).then(|| next(day)))
}

/// The day of the boundary cases, month ends, leap days, year ends, and days of recent notices.
const REFERENCES: [Day; 12] = [
    (2024, 2, 29),
    (2025, 12, 31),
    (2026, 1, 1),
    (2026, 2, 28),
    (2026, 11, 23),
    (2026, 12, 1),
    (2026, 12, 31),
    (2027, 2, 28),
    (2027, 3, 1),
    (2028, 2, 28),
    (2028, 2, 29),
    (2028, 3, 1),
];

/// Half of the days in each test, to use two threads.
fn on(references: &[Day], what: &str, count: u64, hash: u64) {
    let mut log = Log::new();
    let readings = age_readings();
    let readings: Vec<_> = readings
        .iter()
        .map(|readings| (readings, law::age_ways(readings)))
        .collect();
    for birth in every_birth_date() {
        for &reference in references {
            let facts = Facts {
                birth_date: Some(date(birth)),
                hire_date: Some(date(reference)),
                ..clean()
            };
            let holds = law::age(birth, reference, None);
            for (reading, ways) in &readings {
                let found = decide(&facts, reading).outcome;
                let expected = law::weigh(holds, *ways);
                log.outcome(expected);
                log.case(found == expected, || {
                    format!("born {birth:?} on {reference:?}, {reading:?}: {expected:?}, {found:?}")
                });
            }
        }
    }
    log.end(what, count, hash);
}

#[test]
fn every_birth_date_on_the_earlier_days() {
    on(
        &REFERENCES[..6],
        "birth dates, earlier days",
        7_001_910,
        0x76cb_5f81_4ee6_41f5,
    );
}

#[test]
fn every_birth_date_on_the_later_days() {
    on(
        &REFERENCES[6..],
        "birth dates, later days",
        7_001_910,
        0x143a_7cc1_e2f0_effb,
    );
}

/// The first day from `from` on that satisfies the condition.
fn first(from: Day, will_do: impl Fn(Day) -> bool) -> Day {
    let mut day = from;
    while !will_do(day) {
        day = next(day);
    }
    day
}

/// Whether edges on the same day are in the order of their readings, the plainer first.
fn plainer_first(edges: &[AgeEdge]) -> bool {
    let at = |edge: &AgeEdge| {
        let edge_readings = edge.readings;
        (
            LEAP_DAYS
                .iter()
                .position(|&other| Some(other) == edge_readings.leap_day),
            BIRTHDAYS
                .iter()
                .position(|&other| Some(other) == edge_readings.birthday),
            UPPER_AGES
                .iter()
                .position(|&other| Some(other) == edge_readings.upper_age),
        )
    };
    let same_day = edges.chunk_by(|first, second| first.day == second.day);
    same_day.into_iter().all(|edges| edges.is_sorted_by_key(at))
}

/// Whether every completion of an edge's readings confirms its day.
fn bears_out(edge: &AgeEdge, readings: &Readings, day_of: impl Fn(&Readings) -> Day) -> bool {
    let fixed = edge.readings.or(*readings);
    complete(fixed).all(|readings| day_of(&readings) == of(edge.day))
}

/// Every completion of the open readings of Article 16(2).
fn complete(readings: Readings) -> impl Iterator<Item = Readings> {
    UPPER_AGES.into_iter().flat_map(move |upper| {
        BIRTHDAYS.into_iter().flat_map(move |birthday| {
            LEAP_DAYS.into_iter().filter_map(move |leap_day| {
                let combined = Readings {
                    upper_age: Some(upper),
                    birthday: Some(birthday),
                    leap_day: Some(leap_day),
                    ..readings
                };
                (readings.or(combined) == combined).then_some(combined)
            })
        })
    })
}

/// The first day on which someone is old enough, found by trying days.
fn first_day(birth: Day, readings: &Readings) -> Day {
    let (Some(birthday), Some(leap_day)) = (readings.birthday, readings.leap_day) else {
        panic!("complete readings")
    };
    let from = shift(years(birth, 18), -3);
    first(from, |day| law::old_enough(birth, day, birthday, leap_day))
}

/// The last day on which someone is young enough, found by trying days.
fn last_day(birth: Day, readings: &Readings) -> Day {
    let (Some(upper), Some(leap_day)) = (readings.upper_age, readings.leap_day) else {
        panic!("complete readings")
    };
    let fits = |day| law::young_enough(birth, day, upper, leap_day);
    // Not after the 36th birthday; from the 35th on every day is tried.
    let mut last = shift(years(birth, 35), -3);
    assert!(fits(last));
    for near in [shift(years(birth, 35), -3), shift(years(birth, 36), -3)] {
        for by in 0..7 {
            if fits(shift(near, by)) {
                last = shift(near, by);
            }
        }
    }
    last
}

#[test]
fn every_age_window() {
    let mut log = Log::new();
    let all = age_readings();
    for birth in every_birth_date() {
        // The days for every complete reading, computed once.
        let closed: Vec<(Readings, Day, Day)> = complete(Readings::default())
            .map(|readings| {
                (
                    readings,
                    first_day(birth, &readings),
                    last_day(birth, &readings),
                )
            })
            .collect();
        let at = |readings: &Readings| closed.iter().find(|(other, ..)| other == readings).unwrap();
        for reading in &all {
            let window = AgeWindow::of(date(birth), reading).unwrap();
            let days = |edges: &[AgeEdge]| -> Vec<Day> {
                let mut days: Vec<Day> = edges.iter().map(|edge| of(edge.day)).collect();
                days.dedup();
                days
            };
            let (firsts, lasts) = (days(&window.first), days(&window.last));
            let mut firsts_wanted: Vec<Day> =
                complete(*reading).map(|readings| at(&readings).1).collect();
            let mut lasts_wanted: Vec<Day> =
                complete(*reading).map(|readings| at(&readings).2).collect();
            firsts_wanted.sort_unstable();
            firsts_wanted.dedup();
            lasts_wanted.sort_unstable_by(|first, second| second.cmp(first));
            lasts_wanted.dedup();
            for day in firsts_wanted.iter().chain(&lasts_wanted) {
                log.number(day.0 * 10_000 + i32::try_from(day.1 * 100 + day.2).unwrap());
            }
            let edges = window.first.iter();
            let first_edges = edges
                .clone()
                .all(|edge| bears_out(edge, reading, |readings| at(readings).1));
            let edges = window.last.iter();
            let last_edges = edges
                .clone()
                .all(|edge| bears_out(edge, reading, |readings| at(readings).2));
            log.case(
                firsts == firsts_wanted && lasts == lasts_wanted && first_edges && last_edges
                    && plainer_first(&window.first) && plainer_first(&window.last),
                || format!("born {birth:?}, {reading:?}: {window:?}; {firsts_wanted:?}, {lasts_wanted:?}"),
            );
        }
    }
    log.end("age windows", 1_166_985, 0x3162_84ad_36bc_1902);
}
