//! Properties that hold for anyone under any readings.

use proptest::prelude::*;
use rules::{
    CertificateBy, Change, Circumstance, Circumstances, Education, Fact, FactSet, Facts,
    Occurrence, Outcome, Readings, changes, decide, open_questions, relevant_facts,
};

use crate::calendar::{Day, date};
use crate::completions::{DECLARATIONS, EDUCATIONS, Known, SERVICES};
use crate::law::{self, FIRE_RESCUE, TECHNICAL, VOCATIONAL, gravity};
use crate::log::{answer, difference};
use crate::pools::{FULL_TIME, clean, open_and};
use crate::relevance::{by_definition, by_parts};

/// Any day; more often one near a limit seen from 2026-12-01, or at the end of a February.
fn day() -> impl Strategy<Value = Day> {
    let ages = prop_oneof![Just(0), Just(18), Just(35), Just(36), 0..70_i32];
    let near = (ages, -2..=2_i32, 0..4_usize).prop_map(|(age, by, from)| {
        let from = [(2026, 12, 1), (2026, 2, 28), (2027, 3, 1), (2028, 2, 29)][from];
        crate::calendar::shift(crate::calendar::years(from, -age), by)
    });
    let any = (1900..2100_i32, 1..=12_u32, 1..=28_u32);
    prop_oneof![4 => near, 1 => any]
}

/// A day in the years in which people are hired.
fn hire() -> impl Strategy<Value = Day> {
    prop_oneof![
        Just((2026, 12, 1)),
        Just((2026, 2, 28)),
        Just((2027, 3, 1)),
        Just((2028, 2, 29)),
        (2020..2035_i32, 1..=12_u32, 1..=28_u32),
    ]
}

fn occurrence(day: impl Strategy<Value = Day>) -> impl Strategy<Value = Occurrence> {
    prop_oneof![
        2 => Just(Occurrence::Never),
        1 => day.prop_map(|day| Occurrence::On(date(day))),
    ]
}

/// Someone with all facts answered, sometimes contradictory.
fn answered() -> impl Strategy<Value = Facts> {
    let circumstances = prop_oneof![
        3 => Just(0_u16),
        2 => (0..11_u32).prop_map(|bit| 1 << bit),
        1 => 0..2048_u16,
    ];
    (
        (day(), hire(), occurrence(day()), occurrence(hire())),
        prop::sample::select(&EDUCATIONS[..]),
        any::<bool>(),
        prop::sample::select(&SERVICES[..]),
        prop::sample::select(&DECLARATIONS[..]),
        prop::sample::select(&DECLARATIONS[..]),
        circumstances,
    )
        .prop_map(
            |(days, education, full_time, service, conduct, ability, yes)| {
                let mut circumstances = Circumstances::default();
                for circumstance in Circumstance::ALL {
                    let answer = yes & 1 << circumstance as u16 != 0;
                    circumstances.set(circumstance, Some(answer));
                }
                Facts {
                    birth_date: Some(date(days.0)),
                    hire_date: Some(date(days.1)),
                    earlier_engagement: Some(days.2),
                    education: Some(education),
                    expected_certificate: Some(days.3),
                    full_time: Some(full_time),
                    service: Some(service),
                    conduct: Some(conduct),
                    ability: Some(ability),
                    circumstances,
                }
            },
        )
}

/// At most so many facts, each equally likely.
fn some(most: usize) -> impl Strategy<Value = FactSet> {
    let all: Vec<Fact> = Fact::all().collect();
    prop::sample::subsequence(all, 0..=most).prop_map(|facts| FactSet::of(&facts))
}

fn readings() -> impl Strategy<Value = Readings> {
    let by = prop_oneof![
        2 => Just(None),
        1 => Just(Some(CertificateBy::ReferenceDate)),
        1 => hire().prop_map(|day| Some(CertificateBy::On(date(day)))),
    ];
    (
        prop::sample::select(open_and(&law::UPPER_AGES)),
        prop::sample::select(open_and(&law::BIRTHDAYS)),
        prop::sample::select(open_and(&law::LEAP_DAYS)),
        prop::option::weighted(0.3, hire().prop_map(date)),
        by,
        prop::sample::select(open_and(&TECHNICAL)),
        prop::sample::select(open_and(&VOCATIONAL)),
        prop::sample::select(open_and(&FULL_TIME)),
        prop::sample::select(open_and(&FIRE_RESCUE)),
    )
        .prop_map(|all| Readings {
            upper_age: all.0,
            birthday: all.1,
            leap_day: all.2,
            reference_date: all.3,
            certificate_by: all.4,
            technical_classes: all.5,
            secondary_vocational: all.6,
            full_time: all.7,
            fire_rescue: all.8,
        })
}

/// Applies a change.
fn changed(change: Change, facts: &mut Facts, readings: &mut Readings) {
    match change {
        // Holds 大专 on the day itself.
        Change::ObtainCertificate => facts.education = Some(Education::JuniorCollege),
        Change::WaitUntil { day } | Change::HireBy { day } => facts.hire_date = Some(day),
        Change::NoticeReads { readings: fixed } => *readings = readings.or(fixed),
    }
}

