//! Names of facts, sets of them, and single answers.

use chrono::NaiveDate;
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::{Circumstance, Declaration, Education, Facts, Occurrence, Service};

/// The name of a fact: a key of [`Facts`], or of its circumstances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Fact {
    /// [`Facts::birth_date`].
    BirthDate,
    /// [`Facts::hire_date`].
    HireDate,
    /// [`Facts::earlier_engagement`].
    EarlierEngagement,
    /// [`Facts::education`].
    Education,
    /// [`Facts::expected_certificate`].
    ExpectedCertificate,
    /// [`Facts::full_time`].
    FullTime,
    /// [`Facts::service`].
    Service,
    /// [`Facts::conduct`].
    Conduct,
    /// [`Facts::ability`].
    Ability,
    /// One of [`Facts::circumstances`].
    #[serde(untagged)]
    Circumstance(Circumstance),
}

impl Fact {
    const PLAIN: [Self; 9] = [
        Self::BirthDate,
        Self::HireDate,
        Self::EarlierEngagement,
        Self::Education,
        Self::ExpectedCertificate,
        Self::FullTime,
        Self::Service,
        Self::Conduct,
        Self::Ability,
    ];

    /// Every fact, in the order of [`Facts`].
    pub fn all() -> impl Iterator<Item = Self> {
        let circumstances = Circumstance::ALL.into_iter().map(Self::Circumstance);
        Self::PLAIN.into_iter().chain(circumstances)
    }

    const fn bit(self) -> u32 {
        1 << match self {
            Self::BirthDate => 0,
            Self::HireDate => 1,
            Self::EarlierEngagement => 2,
            Self::Education => 3,
            Self::ExpectedCertificate => 4,
            Self::FullTime => 5,
            Self::Service => 6,
            Self::Conduct => 7,
            Self::Ability => 8,
            Self::Circumstance(circumstance) => 9 + circumstance as u32,
        }
    }
}

/// A set of facts. In JavaScript it is an array of their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FactSet(u32);

impl FactSet {
    /// No fact.
    pub const EMPTY: Self = Self(0);

    /// The set of these facts.
    pub const fn of(facts: &[Fact]) -> Self {
        let mut bits = 0;
        let mut rest = facts;
        while let [first, more @ ..] = rest {
            bits |= first.bit();
            rest = more;
        }
        Self(bits)
    }

    /// The set of these circumstances.
    pub const fn of_circumstances(circumstances: &[Circumstance]) -> Self {
        let mut bits = 0;
        let mut rest = circumstances;
        while let [first, more @ ..] = rest {
            bits |= Fact::Circumstance(*first).bit();
            rest = more;
        }
        Self(bits)
    }

    /// A bit for each fact of the set, in the order of [`Fact::all`].
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether the fact is in the set.
    pub const fn contains(self, fact: Fact) -> bool {
        self.0 & fact.bit() != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The facts in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The facts in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The facts in this set and not in the other.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The facts of the set, in the order of [`Fact::all`].
    pub fn iter(self) -> impl Iterator<Item = Fact> {
        Fact::all().filter(move |&fact| self.contains(fact))
    }
}

impl Serialize for FactSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut names = serializer.serialize_seq(None)?;
        for fact in self.iter() {
            names.serialize_element(&fact)?;
        }
        names.end()
    }
}

/// A fact with one of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    BirthDate(NaiveDate),
    HireDate(NaiveDate),
    EarlierEngagement(Occurrence),
    Education(Education),
    ExpectedCertificate(Occurrence),
    FullTime(bool),
    Service(Service),
    Conduct(Declaration),
    Ability(Declaration),
    Circumstance(Circumstance, bool),
}

impl Facts {
    /// The facts that are answered.
    pub fn answered(&self) -> FactSet {
        let plain = [
            self.birth_date.is_some(),
            self.hire_date.is_some(),
            self.earlier_engagement.is_some(),
            self.education.is_some(),
            self.expected_certificate.is_some(),
            self.full_time.is_some(),
            self.service.is_some(),
            self.conduct.is_some(),
            self.ability.is_some(),
        ];
        let mut bits = u32::from(self.circumstances.answered_bits()) << 9;
        for (fact, answered) in Fact::PLAIN.into_iter().zip(plain) {
            if answered {
                bits |= fact.bit();
            }
        }
        FactSet(bits)
    }

