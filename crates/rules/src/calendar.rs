//! Working days by the notices of the State Council, which move holidays and make weekends
//! working days. The weekday alone does not decide.
//!
//! The days are data: `data/calendar/` has one file for each year, with source and vintage in
//! its head. A new file adds a year. A year without a file is reported as not published.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// The tables that the build generates from `data/calendar/`.
mod data {
    use super::{Listed, PublishedYear};

    include!(concat!(env!("OUT_DIR"), "/calendar.rs"));
}

/// A year whose days off are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PublishedYear {
    /// The year.
    pub year: i32,
    /// The address of the notice.
    pub source: &'static str,
    /// The day on which the data were taken, and their origin.
    pub vintage: &'static str,
}

/// A day whose kind differs from its weekday.
struct Listed {
    /// Days since 1 January of year 1, which is day 1.
    number: i32,
    off: bool,
    holiday: &'static str,
}

/// The years with data, oldest first.
pub fn published_years() -> &'static [PublishedYear] {
    data::YEARS
}

/// A day that the answer needs is in a year without data: not published when the program was
/// made, or before the first year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NotPublished {
    /// The first such year.
    pub year: i32,
}

/// The kind of a day for someone who works Monday to Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum DayKind {
    /// Monday to Friday.
    Working,
    /// A Saturday or Sunday that is worked to make up for a holiday.
    MakeUp {
        /// The holiday, by its Chinese name.
        holiday: &'static str,
    },
    /// Saturday or Sunday.
    Weekend,
    /// A day off by the notice, on any weekday.
    Holiday {
        /// The holiday, by its Chinese name.
        holiday: &'static str,
    },
}

impl DayKind {
    /// Whether the day is worked.
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MakeUp { .. })
    }
}

/// The kind of a day.
///
/// # Errors
///
/// [`NotPublished`] if the year has no data.
pub fn day_kind(day: NaiveDate) -> Result<DayKind, NotPublished> {
    let year = day.year();
    if !data::YEARS.iter().any(|known| known.year == year) {
        return Err(NotPublished { year });
    }
    let number = day.num_days_from_ce();
    let listed = data::DAYS
        .binary_search_by_key(&number, |listed| listed.number)
        .ok()
        .and_then(|at| data::DAYS.get(at));
    Ok(match (listed, day.weekday()) {
        (Some(&Listed { off, holiday, .. }), _) if off => DayKind::Holiday { holiday },
        (Some(&Listed { holiday, .. }), _) => DayKind::MakeUp { holiday },
        (None, Weekday::Sat | Weekday::Sun) => DayKind::Weekend,
        (None, _) => DayKind::Working,
    })
}

/// The number of working days from `first` to `last`, both included; zero if `last` is before
/// `first`.
///
/// # Errors
///
/// [`NotPublished`] with the first year without data.
pub fn working_days(first: NaiveDate, last: NaiveDate) -> Result<u32, NotPublished> {
    let mut count = 0;
    for day in days_from(first).take_while(|&day| day <= last) {
        count += u32::from(day_kind(day)?.is_working());
    }
    Ok(count)
}

/// The first working day on or after `day`.
///
/// # Errors
///
/// [`NotPublished`] with the first year without data.
pub fn working_day_from(day: NaiveDate) -> Result<NaiveDate, NotPublished> {
    nth_working_day(day, 1, FirstDay::Counted)
}

/// The day on which `days` working days are complete. Zero counts as one.
///
/// # Errors
///
/// [`NotPublished`] with the first year without data.
pub fn nth_working_day(
    start: NaiveDate,
    days: u32,
    first: FirstDay,
) -> Result<NaiveDate, NotPublished> {
    let skipped = usize::from(first == FirstDay::NotCounted);
    let mut complete = 0;
    for day in days_from(start).skip(skipped) {
        complete += u32::from(day_kind(day)?.is_working());
        if complete > 0 && complete >= days {
            return Ok(day);
        }
    }
    // Reached only from the last day that `NaiveDate` can represent, if it is not to count.
    let year = NaiveDate::MAX.year();
    Err(NotPublished { year })
}

/// This day and all later ones.
fn days_from(first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(first), NaiveDate::succ_opt)
}

