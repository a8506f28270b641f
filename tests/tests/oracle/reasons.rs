//! Article 16(2): the figures of a reason, found by trying days.

use rules::{Age, Facts, Item, LeapDay, Occurrence, Outcome, Readings, Reason, Standing, decide};

use crate::age::{REFERENCES, births, engagements};
use crate::calendar::{Day, completed_months, date, next, of, shift, years};
use crate::law::{self, BIRTHDAYS, LEAP_DAYS, UPPER_AGES};
use crate::log::Log;
use crate::pools::{age_readings, clean};

/// Every completion of the readings of this item.
fn closed(readings: Readings) -> Vec<Readings> {
    let mut all = Vec::new();
    for leap_day in LEAP_DAYS {
        for birthday in BIRTHDAYS {
            for upper_age in UPPER_AGES {
                let combined = Readings {
                    leap_day: Some(leap_day),
                    birthday: Some(birthday),
                    upper_age: Some(upper_age),
                    ..readings
                };
                if readings.or(combined) == combined {
                    all.push(combined);
                }
            }
        }
    }
    all
}

fn old_enough(birth: Day, on: Day, way: &Readings) -> bool {
    let (birthday, leap_day) = (way.birthday.unwrap(), way.leap_day.unwrap());
    law::old_enough(birth, on, birthday, leap_day)
}

fn young_enough(birth: Day, on: Day, way: &Readings) -> bool {
    let (upper_age, leap_day) = (way.upper_age.unwrap(), way.leap_day.unwrap());
    law::young_enough(birth, on, upper_age, leap_day)
}

/// The outcome and its reason, by the documentation of `Reason`.
fn expected(birth: Day, on: Day, earlier: Option<Day>, readings: Readings) -> (Outcome, Reason) {
    let ways = closed(readings);
    let engaged = earlier.unwrap_or(on);
    let leap_day = readings.leap_day.unwrap_or(LeapDay::February28);
    let age = |day| {
        let (years, months) = completed_months(birth, day, leap_day);
        Age { years, months }
    };
    let old = |way: &Readings| old_enough(birth, on, way);
    let young = |way: &Readings| young_enough(birth, engaged, way);
    let met = ways.iter().filter(|way| old(way) && young(way)).count();
    // The lower limit is counted on the day of hire, the upper on the first engagement.
    let too_young = !ways.iter().all(old);
    let counted = if too_young { on } else { engaged };
    if met == ways.len() {
        let (age, on) = (age(engaged), date(engaged));
        let because = match earlier {
            Some(_) => Reason::AgeWithinWhenFirstEngaged { age, on },
            None => Reason::AgeWithin { age, on },
        };
        return (Outcome::Met, because);
    }
    let (age, on) = (age(counted), date(counted));
    if met > 0 {
        let because = Reason::AgeBetweenReadings { age, on };
        return (Outcome::DependsOnNotice, because);
    }
    if too_young {
        let mut day = shift(years(birth, 18), -3);
        while !ways.iter().all(|way| old_enough(birth, day, way)) {
            day = next(day);
        }
        let first_day = date(day);
        return (Outcome::NotMet, Reason::UnderAge { age, on, first_day });
    }
    let near = [35, 36].map(|age| years(birth, age));
    let days = near.into_iter().flat_map(|day| {
        let days = (-3..=3).map(move |by| shift(day, by));
        days.filter(|&day| ways.iter().any(|way| young_enough(birth, day, way)))
    });
    let last_day = date(days.max().unwrap());
    (Outcome::NotMet, Reason::OverAge { age, on, last_day })
}

/// The answer of the rules, in the same types.
fn found(facts: &Facts, readings: &Readings) -> (Outcome, Option<Reason>) {
    let items = decide(facts, readings).items;
    let age = items
        .into_iter()
        .find(|item| item.item == Item::Age)
        .unwrap();
    let outcome = age.standing.outcome();
    let because = match age.standing {
        Standing::Met { because, .. }
        | Standing::NotMet { because }
        | Standing::DependsOnNotice { because, .. }
        | Standing::ForBureau { because } => Some(because),
        Standing::Unknown { .. } => None,
    };
    (outcome, because)
}

/// The days in a reason, for the hash.
fn days(because: &Reason) -> Vec<Day> {
    let days = match *because {
        Reason::AgeWithin { on, .. }
        | Reason::AgeWithinWhenFirstEngaged { on, .. }
        | Reason::AgeBetweenReadings { on, .. } => vec![on],
        Reason::UnderAge { on, first_day, .. } => vec![on, first_day],
        Reason::OverAge { on, last_day, .. } => vec![on, last_day],
        _ => Vec::new(),
    };
    days.into_iter().map(of).collect()
}

#[test]
fn every_age_and_day_in_a_reason() {
    let mut log = Log::new();
    let readings = age_readings();
    // With the day after the eighteenth birthday of someone born on 29 February.
    for reference in REFERENCES.into_iter().chain([(2026, 3, 1)]) {
        for birth in births(reference).into_iter().flatten() {
            for engagement in engagements(Some(birth), reference).into_iter().flatten() {
                let facts = Facts {
                    birth_date: Some(date(birth)),
                    hire_date: Some(date(reference)),
                    earlier_engagement: Some(engagement),
                    ..clean()
                };
                if !facts.problems(&Readings::default()).is_empty() {
                    continue;
                }
                let earlier = match engagement {
                    Occurrence::On(day) => Some(of(day)),
                    Occurrence::Never => None,
                };
                for reading in &readings {
                    let (outcome, because) = expected(birth, reference, earlier, *reading);
                    log.outcome(outcome);
                    for (year, month, day) in days(&because) {
                        log.number(year * 10_000 + i32::try_from(month * 100 + day).unwrap());
                    }
                    let found = found(&facts, reading);
                    let expected = (outcome, Some(because));
                    log.case(found == expected, || {
                        format!("born {birth:?} on {reference:?}, {engagement:?}, {reading:?}: {expected:?}, {found:?}")
                    });
                }
            }
        }
    }
    log.end("reasons of Article 16(2)", 85_500, 0x225b_37b6_04a2_defe);
}
