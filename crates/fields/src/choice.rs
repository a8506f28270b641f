//! Closed lists. Files name each value by a key.

use crate::Sex;

/// A value of a closed list, with a key for files.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every value with its key, in the order they are shown.
    const ALL: &'static [(Self, &'static str)];

    /// The value with this key; `None` if there is none.
    fn of_key(key: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == key)
            .map(|(value, _)| *value)
    }

    /// The key in files.
    fn key(self) -> &'static str {
        let entry = Self::ALL.iter().find(|(value, _)| *value == self);
        entry.map_or("", |(_, key)| key)
    }
}

/// Declares a closed list with its keys.
#[macro_export]
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $crate::Choice for $name {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $key),)+];
        }
    };
}

impl Choice for Sex {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Male, "male"), (Self::Female, "female")];
}
