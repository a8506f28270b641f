//! The macros that turn a table into Rust.
//!
//! A table is a macro that passes its lines to another macro: `name: Type = Field "key", Kind,
//! Need;`, section by section. The two macros here are called in the module where their result
//! belongs. Other macros may take the same table.

/// Makes the enum `Field` of a table. Call it beside `Section`, `Kind` and [`crate::Table`].
#[macro_export]
macro_rules! fields {
    ($($(#[$record_doc:meta])* $record:ident in $section:ident {
        $($(#[$doc:meta])* $name:ident: $type:ty = $field:ident $key:literal, $kind:expr, $need:expr;)+
    })+) => {
        /// A field of the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field {
            $($($(#[$doc])* $field,)+)+
        }

        impl Field {
            /// Every field, in the order they are asked.
            pub const ALL: &'static [Self] = &[$($(Self::$field,)+)+];

            /// The section it belongs to.
            pub const fn section(self) -> Section {
                match self { $($(Self::$field)|+ => Section::$section,)+ }
            }

            /// The name in files, unique within its section.
            pub const fn key(self) -> &'static str {
                match self { $($(Self::$field => $key,)+)+ }
            }

            /// What it holds.
            pub const fn kind(self) -> Kind {
                match self { $($(Self::$field => $kind,)+)+ }
            }

            /// When it is asked, and whether it may stay empty.
            pub const fn need(self) -> $crate::Need<Self> {
                match self { $($(Self::$field => $need,)+)+ }
            }
        }

        impl $crate::Field for Field {
            const ALL: &'static [Self] = Self::ALL;

            fn section(self) -> Section {
                self.section()
            }

            fn key(self) -> &'static str {
                self.key()
            }

            fn need(self) -> $crate::Need<Self> {
                self.need()
            }
        }
    };
}

/// Makes the typed records of a table, with their [`crate::Record`].
#[macro_export]
macro_rules! records {
    ($($(#[$record_doc:meta])* $record:ident in $section:ident {
        $($(#[$doc:meta])* $name:ident: $type:ty = $field:ident $key:literal, $kind:expr, $need:expr;)+
    })+) => { $(
        $(#[$record_doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $record {
            $($(#[$doc])* pub $name: $type,)+
        }

        impl $crate::Record for $record {
            type Field = Field;
            const SECTION: Section = Section::$section;

            fn read(cursor: &mut $crate::Cursor<'_, Field>) -> Option<Self> {
                // Every field is read before the first `?`, so that every problem is reported.
                $(let $name = cursor.value(Field::$field);)+
                Some(Self { $($name: $name?,)+ })
            }

            fn each(&self, visit: &mut dyn FnMut(Field, $crate::Plain<'_>)) {
                $(if let Some(plain) = $crate::Value::<Field>::plain(&self.$name) {
                    visit(Field::$field, plain);
                })+
            }
        }
    )+ };
}

/// Makes closed lists ([`fields::Choice`]) into values of a table, by their keys.
#[macro_export]
macro_rules! chosen {
    ($field:ty: $($type:ty,)+) => { $(
        impl $crate::Value<$field> for $type {
            fn read(
                raw: &$crate::Raw,
                _: &$crate::Typed<'_, $field>,
            ) -> Result<Self, $crate::ValueProblem> {
                let found = fields::Choice::of_key(raw.as_text());
                found.ok_or($crate::ValueProblem::Code(fields::CodeProblem::NotListed))
            }

            fn plain(&self) -> Option<$crate::Plain<'_>> {
                Some($crate::Plain::Key(fields::Choice::key(*self)))
            }
        }
    )+ };
}
