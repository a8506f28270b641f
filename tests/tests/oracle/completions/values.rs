//! The values to try for unanswered facts, and the contradictions between facts.

use std::cell::OnceCell;

use rules::{CertificateBy, Circumstance, Fact, FactProblem, FactSet, Facts, Occurrence, Readings};

use crate::calendar::{self, Day, FIRST, LAST, shift, years};

use super::{BOTH, DECLARATIONS, EDUCATIONS, Known, SERVICES};

fn day_of(occurrence: Option<Occurrence>) -> Option<Day> {
    match occurrence {
        Some(Occurrence::On(day)) => Some(calendar::of(day)),
        _ => None,
    }
}

/// The problems of the facts, by the documentation of `FactProblem`.
fn problems(facts: &Facts, readings: &Readings) -> Vec<FactProblem> {
    let birth = facts.birth_date.map(calendar::of);
    let hire = facts.hire_date.map(calendar::of);
    let earlier = day_of(facts.earlier_engagement);
    let expected = day_of(facts.expected_certificate);
    let counted = readings.reference_date.map(calendar::of).or(hire);
    let mut found = Vec::new();
    for (fact, day) in [
        (Fact::BirthDate, birth),
        (Fact::HireDate, hire),
        (Fact::EarlierEngagement, earlier),
        (Fact::ExpectedCertificate, expected),
    ] {
        if day.is_some_and(|day| day < FIRST || LAST < day) {
            found.push(FactProblem::OutOfRange { fact });
        }
    }
    for (first, second, problem) in [
        (birth, counted, FactProblem::BornAfterHire),
        (birth, earlier, FactProblem::BornAfterEngagement),
        (earlier, counted, FactProblem::EngagedAfterHire),
    ] {
        if let (Some(first), Some(second)) = (first, second)
            && second < first
        {
            found.push(problem);
        }
    }
    if let (Some(birth), Some(earlier)) = (birth, earlier)
        && birth <= earlier
        && earlier < years(birth, 16)
    {
        let before = |problem: &FactProblem| *problem == FactProblem::EngagedAfterHire;
        let at = found.iter().position(before).unwrap_or(found.len());
        found.insert(at, FactProblem::EngagedAsChild);
    }
    found
}

/// The facts of a problem, by its documentation.
fn set_aside(problem: FactProblem) -> FactSet {
    match problem {
        FactProblem::OutOfRange { fact } => FactSet::of(&[fact]),
        FactProblem::BornAfterHire => FactSet::of(&[Fact::BirthDate, Fact::HireDate]),
        FactProblem::BornAfterEngagement | FactProblem::EngagedAsChild => {
            FactSet::of(&[Fact::BirthDate, Fact::EarlierEngagement])
        }
        FactProblem::EngagedAfterHire => FactSet::of(&[Fact::EarlierEngagement, Fact::HireDate]),
    }
}

/// A few elements from all parts of a list.
fn few<T: Copy>(all: &[T]) -> Vec<T> {
    match all {
        [] => Vec::new(),
        [first, .., last] => vec![*first, all[all.len() / 2], *last],
        [value] => vec![*value],
    }
}

/// Days at which an age begins or ends, seen from a day, and days in between.
fn around(day: Day, sign: i32) -> Vec<Day> {
    let mut days = vec![day, shift(day, 1), shift(day, -1)];
    for age in [10, 25, 60] {
        days.push(years(day, sign * age));
    }
    for age in [18, 35, 36] {
        for by in -2..=2 {
            days.push(shift(years(day, sign * age), by));
        }
    }
    days
}

fn tidied(mut days: Vec<Day>) -> Vec<Day> {
    days.retain(|day| (FIRST..=LAST).contains(day));
    days.sort_unstable();
    days.dedup();
    days
}

impl Known {
    pub(crate) fn of(facts: &Facts, readings: &Readings) -> Self {
        Self::with_more(facts, readings, &[])
    }

