//! The address code, the first six digits of a number.

use serde::Serialize;

use super::CardKind;
use crate::division::{self, FormerName};

/// What the address code says. It is advice: a code is that of the first registration, and no
/// table has all codes. Nobody is refused for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum AddressNote {
    /// A division of Inner Mongolia in force.
    Current {
        /// Six digits of GB/T 2260.
        code: &'static str,
        /// Its name today.
        name: &'static str,
        /// The league or city to which it belongs, itself if it is one.
        prefecture: &'static str,
        /// Other names that the code used to have, oldest first.
        former_names: Vec<FormerName>,
    },
    /// A code of Inner Mongolia that has been abolished.
    Former {
        /// The six digits.
        code: String,
        /// The names it had, oldest first; never empty. Which one is meant depends on when the
        /// number was issued, and the number does not say that.
        names: Vec<FormerName>,
    },
    /// A code of another province, by its first two digits.
    OtherProvince {
        /// The six digits.
        code: String,
        /// The name of the province.
        name: &'static str,
    },
    /// A permit of a Hong Kong, Macao or Taiwan resident: the code names no division.
    ResidencePermit,
    /// A foreigner's card.
    Foreigner {
        /// The two digits of the province that issued it.
        issued_in: String,
        /// Its name, empty if no province has these digits.
        issued_in_name: &'static str,
        /// The three digits of the nationality (GB/T 2659, ISO 3166-1 numeric).
        nationality: String,
    },
    /// A code that the tables here do not have.
    Unknown {
        /// The six digits.
        code: String,
    },
}

/// Numeric country codes, separated by white space.
const COUNTRIES: &str = crate::table!("../../data/countries.txt");

impl AddressNote {
    /// Whether it is a foreigner's card of a province or a nationality that no table has. No
    /// table is complete, so it is a reason to look again, never to refuse.
    pub fn is_of_unknown_country(&self) -> bool {
        let AddressNote::Foreigner {
            issued_in_name,
            nationality,
            ..
        } = self
        else {
            return false;
        };
        let mut codes = COUNTRIES.split_ascii_whitespace();
        issued_in_name.is_empty() || !codes.any(|code| code == nationality)
    }

    /// The note for six digits on a card of this kind.
    pub(super) fn of(code: &str, kind: CardKind) -> AddressNote {
        match kind {
            CardKind::Resident => AddressNote::of_division(code),
            CardKind::HongKongPermit | CardKind::MacaoPermit | CardKind::TaiwanPermit => {
                AddressNote::ResidencePermit
            }
            CardKind::ForeignPermanentResident => {
                let issued_in = code.get(1..3).unwrap_or_default();
                AddressNote::Foreigner {
                    issued_in: issued_in.to_owned(),
                    issued_in_name: division::province(issued_in).unwrap_or_default(),
                    nationality: code.get(3..).unwrap_or_default().to_owned(),
                }
            }
        }
    }

    fn of_division(code: &str) -> AddressNote {
        let names: Vec<FormerName> = division::former_names(code).collect();
        if let (Some(current), Some(prefecture)) =
            (division::division(code), division::prefecture_of(code))
        {
            return AddressNote::Current {
                code: current.code,
                name: current.name,
                prefecture: prefecture.name,
                former_names: names,
            };
        }
        let code = code.to_owned();
        if !names.is_empty() {
            return AddressNote::Former { code, names };
        }
        match code.get(..2).and_then(division::province) {
            Some(name) if !code.starts_with("15") => AddressNote::OtherProvince { code, name },
            _ => AddressNote::Unknown { code },
        }
    }
}
