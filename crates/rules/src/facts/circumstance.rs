//! The circumstances: yes-or-no facts, asked together on one page.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A circumstance that may apply to a person. Article 17 names most of them. The last two are
/// not in it and only ever lead to the bureau's judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Circumstance {
    /// 受过刑事处罚.
    CriminalPunishment,
    /// 涉嫌违法犯罪尚未查清.
    UnderInvestigation,
    /// 曾被行政拘留.
    AdministrativeDetention,
    /// 曾被收容教养 (abolished in 2021).
    RehabilitativeCustody,
    /// 有吸毒史.
    DrugUse,
    /// 因违规违纪被行政机关、事业单位开除、辞退.
    DismissedByPublicBody,
    /// 曾参加过非法组织、邪教组织或危害国家安全活动.
    UnlawfulOrganisation,
    /// 失信被执行人: a credit record that is clearly serious.
    JudgmentDefaulter,
    /// Overdue loans, cards or bills. How serious they are, the bureau decides.
    OverdueDebt,
    /// Dismissed for misconduct by an employer that Article 17(3) does not name.
    DismissedElsewhere,
    /// A penalty that Article 17 does not name and that is not sealed: a fine, a
    /// warning, judicial detention, a conviction without punishment.
    OtherPenalty,
}

impl Circumstance {
    /// All circumstances, in the order of the items that name them.
    pub const ALL: [Self; 11] = [
        Self::CriminalPunishment,
        Self::UnderInvestigation,
        Self::AdministrativeDetention,
        Self::RehabilitativeCustody,
        Self::DrugUse,
        Self::DismissedByPublicBody,
        Self::UnlawfulOrganisation,
        Self::JudgmentDefaulter,
        Self::OverdueDebt,
        Self::DismissedElsewhere,
        Self::OtherPenalty,
    ];

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Answers to the circumstances: yes, no, or not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Circumstances {
    answered: u16,
    yes: u16,
}

impl Circumstances {
    /// All answered with no (以下都没有).
    pub fn none_of_them() -> Self {
        let mut all = Self::default();
        for circumstance in Circumstance::ALL {
            all.set(circumstance, Some(false));
        }
        all
    }

    /// The answers of two sets of bits, in the order of [`Circumstance::ALL`]: which are answered,
    /// and which of these with yes. Other bits are ignored.
    pub const fn of_bits(answered: u16, yes: u16) -> Self {
        let answered = answered & ((1 << Circumstance::ALL.len()) - 1);
        Self {
            answered,
            yes: yes & answered,
        }
    }

    /// The answer, if there is one.
    pub const fn get(self, circumstance: Circumstance) -> Option<bool> {
        if self.answered & circumstance.bit() == 0 {
            None
        } else {
            Some(self.yes & circumstance.bit() != 0)
        }
    }

    /// Sets or removes an answer.
    pub const fn set(&mut self, circumstance: Circumstance, answer: Option<bool>) {
        let bit = circumstance.bit();
        match answer {
            None => {
                self.answered &= !bit;
                self.yes &= !bit;
            }
            Some(false) => {
                self.answered |= bit;
                self.yes &= !bit;
            }
            Some(true) => {
                self.answered |= bit;
                self.yes |= bit;
            }
        }
    }

    /// The same with one more answer.
    #[must_use]
    pub const fn with(mut self, circumstance: Circumstance, answer: bool) -> Self {
        self.set(circumstance, Some(answer));
        self
    }

    /// One bit for each answered circumstance, in the order of [`Circumstance::ALL`].
    pub(crate) const fn answered_bits(self) -> u16 {
        self.answered
    }

    /// One bit for each circumstance answered with yes.
    pub(crate) const fn yes_bits(self) -> u16 {
        self.yes
    }

    /// Whether nothing is answered.
    pub const fn is_empty(&self) -> bool {
        self.answered == 0
    }

