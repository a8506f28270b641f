//! Reads JavaScript values the long way, strictly, with every error.
//!
//! `boundary.js` flattens a value into one text. An object is read by its own keys: an unknown
//! key is refused, an inherited one is ignored.

#[cfg(feature = "fields")]
mod field;
#[cfg(feature = "person")]
mod person;

use chrono::{Datelike, NaiveDate};
use fields::iso;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::refusal::Refusal;
#[cfg(feature = "fields")]
pub(crate) use field::{day, text, word};
#[cfg(feature = "person")]
pub(crate) use person::{people, person, readings};

#[wasm_bindgen(module = "/src/boundary.js")]
extern "C" {
    /// Grammar: `-` absent, `t`, `f`, `"` text NUL, `{` then `.` key NUL value … `}`, and `?`
    /// name NUL for any other type.
    fn flatten(value: &JsValue) -> String;
}

/// Reads the argument called `name`. It is required.
fn required<T>(
    name: &str,
    value: &JsValue,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    if value.is_undefined() || value.is_null() {
        return Err(Refusal::new(&["missing"]).within(name));
    }
    argument(name, value, read)
}

fn argument<T>(
    name: &str,
    value: &JsValue,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let text = flatten(value);
    read(&mut Reader { rest: &text }).map_err(|refusal| refusal.within(name))
}

/// The remainder of a flattened value.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// The next mark, or `}` at the end.
    fn peek(&self) -> u8 {
        self.rest.as_bytes().first().copied().unwrap_or(b'}')
    }

    /// Consumes the next mark.
    fn take(&mut self) -> u8 {
        let mark = self.peek();
        self.rest = self.rest.get(1..).unwrap_or_default();
        mark
    }

    /// Consumes this mark; `false` if another one is next.
    fn takes(&mut self, mark: u8) -> bool {
        let is_next = self.peek() == mark;
        if is_next {
            self.take();
        }
        is_next
    }

    /// Consumes a text up to its NUL.
    fn text(&mut self) -> &'a str {
        let (text, rest) = self.rest.split_once('\0').unwrap_or_default();
        self.rest = rest;
        text
    }

    /// Consumes a string; `None` for any other value.
    fn string(&mut self) -> Option<&'a str> {
        self.takes(b'"').then(|| self.text())
    }

    /// The next key of an object; `None` at its end.
    fn key(&mut self) -> Option<&'a str> {
        (self.take() == b'.').then(|| self.text())
    }

    /// The error for the next value: it is not what was expected.
    fn refused(&mut self, expected: &str) -> Refusal {
        let found = match self.take() {
            b'-' => "null",
            b'"' => "a string",
            b'{' => "an object",
            b'?' => self.text(),
            _ => "a boolean",
        };
        Refusal::new(&["expected ", expected, ", found ", found])
    }

    fn day(&mut self) -> Result<NaiveDate, Refusal> {
        let expected = "a day of the calendar, written YYYY-MM-DD";
        match self.string() {
            Some(text) => iso::read(text).ok_or_else(|| Refusal::new(&["expected ", expected])),
            None => Err(self.refused(expected)),
        }
    }

    /// A word: a string, or an object with the word as its only key. Its number is its index and
    /// 1. `with_day`: the second of two words has a day, whose number it is.
    fn choice(&mut self, words: &[&str], with_day: bool) -> Result<i32, Refusal> {
        let is_object = self.peek() == b'{';
        let name = match self.take_name() {
            Some(name) => name,
            None if is_object => return Err(Refusal::new(&["expected one key"])),
            None => return Err(self.refused(&["one of ", &words.join(", ")].concat())),
        };
        let Some(index) = words.iter().position(|&word| word == name) else {
            let known = words.join(", ");
            let what = ["unknown variant `", name, "`, expected one of ", &known];
            return Err(Refusal::new(&what));
        };
        let mut nothing = Reader { rest: "-" };
        let content = if is_object { &mut *self } else { &mut nothing };
        let number = match with_day && index == 1 {
            true => content.day().map(number_of),
            false if content.takes(b'-') => Ok(i32::try_from(index).unwrap_or_default() + 1),
            false => Err(content.refused("null")),
        };
        let number = number.map_err(|refusal| refusal.within(name))?;
        match is_object && self.key().is_some() {
            true => Err(Refusal::new(&["expected one key"])),
            false => Ok(number),
        }
    }

    /// The string, or the first key of the object; `None` for any other value.
    fn take_name(&mut self) -> Option<&'a str> {
        match self.takes(b'{') {
            true => self.key(),
            false => self.string(),
        }
    }
}

/// The number of a day in the cells.
fn number_of(day: NaiveDate) -> i32 {
    day.year() << 9 | (day.month() << 5 | day.day()).cast_signed()
}
