//! Which question to ask next: one whose facts can still change the outcome
//! ([`relevant_facts`]).

use serde::Serialize;

use crate::facts::{Circumstance, Fact, FactSet, Facts};
use crate::law::Citation;
use crate::readings::Readings;
use crate::relevance::{asked_facts, relevant_facts};

/// A page of the self-check. [`Question::ALL`] is the order of asking. Questions that most
/// often end the check come first. `docs/regulation.md` has the average number of questions; a
/// test shows that no other order needs fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Question {
    /// When were you born?
    BirthDate,
    /// On which day is the age counted?
    HireDate,
    /// Have you been engaged as an auxiliary before?
    EarlierEngagement,
    /// Which certificate do you hold?
    Education,
    /// Have you served?
    Service,
    /// Are you about to receive a certificate?
    ExpectedCertificate,
    /// Did you, or do you, study full time?
    FullTime,
    /// All circumstances of Article 17, on one page.
    Circumstances,
    /// Do you declare Article 16(1)?
    Conduct,
    /// Do you declare Article 16(4)?
    Ability,
}

impl Question {
    /// Every question, in the order of asking.
    pub const ALL: [Self; 10] = [
        Self::Education,
        Self::Service,
        Self::ExpectedCertificate,
        Self::FullTime,
        Self::BirthDate,
        Self::HireDate,
        Self::EarlierEngagement,
        Self::Circumstances,
        Self::Ability,
        Self::Conduct,
    ];

    /// Whether the question can arise. Some arise only under a reading that a notice fixes.
    pub fn can_arise(self, readings: &Readings) -> bool {
        let asked = asked_facts(readings);
        !self.facts().intersection(asked).is_empty()
    }

    /// The clause that the question is for.
    pub const fn citation(self) -> Citation {
        match self {
            Self::BirthDate | Self::HireDate | Self::EarlierEngagement => Citation::item(16, 2),
            Self::Education | Self::Service | Self::ExpectedCertificate | Self::FullTime => {
                Citation::item(16, 3)
            }
            Self::Circumstances => Citation::article(17),
            Self::Conduct => Citation::item(16, 1),
            Self::Ability => Citation::item(16, 4),
        }
    }

    /// The facts that the question asks for.
    pub const fn facts(self) -> FactSet {
        match self {
            Self::BirthDate => FactSet::of(&[Fact::BirthDate]),
            Self::HireDate => FactSet::of(&[Fact::HireDate]),
            Self::EarlierEngagement => FactSet::of(&[Fact::EarlierEngagement]),
            Self::Education => FactSet::of(&[Fact::Education]),
            Self::Service => FactSet::of(&[Fact::Service]),
            Self::ExpectedCertificate => FactSet::of(&[Fact::ExpectedCertificate]),
            Self::FullTime => FactSet::of(&[Fact::FullTime]),
            Self::Circumstances => FactSet::of_circumstances(&Circumstance::ALL),
            Self::Conduct => FactSet::of(&[Fact::Conduct]),
            Self::Ability => FactSet::of(&[Fact::Ability]),
        }
    }
}

/// The questions that can still change the outcome, in the order of asking.
pub fn open_questions(facts: &Facts, readings: &Readings) -> Vec<Question> {
    let relevant = relevant_facts(facts, readings);
    Question::ALL
        .into_iter()
        .filter(|question| !question.facts().intersection(relevant).is_empty())
        .collect()
}

/// The question to ask next; `None` if nothing can change the outcome.
pub fn next_question(facts: &Facts, readings: &Readings) -> Option<Question> {
    open_questions(facts, readings).first().copied()
}

/// The next question, with what a page needs to ask it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NextQuestion {
    /// The question.
    pub question: Question,
    /// All its facts, with those already answered.
    pub facts: FactSet,
    /// The number of questions that can still change the outcome, with this one.
    pub remaining: usize,
}

impl NextQuestion {
    /// The next question; `None` if nothing can change the outcome.
    pub fn of(facts: &Facts, readings: &Readings) -> Option<Self> {
        let open = open_questions(facts, readings);
        let &question = open.first()?;
        Some(Self {
            question,
            facts: question.facts(),
            remaining: open.len(),
        })
    }
}
