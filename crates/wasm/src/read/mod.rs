//! Reads JavaScript values the long way, strictly, with every error.
//!
//! `boundary.js` flattens a value into one text. An object is read by its own keys: an unknown
//! key is refused, an inherited one is ignored. What is read becomes the numbers that the short
//! way has in its cells, so that `quick` alone makes facts and readings of them.

use chrono::{Datelike, NaiveDate};
use fields::iso;
use js_sys::Array;
use rules::{
    Birthday, Circumstance, Declaration, Education, Facts, FireRescue, FullTime, LeapDay, Readings,
    SecondaryVocational, Service, TechnicalClasses, UpperAge,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::quick::{self, NUMBERS, Numbers, place, words::words};
use crate::refusal::Refusal;

#[wasm_bindgen(module = "/src/boundary.js")]
extern "C" {
    /// Grammar: `-` absent, `t`, `f`, `"` text NUL, `{` then `.` key NUL value … `}`, and `?`
    /// name NUL for any other type.
    fn flatten(value: &JsValue) -> String;
}

/// How a value is written.
enum Shape {
    /// `YYYY-MM-DD`.
    Day,
    /// This word, or `{ on: day }`.
    DayOr(&'static str),
    /// A word of a closed list.
    Word(fn() -> Vec<&'static str>),
    YesOrNo,
    Circumstances,
}

/// The keys of facts, in the order of their numbers.
const FACTS: [(&str, Shape); 10] = [
    ("birthDate", Shape::Day),
    ("hireDate", Shape::Day),
    ("earlierEngagement", Shape::DayOr("never")),
    ("education", Shape::Word(words::<Education>)),
    ("expectedCertificate", Shape::DayOr("never")),
    ("fullTime", Shape::YesOrNo),
    ("service", Shape::Word(words::<Service>)),
    ("conduct", Shape::Word(words::<Declaration>)),
    ("ability", Shape::Word(words::<Declaration>)),
    ("circumstances", Shape::Circumstances),
];

/// The keys of readings, in the order of their numbers.
const READINGS: [(&str, Shape); 9] = [
    ("upperAge", Shape::Word(words::<UpperAge>)),
    ("birthday", Shape::Word(words::<Birthday>)),
    ("leapDay", Shape::Word(words::<LeapDay>)),
    ("referenceDate", Shape::Day),
    ("certificateBy", Shape::DayOr("referenceDate")),
    ("technicalClasses", Shape::Word(words::<TechnicalClasses>)),
    (
        "secondaryVocational",
        Shape::Word(words::<SecondaryVocational>),
    ),
    ("fullTime", Shape::Word(words::<FullTime>)),
    ("fireRescue", Shape::Word(words::<FireRescue>)),
];

/// Reads the arguments that all questions about a person share.
pub(crate) fn person(facts: &JsValue, readings: &JsValue) -> Result<(Facts, Readings), Refusal> {
    if let Some(person) = quick::person(facts, readings) {
        return Ok(person);
    }
    Ok((facts_alone("facts", facts)?, self::readings(readings)?))
}

/// Reads the arguments of a question about many people: an array of facts, and readings.
pub(crate) fn people(
    list: &JsValue,
    readings: &JsValue,
) -> Result<(Vec<Facts>, Readings), Refusal> {
    let Some(list) = list.dyn_ref::<Array>() else {
        return Err(Refusal::new(&["expected an array"]).within("list"));
    };
    let one = |index: u32| {
        let facts = quick::element(list, index);
        match quick::person(&facts, &JsValue::UNDEFINED) {
            Some((facts, _)) => Ok(facts),
            None => facts_alone(&["[", &index.to_string(), "]"].concat(), &facts),
        }
    };
    let people: Result<_, Refusal> = (0..list.length()).map(one).collect();
    let people = people.map_err(|refusal| refusal.within("list"))?;
    Ok((people, self::readings(readings)?))
}

/// Reads the readings; absent ones are all open.
pub(crate) fn readings(readings: &JsValue) -> Result<Readings, Refusal> {
    let mut numbers = [0; NUMBERS];
    let read = |reader: &mut Reader<'_>| reader.object(&READINGS, place::READINGS, &mut numbers);
    argument("readings", readings, read)?;
    Ok(quick::of_numbers(&numbers).map_or_else(Readings::default, |(_, readings)| readings))
}

fn facts_alone(name: &str, facts: &JsValue) -> Result<Facts, Refusal> {
    let mut numbers = [0; NUMBERS];
    let read = |reader: &mut Reader<'_>| reader.object(&FACTS, 0, &mut numbers);
    required(name, facts, read)?;
    Ok(quick::of_numbers(&numbers).map_or_else(Facts::default, |(facts, _)| facts))
}

/// Reads a text.
pub(crate) fn text(name: &str, value: &JsValue) -> Result<String, Refusal> {
    required(name, value, |reader| {
        let text = reader.string().map(str::to_owned);
        text.ok_or_else(|| reader.refused("a string"))
    })
}

/// Reads a day.
pub(crate) fn day(name: &str, value: &JsValue) -> Result<NaiveDate, Refusal> {
    required(name, value, |reader| reader.day())
}

/// Reads one of these words; returns what stands beside it.
pub(crate) fn word<T: Copy>(
    name: &str,
    value: &JsValue,
    words: &[(&str, T)],
) -> Result<T, Refusal> {
    let names: Vec<&str> = words.iter().map(|&(word, _)| word).collect();
    let number = required(name, value, |reader| reader.choice(&names, false))?;
    let index = usize::try_from(number - 1).ok();
    let found = index.and_then(|index| words.get(index));
    let unknown = || Refusal::new(&["unknown"]).within(name);
    found.map(|&(_, beside)| beside).ok_or_else(unknown)
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

/// Reads the number called `name`; `None` if it is not a small whole number.
pub(crate) fn number(name: &str, value: &JsValue) -> Result<Option<u8>, Refusal> {
    let Some(number) = value.as_f64().filter(|number| !number.is_nan()) else {
        return Err(Refusal::new(&["expected a number"]).within(name));
    };
    let whole = number as u8;
    Ok((f64::from(whole) == number).then_some(whole))
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

    /// Begins an object; `false` if it is absent, which is an object without keys.
    fn begins(&mut self) -> Result<bool, Refusal> {
        match self.takes(b'-') {
            true => Ok(false),
            false if self.takes(b'{') => Ok(true),
            false => Err(self.refused("an object")),
        }
    }

    /// Reads an object with these keys. The number of the first key is `first`.
    fn object(
        &mut self,
        keys: &[(&str, Shape)],
        first: usize,
        numbers: &mut Numbers,
    ) -> Result<(), Refusal> {
        if !self.begins()? {
            return Ok(());
        }
        while let Some(key) = self.key() {
            let Some(index) = keys.iter().position(|(known, _)| *known == key) else {
                return Err(Refusal::new(&["unknown key"]).within(key));
            };
            let Some((_, shape)) = keys.get(index) else {
                break;
            };
            let read = self.value(shape, first + index, numbers);
            read.map_err(|refusal| refusal.within(key))?;
        }
        Ok(())
    }

    /// Reads a value, which may be absent, as its number.
    fn value(&mut self, shape: &Shape, at: usize, numbers: &mut Numbers) -> Result<(), Refusal> {
        if self.takes(b'-') {
            return Ok(());
        }
        let number = match shape {
            Shape::Day => number_of(self.day()?),
            Shape::DayOr(plain) => self.choice(&[plain, "on"], true)?,
            Shape::Word(words) => self.choice(&words(), false)?,
            Shape::YesOrNo => i32::from(self.yes_or_no()?) + 1,
            Shape::Circumstances => {
                let (answered, yes) = self.circumstances()?;
                set(numbers, place::YES, yes);
                answered
            }
        };
        set(numbers, at, number);
        Ok(())
    }

    fn day(&mut self) -> Result<NaiveDate, Refusal> {
        let expected = "a day of the calendar, written YYYY-MM-DD";
        match self.string() {
            Some(text) => iso::read(text).ok_or_else(|| Refusal::new(&["expected ", expected])),
            None => Err(self.refused(expected)),
        }
    }

    fn yes_or_no(&mut self) -> Result<bool, Refusal> {
        match self.peek() {
            b't' | b'f' => Ok(self.take() == b't'),
            _ => Err(self.refused("a boolean")),
        }
    }

    /// A bit for each circumstance that is answered, and for each that is answered with yes.
    fn circumstances(&mut self) -> Result<(i32, i32), Refusal> {
        let words = words::<Circumstance>();
        let (mut answered, mut yes) = (0, 0);
        if !self.begins()? {
            return Ok((0, 0));
        }
        while let Some(key) = self.key() {
            let Some(place) = words.iter().position(|&word| word == key) else {
                return Err(Refusal::new(&["unknown key"]).within(key));
            };
            if !self.takes(b'-') {
                let answer = self.yes_or_no();
                let is_yes = answer.map_err(|refusal| refusal.within(key))?;
                answered |= 1 << place;
                yes |= i32::from(is_yes) << place;
            }
        }
        Ok((answered, yes))
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

fn set(numbers: &mut Numbers, at: usize, number: i32) {
    if let Some(place) = numbers.get_mut(at) {
        *place = number;
    }
}
