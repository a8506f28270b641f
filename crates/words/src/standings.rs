//! Standings and reasons, addressed to the person concerned.

use rules::{
    Age, Circumstance, Determination, Education, FactProblem, FactSet, Item, ItemStanding, Outcome,
    Readings, Reason, Service, Standing,
};

use crate::names::{circumstance, citation, education, fact, item, list};
use crate::text::{self, Locale};
use crate::{date, reading};

/// What the outcome means, in a sentence or two.
#[must_use]
pub fn outcome_lead(locale: Locale, determination: &Determination) -> String {
    use text::outcome_lead as t;
    let deciding_items = || {
        let deciding = determination
            .items
            .iter()
            .filter(|decided| decided.standing.outcome() == determination.outcome);
        let names = deciding.map(|decided| {
            let place = citation(locale, decided.citation);
            t::item(locale, &place, item(locale, decided.item))
        });
        names.collect::<Vec<_>>().join(t::separator(locale))
    };
    match determination.outcome {
        Outcome::Met => t::met(locale).to_owned(),
        Outcome::ForBureau => t::for_bureau(locale, &deciding_items()),
        Outcome::DependsOnNotice => t::depends_on_notice(locale, &deciding_items()),
        Outcome::NotMet => t::not_met(locale, &deciding_items()),
        Outcome::Unknown => t::unknown(locale, &missing(locale, determination)),
    }
}

/// The facts that are still missing.
fn missing(locale: Locale, determination: &Determination) -> String {
    let missing = determination
        .items
        .iter()
        .filter_map(|undecided| match &undecided.standing {
            Standing::Unknown { missing } => Some(*missing),
            _ => None,
        })
        .fold(FactSet::EMPTY, FactSet::union);
    missing_names(locale, missing)
}

/// Facts by name. Several circumstances share one name, because one page asks them all.
fn missing_names(locale: Locale, missing: FactSet) -> String {
    let circumstances = missing.intersection(FactSet::of_circumstances(&Circumstance::ALL));
    let several = circumstances.iter().nth(1).is_some();
    let single = if several {
        missing.minus(circumstances)
    } else {
        missing
    };
    let group = several.then(|| text::question_short::circumstances(locale));
    let names = single.iter().map(|missing| fact(locale, missing));
    list(locale, names.chain(group))
}

/// Why an item has its standing. `outcome` is that of the whole determination. If it is known,
/// an item without answers was not asked. Otherwise the sentence names what is missing.
#[must_use]
pub fn because(
    locale: Locale,
    decided: &ItemStanding,
    readings: &Readings,
    outcome: Outcome,
) -> String {
    match &decided.standing {
        Standing::Met { because, .. }
        | Standing::NotMet { because }
        | Standing::DependsOnNotice { because, .. }
        | Standing::ForBureau { because } => reason(locale, decided.item, *because, readings),
        Standing::Unknown { .. } if outcome != Outcome::Unknown => {
            text::standing::not_asked(locale).to_owned()
        }
        Standing::Unknown { missing } => {
            text::standing::missing(locale, &missing_names(locale, *missing))
        }
    }
}

/// One line for each reading, with whether the item is met under it. Empty if the standing does
/// not depend on the notice.
#[must_use]
pub fn cases(locale: Locale, standing: &Standing) -> Vec<(String, bool)> {
    let Standing::DependsOnNotice { cases, .. } = standing else {
        return Vec::new();
    };
    cases
        .iter()
        .map(|case| {
            let reading = reading(locale, &case.readings);
            let line = if case.met {
                text::standing::case_met(locale, &reading)
            } else {
                text::standing::case_not_met(locale, &reading)
            };
            (line, case.met)
        })
        .collect()
}

/// Which facts contradict each other, and what to do.
#[must_use]
pub fn fact_problem(locale: Locale, problem: FactProblem) -> String {
    use text::fact_problem as t;
    match problem {
        FactProblem::OutOfRange { fact: wrong } => t::out_of_range(locale, fact(locale, wrong)),
        FactProblem::BornAfterHire => t::born_after_hire(locale).to_owned(),
        FactProblem::BornAfterEngagement => t::born_after_engagement(locale).to_owned(),
        FactProblem::EngagedAsChild => t::engaged_as_child(locale).to_owned(),
        FactProblem::EngagedAfterHire => t::engaged_after_hire(locale).to_owned(),
    }
}