/// Whether the first day of a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum FirstDay {
    /// It counts. This is the plain reading where work or training begins in the morning.
    #[default]
    Counted,
    /// The period begins on the next day, as 民法典 art. 201 counts.
    NotCounted,
}

impl FirstDay {
    /// Every choice, the plain one first.
    pub const ALL: [Self; 2] = [Self::Counted, Self::NotCounted];
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_file_is_a_year() {
        let years: Vec<i32> = published_years()
            .iter()
            .map(|calendar| calendar.year)
            .collect();
        assert!(years.starts_with(&[2024, 2025, 2026]), "{years:?}");
        assert!(
            years.is_sorted_by(|a, b| a + 1 == *b),
            "no year is left out"
        );
        for known in published_years() {
            assert!(known.source.starts_with("https://www.gov.cn/"));
            assert!(known.vintage.starts_with("20"));
        }
    }

    #[test]
    fn notices_move_days() {
        let holiday = "国庆节";
        for (on, expected) in [
            ("2026-09-30", DayKind::Working),
            ("2026-10-01", DayKind::Holiday { holiday }),
            ("2026-10-03", DayKind::Holiday { holiday }),
            ("2026-10-08", DayKind::Working),
            ("2026-10-10", DayKind::MakeUp { holiday }),
            ("2026-10-11", DayKind::Weekend),
            ("2026-09-20", DayKind::MakeUp { holiday }),
        ] {
            assert_eq!(day_kind(day(on)), Ok(expected), "{on}");
        }
    }

    /// The working days of a year, as the notices give them.
    #[test]
    fn a_year_has_its_working_days() {
        for (year, expected) in [(2024, 251), (2025, 248), (2026, 248)] {
            let edge = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(
                working_days(edge(1, 1), edge(12, 31)),
                Ok(expected),
                "{year}"
            );
        }
    }

    #[test]
    fn a_span_is_answered_or_names_the_year_it_lacks() {
        let to = |first: &str, last: &str| working_days(day(first), day(last));
        assert_eq!(to("2026-10-01", "2026-10-07"), Ok(0));
        assert_eq!(to("2026-10-08", "2026-10-10"), Ok(3));
        assert_eq!(to("2026-10-10", "2026-10-08"), Ok(0));
        assert_eq!(
            to("2023-12-31", "2024-01-02"),
            Err(NotPublished { year: 2023 })
        );
        let last = published_years().last().unwrap().year;
        let end = NaiveDate::from_ymd_opt(last, 12, 31).unwrap();
        let lacks = Err(NotPublished { year: last + 1 });
        assert_eq!(working_days(end, NaiveDate::MAX), lacks);
        assert_eq!(
            nth_working_day(end, 2, FirstDay::Counted),
            lacks.map(|_| end)
        );
        for day in [
            NaiveDate::MIN,
            NaiveDate::MAX,
            day("0000-01-01"),
            day("9999-12-31"),
        ] {
            let year = day.year();
            assert_eq!(day_kind(day), Err(NotPublished { year }));
            assert_eq!(working_days(day, day), Err(NotPublished { year }));
        }
        for first in FirstDay::ALL {
            let beyond = nth_working_day(NaiveDate::MAX, u32::MAX, first);
            assert_eq!(
                beyond,
                Err(NotPublished {
                    year: NaiveDate::MAX.year()
                })
            );
        }
    }

    proptest! {
        /// Counting working days is the inverse of finding the day on which they are complete.
        #[test]
        fn counting_undoes_finding(after in 0_u64..1096, days in 1_u32..200) {
            let start = day("2024-01-01") + chrono::Days::new(after);
            if let Ok(last) = nth_working_day(start, days, FirstDay::Counted) {
                prop_assert_eq!(working_days(start, last), Ok(days));
                prop_assert!(day_kind(last).unwrap().is_working());
                let before = working_days(start, last.pred_opt().unwrap());
                prop_assert_eq!(before, Ok(days - 1));
            }
        }

        #[test]
        fn any_day_is_answered(number in any::<i32>(), days in any::<u32>()) {
            if let Some(start) = NaiveDate::from_num_days_from_ce_opt(number) {
                let _ = nth_working_day(start, days, FirstDay::NotCounted);
                let _ = working_days(start, NaiveDate::MAX);
            }
        }
    }
}
