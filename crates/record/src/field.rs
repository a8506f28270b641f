//! What a table declares about its fields.

use std::fmt::Debug;

use fields::CodeList;

use crate::raw::Answers;

/// A part of a table, with a page to itself.
pub trait Section: Copy + Ord + Debug + 'static {
    /// The sections with several entries.
    const REPEATED: &'static [Self];

    /// The name in addresses and files.
    fn key(self) -> &'static str;
}

/// What holds for a whole table.
pub trait Table: Copy + Ord + Debug + 'static {
    /// Its sections.
    type Section: Section;
    /// What reading must know about today: the date, or nothing.
    type Today: Copy;
    /// The most entries that any section takes.
    const MOST_ENTRIES: usize;
    /// Whether a record is built without an optional answer that cannot be read. If not, there
    /// is no record until the answer is mended.
    const LENIENT: bool;

    /// The most entries that this section takes.
    fn most_entries(_: Self::Section) -> usize {
        Self::MOST_ENTRIES
    }

    /// The limits of the answer to this field.
    fn bound(self) -> Bound;
}

/// A field of a table. [`crate::fields!`] writes this.
pub trait Field: Table {
    /// Every field, in the order they are asked.
    const ALL: &'static [Self];

    /// The section it belongs to.
    fn section(self) -> Self::Section;
    /// The name in files.
    fn key(self) -> &'static str;
    /// When it is asked, and whether it may stay empty.
    fn need(self) -> Need<Self>;
}

/// The limits of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Only those of its type.
    Type,
    /// At most this many characters.
    Characters(u16),
    /// From one number to the other, both included.
    Between(u16, u16),
    /// A standard's list, chosen by code.
    Codes(CodeList),
    /// A standard's list, typed by name.
    Names(CodeList),
}

/// When a field is asked, and whether it may stay empty.
#[derive(Clone, Copy)]
pub enum Need<F> {
    /// Always asked and required.
    Always,
    /// Always asked, may stay empty.
    Optional,
    /// Asked and required if the other answers of the record say so. Otherwise its answer is
    /// ignored.
    When(fn(&Answers<F>) -> bool),
    /// Asked if the other answers of the record say so; may stay empty.
    OptionalWhen(fn(&Answers<F>) -> bool),
}

impl<F> Need<F> {
    /// Whether the field is asked, given the other answers of the record.
    pub fn is_asked(self, answers: &Answers<F>) -> bool {
        match self {
            Self::Always | Self::Optional => true,
            Self::When(asked) | Self::OptionalWhen(asked) => asked(answers),
        }
    }

    /// Whether it is required when it is asked.
    pub const fn is_required(self) -> bool
    where
        F: Copy,
    {
        matches!(self, Self::Always | Self::When(_))
    }
}
