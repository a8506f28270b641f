//! Facts and readings, read the long way.
//!
//! They become the numbers that the short way has in its cells, so that `quick` alone makes facts
//! and readings of them.

use js_sys::Array;
use rules::{
    Birthday, Circumstance, Declaration, Education, Facts, FireRescue, FullTime, LeapDay, Readings,
    SecondaryVocational, Service, TechnicalClasses, UpperAge,
};
use wasm_bindgen::{JsCast, JsValue};

use super::{Reader, argument, number_of, required};
use crate::quick::{self, NUMBERS, Numbers, place, words::words};
use crate::refusal::Refusal;

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

impl Reader<'_> {
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
}

fn set(numbers: &mut Numbers, at: usize, number: i32) {
    if let Some(place) = numbers.get_mut(at) {
        *place = number;
    }
}