/// An age: 35 周岁零 3 个月.
#[must_use]
pub fn age(locale: Locale, age: Age) -> String {
    let years = age.years.to_string();
    match age.months {
        0 => text::age::years(locale, &years),
        months => text::age::years_months(locale, &years, &months.to_string()),
    }
}

fn reason(locale: Locale, item: Item, reason: Reason, readings: &Readings) -> String {
    use text::reason as t;
    let day = |day| date(locale, day);
    let years = |reached| age(locale, reached);
    match reason {
        Reason::DeclaredMet => t::declared_met(locale).to_owned(),
        Reason::DeclaredNotMet => t::declared_not_met(locale).to_owned(),
        Reason::DeclaredUnsure => t::declared_unsure(locale).to_owned(),
        Reason::NoneDeclared => t::none_declared(locale).to_owned(),
        Reason::Declared { circumstance } => declared(locale, item, circumstance),
        Reason::AgeWithin { age, on } => t::age_within(locale, &day(on), &years(age)),
        Reason::AgeWithinWhenFirstEngaged { age, on } => {
            t::age_within_earlier(locale, &day(on), &years(age))
        }
        Reason::UnderAge { age, on, first_day } if age.years >= 18 => {
            t::birthday_not_counted(locale, &day(on), &day(first_day))
        }
        Reason::UnderAge { age, on, first_day } => {
            t::under_age(locale, &day(on), &years(age), &day(first_day))
        }
        Reason::OverAge { age, on, last_day } if readings.upper_age.is_some() => {
            t::over_age_fixed(locale, &day(on), &years(age), &day(last_day))
        }
        Reason::OverAge { age, on, last_day } => {
            t::over_age(locale, &day(on), &years(age), &day(last_day))
        }
        Reason::AgeBetweenReadings { age, on } if age.years < 30 => {
            t::age_between_lower(locale, &day(on), &years(age))
        }
        Reason::AgeBetweenReadings { age, on } => {
            t::age_between_upper(locale, &day(on), &years(age))
        }
        Reason::CertificateHeld { education: held } => {
            t::certificate_held(locale, education(locale, held))
        }
        Reason::CertificateExpected { day: on } => t::certificate_expected(locale, &day(on)),
        Reason::RelaxedForVeteran {
            education: held, ..
        } => t::relaxed_for_veteran(locale, education(locale, held)),
        Reason::CertificateTooLate { day: on, by } => {
            t::certificate_too_late(locale, &day(on), &day(by))
        }
        Reason::NotFullTime { education: held } => {
            t::not_full_time(locale, education(locale, held))
        }
        Reason::EducationTooLow {
            education: held,
            service,
        } => too_low(locale, held, service),
        Reason::EducationBetweenReadings { education: held } => {
            t::education_between(locale, education(locale, held))
        }
    }
}

fn declared(locale: Locale, item: Item, declared: Circumstance) -> String {
    use text::reason as t;
    let name = circumstance(locale, declared);
    match (item, declared) {
        (_, Circumstance::OtherPenalty) => t::other_penalty(locale, name),
        (_, Circumstance::OverdueDebt) => t::overdue_debt(locale, name),
        (_, Circumstance::DismissedElsewhere) => t::dismissed_elsewhere(locale, name),
        (Item::Conduct, _) => t::record(locale, name),
        (_, _) => t::barred(locale, name),
    }
}

fn too_low(locale: Locale, held: Education, service: Option<Service>) -> String {
    use text::reason as t;
    let name = education(locale, held);
    match (held, service) {
        (_, Some(Service::None)) => t::education_too_low(locale, name),
        (Education::JuniorHighOrBelow, _) => t::below_relaxation(locale, name),
        (_, Some(Service::FireRescue)) => t::fire_rescue_not_veterans(locale, name),
        (_, _) => t::vocational_not_senior_high(locale, name),
    }
}
