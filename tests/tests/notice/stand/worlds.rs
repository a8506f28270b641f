//! The outcome of a condition if facts or readings are open.
//!
//! A *world* is one complete person under one notice with every reading fixed. In a world a
//! condition fits, fails, or is for the bureau. All possible worlds are evaluated; the five
//! outcomes mean:
//!
//! - the notice leaves it open (取决于公告) if worlds of one and the same person differ;
//! - information is missing (信息不足) if the results differ from person to person;
//! - otherwise all worlds agree, and that is the outcome.

use std::collections::{BTreeMap, BTreeSet};

use rules::Outcome;

/// The result of a condition in one world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    Fits,
    Fails,
    Bureau,
}

impl Verdict {
    pub(super) fn fits_if(holds: bool) -> Self {
        if holds { Self::Fits } else { Self::Fails }
    }
}

/// All worlds: the number of the person, and the result.
#[derive(Default)]
pub(super) struct Worlds(BTreeMap<usize, BTreeSet<Verdict>>);

impl Worlds {
    pub(super) fn add(&mut self, person: usize, verdict: Verdict) {
        self.0.entry(person).or_default().insert(verdict);
    }

    pub(super) fn outcome(&self) -> Outcome {
        let said_of: BTreeSet<Option<Verdict>> = self
            .0
            .values()
            .map(|verdicts| verdicts.first().copied().filter(|_| verdicts.len() == 1))
            .collect();
        match said_of.into_iter().collect::<Vec<_>>()[..] {
            [Some(Verdict::Fits)] => Outcome::Met,
            [Some(Verdict::Fails)] => Outcome::NotMet,
            [Some(Verdict::Bureau)] => Outcome::ForBureau,
            [None] => Outcome::DependsOnNotice,
            _ => Outcome::Unknown,
        }
    }
}

/// `不符合 > 信息不足 > 取决于公告 > 需单位认定 > 符合`, as `docs/regulation.md` has it.
const GRAVEST_FIRST: [Outcome; 5] = [
    Outcome::NotMet,
    Outcome::Unknown,
    Outcome::DependsOnNotice,
    Outcome::ForBureau,
    Outcome::Met,
];

pub(super) fn gravest(outcomes: &[Outcome]) -> Option<Outcome> {
    GRAVEST_FIRST
        .into_iter()
        .find(|outcome| outcomes.contains(outcome))
}

/// The possible choices: the known one, or all.
pub(super) fn possible<T: Copy>(known: Option<T>, all: &[T]) -> Vec<T> {
    match known {
        Some(known) => vec![known],
        None => all.to_vec(),
    }
}

/// Every choice as known, and unknown.
pub(super) fn or_open<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    all.iter().copied().map(Some).chain([None]).collect()
}

#[test]
fn worlds_are_read_as_they_are_meant() {
    use Verdict::{Bureau, Fails, Fits};
    let outcome = |worlds: &[(usize, Verdict)]| {
        let mut all = Worlds::default();
        for &(person, verdict) in worlds {
            all.add(person, verdict);
        }
        all.outcome()
    };
    assert_eq!(outcome(&[(1, Fits), (2, Fits)]), Outcome::Met);
    assert_eq!(outcome(&[(1, Bureau)]), Outcome::ForBureau);
    assert_eq!(outcome(&[(1, Fits), (1, Fails)]), Outcome::DependsOnNotice);
    assert_eq!(outcome(&[(1, Fits), (2, Fails)]), Outcome::Unknown);
    // For every person the notice decides.
    let both = [(1, Fits), (1, Fails), (2, Bureau), (2, Fails)];
    assert_eq!(outcome(&both), Outcome::DependsOnNotice);
    assert_eq!(
        outcome(&[(1, Fits), (1, Fails), (2, Fits)]),
        Outcome::Unknown
    );
}
