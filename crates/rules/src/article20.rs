//! Article 20: training before any duty.
//!
//! > 新招聘的协管人员，须经本级城市管理执法部门进行岗前培训，培训时间不少于 10 个工作日，培训合格后，方可安排其履行相应岗位职责。

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::{FirstDay, NotPublished, nth_working_day, working_day_from};
use crate::law::Citation;

/// The clause.
pub const CITATION: Citation = Citation::article(20);

/// The fewest working days of training.
pub const LEAST_DAYS: u32 = 10;

/// When training ends, and duty may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Training {
    /// The calendar covers the whole training.
    Scheduled {
        /// Its working days.
        days: u32,
        /// The last working day of training.
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        last_training_day: NaiveDate,
        /// The first working day after the training. The Measures allow duty from the next day,
        /// which a roster with weekend shifts may use. Both require 培训合格.
        first_duty_day: DutyDay,
    },
    /// Fewer days than the Measures require.
    TooShort {
        /// The days given.
        days: u32,
        /// The fewest days allowed.
        least: u32,
    },
    /// The training reaches a year whose holidays are not published.
    NotPublished {
        /// The first such year.
        year: i32,
    },
}

/// The first working day after the training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum DutyDay {
    /// This day.
    On {
        /// The day.
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        day: NaiveDate,
    },
    /// It lies in a year whose holidays are not published.
    NotPublished {
        /// The year.
        year: i32,
    },
}

/// The shortest training that begins on this day. If the day is no working day, training begins
/// on the next one, whatever `first` says.
pub fn training(start: NaiveDate, first: FirstDay) -> Training {
    training_of(start, LEAST_DAYS, first)
}

/// Training of so many working days. Fewer than ten are too short.
pub fn training_of(start: NaiveDate, days: u32, first: FirstDay) -> Training {
    if days < LEAST_DAYS {
        return Training::TooShort {
            days,
            least: LEAST_DAYS,
        };
    }
    match nth_working_day(start, days, first) {
        Ok(last_training_day) => Training::Scheduled {
            days,
            last_training_day,
            first_duty_day: DutyDay::after(last_training_day),
        },
        Err(NotPublished { year }) => Training::NotPublished { year },
    }
}

impl DutyDay {
    fn after(last_training_day: NaiveDate) -> Self {
        let next = last_training_day.succ_opt().unwrap_or(last_training_day);
        match working_day_from(next) {
            Ok(day) => Self::On { day },
            Err(NotPublished { year }) => Self::NotPublished { year },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn scheduled(days: u32, last: &str, duty: DutyDay) -> Training {
        Training::Scheduled {
            days,
            last_training_day: day(last),
            first_duty_day: duty,
        }
    }

    fn on(text: &str) -> DutyDay {
        DutyDay::On { day: day(text) }
    }

    #[test]
    fn ten_working_days_go_around_the_holidays() {
        let from = |start: &str| training(day(start), FirstDay::Counted);
        assert_eq!(
            from("2026-02-09"),
            scheduled(10, "2026-02-27", on("2026-02-28"))
        );
        assert_eq!(
            from("2026-09-21"),
            scheduled(10, "2026-10-10", on("2026-10-12"))
        );
        assert_eq!(from("2026-12-21"), Training::NotPublished { year: 2027 });
        let new_year = DutyDay::NotPublished { year: 2027 };
        assert_eq!(from("2026-12-18"), scheduled(10, "2026-12-31", new_year));
    }

    #[test]
    fn a_start_on_a_day_off_begins_with_the_next_working_day() {
        for first in FirstDay::ALL {
            let from_saturday = training(day("2026-11-14"), first);
            assert_eq!(from_saturday, scheduled(10, "2026-11-27", on("2026-11-30")));
        }
    }

    #[test]
    fn any_number_of_days_is_answered() {
        let start = day("2026-11-02");
        for days in [0, 1, 9] {
            let short = Training::TooShort { days, least: 10 };
            assert_eq!(training_of(start, days, FirstDay::Counted), short);
        }
        let more = training_of(start, 15, FirstDay::Counted);
        assert_eq!(more, scheduled(15, "2026-11-20", on("2026-11-23")));
        let endless = training_of(start, u32::MAX, FirstDay::NotCounted);
        assert!(matches!(endless, Training::NotPublished { .. }));
    }
}
