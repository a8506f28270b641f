//! > （四）具备履行职责的身体条件和工作能力。
//!
//! The Measures name no standard. The applicant declares; the bureau checks by medical
//! examination and interview.

use crate::facts::{Declaration, Fact, FactSet, Facts};
use crate::standing::{Basis, Reason, Standing};

pub(crate) const FACTS: FactSet = FactSet::of(&[Fact::Ability]);

pub(crate) fn decide(facts: &Facts) -> Option<Standing> {
    Some(match facts.ability? {
        Declaration::Yes => Standing::Met {
            basis: Basis::Declared,
            because: Reason::DeclaredMet,
        },
        Declaration::Unsure => Standing::ForBureau {
            because: Reason::DeclaredUnsure,
        },
        Declaration::No => Standing::NotMet {
            because: Reason::DeclaredNotMet,
        },
    })
}
