//! Birth dates and ages, as the readings of Article 16(2) count them.

use chrono::{Days, Months, NaiveDate};
use rules::{Birthday, LeapDay, UpperAge, age};

/// The earliest birth date that is within the upper limit on the day `on`. `leap` says how 29
/// February counts. `None` at the ends of the calendar.
pub fn earliest_birth(on: NaiveDate, limit: UpperAge, leap: LeapDay) -> Option<NaiveDate> {
    let around = years_before(on, limit.years())?;
    let within =
        |born: &NaiveDate| age::last_day(*born, limit, leap).is_some_and(|last| on <= last);
    days_around(around).find(within)
}

/// The latest birth date of people who are eighteen on the day `on`.
pub fn latest_birth(on: NaiveDate, counts: Birthday, leap: LeapDay) -> Option<NaiveDate> {
    let around = years_before(on, 18)?;
    let adult =
        |born: &NaiveDate| age::first_day(*born, counts, leap).is_some_and(|first| on >= first);
    days_around(around).filter(adult).last()
}

fn years_before(on: NaiveDate, years: i32) -> Option<NaiveDate> {
    on.checked_sub_months(Months::new(u32::try_from(years).ok()?.checked_mul(12)?))
}

fn days_around(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = day.checked_sub_days(Days::new(3));
    std::iter::successors(first, NaiveDate::succ_opt).take(8)
}

/// The last day on which someone is 不超过 `oldest` 周岁. `limit` is applied as it is to
/// thirty-five.
pub fn oldest_day(
    born: NaiveDate,
    oldest: u16,
    limit: UpperAge,
    leap: LeapDay,
) -> Option<NaiveDate> {
    let years = i32::from(oldest) + limit.years() - 35;
    let birthday = age::birthday(born, years, leap)?;
    match limit {
        UpperAge::Before36th | UpperAge::Before35th => birthday.pred_opt(),
        UpperAge::On36th | UpperAge::On35th => Some(birthday),
    }
}