    /// The first of `among` that is answered with yes.
    pub(crate) fn first_yes(self, among: &[Circumstance]) -> Option<Circumstance> {
        among
            .iter()
            .copied()
            .find(|&circumstance| self.get(circumstance) == Some(true))
    }
}

/// Serialised as an object with the answered keys: `{"criminalPunishment": false, …}`.
impl Serialize for Circumstances {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for circumstance in Circumstance::ALL {
            if let Some(answer) = self.get(circumstance) {
                map.serialize_entry(&circumstance, &answer)?;
            }
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Circumstances {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Answers;
        impl<'de> Visitor<'de> for Answers {
            type Value = Circumstances;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                // tidy: allow(sentences): said to programmers, by serde's error
                f.write_str("an object of circumstances, each true or false")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut answers = Circumstances::default();
                while let Some((circumstance, answer)) = map.next_entry::<_, Option<bool>>()? {
                    answers.set(circumstance, answer);
                }
                Ok(answers)
            }
        }
        deserializer.deserialize_map(Answers)
    }
}

#[cfg(feature = "typescript")]
mod typescript {
    #[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
    // tidy: allow(sentences): a declaration for programmers
    const CIRCUMSTANCES: &str = "
/**
 * The answers given to the circumstances; a key that is absent is not answered.
 */
export type Circumstances = { [circumstance in Circumstance]?: boolean };
";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_given_changed_and_taken_back_alone() {
        for before in [Circumstances::default(), Circumstances::none_of_them()] {
            for which in Circumstance::ALL {
                for answer in [Some(true), Some(false), None, Some(false), Some(true), None] {
                    let mut after = before;
                    after.set(which, Some(true));
                    after.set(which, answer);
                    assert_eq!(after.get(which), answer);
                    for other in Circumstance::ALL
                        .into_iter()
                        .filter(|&circumstance| circumstance != which)
                    {
                        assert_eq!(after.get(other), before.get(other));
                    }
                }
            }
        }
        let mut taken_back = Circumstances::default().with(Circumstance::DrugUse, true);
        assert!(!taken_back.is_empty());
        taken_back.set(Circumstance::DrugUse, None);
        assert_eq!(taken_back, Circumstances::default());
        assert!(taken_back.is_empty());
    }

    #[test]
    fn bits_are_the_answers_in_order() {
        let told = Circumstances::default()
            .with(Circumstance::CriminalPunishment, true)
            .with(Circumstance::OtherPenalty, false);
        assert_eq!(Circumstances::of_bits(1 << 10 | 1, 1), told);
        let all = Circumstances::of_bits(u16::MAX, 0);
        assert_eq!(all, Circumstances::none_of_them());
        // Yes to something that is not answered is no answer.
        assert!(Circumstances::of_bits(0, u16::MAX).is_empty());
    }

    #[test]
    fn the_first_yes_among_some_is_found() {
        use Circumstance::{CriminalPunishment, DrugUse, OverdueDebt};

        let answers = Circumstances::none_of_them()
            .with(DrugUse, true)
            .with(OverdueDebt, true);
        let among = [CriminalPunishment, OverdueDebt, DrugUse];
        assert_eq!(answers.first_yes(&among), Some(OverdueDebt));
        assert_eq!(answers.first_yes(&[CriminalPunishment]), None);
        assert_eq!(Circumstances::default().first_yes(&among), None);
    }

    #[test]
    fn answers_cross_the_boundary_as_one_object() {
        let answers = Circumstances::default()
            .with(Circumstance::OtherPenalty, true)
            .with(Circumstance::DrugUse, false);
        let text = r#"{"drugUse":false,"otherPenalty":true}"#;
        assert_eq!(serde_json::to_string(&answers).unwrap(), text);
        assert_eq!(
            serde_json::from_str::<Circumstances>(text).unwrap(),
            answers
        );
        let refused = serde_json::from_str::<Circumstances>("true").unwrap_err();
        let expected = "expected an object of circumstances, each true or false";
        assert!(refused.to_string().contains(expected), "{refused}");
    }
}
