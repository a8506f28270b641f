//! What the answer to one field says, while the rest of its section may still be open.

use chrono::NaiveDate;
use fields::codes::Code;
use fields::{Mobile, PersonName, Phone, ResidentId, Sex, YearMonth};
use record::{Cursor, Paragraph, Plain, Value};
use rules::Service;

use crate::choice::{Completion, Level, Occupation, Study};
use crate::field::{Answers, Field};
use crate::value::{Division, Prefecture, Ticked};

macro_rules! told {
    ($($(#[$record_doc:meta])* $record:ident in $section:ident {
        $($(#[$doc:meta])* $name:ident: $type:ty = $field:ident $key:literal, $kind:expr, $need:expr;)+
    })+) => {
        /// Hands over what the answer to a field says, read beside the `answers` of its
        /// section or entry. Nothing is handed over if it is blank, not asked or cannot be
        /// read.
        pub fn told(
            field: Field,
            answers: &Answers,
            today: NaiveDate,
            visit: &mut dyn FnMut(Plain<'_>),
        ) {
            let mut silent = |_, _| ();
            let mut cursor = Cursor { answers, entry: None, today, report: &mut silent };
            match field {
                $($(Field::$field => {
                    let value: Option<$type> = cursor.value(field);
                    if let Some(plain) = value.as_ref().and_then(Value::<Field>::plain) {
                        visit(plain);
                    }
                })+)+
            }
        }
    };
}
crate::table::form!(told);
