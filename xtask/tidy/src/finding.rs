//! The finding of a rule.

/// Something to mend.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Finding {
    /// Relative to the root, with forward slashes.
    pub(super) file: String,
    /// From 1.
    pub(super) line: usize,
    /// The rule's name, as `tidy: allow(…)` takes it.
    pub(super) rule: &'static str,
    /// What is wrong and what to do instead.
    pub(super) remedy: String,
}
