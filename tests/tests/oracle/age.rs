//! Article 16(2) over its whole domain, in ranges: every day on which an age begins or ends,
//! its neighbours, and days in between.

use rules::{Facts, Occurrence, Readings};

use crate::calendar::{Day, FIRST, LAST, date, is_leap, shift, years};
use crate::log::Log;
use crate::pools::{age_readings, clean, on};

/// Reference days: ordinary ones, month ends, leap days, and a century that is no leap year.
pub(crate) const REFERENCES: [Day; 7] = [
    (2026, 12, 1),
    (2026, 2, 28),
    (2027, 2, 28),
    (2027, 3, 1),
    (2028, 2, 28),
    (2028, 2, 29),
    (2100, 3, 1),
];

/// Birth dates of every range, seen from a day. Some contradict it; two are out of range.
pub(crate) fn births(reference: Day) -> Vec<Option<Day>> {
    let mut days = vec![(1799, 12, 31), (2200, 1, 1)];
    for (age, near) in [
        (0, 1),
        (10, 0),
        (18, 3),
        (25, 0),
        (34, 0),
        (35, 3),
        (36, 3),
        (37, 0),
        (60, 0),
    ] {
        let day = years(reference, -age);
        days.extend((-near..=near).map(|by| shift(day, by)));
        if is_leap(day.0) {
            days.extend([(day.0, 2, 28), (day.0, 2, 29), (day.0, 3, 1)]);
        }
    }
    days.sort_unstable();
    days.dedup();
    std::iter::once(None)
        .chain(days.into_iter().map(Some))
        .collect()
}

/// Engagements of every range, for a birth date and a day of hire.
pub(crate) fn engagements(birth: Option<Day>, reference: Day) -> Vec<Option<Occurrence>> {
    let mut days = vec![
        (1799, 12, 31),
        shift(reference, -1),
        reference,
        shift(reference, 1),
        years(reference, -5),
    ];
    // Not with a birth date out of range: the few people engaged within 36 years of 1800 are
    // left out, see docs/proof.md.
    let birth = birth.filter(|&day| FIRST <= day && day <= LAST);
    let birth = birth.unwrap_or(years(reference, -30));
    days.extend([shift(birth, -1), birth, years(birth, 30)]);
    for age in [18, 35, 36] {
        let day = years(birth, age);
        days.extend((-1..=1).map(|by| shift(day, by)));
    }
    days.sort_unstable();
    days.dedup();
    [None, Some(Occurrence::Never)]
        .into_iter()
        .chain(days.into_iter().map(on))
        .collect()
}

#[test]
fn every_band_of_ages() {
    let mut log = Log::new();
    let readings: [Readings; 45] = age_readings().try_into().unwrap();
    for reference in REFERENCES {
        for birth in births(reference) {
            for earlier_engagement in engagements(birth, reference) {
                let facts = Facts {
                    birth_date: birth.map(date),
                    earlier_engagement,
                    ..clean()
                };
                for hire in [
                    // The day of hire counts; it counts and is unknown; the notice fixes a day,
                    // and the day of hire does not matter.
                    (Some(reference), None),
                    (None, None),
                    (None, Some(reference)),
                    (Some(years(reference, 3)), Some(reference)),
                ] {
                    let facts = Facts {
                        hire_date: hire.0.map(date),
                        ..facts
                    };
                    let readings = readings.each_ref().map(|readings| Readings {
                        reference_date: hire.1.map(date),
                        ..*readings
                    });
                    log.compare(&facts, &readings);
                }
            }
        }
    }
    log.end("Article 16(2) in bands", 788_760, 0x8379_086a_378f_b0f1);
}
