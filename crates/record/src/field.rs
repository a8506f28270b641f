//! What a table says of its fields.

use std::fmt::Debug;

use fields::CodeList;

use crate::raw::Answers;

/// A part of a table, on a page of its own.
pub trait Section: Copy + Ord + Debug + 'static {
    /// Those with several entries.
    const REPEATED: &'static [Self];

    /// Its name in addresses and files.
    fn key(self) -> &'static str;
}

/// What a table says of all its fields together.
pub trait Table: Copy + Ord + Debug + 'static {
    /// Its sections.
    type Section: Section;
    /// What reading has to know of the day on which it happens: the day, or nothing.
    type Today: Copy;
    /// The most entries a section takes.
    const MOST_ENTRIES: usize;
    /// Whether a record stands without an optional answer that cannot be read. Otherwise
    /// there is no record until the answer is mended.
    const LENIENT: bool;

    /// How far the answer to this field may go.
    fn bound(self) -> Bound;
}

/// A field of a table. [`crate::fields!`] writes this.
pub trait Field: Table {
    /// Every field, in the order they are asked.
    const ALL: &'static [Self];

    /// Where it stands.
    fn section(self) -> Self::Section;
    /// Its name in files.
    fn key(self) -> &'static str;
    /// When it is asked, and whether it may stay empty.
    fn need(self) -> Need<Self>;
}

/// How far an answer may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// As far as its type goes.
    Type,
    /// At most so many characters.
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
    /// Asked, and to be answered.
    Always,
    /// Asked; may stay empty.
    Optional,
    /// Asked and to be answered if the answers beside it say so; otherwise what stands
    /// in it does not count.
    When(fn(&Answers<F>) -> bool),
    /// Asked if the answers beside it say so; may stay empty.
    OptionalWhen(fn(&Answers<F>) -> bool),
}

impl<F> Need<F> {
    /// Whether the field is asked, given the answers beside it.
    pub fn is_asked(self, answers: &Answers<F>) -> bool {
        match self {
            Self::Always | Self::Optional => true,
            Self::When(asked) | Self::OptionalWhen(asked) => asked(answers),
        }
    }

    /// Whether it must be answered when it is asked.
    pub const fn is_required(self) -> bool
    where
        F: Copy,
    {
        matches!(self, Self::Always | Self::When(_))
    }
}
