//! Declares the form once: from one table come the fields, the typed records, and how
//! a record is read from answers, written back, packed and unpacked.

/// One line a field: `name: Type = Field "key", Kind, Need;`.
macro_rules! form {
    ($($(#[$record_doc:meta])* $record:ident in $section:ident {
        $($(#[$doc:meta])* $name:ident: $type:ty = $field:ident $key:literal, $kind:expr, $need:expr;)+
    })+) => {
        /// A field of the form.
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

            /// Its name in files: of its own within the form.
            pub const fn key(self) -> &'static str {
                match self { $($(Self::$field => $key,)+)+ }
            }

            /// The field with this name.
            pub fn of_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }

            /// What it holds.
            pub const fn kind(self) -> Kind {
                match self { $($(Self::$field => $kind,)+)+ }
            }

            /// When it is asked, and whether it may stay empty.
            pub const fn need(self) -> Need {
                match self { $($(Self::$field => $need,)+)+ }
            }
        }

        $(
            $(#[$record_doc])*
            #[derive(Debug, Clone, PartialEq, Eq)]
            pub struct $record {
                $($(#[$doc])* pub $name: $type,)+
            }

            impl Record for $record {
                const SECTION: Section = Section::$section;

                fn read(reading: &mut Reading<'_>) -> Option<Self> {
                    // All of them first: every problem is to be found.
                    $(let $name = reading.member(Field::$field);)+
                    Some(Self { $($name: $name?,)+ })
                }

                fn write(&self, answers: &mut Answers) {
                    $(if let Some(raw) = self.$name.write(Field::$field) {
                        answers.set(Field::$field, raw);
                    })+
                }

                fn pack(&self, packing: &mut Packing) {
                    $(self.$name.pack(packing);)+
                }

                fn unpack(unpacking: &mut Unpacking<'_>) -> Option<Self> {
                    Some(Self { $($name: Member::unpack(unpacking, Field::$field)?,)+ })
                }
            }
        )+
    };
}
pub(crate) use form;
