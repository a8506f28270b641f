//! How the program treats each clause: decided, shown, or outside its scope. The reasons are in
//! `docs/regulation.md`; a test compares that table with this module.

use serde::Serialize;

use super::Citation;

/// The treatment of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Treatment {
    /// Decided from facts, by computing or by declaration.
    Decided,
    /// Not decided, but useful to those engaged: rights, duties, systems, consequences of merit
    /// and violation.
    Shown,
    /// Addressed to offices or left to other law: shown as text only.
    Outside,
}

/// The treatment of a clause. An item has that of its article.
pub fn treatment(place: Citation) -> Treatment {
    match place.article {
        8..=10 | 14..=18 | 20 | 25 => Treatment::Decided,
        4 | 11..=13 | 21..=24 | 26 | 27 => Treatment::Shown,
        _ => Treatment::Outside,
    }
}
