//! One field of a form, checked by its kind.

use chrono::NaiveDate;
use fields::{Mobile, PersonName, ResidentId};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use words::Locale;

use crate::refusal::Refusal;
use crate::{language, read, write};

/// The kinds of field.
#[derive(Clone, Copy, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(rename = "FieldKind")]
enum Kind {
    /// A Resident ID number.
    ResidentId,
    /// A day.
    Date,
    /// A day that is not after today.
    BirthDate,
    /// The name of a person.
    Name,
    /// A mobile number.
    Mobile,
}

const KINDS: [(&str, Kind); 5] = [
    ("residentId", Kind::ResidentId),
    ("date", Kind::Date),
    ("birthDate", Kind::BirthDate),
    ("name", Kind::Name),
    ("mobile", Kind::Mobile),
];

/// A day with its form in JavaScript.
#[derive(Serialize)]
#[serde(transparent)]
struct Day(#[serde(with = "fields::iso")] NaiveDate);

/// The result of checking a text.
#[derive(Serialize)]
#[serde(untagged)]
enum Checked<V, P> {
    Right {
        ok: bool,
        value: V,
    },
    Wrong {
        ok: bool,
        problem: P,
        message: String,
    },
}

/// The sentence for a problem.
type Words<P> = fn(Locale, &P) -> String;

fn answer<V, P>(locale: Locale, result: Result<V, P>, words: Words<P>) -> JsValue
where
    V: Serialize,
    P: Serialize,
{
    write::value(&match result {
        Ok(value) => Checked::Right { ok: true, value },
        Err(problem) => Checked::Wrong {
            ok: false,
            message: words(locale, &problem),
            problem,
        },
    })
}

// The types have a signature for each kind: see `typescript.rs`.
#[allow(missing_docs, reason = "documented in typescript.rs")]
#[wasm_bindgen(js_name = checkField, skip_typescript)]
pub fn check_field(
    kind: JsValue,
    text: JsValue,
    as_of: JsValue,
    locale: JsValue,
) -> Result<JsValue, Refusal> {
    let locale = language::locale(&locale)?;
    let text = read::text("text", &text)?;
    let today = || read::day("asOf", &as_of);
    Ok(match read::word("kind", &kind, &KINDS)? {
        Kind::ResidentId => answer(
            locale,
            ResidentId::parse(&text, today()?),
            words::resident_id_problem,
        ),
        Kind::Date => answer(
            locale,
            fields::parse_date(&text).map(Day),
            words::date_problem,
        ),
        Kind::BirthDate => {
            let today = today()?;
            let date = fields::parse_date(&text).and_then(|date| fields::birth_date(date, today));
            answer(locale, date.map(Day), words::date_problem)
        }
        Kind::Name => answer(locale, PersonName::parse(&text), words::name_problem),
        Kind::Mobile => answer(locale, Mobile::parse(&text), words::mobile_problem),
    })
}
