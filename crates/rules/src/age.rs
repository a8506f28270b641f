//! Birthdays and ages by the calendar. Subtracting years would not be exact.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::readings::{Birthday, LeapDay, Readings, UpperAge};

/// An age in completed years and months, as Chinese usage counts 周岁.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Age {
    /// Completed years.
    pub years: i32,
    /// Completed months beyond them, 0 to 11.
    pub months: u32,
}

impl Age {
    /// The age on the day `on` of someone born on `birth`; zero before birth. The birthday
    /// itself counts. `leap` says when a birthday on 29 February falls.
    pub fn on(birth: NaiveDate, on: NaiveDate, leap: LeapDay) -> Self {
        let mut months = (on.year() - birth.year()) * 12;
        months += i32::try_from(on.month0()).unwrap_or_default();
        months -= i32::try_from(birth.month0()).unwrap_or_default();
        if month_day(birth, months, leap).is_none_or(|reached| reached > on) {
            months -= 1;
        }
        let months = months.max(0);
        Self {
            years: months / 12,
            months: months.unsigned_abs() % 12,
        }
    }
}

/// The day on which someone born on `birth` completes `years` years. `leap` says which day that
/// is in a common year for someone born on 29 February. `None` beyond the end of the calendar.
pub fn birthday(birth: NaiveDate, years: i32, leap: LeapDay) -> Option<NaiveDate> {
    let year = birth.year().checked_add(years)?;
    birth.with_year(year).or_else(|| match leap {
        LeapDay::February28 => NaiveDate::from_ymd_opt(year, 2, 28),
        LeapDay::March1 => NaiveDate::from_ymd_opt(year, 3, 1),
    })
}

/// The day that completes `months` months, at month ends as the calendar has them.
fn month_day(birth: NaiveDate, months: i32, leap: LeapDay) -> Option<NaiveDate> {
    if months % 12 == 0 {
        return birthday(birth, months / 12, leap);
    }
    let total = i32::try_from(birth.month0()).ok()?.checked_add(months)?;
    let year = birth.year().checked_add(total.div_euclid(12))?;
    let month = u32::try_from(total.rem_euclid(12)).ok()? + 1;
    let reached = |day| NaiveDate::from_ymd_opt(year, month, day);
    reached(birth.day()).or_else(|| (28..birth.day()).rev().find_map(reached))
}

/// The first day on which someone is 年满十八周岁.
pub fn first_day(birth: NaiveDate, counts: Birthday, leap: LeapDay) -> Option<NaiveDate> {
    let reached = birthday(birth, 18, leap)?;
    match counts {
        Birthday::DayOf => Some(reached),
        Birthday::NextDay => reached.succ_opt(),
    }
}

/// The last day on which someone is 不超过三十五周岁.
pub fn last_day(birth: NaiveDate, limit: UpperAge, leap: LeapDay) -> Option<NaiveDate> {
    match limit {
        UpperAge::Before36th => birthday(birth, 36, leap)?.pred_opt(),
        UpperAge::On36th => birthday(birth, 36, leap),
        UpperAge::On35th => birthday(birth, 35, leap),
        UpperAge::Before35th => birthday(birth, 35, leap)?.pred_opt(),
    }
}

/// A limit of the age window, under some readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AgeEdge {
    /// The readings that put the limit there; the others do not matter.
    pub readings: Readings,
    /// The first or the last day of the window.
    #[serde(with = "fields::iso")]
    #[cfg_attr(feature = "typescript", tsify(type = "string"))]
    pub day: NaiveDate,
}

/// The first and the last day on which a person meets Article 16(2) when first engaged, under
/// each combination of open readings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AgeWindow {
    /// First days, earliest first.
    pub first: Vec<AgeEdge>,
    /// Last days, latest first.
    pub last: Vec<AgeEdge>,
}