    /// The same with one more answer.
    #[must_use]
    pub(crate) fn with(mut self, answer: Answer) -> Self {
        match answer {
            Answer::BirthDate(day) => self.birth_date = Some(day),
            Answer::HireDate(day) => self.hire_date = Some(day),
            Answer::EarlierEngagement(what) => self.earlier_engagement = Some(what),
            Answer::Education(what) => self.education = Some(what),
            Answer::ExpectedCertificate(what) => self.expected_certificate = Some(what),
            Answer::FullTime(what) => self.full_time = Some(what),
            Answer::Service(what) => self.service = Some(what),
            Answer::Conduct(what) => self.conduct = Some(what),
            Answer::Ability(what) => self.ability = Some(what),
            Answer::Circumstance(which, what) => self.circumstances.set(which, Some(what)),
        }
        self
    }

    /// The same without the answers to some facts.
    #[must_use]
    pub fn without(mut self, dropped: FactSet) -> Self {
        for fact in dropped.iter() {
            match fact {
                Fact::BirthDate => self.birth_date = None,
                Fact::HireDate => self.hire_date = None,
                Fact::EarlierEngagement => self.earlier_engagement = None,
                Fact::Education => self.education = None,
                Fact::ExpectedCertificate => self.expected_certificate = None,
                Fact::FullTime => self.full_time = None,
                Fact::Service => self.service = None,
                Fact::Conduct => self.conduct = None,
                Fact::Ability => self.ability = None,
                Fact::Circumstance(which) => self.circumstances.set(which, None),
            }
        }
        self
    }
}

#[cfg(feature = "typescript")]
mod typescript {
    #[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
    // tidy: allow(sentences): a declaration for programmers
    const FACT: &str = "
/**
 * The name of a fact: a key of `Facts`, or of its circumstances.
 */
export type Fact = Exclude<keyof Facts, \"circumstances\"> | Circumstance;

/**
 * Names of facts, each once.
 */
export type FactSet = Fact[];
";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_a_place_of_its_own() {
        let all: Vec<Fact> = Fact::all().collect();
        assert_eq!(all.len(), 20);
        assert_eq!(FactSet::of(&all).iter().collect::<Vec<_>>(), all);
        for &fact in &all {
            let alone = FactSet::of(&[fact]);
            assert_eq!(alone.iter().collect::<Vec<_>>(), [fact]);
            let place = all.iter().position(|&other| other == fact).unwrap();
            assert_eq!(alone.bits(), 1 << place);
            assert!(FactSet::EMPTY.union(alone).minus(alone).is_empty());
        }
    }

    #[test]
    fn sets_are_joined_met_and_parted() {
        let [born, hired, used] = [
            Fact::BirthDate,
            Fact::HireDate,
            Fact::Circumstance(Circumstance::DrugUse),
        ];
        let [first, second] = [FactSet::of(&[born, used]), FactSet::of(&[used, hired])];
        assert_eq!(first.union(second), FactSet::of(&[born, hired, used]));
        assert_eq!(first.intersection(second), FactSet::of(&[used]));
        assert_eq!(first.minus(second), FactSet::of(&[born]));
        assert!(first.contains(born) && !first.contains(hired));
        assert!(!first.is_empty() && FactSet::EMPTY.is_empty());
        let alone = FactSet::of_circumstances(&[Circumstance::DrugUse, Circumstance::DrugUse]);
        assert_eq!(alone, FactSet::of(&[used, used]));
        let names = serde_json::to_string(&first).unwrap();
        assert_eq!(names, r#"["birthDate","drugUse"]"#);
    }

    #[test]
    fn nothing_is_answered_until_it_is() {
        assert!(Facts::default().answered().is_empty());
        let asked = Facts::default().with(Answer::Circumstance(Circumstance::DrugUse, false));
        let set = FactSet::of(&[Fact::Circumstance(Circumstance::DrugUse)]);
        assert_eq!(asked.answered(), set);
        assert_eq!(asked.without(set), Facts::default());
    }
}
