//! Employment: probation, training, working days, and the measures for merit and violation.

use rules::article18::CONTRACT_LAW;
use rules::{DayKind, DutyDay, NotPublished, Probation, ProbationTerm, Training};

use crate::date;
use crate::duties::elsewhere;
use crate::text::{self, Locale};

/// A measure of Article 26 or 27.
pub use text::measure::of as measure;
/// When a measure is due.
pub use text::occasion::of as occasion;
/// The kind of a provision for auxiliaries: 权利, 义务 …
pub use text::provision::of as provision_kind;

/// When probation ends.
#[must_use]
pub fn probation(locale: Locale, probation: Probation) -> String {
    text::probation::ends(
        locale,
        &date(locale, probation.last_day),
        &date(locale, probation.first_day_after),
    )
}

/// Whether a contract allows three months of probation.
#[must_use]
pub fn probation_term(locale: Locale, term: ProbationTerm) -> String {
    use text::probation as t;
    let law = elsewhere(locale, CONTRACT_LAW);
    match term {
        ProbationTerm::Lawful => t::lawful(locale).to_owned(),
        ProbationTerm::TooLong { longest } => t::too_long(locale, &law, &longest.to_string()),
        ProbationTerm::NoneAllowed => t::none_allowed(locale, &law),
    }
}

/// When training ends, and when duty can begin.
#[must_use]
pub fn training(locale: Locale, training: Training) -> String {
    use text::training as t;
    match training {
        Training::Scheduled {
            days,
            last_training_day,
            first_duty_day,
        } => {
            let (days, last) = (days.to_string(), date(locale, last_training_day));
            match first_duty_day {
                DutyDay::On { day } => t::ends_on_duty(locale, &days, &last, &date(locale, day)),
                DutyDay::NotPublished { year } => [
                    t::ends(locale, &days, &last),
                    not_published(locale, NotPublished { year }),
                ]
                .concat(),
            }
        }
        Training::TooShort { days, least } => {
            t::too_short(locale, &days.to_string(), &least.to_string())
        }
        Training::NotPublished { year } => not_published(locale, NotPublished { year }),
    }
}

/// The holidays of a year are not published.
#[must_use]
pub fn not_published(locale: Locale, unknown: NotPublished) -> String {
    text::training::not_published(locale, &unknown.year.to_string())
}

/// The kind of a day: 工作日, 周末, a holiday, a working day that makes up for one.
#[must_use]
pub fn day_kind(locale: Locale, kind: DayKind) -> String {
    use text::day_kind as t;
    match kind {
        DayKind::Working => t::working(locale).to_owned(),
        DayKind::MakeUp { holiday } => t::make_up(locale, holiday),
        DayKind::Weekend => t::weekend(locale).to_owned(),
        DayKind::Holiday { holiday } => t::holiday(locale, holiday),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::{ContractTerm, FirstDay, Measure, probation_term as term};

    const ZH: Locale = Locale::ZhHans;

    #[test]
    fn measures_are_called_as_the_law_calls_them() {
        for each in Measure::ALL {
            let words = each.citation().text().unwrap();
            assert!(words.contains(measure(ZH, each)), "{each:?}");
        }
    }

    #[test]
    fn training_ends_on_a_day_or_the_year_is_not_published() {
        let day = |text: &str| text.parse().unwrap();
        let sentence = |start| training(ZH, rules::training(day(start), FirstDay::Counted));
        assert_eq!(
            sentence("2026-09-21"),
            "培训 10 个工作日，到2026年10月10日满。合格以后，第一个工作日是2026年10月12日。"
        );
        assert_eq!(
            sentence("2026-12-21"),
            "程序里没有 2027 年的放假安排，可能还没有公布，现在算不出来。"
        );
        let ends = rules::probation(day("2026-11-30"), FirstDay::Counted).unwrap();
        assert_eq!(
            probation(ZH, ends),
            "试用期到2027年2月28日为止，这天也算。从2027年3月1日起，考核合格的正式录用。"
        );
        let year = term(ContractTerm::Months { months: 12 });
        assert!(probation_term(ZH, year).contains("最多约定 2 个月"));
    }
}
