//! Every start of training in three years, compared with an independent count. It is made from
//! the words of the notices (holiday, days off, days worked), with weekdays counted from a
//! known Monday. It shares neither data nor calendar with the crate `rules`.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::HashSet;

use chrono::NaiveDate;
use rules::{
    DayKind, DutyDay, FirstDay, Training, calendar::day_kind, calendar::nth_working_day, training,
    training_of,
};

/// `month.day` or `month.day-month.day`; after the bar, weekend days that are worked.
const NOTICES: [(u32, &str); 3] = [
    (
        2024,
        "元旦 1.1 | 春节 2.10-2.17 | 2.4 2.18 清明节 4.4-4.6 | 4.7 劳动节 5.1-5.5 | 4.28 5.11 \
         端午节 6.10 | 中秋节 9.15-9.17 | 9.14 国庆节 10.1-10.7 | 9.29 10.12",
    ),
    (
        2025,
        "元旦 1.1 | 春节 1.28-2.4 | 1.26 2.8 清明节 4.4-4.6 | 劳动节 5.1-5.5 | 4.27 \
         端午节 5.31-6.2 | 国庆节、中秋节 10.1-10.8 | 9.28 10.11",
    ),
    (
        2026,
        "元旦 1.1-1.3 | 1.4 春节 2.15-2.23 | 2.14 2.28 清明节 4.4-4.6 | 劳动节 5.1-5.5 | 5.9 \
         端午节 6.19-6.21 | 中秋节 9.25-9.27 | 国庆节 10.1-10.7 | 9.20 10.10",
    ),
];

/// Days are numbered from Monday 1 January 2024. The next two years are common years.
const DAYS: usize = 366 + 365 + 365;

fn months(year: u32) -> [usize; 12] {
    let february = if year == 2024 { 29 } else { 28 };
    [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

/// The number of `month.day`.
fn number(year: u32, text: &str) -> usize {
    let (month, day) = text.split_once('.').unwrap();
    let (month, day): (usize, usize) = (month.parse().unwrap(), day.parse().unwrap());
    let years: usize = (2024..year)
        .map(|year| months(year).iter().sum::<usize>())
        .sum();
    years + months(year)[..month - 1].iter().sum::<usize>() + day - 1
}

/// Which days are worked, by the notices.
fn worked() -> Vec<bool> {
    let (mut off, mut on) = (HashSet::new(), HashSet::new());
    for (year, notice) in NOTICES {
        let mut set = &mut off;
        for word in notice.split_whitespace() {
            match word {
                "|" => set = &mut on,
                // A name begins the days off of a holiday.
                name if !name.contains('.') => set = &mut off,
                days => {
                    let (first, last) = days.split_once('-').unwrap_or((days, days));
                    set.extend(number(year, first)..=number(year, last));
                }
            }
        }
    }
    assert!(off.is_disjoint(&on));
    (0..DAYS)
        .map(|day| on.contains(&day) || (day % 7 < 5 && !off.contains(&day)))
        .collect()
}

/// The date with this number.
fn date(number: usize) -> NaiveDate {
    let mut rest = number;
    for year in 2024..=2026 {
        for (month, days) in (1..).zip(months(year)) {
            if rest < days {
                let day = u32::try_from(rest + 1).unwrap();
                let year = i32::try_from(year).unwrap();
                return NaiveDate::from_ymd_opt(year, month, day).unwrap();
            }
            rest -= days;
        }
    }
    // Any day after them: only its year matters.
    NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()
}

#[test]
fn every_day_is_worked_or_not_as_the_notices_say() {
    for (number, worked) in worked().into_iter().enumerate() {
        let kind = day_kind(date(number)).unwrap();
        assert_eq!(kind.is_working(), worked, "{}", date(number));
        let weekday = number % 7 < 5;
        let by_notice = matches!(kind, DayKind::MakeUp { .. } | DayKind::Holiday { .. });
        assert!(by_notice || worked == weekday, "{}", date(number));
    }
}

#[test]
fn every_training_ends_where_a_slow_count_ends() {
    let worked = worked();
    let mut answered = 0;
    for start in 0..DAYS {
        for (first, skipped) in [(FirstDay::Counted, 0), (FirstDay::NotCounted, 1)] {
            for days in [10, 11, 15, 60] {
                let mut left: Vec<usize> =
                    (start + skipped..DAYS).filter(|&day| worked[day]).collect();
                let after = left.split_off(days.min(left.len()));
                let expected = if left.len() < days {
                    Training::NotPublished { year: 2027 }
                } else {
                    answered += 1;
                    Training::Scheduled {
                        days: u32::try_from(days).unwrap(),
                        last_training_day: date(left[days - 1]),
                        first_duty_day: match after.first() {
                            Some(&day) => DutyDay::On { day: date(day) },
                            None => DutyDay::NotPublished { year: 2027 },
                        },
                    }
                };
                let asked = u32::try_from(days).unwrap();
                let found = training_of(date(start), asked, first);
                assert_eq!(found, expected, "{} {first:?}", date(start));
                if days == 10 {
                    assert_eq!(training(date(start), first), expected);
                }
            }
        }
    }
    assert!(answered > 8000);
}

/// A period of zero days also ends on a working day.
#[test]
fn no_days_are_taken_as_one() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for start in ["2026-11-14", "2026-11-15", "2026-11-16"] {
        for days in [0, 1] {
            let found = nth_working_day(day(start), days, FirstDay::Counted);
            assert_eq!(found, Ok(day("2026-11-16")), "{days} from {start}");
        }
    }
}
