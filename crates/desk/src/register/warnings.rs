//! What is said of an application at a glance. None of these decides anything: the bureau does.

use fields::Choice;

fields::choices! {
    /// Something about an application that the clerk should see.
    Warning {
        /// Another application has the same ID number.
        SameId = "sameId",
        /// Another application has the same mobile number and another ID number.
        SameMobile = "sameMobile",
        /// The match code that the file states is not that of its answers: it was changed after
        /// it was saved.
        MatchCodeDiffers = "matchCodeDiffers",
        /// The file states no match code, although its answers are complete.
        NoMatchCode = "noMatchCode",
        /// It has answers that are missing or cannot be read.
        NotComplete = "notComplete",
        /// The file was written by another version of the rules.
        OtherRules = "otherRules",
        /// Bureau or post are not those of the notice.
        OtherNotice = "otherNotice",
        /// Saved after the last day of registration, by the clock of the applicant's device.
        Late = "late",
        /// A file without a photo.
        NoPhoto = "noPhoto",
        /// The file has keys that no form has.
        UnknownKeys = "unknownKeys",
        /// The applicant declared something that an item of Article 16 or 17 names, or is not
        /// sure of one.
        Declared = "declared",
        /// Two reviewers say different things, and nobody settled it.
        Conflict = "conflict",
    }
}

/// A set of warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Warnings(u16);

impl Warnings {
    /// Whether this warning is among them.
    pub fn has(self, warning: Warning) -> bool {
        self.0 & bit(warning) != 0
    }

    /// Adds a warning or takes it away.
    pub(super) fn set(&mut self, warning: Warning, is_set: bool) {
        match is_set {
            true => self.0 |= bit(warning),
            false => self.0 &= !bit(warning),
        }
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// All of them, in the order of [`Warning`].
    pub fn iter(self) -> impl Iterator<Item = Warning> {
        let all = Warning::ALL.iter().map(|(warning, _)| *warning);
        all.filter(move |warning| self.has(*warning))
    }
}

const fn bit(warning: Warning) -> u16 {
    1 << warning as u16
}
