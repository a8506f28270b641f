//! A calendar independent of chrono: days are (year, month, day) and counted one by one.

use chrono::{Datelike, NaiveDate};
use rules::LeapDay;

/// Year, month, day. Tuples sort as days do.
pub(crate) type Day = (i32, u32, u32);

/// The first and the last day accepted in a fact.
pub(crate) const FIRST: Day = (1800, 1, 1);
pub(crate) const LAST: Day = (2199, 12, 31);

pub(crate) fn is_leap(year: i32) -> bool {
    match (year % 4, year % 100, year % 400) {
        (_, _, 0) => true,
        (_, 0, _) => false,
        (0, _, _) => true,
        _ => false,
    }
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

pub(crate) fn next((year, month, day): Day) -> Day {
    if day < days_in(year, month) {
        (year, month, day + 1)
    } else if month < 12 {
        (year, month + 1, 1)
    } else {
        (year + 1, 1, 1)
    }
}

pub(crate) fn previous((year, month, day): Day) -> Day {
    if day > 1 {
        (year, month, day - 1)
    } else if month > 1 {
        (year, month - 1, days_in(year, month - 1))
    } else {
        (year - 1, 12, 31)
    }
}

/// The day `by` days later, or earlier.
pub(crate) fn shift(mut day: Day, by: i32) -> Day {
    for _ in 0..by.abs() {
        day = if by > 0 { next(day) } else { previous(day) };
    }
    day
}

/// The same day in another year; 28 February if there is no 29th. Only for finding days to try,
/// never for counting ages.
pub(crate) fn years(day: Day, by: i32) -> Day {
    let year = day.0 + by;
    (year, day.1, day.2.min(days_in(year, day.1)))
}

pub(crate) fn of(date: NaiveDate) -> Day {
    (date.year(), date.month(), date.day())
}

pub(crate) fn date(day: Day) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.0, day.1, day.2).expect("a day of the calendar")
}

/// Month and day of the birthday in a year.
fn mark(born: Day, year: i32, leap_day: LeapDay) -> (u32, u32) {
    match (born.1, born.2) {
        (2, 29) if !is_leap(year) => match leap_day {
            LeapDay::February28 => (2, 28),
            LeapDay::March1 => (3, 1),
        },
        other => other,
    }
}

/// The years completed on a day. The birthday itself completes a year.
pub(crate) fn completed(born: Day, on: Day, leap_day: LeapDay) -> i32 {
    let before_the_birthday = (on.1, on.2) < mark(born, on.0, leap_day);
    on.0 - born.0 - i32::from(before_the_birthday)
}

/// The years and further months completed on a day. A month is complete on the same day of the
/// month, or on the last day of a shorter month.
pub(crate) fn completed_months(born: Day, on: Day, leap_day: LeapDay) -> (i32, u32) {
    let years = completed(born, on, leap_day);
    let (mut year, mut month) = (born.0 + years, born.1);
    let mut months = 0;
    loop {
        (year, month) = match month {
            12 => (year + 1, 1),
            _ => (year, month + 1),
        };
        let complete = (year, month, born.2.min(days_in(year, month)));
        if month == born.1 || on < complete {
            return (years, months);
        }
        months += 1;
    }
}

/// Whether a day is a birthday.
pub(crate) fn is_birthday(born: Day, on: Day, leap_day: LeapDay) -> bool {
    (on.1, on.2) == mark(born, on.0, leap_day)
}

#[test]
fn the_calendar_agrees_with_another_one() {
    // The rules use chrono. Here it only confirms this calendar.
    let mut day = FIRST;
    let mut other = date(FIRST);
    while day < LAST {
        assert_eq!(previous(next(day)), day);
        day = next(day);
        other = other.succ_opt().unwrap();
        assert_eq!(of(other), day);
    }
}

#[test]
fn ages_of_people_born_on_a_leap_day() {
    let born = (2008, 2, 29);
    assert_eq!(completed(born, (2026, 2, 27), LeapDay::February28), 17);
    assert_eq!(completed(born, (2026, 2, 28), LeapDay::February28), 18);
    assert_eq!(completed(born, (2026, 2, 28), LeapDay::March1), 17);
    assert_eq!(completed(born, (2026, 3, 1), LeapDay::March1), 18);
    assert_eq!(completed(born, (2028, 2, 28), LeapDay::February28), 19);
    assert_eq!(completed(born, (2028, 2, 29), LeapDay::March1), 20);
}
