//! Standings and reasons, said to the person they concern.

use rules::{
    Age, Circumstance, Determination, Education, FactProblem, FactSet, Item, ItemStanding, Outcome,
    Readings, Reason, Service, Standing,
};

use crate::names::{circumstance, citation, education, fact, item, list};
use crate::text::{self, Locale};
use crate::{date, readings};

/// What the outcome means, in a sentence or two.
#[must_use]
pub fn outcome_lead(locale: Locale, determination: &Determination) -> String {
    use text::outcome as t;
    let items = || {
        let same = determination
            .items
            .iter()
            .filter(|one| one.standing.outcome() == determination.outcome);
        let named = same.map(|one| {
            let place = citation(locale, one.citation);
            t::place(locale, &place, item(locale, one.item))
        });
        named.collect::<Vec<_>>().join(t::places(locale))
    };
    match determination.outcome {
        Outcome::Met => t::met_lead(locale).to_owned(),
        Outcome::ForBureau => t::for_bureau_lead(locale, &items()),
        Outcome::DependsOnNotice => t::depends_on_notice_lead(locale, &items()),
        Outcome::NotMet => t::not_met_lead(locale, &items()),
        Outcome::Unknown => t::unknown_lead(locale, &missing(locale, determination)),
    }
}

/// The facts that are still missing.
fn missing(locale: Locale, determination: &Determination) -> String {
    let missing = determination
        .items
        .iter()
        .filter_map(|one| match &one.standing {
            Standing::Unknown { missing } => Some(*missing),
            _ => None,
        })
        .fold(FactSet::EMPTY, FactSet::union);
    missing_names(locale, missing)
}

/// Facts by name. Several circumstances go by one: they are asked on one page.
fn missing_names(locale: Locale, missing: FactSet) -> String {
    let circumstances = missing.intersection(FactSet::of_circumstances(&Circumstance::ALL));
    let several = circumstances.iter().nth(1).is_some();
    let named = if several {
        missing.minus(circumstances)
    } else {
        missing
    };
    let group = several.then(|| text::fact::circumstances(locale));
    list(
        locale,
        named.iter().map(|one| fact(locale, one)).chain(group),
    )
}

/// Why an item stands as it does. `outcome` is that of the whole: once it is
/// decided, an item that was not asked is not reproached with it.
#[must_use]
pub fn because(locale: Locale, one: &ItemStanding, read: &Readings, outcome: Outcome) -> String {
    match &one.standing {
        Standing::Met { because, .. }
        | Standing::NotMet { because }
        | Standing::DependsOnNotice { because, .. }
        | Standing::ForBureau { because } => reason(locale, one.item, *because, read),
        Standing::Unknown { .. } if outcome != Outcome::Unknown => {
            text::standing::not_asked(locale).to_owned()
        }
        Standing::Unknown { missing } => {
            text::standing::missing(locale, &missing_names(locale, *missing))
        }
    }
}

/// What each reading leads to, a line for each; empty where nothing depends.
#[must_use]
pub fn cases(locale: Locale, standing: &Standing) -> Vec<(String, bool)> {
    let Standing::DependsOnNotice { cases, .. } = standing else {
        return Vec::new();
    };
    cases
        .iter()
        .map(|case| {
            let reading = readings::reading(locale, &case.readings);
            let line = if case.met {
                text::standing::case_met(locale, &reading)
            } else {
                text::standing::case_not_met(locale, &reading)
            };
            (line, case.met)
        })
        .collect()
}

/// Facts that contradict each other, and what to do.
#[must_use]
pub fn fact_problem(locale: Locale, problem: FactProblem) -> String {
    use text::fact_problem as t;
    match problem {
        FactProblem::OutOfRange { fact: which } => t::out_of_range(locale, fact(locale, which)),
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

fn reason(locale: Locale, of: Item, reason: Reason, read: &Readings) -> String {
    use text::reason as t;
    let day = |day| date(locale, day);
    let years = |one| age(locale, one);
    match reason {
        Reason::DeclaredMet => t::declared_met(locale).to_owned(),
        Reason::DeclaredNotMet => t::declared_not_met(locale).to_owned(),
        Reason::DeclaredUnsure => t::declared_unsure(locale).to_owned(),
        Reason::NoneDeclared => t::none_declared(locale).to_owned(),
        Reason::Declared { circumstance } => declared(locale, of, circumstance),
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
        Reason::OverAge { age, on, last_day } if read.upper_age.is_some() => {
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

fn declared(locale: Locale, of: Item, which: Circumstance) -> String {
    use text::reason as t;
    let name = circumstance(locale, which);
    match (of, which) {
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
