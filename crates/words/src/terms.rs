//! Probation, training, working days, and what follows on merit and violation.

use rules::article18::CONTRACT_LAW;
use rules::{
    DayKind, DutyDay, Measure, NotPublished, Occasion, Probation, ProbationTerm, ProvisionKind,
    Training,
};

use crate::date;
use crate::duties::elsewhere;
use crate::text::{self, Locale};

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

/// A year of which the days off are not known.
#[must_use]
pub fn not_published(locale: Locale, lacks: NotPublished) -> String {
    text::training::not_published(locale, &lacks.year.to_string())
}

/// What a day is: 工作日, 周末, a holiday, a day worked for one.
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

/// A measure of Article 26 or 27.
#[must_use]
pub fn measure(locale: Locale, measure: Measure) -> &'static str {
    use text::measure as t;
    match measure {
        Measure::Commendation => t::commendation(locale),
        Measure::Reward => t::reward(locale),
        Measure::Criticism => t::criticism(locale),
        Measure::CircularCriticism => t::circular_criticism(locale),
        Measure::PerformancePayWithheld => t::performance_pay_withheld(locale),
        Measure::ContractEnded => t::contract_ended(locale),
        Measure::LegalLiability => t::legal_liability(locale),
    }
}

/// When a measure is due.
#[must_use]
pub fn occasion(locale: Locale, occasion: Occasion) -> &'static str {
    use text::occasion as t;
    match occasion {
        Occasion::Merit => t::merit(locale),
        Occasion::Violation => t::violation(locale),
        Occasion::GraveViolation => t::grave_violation(locale),
        Occasion::Offence => t::offence(locale),
    }
}

/// What a provision is to an auxiliary: 权利, 义务 …
#[must_use]
pub fn provision_kind(locale: Locale, kind: ProvisionKind) -> &'static str {
    use text::provision as t;
    match kind {
        ProvisionKind::Right => t::right(locale),
        ProvisionKind::Obligation => t::obligation(locale),
        ProvisionKind::Prohibition => t::prohibition(locale),
        ProvisionKind::System => t::system(locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::{ContractTerm, FirstDay, probation_term as term};

    const ZH: Locale = Locale::ZhHans;

    #[test]
    fn measures_are_called_as_the_law_calls_them() {
        for one in Measure::ALL {
            let words = one.citation().text().unwrap();
            assert!(words.contains(measure(ZH, one)), "{one:?}");
        }
    }

    #[test]
    fn days_are_told_or_what_is_missing() {
        let day = |text: &str| text.parse().unwrap();
        let told = |start| training(ZH, rules::training(day(start), FirstDay::Counted));
        assert_eq!(
            told("2026-09-21"),
            "培训 10 个工作日，到2026年10月10日满。合格以后，第一个工作日是2026年10月12日。"
        );
        assert_eq!(
            told("2026-12-21"),
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
