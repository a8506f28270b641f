//! Ages and working days, for every day that `NaiveDate` can represent.

use chrono::{Datelike, NaiveDate};
use rules::age::{birthday, first_day, last_day};
use rules::calendar::{day_kind, nth_working_day, working_day_from, working_days};
use rules::{
    Age, AgeWindow, Birthday, DutyDay, FirstDay, LeapDay, Training, UpperAge, training_of,
};

use super::{bytes::Bytes, json, person};

pub(super) fn age(data: &[u8]) {
    let mut bytes = Bytes(data);
    let far = bytes.byte() == 0;
    let (birth, on) = match far {
        true => (bytes.any_day(), bytes.any_day()),
        false => (bytes.day(), bytes.day()),
    };
    let years = i32::from_le_bytes(bytes.number().to_le_bytes());
    let leap_born = (birth.month(), birth.day()) == (2, 29);
    for &leap in LeapDay::ALL {
        let age = Age::on(birth, on, leap);
        assert!(age.years >= 0 && age.months < 12);
        // A year is completed if its birthday was reached.
        let reached = |years| birthday(birth, years, leap).is_some_and(|day| day <= on);
        assert!(on < birth || reached(age.years), "{birth} {on} {age:?}");
        assert!(!reached(age.years + 1), "{birth} {on} {age:?}");
        for years in [years, years % 150] {
            if let Some(day) = birthday(birth, years, leap) {
                assert_eq!(
                    i64::from(day.year()),
                    i64::from(birth.year()) + i64::from(years)
                );
                let same = (day.month(), day.day()) == (birth.month(), birth.day());
                assert!(same || leap_born && !day.leap_year());
            }
        }
        for &counts in Birthday::ALL {
            if let Some(day) = first_day(birth, counts, leap) {
                let age = Age::on(birth, day, leap);
                assert_eq!((age.years, age.months), (18, 0));
            }
        }
        for &limit in UpperAge::ALL {
            if let Some(day) = last_day(birth, limit, leap) {
                assert!((34..=36).contains(&Age::on(birth, day, leap).years));
            }
        }
    }
    let readings = person::readings(&mut bytes);
    if let Some(window) = AgeWindow::of(birth, &readings) {
        person::window(&window);
        // No determination has a window for other years of birth.
        if (1800..=2199).contains(&birth.year()) {
            json(&window);
        }
    }
}

pub(super) fn calendar(data: &[u8]) {
    let mut bytes = Bytes(data);
    let far = bytes.byte() == 0;
    let (day, other) = match far {
        true => (bytes.any_day(), bytes.any_day()),
        false => (bytes.day(), bytes.day()),
    };
    let days = match bytes.byte() {
        0 => bytes.number(),
        few => few.into(),
    };
    match day_kind(day) {
        Ok(kind) => {
            json(&kind);
            assert_eq!(working_days(day, day), Ok(kind.is_working().into()));
        }
        Err(lacks) => assert_eq!(lacks.year, day.year()),
    }
    if let (Ok(count), Some(next)) = (working_days(day, other), other.succ_opt()) {
        let span = (other - day).num_days() + 1;
        assert!(i64::from(count) <= span.max(0));
        if let Ok(more) = working_days(day, next) {
            let added = day <= next && day_kind(next).is_ok_and(|kind| kind.is_working());
            assert_eq!(more, count + u32::from(added));
        }
    }
    if let Ok(first) = working_day_from(day) {
        assert!(first >= day && day_kind(first).is_ok_and(|kind| kind.is_working()));
    }
    for first in FirstDay::ALL {
        if let Ok(last) = nth_working_day(day, days, first) {
            let start = match first {
                FirstDay::Counted => Some(day),
                FirstDay::NotCounted => day.succ_opt(),
            };
            let counted = start.map(|start| working_days(start, last));
            assert_eq!(counted, Some(Ok(days.max(1))));
        }
        training(day, days, first, far);
    }
}

fn training(start: NaiveDate, days: u32, first: FirstDay, far: bool) {
    let answer = training_of(start, days, first);
    json(&answer);
    match answer {
        Training::TooShort { days: asked, least } => {
            assert!(asked == days && days < least);
        }
        Training::Scheduled {
            days: scheduled,
            last_training_day,
            first_duty_day,
        } => {
            assert!(scheduled == days && days >= 10);
            assert_eq!(nth_working_day(start, days, first), Ok(last_training_day));
            match first_duty_day {
                DutyDay::On { day } => assert!(day > last_training_day),
                DutyDay::NotPublished { year } => assert!(year > last_training_day.year()),
            }
        }
        Training::NotPublished { year } => assert!(far || year >= start.year()),
    }
}
