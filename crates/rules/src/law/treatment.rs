//! How the program treats each clause: decided in code, shown to the reader, or
//! outside what a program for applicants can do. The reasons, clause by clause,
//! are in `docs/regulation.md`; a test holds that table equal to this module.

use serde::Serialize;

use super::Citation;

/// What the program does with a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Treatment {
    /// An answer is given from facts, by computing or by declaration.
    Decided,
    /// Nothing is decided, but those who are engaged should know it: rights,
    /// duties, the systems they work under, what follows on merit and violation.
    Shown,
    /// Addressed to offices, or left to other law: kept as text only.
    Outside,
}

/// The treatment of a clause; an item is treated as its article is.
pub fn treatment(place: Citation) -> Treatment {
    match place.article {
        8..=10 | 14..=18 | 20 | 25 => Treatment::Decided,
        4 | 11..=13 | 21..=24 | 26 | 27 => Treatment::Shown,
        _ => Treatment::Outside,
    }
}
