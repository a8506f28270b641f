//! Sections that name the values of an enum.

/// A section of which every key is a variant of one enum, in snake case.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The section.
    pub section: &'static str,
    /// The path of the enum, its crate first.
    pub path: &'static str,
    /// Which variants have a sentence.
    pub cover: Cover,
}

/// Which variants have a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// All of them: `of` returns `&str`. A variant without a sentence does not compile.
    Every,
    /// Those that need one: `of` returns `Option<&str>`.
    Some,
}
