//! Reviews: corrections, states, proposals, and two that contradict each other.

use desk::{
    Conclusion, Ground, Opinion, Part, Proposal, Review, State, Verified, Warning, merged, proposed,
};
use rules::{Facts, Item, Outcome, Paper};

use crate::{TODAY, with};

fn opinion(by: &str, conclusion: Conclusion) -> Option<Opinion> {
    Some(Opinion {
        by: by.to_owned(),
        conclusion,
        on: Some(TODAY),
    })
}

/// A register with somebody who meets everything, and the index of that row.
fn with_eligible() -> (desk::Register, usize) {
    let register = with(40);
    let row = register
        .rows()
        .iter()
        .position(|row| row.told.outcome == Outcome::Met);
    (register, row.unwrap())
}

#[test]
fn a_correction_is_judged_beside_what_was_told() {
    let (mut register, index) = with_eligible();
    let told = register.rows()[index].facts;
    let review = Review {
        corrections: Facts {
            birth_date: "1980-01-01".parse().ok(),
            ..Facts::default()
        },
        ..Review::default()
    };
    register.set_review(index, review);
    let row = &register.rows()[index];
    assert_eq!(row.facts, told, "what was told stays");
    assert_eq!(row.told.outcome, Outcome::Met);
    assert_eq!(row.found.unwrap().outcome, Outcome::NotMet);
    assert_eq!(row.judged().item(Item::Age), Outcome::NotMet);
    let of = |with| row.determination(register.terms(), with).outcome;
    assert_eq!((of(false), of(true)), (Outcome::Met, Outcome::NotMet));
    let Proposal {
        conclusion,
        grounds,
    } = proposed(row, register.terms());
    assert_eq!(conclusion, Conclusion::Refused);
    assert_eq!(grounds, [Ground::Item(Item::Age)]);
    register.set_review(index, Review::default());
    assert_eq!(register.rows()[index].found, None);
}

#[test]
fn states_follow_from_what_was_entered() {
    let mut review = Review::default();
    assert_eq!(review.state(true), State::NotYet);
    review.set_item(Item::Age, Some(Verified::Confirmed));
    assert_eq!(
        (review.state(true), review.conclusion(true)),
        (State::First, None)
    );
    review.first = opinion("甲", Conclusion::Passed);
    assert_eq!(
        (review.state(true), review.conclusion(true)),
        (State::Second, None)
    );
    assert_eq!(review.state(false), State::Done);
    assert_eq!(review.conclusion(false), Some(Conclusion::Passed));
    review.second = opinion("乙", Conclusion::Refused);
    assert_eq!(review.state(true), State::Done);
    assert_eq!(review.conclusion(true), Some(Conclusion::Refused));
    assert!(review.is_disputed());
}

#[test]
fn a_conclusion_is_proposed_from_what_was_seen() {
    let (mut register, index) = with_eligible();
    let mut propose = |review: Review| {
        register.set_review(index, review);
        proposed(&register.rows()[index], register.terms())
    };
    let passed = propose(Review::default());
    assert_eq!(
        (passed.conclusion, passed.grounds),
        (Conclusion::Passed, vec![])
    );
    let mut credit = Review::default();
    credit.set_item(Item::Credit, Some(Verified::Differs));
    let refused = propose(credit);
    assert_eq!(refused.conclusion, Conclusion::Refused);
    assert_eq!(refused.grounds, [Ground::Item(Item::Credit)]);
    let mut missing = Review::default();
    missing.set_paper(Paper::Diploma, Some(Verified::Missing));
    let pending = propose(missing);
    assert_eq!(pending.conclusion, Conclusion::Pending);
    assert_eq!(pending.grounds, [Ground::Paper(Paper::Diploma)]);
}

#[test]
fn every_ground_has_a_key_of_its_own() {
    let keys: Vec<String> = Ground::all().map(Ground::key).collect();
    for (ground, key) in Ground::all().zip(&keys) {
        assert!(
            key.chars().all(|c| c.is_ascii_alphanumeric() || c == '.'),
            "{key}"
        );
        assert_eq!(Ground::of_key(key), Some(ground));
        assert_eq!(keys.iter().filter(|other| *other == key).count(), 1);
    }
}

#[test]
fn two_reviewers_contradict_each_other_and_nothing_is_lost() {
    let mut one = Review {
        note: "甲的话".to_owned(),
        ..Review::default()
    };
    one.set_item(Item::Age, Some(Verified::Confirmed));
    one.set_item(Item::Credit, Some(Verified::Confirmed));
    one.first = opinion("甲", Conclusion::Passed);
    let mut other = Review {
        note: "乙的话".to_owned(),
        ..Review::default()
    };
    other.set_item(Item::Credit, Some(Verified::Differs));
    other.set_paper(Paper::Diploma, Some(Verified::Confirmed));
    other.first = opinion("乙", Conclusion::Refused);

    let both = merged(&one, &other);
    assert_eq!(both.item(Item::Age), Some(Verified::Confirmed));
    assert_eq!(both.paper(Paper::Diploma), Some(Verified::Confirmed));
    let parts: Vec<Part> = both
        .conflicts
        .iter()
        .map(|conflict| conflict.part)
        .collect();
    assert_eq!(parts, [Part::Item(Item::Credit), Part::First, Part::Note]);
    assert_eq!(both.conflicts[2].other.note, "乙的话");
    // Merged again nothing is doubled; merged the other way round nothing is missing.
    assert_eq!(merged(&both, &other), both);
    assert_eq!(merged(&both, &both), both);
    let turned = merged(&other, &one);
    assert_eq!(turned.conflicts.len(), both.conflicts.len());
    for (at, part) in parts.into_iter().enumerate() {
        assert!(part.is_same(&turned, &both.conflicts[at].other));
    }
    let mut settled = both.clone();
    settled.settle(1, true);
    assert_eq!(settled.first, other.first);
    settled.settle(0, false);
    assert_eq!(settled.item(Item::Credit), Some(Verified::Confirmed));
    settled.settle(9, true);
    assert_eq!(settled.conflicts.len(), 1);

    let mut register = with(1);
    register.set_review(0, both);
    assert!(register.rows()[0].warnings.has(Warning::Conflict));
}
