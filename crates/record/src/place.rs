//! A place in a table.

use serde::Serialize;

use crate::field::Field;

/// A place in a table. Places sort in the order of the table: a section before its entries, an
/// entry before its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(bound = "F: Serialize, F::Section: Serialize")]
pub struct Place<F: Field> {
    /// The section.
    pub section: F::Section,
    /// The index of the entry, in a section with several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
    /// The field; `None` for the section or the entry as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<F>,
}

impl<F: Field> Place<F> {
    /// A section as a whole.
    pub const fn section(section: F::Section) -> Self {
        Self {
            section,
            entry: None,
            field: None,
        }
    }

    /// A field, in an entry or in a section without entries.
    pub fn of(entry: Option<usize>, field: F) -> Self {
        Self {
            section: field.section(),
            entry,
            field: Some(field),
        }
    }
}
