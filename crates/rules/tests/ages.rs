//! The first and the last day of Article 16(2) and the days beside them, under every fixing of
//! its readings.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use chrono::NaiveDate;
use rules::age::{first_day, last_day};
use rules::{
    Age, Birthday, FactProblem, Facts, Item, LeapDay, Occurrence, Readings, Reason, Standing,
    UpperAge, decide,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The reason for someone with these days.
fn because(birth: NaiveDate, hired: NaiveDate, engaged: Occurrence, readings: &Readings) -> Reason {
    let facts = Facts {
        birth_date: Some(birth),
        hire_date: Some(hired),
        earlier_engagement: Some(engaged),
        ..Facts::default()
    };
    let items = decide(&facts, readings).items;
    let age = items
        .into_iter()
        .find(|item| item.item == Item::Age)
        .unwrap();
    match age.standing {
        Standing::Met { because, .. }
        | Standing::NotMet { because }
        | Standing::DependsOnNotice { because, .. }
        | Standing::ForBureau { because } => because,
        Standing::Unknown { .. } => panic!("everything about the age is told"),
    }
}

#[test]
fn one_day_decides() {
    let never = Occurrence::Never;
    for birth in ["1992-02-28", "1992-02-29", "1992-03-01", "1991-08-20"].map(day) {
        for &counts in Birthday::ALL {
            for &limit in UpperAge::ALL {
                for &leap in LeapDay::ALL {
                    let read = Readings {
                        birthday: Some(counts),
                        upper_age: Some(limit),
                        leap_day: Some(leap),
                        ..Readings::default()
                    };
                    let first = first_day(birth, counts, leap).unwrap();
                    let last = last_day(birth, limit, leap).unwrap();
                    for on in [first, last] {
                        let age = Age::on(birth, on, leap);
                        let within = Reason::AgeWithin { age, on };
                        assert_eq!(because(birth, on, never, &read), within, "{read:?}");
                    }
                    let on = first.pred_opt().unwrap();
                    let under = Reason::UnderAge {
                        age: Age::on(birth, on, leap),
                        on,
                        first_day: first,
                    };
                    assert_eq!(because(birth, on, never, &read), under, "{read:?}");
                    let on = last.succ_opt().unwrap();
                    let over = Reason::OverAge {
                        age: Age::on(birth, on, leap),
                        on,
                        last_day: last,
                    };
                    assert_eq!(because(birth, on, never, &read), over, "{read:?}");
                    // The day of hire does not affect the upper limit here.
                    let hired = day("2035-01-01");
                    let over = because(birth, hired, Occurrence::On(on), &read);
                    assert!(matches!(over, Reason::OverAge { on: counted, .. } if counted == on));
                }
            }
        }
    }
}

/// Engaged before eighteen, and hired while the lower limit is in question: the age on the day
/// of hire decides.
#[test]
fn the_lower_limit_is_counted_on_the_day_of_hire() {
    let birth = day("2008-02-29");
    let engaged = Occurrence::On(day("2025-05-01"));
    for (on, leap) in [
        ("2026-02-28", LeapDay::February28),
        ("2026-03-01", LeapDay::February28),
    ] {
        let on = day(on);
        let age = Age::on(birth, on, leap);
        let found = because(birth, on, engaged, &Readings::default());
        assert_eq!(found, Reason::AgeBetweenReadings { age, on });
    }
}

/// One day separates a contradiction from none.
#[test]
fn dates_contradict_each_other_from_the_next_day_on() {
    let of = |born: &str, hired: &str, engaged: &str| {
        let facts = Facts {
            birth_date: Some(day(born)),
            hire_date: Some(day(hired)),
            earlier_engagement: Some(Occurrence::On(day(engaged))),
            ..Facts::default()
        };
        facts.problems(&Readings::default())
    };
    assert_eq!(of("1991-08-20", "2026-12-01", "2007-08-20"), []);
    assert_eq!(
        of("1991-08-20", "2026-12-01", "2007-08-19"),
        [FactProblem::EngagedAsChild]
    );
    assert_eq!(of("1991-08-20", "2026-12-01", "2026-12-01"), []);
    assert_eq!(
        of("1991-08-20", "2026-12-01", "2026-12-02"),
        [FactProblem::EngagedAfterHire]
    );
    let born_that_day = of("2026-12-01", "2026-12-01", "2026-12-01");
    assert_eq!(born_that_day, [FactProblem::EngagedAsChild]);
}
