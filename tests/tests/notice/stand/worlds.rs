//! What can be said where not everything is known and not everything is fixed.
//!
//! A *world* is one complete person before one completely fixed notice; in it every
//! condition either fits, fails, or is for the bureau to judge. Of what is open, every world
//! is looked at, and this is what the five outcomes mean:
//!
//! - the notice leaves it open (取决于公告) if for one and the same person the worlds differ;
//! - information is missing (信息不足) if what can be said differs from person to person;
//! - otherwise all worlds agree, and that is the outcome.

use std::collections::{BTreeMap, BTreeSet};

use rules::Outcome;

/// How a condition ends in one world.
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

/// All worlds, each as who it is about (any number will do) and how it ends.
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

/// All choices that are possible: the one that is known, or every one.
pub(super) fn possible<T: Copy>(known: Option<T>, all: &[T]) -> Vec<T> {
    match known {
        Some(known) => vec![known],
        None => all.to_vec(),
    }
}

/// Each of these known, and none of them known.
pub(super) fn or_open<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    all.iter().copied().map(Some).chain([None]).collect()
}

#[test]
fn worlds_are_read_as_they_are_meant() {
    use Verdict::{Bureau, Fails, Fits};
    let said = |worlds: &[(usize, Verdict)]| {
        let mut all = Worlds::default();
        for &(person, verdict) in worlds {
            all.add(person, verdict);
        }
        all.outcome()
    };
    assert_eq!(said(&[(1, Fits), (2, Fits)]), Outcome::Met);
    assert_eq!(said(&[(1, Bureau)]), Outcome::ForBureau);
    assert_eq!(said(&[(1, Fits), (1, Fails)]), Outcome::DependsOnNotice);
    assert_eq!(said(&[(1, Fits), (2, Fails)]), Outcome::Unknown);
    // Whoever it is, the notice decides.
    let both = [(1, Fits), (1, Fails), (2, Bureau), (2, Fails)];
    assert_eq!(said(&both), Outcome::DependsOnNotice);
    assert_eq!(said(&[(1, Fits), (1, Fails), (2, Fits)]), Outcome::Unknown);
}
