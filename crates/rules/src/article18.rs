//! Article 18: three months of probation.
//!
//! > 新招聘的协管人员试用期为 3 个月。试用期满经考核合格后正式录用。
//!
//! The article does not say how months are counted: see
//! `docs/decisions/0004-when-probation-ends.md`.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::FirstDay;
use crate::law::{Citation, Elsewhere, OtherLaw};

/// The clause.
pub const CITATION: Citation = Citation::article(18);

/// The length of probation in months.
pub const MONTHS: u32 = 3;

/// The last day of probation, and the day after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Probation {
    /// The last day of probation.
    #[cfg_attr(feature = "typescript", tsify(type = "string"))]
    pub last_day: NaiveDate,
    /// The day after: engaged for good, if found fit (考核合格).
    #[cfg_attr(feature = "typescript", tsify(type = "string"))]
    pub first_day_after: NaiveDate,
}

/// The probation of a contract that begins on this day. `None` at the end of the calendar.
///
/// The corresponding day is the same day of the month, three months later. If the first day
/// counts, probation ends the day before it, otherwise on it. If that month has no such day,
/// probation ends on its last day in both cases.
pub fn probation(start: NaiveDate, first: FirstDay) -> Option<Probation> {
    // The corresponding day, or the last day of that month.
    let reached = start.checked_add_months(Months::new(MONTHS))?;
    let corresponds = reached.day() == start.day();
    let last_day = match first {
        FirstDay::Counted if corresponds => reached.pred_opt()?,
        FirstDay::Counted | FirstDay::NotCounted => reached,
    };
    Some(Probation {
        last_day,
        first_day_after: last_day.succ_opt()?,
    })
}

/// 劳动合同法 art. 19, which limits probation by the length of the contract.
pub const CONTRACT_LAW: Elsewhere = Elsewhere::new(OtherLaw::LabourContracts, 19);

/// The shortest fixed term, in months, that allows three months of probation.
pub const SHORTEST_TERM: u32 = 36;

/// The term of a labour contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum ContractTerm {
    /// A number of complete months (固定期限).
    Months {
        /// The number.
        months: u32,
    },
    /// 无固定期限.
    OpenEnded,
    /// Until a task is done (以完成一定工作任务为期限).
    UntilTaskDone,
}

/// Whether a contract allows the three months of Article 18.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum ProbationTerm {
    /// It does.
    Lawful,
    /// It allows less.
    TooLong {
        /// The most months of probation, 1 or 2.
        longest: u32,
    },
    /// It allows no probation.
    NoneAllowed,
}

/// Compares the three months of Article 18 with 劳动合同法 art. 19.
pub const fn probation_term(contract: ContractTerm) -> ProbationTerm {
    match contract {
        ContractTerm::OpenEnded | ContractTerm::Months { months: 36.. } => ProbationTerm::Lawful,
        ContractTerm::Months { months: 12..36 } => ProbationTerm::TooLong { longest: 2 },
        ContractTerm::Months { months: 3..12 } => ProbationTerm::TooLong { longest: 1 },
        ContractTerm::Months { months: 0..3 } | ContractTerm::UntilTaskDone => {
            ProbationTerm::NoneAllowed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_where_the_calendar_has_them_end() {
        use FirstDay::{Counted, NotCounted};
        for (start, first, last) in [
            ("2026-03-01", Counted, "2026-05-31"),
            ("2026-03-01", NotCounted, "2026-06-01"),
            ("2026-08-31", Counted, "2026-11-30"),
            ("2026-08-31", NotCounted, "2026-11-30"),
            ("2026-11-28", Counted, "2027-02-27"),
            ("2026-11-29", Counted, "2027-02-28"),
            ("2026-11-30", NotCounted, "2027-02-28"),
            ("2027-11-29", Counted, "2028-02-28"),
            ("2027-11-30", Counted, "2028-02-29"),
            ("2028-02-29", Counted, "2028-05-28"),
        ] {
            let found = probation(day(start), first).unwrap();
            assert_eq!(found.last_day, day(last), "{start} {first:?}");
            assert_eq!(found.first_day_after.pred_opt(), Some(found.last_day));
        }
        assert_eq!(probation(NaiveDate::MAX, Counted), None);
        assert!(probation(NaiveDate::MIN, Counted).is_some());
    }

    #[test]
    fn the_contract_has_to_be_long_enough() {
        let months = |months| probation_term(ContractTerm::Months { months });
        assert_eq!(months(0), ProbationTerm::NoneAllowed);
        assert_eq!(months(2), ProbationTerm::NoneAllowed);
        assert_eq!(months(3), ProbationTerm::TooLong { longest: 1 });
        assert_eq!(months(11), ProbationTerm::TooLong { longest: 1 });
        assert_eq!(months(12), ProbationTerm::TooLong { longest: 2 });
        assert_eq!(
            months(SHORTEST_TERM - 1),
            ProbationTerm::TooLong { longest: 2 }
        );
        assert_eq!(months(SHORTEST_TERM), ProbationTerm::Lawful);
        assert_eq!(months(u32::MAX), ProbationTerm::Lawful);
        let of = probation_term;
        assert_eq!(of(ContractTerm::OpenEnded), ProbationTerm::Lawful);
        assert_eq!(of(ContractTerm::UntilTaskDone), ProbationTerm::NoneAllowed);
    }

    proptest! {
        /// A later start never ends earlier. Not counting the first day adds a day, or none at
        /// the end of a month.
        #[test]
        fn later_starts_end_later(number in 1_i32..4_000_000) {
            let start = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
            let next = start.succ_opt().unwrap();
            for first in FirstDay::ALL {
                let last = |start| probation(start, first).unwrap().last_day;
                prop_assert!(last(start) <= last(next));
                prop_assert!((last(start) - start).num_days() >= 88);
                prop_assert!((last(start) - start).num_days() <= 92);
            }
            let last = |first| probation(start, first).unwrap().last_day;
            let more = last(FirstDay::NotCounted) - last(FirstDay::Counted);
            prop_assert!((0..=1).contains(&more.num_days()));
        }
    }
}
