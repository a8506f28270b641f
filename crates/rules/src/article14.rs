//! Article 14: how many auxiliaries a bureau may have.
//!
//! > 协管人员数量原则上不得超过在编人员。
//!
//! 原则上 means as a rule: a higher number is not void, but needs a justification. Resident
//! population and present officers, which the article also names, are not computed.

use serde::{Deserialize, Serialize};

use crate::law::Citation;

/// The clause.
pub const CITATION: Citation = Citation::article(14);

/// The numbers of one bureau.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Staff {
    /// Staff in established posts (在编人员).
    pub established: u32,
    /// Auxiliaries present (协管人员).
    pub auxiliaries: u32,
    /// Auxiliaries to be hired.
    pub to_hire: u32,
}

/// Whether auxiliaries, with those to be hired, outnumber the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Headcount {
    /// They do not; equal numbers are within the rule.
    Within {
        /// How many more can be hired.
        room: u64,
    },
    /// They do, against a rule that 原则上 qualifies.
    Exceeds {
        /// By how many.
        by: u64,
    },
}

/// Compares auxiliaries, present and to be hired, with the established staff.
pub fn headcount(staff: Staff) -> Headcount {
    let established = u64::from(staff.established);
    let auxiliaries = u64::from(staff.auxiliaries) + u64::from(staff.to_hire);
    match established.checked_sub(auxiliaries) {
        Some(room) => Headcount::Within { room },
        None => Headcount::Exceeds {
            by: auxiliaries.abs_diff(established),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_many_as_the_staff_are_within() {
        let of = |established, auxiliaries, to_hire| {
            headcount(Staff {
                established,
                auxiliaries,
                to_hire,
            })
        };
        assert_eq!(of(60, 40, 20), Headcount::Within { room: 0 });
        assert_eq!(of(60, 40, 21), Headcount::Exceeds { by: 1 });
        assert_eq!(of(60, 0, 0), Headcount::Within { room: 60 });
        assert_eq!(of(0, 0, 0), Headcount::Within { room: 0 });
        assert_eq!(of(0, 0, 1), Headcount::Exceeds { by: 1 });
        let most = u64::from(u32::MAX);
        assert_eq!(
            of(0, u32::MAX, u32::MAX),
            Headcount::Exceeds { by: 2 * most }
        );
        assert_eq!(of(u32::MAX, 0, 0), Headcount::Within { room: most });
    }

    proptest! {
        /// Hiring exactly as many as there is room for is within; one more is not.
        #[test]
        fn room_is_what_can_be_hired(established in 0_u32..9999, auxiliaries in 0_u32..9999) {
            let hiring = |to_hire| headcount(Staff { established, auxiliaries, to_hire });
            if let Headcount::Within { room } = hiring(0) {
                let room = u32::try_from(room).unwrap();
                prop_assert_eq!(hiring(room), Headcount::Within { room: 0 });
                prop_assert_eq!(hiring(room + 1), Headcount::Exceeds { by: 1 });
            }
        }
    }
}