/// The oracle's outcome after some changes.
fn after(changes: &[Change], facts: &Facts, readings: &Readings) -> Outcome {
    let (mut facts, mut readings) = (*facts, *readings);
    for &change in changes {
        changed(change, &mut facts, &mut readings);
    }
    Known::of(&facts, &readings).answer(&readings).outcome
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::with_cases(2000) })]

    /// Whatever is unanswered, the rules and the oracle agree.
    #[test]
    fn the_rules_are_the_oracle(answered in answered(), dropped in some(20), readings in readings()) {
        let facts = answered.without(dropped);
        let expected = Known::of(&facts, &readings).answer(&readings);
        let found = answer(decide(&facts, &readings));
        prop_assert!(found == expected, "{}", difference(&facts, &readings, &expected, &found));
    }

    /// Trying more days changes no answer of the oracle.
    #[test]
    fn the_oracle_tries_enough(
        answered in answered(), dropped in some(4), readings in readings(),
        more in prop::collection::vec(day(), 1..6),
    ) {
        let facts = answered.without(dropped);
        let few = Known::of(&facts, &readings).answer(&readings);
        let many = Known::with_more(&facts, &readings, &more).answer(&readings);
        prop_assert!(few == many, "{}", difference(&facts, &readings, &few, &many));
    }

    /// What is decided stays decided with more answers, unless they contradict.
    #[test]
    fn what_is_decided_stays(answered in answered(), dropped in some(20), readings in readings()) {
        prop_assume!(answered.problems(&readings).is_empty());
        let before = decide(&answered.without(dropped), &readings);
        let after = decide(&answered, &readings);
        for (before, after) in before.items.iter().zip(&after.items) {
            let (before, after) = (before.standing.outcome(), after.standing.outcome());
            prop_assert!(before == Outcome::Unknown || before == after);
            prop_assert!(after != Outcome::Unknown, "everything is told");
        }
        if before.outcome == Outcome::NotMet {
            prop_assert_eq!(after.outcome, Outcome::NotMet);
        }
    }

    /// The gravest standing is the outcome, in the law's order of gravity.
    #[test]
    fn the_gravest_decides(answered in answered(), dropped in some(20), readings in readings()) {
        let found = decide(&answered.without(dropped), &readings);
        let gravest = found.items.iter().map(|item| item.standing.outcome());
        let gravest = gravest.max_by_key(|&item| gravity(item)).unwrap();
        prop_assert_eq!(found.outcome, gravest);
    }

    /// A set of changes leads to the stated, better outcome, and no part of it does.
    #[test]
    fn changes_change(answered in answered(), dropped in some(2), readings in readings()) {
        let facts = Facts { circumstances: clean().circumstances, ..answered }.without(dropped);
        let now = decide(&facts, &readings).outcome;
        for set in changes(&facts, &readings) {
            prop_assert_eq!(after(&set.changes, &facts, &readings), set.outcome);
            prop_assert!(gravity(set.outcome) < gravity(now));
            for part in 0..(1_u32 << set.changes.len()) - 1 {
                let part: Vec<Change> = (0_u32..)
                    .zip(&set.changes)
                    .filter(|(at, _)| part & 1 << at != 0)
                    .map(|(_, &change)| change)
                    .collect();
                let partly = after(&part, &facts, &readings);
                prop_assert!(
                    gravity(partly) > gravity(set.outcome),
                    "{:?} alone leads to {:?}, {:?} was said to be needed", part, partly, set
                );
            }
        }
    }

    /// Contradictory facts are reported and treated as unanswered.
    #[test]
    fn nothing_is_built_on_contradictions(answered in answered(), readings in readings()) {
        let found = decide(&answered, &readings);
        let aside = found.problems.iter().fold(FactSet::EMPTY, |set, problem| {
            set.union(problem.facts())
        });
        let without = decide(&answered.without(aside), &readings);
        prop_assert_eq!(&found.items, &without.items);
        prop_assert_eq!(found.outcome, without.outcome);
        prop_assert!(without.problems.is_empty());
        prop_assert_eq!(aside.contains(Fact::BirthDate), without.age_window.is_none());
    }

    /// JSON gives back the same values.
    #[test]
    fn facts_and_readings_go_through_json(
        answered in answered(), dropped in some(20), readings in readings(),
    ) {
        let facts = answered.without(dropped);
        let text = serde_json::to_string(&facts).unwrap();
        prop_assert_eq!(serde_json::from_str::<Facts>(&text).unwrap(), facts);
        let text = serde_json::to_string(&readings).unwrap();
        prop_assert_eq!(serde_json::from_str::<Readings>(&text).unwrap(), readings);
    }

    /// The facts that can still change the outcome, by parts without shared facts.
    #[test]
    fn relevance_by_parts(answered in answered(), dropped in some(20), readings in readings()) {
        prop_assume!(answered.problems(&readings).is_empty());
        let facts = answered.without(dropped);
        let known = Known::of(&facts, &readings);
        prop_assert_eq!(relevant_facts(&facts, &readings), by_parts(&known, &readings));
    }

    /// Exactly the questions of relevant facts are asked.
    #[test]
    fn questions_are_those_of_relevant_facts(
        answered in answered(), dropped in some(20), readings in readings(),
    ) {
        prop_assume!(answered.problems(&readings).is_empty());
        let facts = answered.without(dropped);
        let known = Known::of(&facts, &readings);
        let relevant = by_parts(&known, &readings);
        let asked = open_questions(&facts, &readings);
        let facts_asked = asked.iter().fold(FactSet::EMPTY, |set, question| set.union(question.facts()));
        prop_assert!(relevant.minus(facts_asked).is_empty());
        for question in asked {
            prop_assert!(!question.facts().intersection(relevant).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::with_cases(1000) })]

    /// The same directly from the definition, with up to three facts unanswered.
    #[test]
    fn relevance_by_definition(answered in answered(), dropped in some(3), readings in readings()) {
        prop_assume!(answered.problems(&readings).is_empty());
        let facts = answered.without(dropped);
        let known = Known::of(&facts, &readings);
        let exact = by_definition(&known, &readings);
        prop_assert_eq!(by_parts(&known, &readings), exact);
        prop_assert_eq!(relevant_facts(&facts, &readings), exact);
    }
}