impl AgeWindow {
    /// The window of someone born on this day. `None` at the ends of the calendar.
    pub fn of(birth: NaiveDate, readings: &Readings) -> Option<Self> {
        let mut window = Self {
            first: Vec::with_capacity(2),
            last: Vec::with_capacity(4),
        };
        let leap_born = (birth.month(), birth.day()) == (2, 29);
        for &leap in LeapDay::open(readings.leap_day, leap_born) {
            // The leap day is named only if it moves the day; in a leap year it does not.
            let named = |years| {
                let moved = leap_born
                    && birthday(birth, years, LeapDay::February28)
                        != birthday(birth, years, LeapDay::March1);
                moved.then_some(leap)
            };
            for &counts in Birthday::open(readings.birthday) {
                let edge = AgeEdge {
                    readings: Readings {
                        birthday: Some(counts),
                        leap_day: named(18),
                        ..Readings::default()
                    },
                    day: first_day(birth, counts, leap)?,
                };
                insert(&mut window.first, edge, |other| edge.day < other.day);
            }
            for &limit in UpperAge::open(readings.upper_age) {
                let edge = AgeEdge {
                    readings: Readings {
                        upper_age: Some(limit),
                        leap_day: named(limit.years()),
                        ..Readings::default()
                    },
                    day: last_day(birth, limit, leap)?,
                };
                insert(&mut window.last, edge, |other| edge.day > other.day);
            }
        }
        Some(window)
    }

    /// The earliest and the latest first day.
    pub fn first_days(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.first.first()?.day, self.first.last()?.day))
    }

    /// The earliest and the latest last day.
    pub fn last_days(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.last.last()?.day, self.last.first()?.day))
    }
}

/// Inserts an edge before the first edge for which `before` holds, unless it is there already.
fn insert(edges: &mut Vec<AgeEdge>, edge: AgeEdge, before: impl Fn(&AgeEdge) -> bool) {
    // Days are compared first: they differ more often, and readings have nine fields.
    let same = |other: &AgeEdge| other.day == edge.day && other.readings == edge.readings;
    if !edges.iter().any(same) {
        let at = edges.iter().position(before).unwrap_or(edges.len());
        edges.insert(at, edge);
    }
}