    /// With more days to try for every unanswered date. They must not change anything.
    pub(crate) fn with_more(facts: &Facts, readings: &Readings, more: &[Day]) -> Self {
        let problems = problems(facts, readings);
        let mut unanswered = FactSet::EMPTY;
        for fact in Fact::all() {
            if !facts.answered().contains(fact) {
                unanswered = unanswered.union(FactSet::of(&[fact]));
            }
        }
        for &problem in &problems {
            unanswered = unanswered.union(set_aside(problem));
        }
        let known = |fact| !unanswered.contains(fact);
        let birth = facts.birth_date.map(calendar::of);
        let birth = birth.filter(|_| known(Fact::BirthDate));
        let hire = facts.hire_date.map(calendar::of);
        let hire = hire.filter(|_| known(Fact::HireDate));
        let on = readings.reference_date.map(calendar::of).or(hire);
        let earlier = known(Fact::EarlierEngagement).then(|| day_of(facts.earlier_engagement));
        let expected = known(Fact::ExpectedCertificate).then(|| day_of(facts.expected_certificate));
        let by = match readings.certificate_by {
            Some(CertificateBy::On(day)) => Some(calendar::of(day)),
            _ => None,
        };

        let births = birth.map_or_else(
            || {
                let mut days = vec![FIRST];
                days.extend(more);
                let anchors: Vec<Day> = on.into_iter().chain(earlier.flatten()).collect();
                days.extend(anchors.iter().flat_map(|&day| around(day, -1)));
                if anchors.is_empty() {
                    days.extend([(1960, 3, 10), (1990, 6, 15), (1992, 2, 29)]);
                }
                // Someone within every limit, hired on the day of the certificate.
                days.extend(expected.flatten().map(|day| years(day, -25)));
                tidied(days)
            },
            |day| vec![day],
        );
        let ons = on.map_or_else(
            || {
                let mut days = vec![FIRST, LAST];
                days.extend(more);
                days.extend(few(&births).into_iter().flat_map(|day| around(day, 1)));
                for day in [earlier.flatten(), expected.flatten()]
                    .into_iter()
                    .flatten()
                {
                    days.extend([day, shift(day, 1), shift(day, -1), years(day, 40)]);
                }
                tidied(days)
            },
            |day| vec![day],
        );
        let earliers = earlier.map_or_else(
            || {
                let mut days = vec![FIRST, LAST];
                days.extend(more);
                days.extend(few(&births).into_iter().flat_map(|day| around(day, 1)));
                let ends = few(&ons).into_iter();
                days.extend(ends.flat_map(|day| [day, shift(day, -1)]));
                let days = tidied(days).into_iter().map(Some);
                std::iter::once(None).chain(days).collect()
            },
            |known| vec![known],
        );
        let expecteds = expected.map_or_else(
            || {
                let mut days = vec![FIRST, LAST];
                days.extend(more);
                for day in few(&ons).into_iter().chain(by) {
                    days.extend([day, shift(day, 1), shift(day, -1)]);
                }
                let days = tidied(days).into_iter().map(Some);
                std::iter::once(None).chain(days).collect()
            },
            |known| vec![known],
        );

        let (mut yes, mut open) = (0, 0);
        for circumstance in Circumstance::ALL {
            let bit = 1 << circumstance as u16;
            match facts.circumstances.get(circumstance) {
                Some(true) => yes |= bit,
                Some(false) => {}
                None => open |= bit,
            }
        }
        Self {
            births,
            ons,
            earliers,
            educations: facts
                .education
                .map_or(EDUCATIONS.to_vec(), |answer| vec![answer]),
            expecteds,
            full_times: facts.full_time.map_or(BOTH.to_vec(), |answer| vec![answer]),
            services: facts
                .service
                .map_or(SERVICES.to_vec(), |answer| vec![answer]),
            conducts: facts
                .conduct
                .map_or(DECLARATIONS.to_vec(), |answer| vec![answer]),
            abilities: facts
                .ability
                .map_or(DECLARATIONS.to_vec(), |answer| vec![answer]),
            yes,
            open,
            unanswered,
            hire_counts: readings.reference_date.is_none(),
            certificate_by: readings.certificate_by,
            declared: OnceCell::new(),
            age: OnceCell::new(),
            education: OnceCell::new(),
            problems,
        }
    }
}
