//! When a question is asked, which one comes next, and how many remain.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{clean, day};
use rules::{
    Circumstance, Circumstances, Education, Fact, FactSet, Facts, FullTime, Item, NextQuestion,
    Outcome, Question, Readings, decide, next_question, open_questions, relevant_facts,
};

#[test]
fn a_bar_ends_the_questions_and_says_which() {
    let facts = Facts {
        circumstances: Circumstances::default().with(Circumstance::CriminalPunishment, true),
        ..Facts::default()
    };
    let open = Readings::default();
    assert_eq!(open_questions(&facts, &open), []);
    let determination = decide(&facts, &open);
    assert_eq!(determination.outcome, Outcome::NotMet);
    let crime = determination
        .items
        .iter()
        .find(|item| item.item == Item::Crime)
        .unwrap();
    assert_eq!(crime.standing.outcome(), Outcome::NotMet);
}

/// The days tried for a birth date are representatives, and may be out of range.
#[test]
fn a_day_near_the_first_year_leaves_the_birth_date_open() {
    for (hired, fixed) in [
        ("1823-01-24", true),
        ("1823-01-24", false),
        ("2300-01-01", true),
    ] {
        let facts = Facts {
            birth_date: None,
            hire_date: Some(day(hired)).filter(|_| !fixed),
            ..clean()
        };
        let readings = Readings {
            reference_date: Some(day(hired)).filter(|_| fixed),
            ..Readings::default()
        };
        assert_eq!(decide(&facts, &readings).outcome, Outcome::Unknown);
        let asked = next_question(&facts, &readings);
        assert_eq!(asked, Some(Question::BirthDate), "{hired}");
    }
}

#[test]
fn every_fact_is_asked_by_exactly_one_question() {
    for fact in Fact::all() {
        let asking = Question::ALL
            .iter()
            .filter(|question| question.facts().contains(fact));
        assert_eq!(asking.count(), 1, "{fact:?}");
    }
}

/// Two items depend on different readings of the notice. A fact that affects only one of them
/// still matters.
#[test]
fn an_engagement_matters_beside_an_education_that_depends_on_the_notice() {
    let facts = Facts {
        birth_date: Some(day("1991-08-20")),
        education: Some(Education::SeniorTechnical),
        earlier_engagement: None,
        ..clean()
    };
    let readings = Readings::default();
    assert_eq!(
        relevant_facts(&facts, &readings),
        FactSet::of(&[Fact::EarlierEngagement])
    );
    let asked = open_questions(&facts, &readings);
    assert_eq!(asked, [Question::EarlierEngagement]);
}

#[test]
fn some_questions_arise_under_some_readings_alone() {
    let never = |readings: Readings| -> Vec<Question> {
        let all = Question::ALL.into_iter();
        all.filter(|question| !question.can_arise(&readings))
            .collect()
    };
    assert_eq!(never(Readings::default()), [Question::FullTime]);
    let required = Readings {
        full_time: Some(FullTime::Required),
        ..Readings::default()
    };
    assert_eq!(never(required), []);
    let counted = Readings {
        reference_date: Some(day("2026-12-01")),
        ..required
    };
    assert_eq!(never(counted), [Question::HireDate]);
}

#[test]
fn the_next_question_comes_with_its_facts_and_how_many_remain() {
    let readings = Readings::default();
    assert_eq!(NextQuestion::of(&clean(), &readings), None);
    let untold = FactSet::of(&[Fact::Education, Fact::Ability]);
    let next = NextQuestion {
        question: Question::Education,
        facts: FactSet::of(&[Fact::Education]),
        remaining: 2,
    };
    let found = NextQuestion::of(&clean().without(untold), &readings);
    assert_eq!(found, Some(next));
}