/// Whether every reading puts this person within the age limits. It is cheap and true for
/// nearly everyone, so the readings rarely need to be tried.
pub(crate) fn surely_within(birth: NaiveDate, hired: NaiveDate, engaged: NaiveDate) -> bool {
    let plain = LeapDay::February28;
    let adult = birthday(birth, 18, plain).and_then(|day| day.checked_add_days(Days::new(2)));
    let last = birthday(birth, 35, plain).and_then(|day| day.checked_sub_days(Days::new(2)));
    adult.is_some_and(|day| hired >= day) && last.is_some_and(|day| engaged <= day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn ages_are_true_to_the_calendar() {
        let cases = [
            ("1991-08-20", "2026-12-01", 35, 3),
            ("1991-12-01", "2026-12-01", 35, 0),
            ("1991-12-02", "2026-12-01", 34, 11),
            ("2008-02-29", "2026-02-28", 18, 0),
            ("2008-02-29", "2026-02-27", 17, 11),
            ("2000-01-31", "2026-02-27", 26, 0),
            ("2000-01-31", "2026-02-28", 26, 1),
            ("2000-01-31", "2026-03-30", 26, 1),
            ("2026-12-01", "2026-12-01", 0, 0),
            ("2026-12-02", "2026-12-01", 0, 0),
        ];
        for (birth, on, years, months) in cases {
            let age = Age::on(day(birth), day(on), LeapDay::February28);
            assert_eq!(age, Age { years, months }, "{birth} on {on}");
        }
        let march = Age::on(day("2008-02-29"), day("2026-02-28"), LeapDay::March1);
        assert_eq!(
            march,
            Age {
                years: 17,
                months: 11
            }
        );
    }

    #[test]
    fn someone_born_on_a_leap_day_has_their_days_named() {
        let open = AgeWindow::of(day("1992-02-29"), &Readings::default()).unwrap();
        assert_eq!(
            open.last_days(),
            Some((day("2027-02-27"), day("2028-02-29")))
        );
        let born = day("1992-02-29");
        let last = |limit, leap| last_day(born, limit, leap).unwrap();
        assert_eq!(
            last(UpperAge::Before36th, LeapDay::March1),
            day("2028-02-28")
        );
        assert_eq!(
            last(UpperAge::On35th, LeapDay::February28),
            day("2027-02-28")
        );
        assert_eq!(last(UpperAge::On35th, LeapDay::March1), day("2027-03-01"));
    }

    /// Edges are sorted, and name the readings that move the day.
    #[test]
    fn every_edge_names_the_readings_that_put_it_there() {
        use Birthday::{DayOf, NextDay};
        use LeapDay::{February28, March1};
        use UpperAge::{Before35th, Before36th, On35th, On36th};

        let of = |born| AgeWindow::of(day(born), &Readings::default()).unwrap();
        let first = |born| -> Vec<_> {
            let edge = |edge: AgeEdge| (edge.readings, edge.day.to_string());
            of(born).first.into_iter().map(edge).collect()
        };
        let last = |born| -> Vec<_> {
            let edge = |edge: AgeEdge| (edge.readings, edge.day.to_string());
            of(born).last.into_iter().map(edge).collect()
        };
        let starts = |birthday, leap_day, day: &str| {
            let birthday = Some(birthday);
            let readings = Readings {
                birthday,
                leap_day,
                ..Readings::default()
            };
            (readings, day.to_owned())
        };
        let ends = |upper_age, leap_day, day: &str| {
            let upper_age = Some(upper_age);
            let readings = Readings {
                upper_age,
                leap_day,
                ..Readings::default()
            };
            (readings, day.to_owned())
        };
        let plain = "1991-08-20";
        assert_eq!(
            first(plain),
            [
                starts(DayOf, None, "2009-08-20"),
                starts(NextDay, None, "2009-08-21"),
            ]
        );
        assert_eq!(
            last(plain),
            [
                ends(On36th, None, "2027-08-20"),
                ends(Before36th, None, "2027-08-19"),
                ends(On35th, None, "2026-08-20"),
                ends(Before35th, None, "2026-08-19"),
            ]
        );
        // Eighteen in a common year, 36 in a leap year, 35 in a common year.
        let leap = "1992-02-29";
        assert_eq!(
            first(leap),
            [
                starts(DayOf, Some(February28), "2010-02-28"),
                starts(NextDay, Some(February28), "2010-03-01"),
                starts(DayOf, Some(March1), "2010-03-01"),
                starts(NextDay, Some(March1), "2010-03-02"),
            ]
        );
        assert_eq!(
            last(leap),
            [
                ends(On36th, None, "2028-02-29"),
                ends(Before36th, None, "2028-02-28"),
                ends(On35th, Some(March1), "2027-03-01"),
                ends(On35th, Some(February28), "2027-02-28"),
                ends(Before35th, Some(March1), "2027-02-28"),
                ends(Before35th, Some(February28), "2027-02-27"),
            ]
        );
    }

    #[test]
    fn what_is_surely_within_is_within_under_every_reading() {
        // Nearly everyone takes this short cut.
        let hired = day("2026-12-01");
        assert!(surely_within(day("2001-08-20"), hired, hired));
        assert!(surely_within(day("1985-08-20"), hired, day("2016-06-01")));
        for born in (0..1500).map(|n| day("1989-06-01") + Days::new(n * 5)) {
            for hired in (0..60).map(|n| day("2024-02-25") + Days::new(n)) {
                if surely_within(born, hired, hired) {
                    let window = AgeWindow::of(born, &Readings::default()).unwrap();
                    assert!(window.first.iter().all(|edge| edge.day <= hired));
                    assert!(window.last.iter().all(|edge| edge.day >= hired));
                }
            }
        }
    }
}
