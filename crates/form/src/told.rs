//! What the answer to one field says, while the rest of its section may still be open.

use chrono::NaiveDate;
use fields::codes::Code;
use fields::{Mobile, PersonName, Phone, ResidentId, Sex, YearMonth};
use record::{Cursor, Paragraph, Plain, Value};
use rules::Service;

use crate::choice::{Completion, Level, Occupation, Reassignment, Study};
use crate::field::{Answers, Field};
use crate::value::{Division, Email, Prefecture, Ticked};

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
            // A function for each type, not for each field: in the page every one weighs.
            let hand_over: HandOver = match field {
                $($(Field::$field => hand_over::<$type>,)+)+
            };
            hand_over(&mut cursor, field, visit);
        }
    };
}

type HandOver = fn(&mut Cursor<'_, Field>, Field, &mut dyn FnMut(Plain<'_>));

fn hand_over<V: Value<Field>>(
    cursor: &mut Cursor<'_, Field>,
    field: Field,
    visit: &mut dyn FnMut(Plain<'_>),
) {
    let value: Option<V> = cursor.value(field);
    if let Some(plain) = value.as_ref().and_then(Value::plain) {
        visit(plain);
    }
}
crate::table::form!(told);
