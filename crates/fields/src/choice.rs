//! Closed lists, each value by its key in files.

use crate::Sex;

/// A value out of a closed list.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every value with its key, in the order they are shown.
    const ALL: &'static [(Self, &'static str)];

    /// The value with this key.
    fn of_key(key: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, own)| *own == key)
            .map(|(value, _)| *value)
    }

    /// The key in files.
    fn key(self) -> &'static str {
        let own = Self::ALL.iter().find(|(value, _)| *value == self);
        own.map_or("", |(_, key)| key)
    }
}

/// Declares a closed list with its keys.
#[macro_export]
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$one_doc:meta])* $one:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$one_doc])* $one,)+ }

        impl $crate::Choice for $name {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$one, $key),)+];
        }
    };
}

impl Choice for Sex {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Male, "male"), (Self::Female, "female")];
}
