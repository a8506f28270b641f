//! 学习和工作经历: from senior high school until today, without a gap of over a month.

use chrono::NaiveDate;
use fields::YearMonth;

use super::checking::{Checking, readable};
use crate::application::Period;
use crate::choice::Occupation;
use crate::field::{Field, Place, Section};
use crate::order::in_order;
use crate::problem::ProblemKind;

/// At this age everyone is in senior high school or has left it.
const SENIOR_HIGH: i32 = 17;
/// A gap of so many whole months is allowed.
const MONTHS_LET_PASS: i32 = 1;
/// Between two schools, the summer is allowed: July and August, and June after an examination.
const MONTHS_OF_SUMMER: i32 = 3;

pub(super) fn check(
    checking: &mut Checking<'_>,
    history: &[Option<Period>],
    born: Option<NaiveDate>,
) {
    let mut all_in_order = true;
    for (at, period) in readable(history) {
        if let Some(to) = period.to {
            let end = Place::of(Some(at), Field::PeriodTo);
            all_in_order &= checking.in_order(period.from, to, end);
        }
        checking.in_life(born, period.from, 0, Place::of(Some(at), Field::PeriodFrom));
    }
    // An entry that cannot be read may fill the gap.
    let complete = history.iter().all(Option::is_some);
    if !complete || !all_in_order || history.is_empty() {
        return;
    }
    let periods = in_order(history.iter().flatten());
    gaps(checking, &periods);
    if let (Some(first), Some(born)) = (periods.first(), born.map(YearMonth::of))
        && first.from.months_since(born) > SENIOR_HIGH * 12
    {
        let kind = ProblemKind::HistoryBeginsLate { first: first.from };
        checking.warn(Place::section(Section::History), kind);
    }
}

/// Reports the gaps between `periods`, which are sorted by their beginning.
fn gaps(checking: &mut Checking<'_>, periods: &[&Period]) {
    let now = YearMonth::of(checking.today);
    let mut until: Option<(YearMonth, Occupation)> = None;
    let end = |period: &Period| period.to.unwrap_or(now);
    for period in periods {
        if let Some((last, before)) = until {
            let schools = before == Occupation::School && period.occupation == Occupation::School;
            let pass = if schools {
                MONTHS_OF_SUMMER
            } else {
                MONTHS_LET_PASS
            };
            gap(checking, last, period.from, pass);
        }
        if until.is_none_or(|(last, _)| end(period) >= last) {
            until = Some((end(period), period.occupation));
        }
    }
    if let Some((last, _)) = until {
        gap(checking, last, now, MONTHS_LET_PASS);
    }
}

/// Reports the months after `last` and before `next` if there are more than `pass`.
fn gap(checking: &mut Checking<'_>, last: YearMonth, next: YearMonth, pass: i32) {
    if next.months_since(last) - 1 > pass
        && let Some(to) = next.first_day().pred_opt().map(YearMonth::of)
    {
        let from = last.next();
        let kind = ProblemKind::Gap { from, to };
        checking.error(Place::section(Section::History), kind);
    }
}
