//! > （一）拥护中华人民共和国宪法、遵守国家法律法规，道德品行良好，无违法犯罪记录；
//!
//! A record is more than what Article 17(1) and (2) name. A fine or a warning is a record too;
//! whether it bars someone is for the bureau. Sealed records are never asked for.

use crate::facts::{Circumstance, Declaration, Fact, FactSet, Facts};
use crate::standing::{Basis, Reason, Standing};

/// Records that bar under every reading of 无违法犯罪记录.
const RECORDS: [Circumstance; 2] = [
    Circumstance::CriminalPunishment,
    Circumstance::AdministrativeDetention,
];

pub(crate) const FACTS: FactSet = FactSet::of(&[
    Fact::Conduct,
    Fact::Circumstance(Circumstance::CriminalPunishment),
    Fact::Circumstance(Circumstance::AdministrativeDetention),
    Fact::Circumstance(Circumstance::OtherPenalty),
]);

pub(crate) fn decide(facts: &Facts) -> Option<Standing> {
    let conduct = facts.conduct?;
    let other_penalty = facts.circumstances.get(Circumstance::OtherPenalty)?;
    for record in RECORDS {
        facts.circumstances.get(record)?;
    }
    let standing = if let Some(circumstance) = facts.circumstances.first_yes(&RECORDS) {
        Standing::NotMet {
            because: Reason::Declared { circumstance },
        }
    } else if conduct == Declaration::No {
        Standing::NotMet {
            because: Reason::DeclaredNotMet,
        }
    } else if other_penalty {
        Standing::ForBureau {
            because: Reason::Declared {
                circumstance: Circumstance::OtherPenalty,
            },
        }
    } else if conduct == Declaration::Unsure {
        Standing::ForBureau {
            because: Reason::DeclaredUnsure,
        }
    } else {
        Standing::Met {
            basis: Basis::Declared,
            because: Reason::DeclaredMet,
        }
    };
    Some(standing)
}
