//! Declares the notice once: from one table come the fields and the typed records, and
//! how a record is read from answers and written back.

/// One line a field: `name: Type = Field "key", Kind;`. Every member of a record may be
/// missing.
macro_rules! notice {
    ($($(#[$record_doc:meta])* $record:ident in $section:ident {
        $($(#[$doc:meta])* $name:ident: $type:ty = $field:ident $key:literal, $kind:expr;)+
    })+) => {
        /// A field of a notice.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field {
            $($($(#[$doc])* $field,)+)+
        }

        impl Field {
            /// Every field, in the order they are asked.
            pub const ALL: &'static [Self] = &[$($(Self::$field,)+)+];

            /// Where it stands.
            pub const fn section(self) -> Section {
                match self { $($(Self::$field)|+ => Section::$section,)+ }
            }

            /// Its name in files: of its own within its section.
            pub const fn key(self) -> &'static str {
                match self { $($(Self::$field => $key,)+)+ }
            }

            /// What it holds.
            pub const fn kind(self) -> Kind {
                match self { $($(Self::$field => $kind,)+)+ }
            }
        }

        $(
            $(#[$record_doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Default)]
            pub struct $record {
                $($(#[$doc])* pub $name: Option<$type>,)+
            }

            impl Record for $record {
                const SECTION: Section = Section::$section;

                fn read(reading: &mut Reading<'_>) -> Self {
                    Self { $($name: reading.value(Field::$field),)+ }
                }

                fn write(&self, answers: &mut Answers) {
                    $(if let Some(value) = &self.$name {
                        answers.set(Field::$field, Value::write(value));
                    })+
                }
            }
        )+
    };
}
pub(crate) use notice;
