//! Deserialises JavaScript values into Rust types, strictly.
//!
//! `boundary.js` flattens a value into one text. An object is read by its own keys: an unknown
//! key is refused, an inherited one is ignored.

use js_sys::Array;
use rules::{Facts, Readings};
use serde::Deserialize;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess, Unexpected,
    VariantAccess, Visitor,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::quick;
use crate::refusal::Refusal;

#[wasm_bindgen(module = "/src/boundary.js")]
extern "C" {
    /// Grammar: `-` absent, `t`, `f`, `"` text NUL, `{` then `.` key NUL value … `}`, and `?`
    /// name NUL for any other type.
    fn flatten(value: &JsValue) -> String;
}

/// Reads the arguments that all questions about a person share.
pub(crate) fn person(facts: &JsValue, readings: &JsValue) -> Result<(Facts, Readings), Refusal> {
    if let Some(person) = quick::person(facts, readings) {
        return Ok(person);
    }
    Ok((required("facts", facts)?, argument("readings", readings)?))
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
        let quick = quick::person(&facts, &JsValue::UNDEFINED).map(|(facts, _)| Ok(facts));
        let index = || ["[", &index.to_string(), "]"].concat();
        quick.unwrap_or_else(|| required(&index(), &facts))
    };
    let people: Result<_, Refusal> = (0..list.length()).map(one).collect();
    let people = people.map_err(|refusal| refusal.within("list"))?;
    Ok((people, argument("readings", readings)?))
}

/// Reads the argument called `name`. It is required.
pub(crate) fn required<T>(name: &str, value: &JsValue) -> Result<T, Refusal>
where
    T: for<'de> Deserialize<'de>,
{
    if value.is_undefined() || value.is_null() {
        return Err(Refusal::new(&["missing"]).within(name));
    }
    argument(name, value)
}

/// Reads the argument called `name`. An absent object has no keys.
pub(crate) fn argument<T>(name: &str, value: &JsValue) -> Result<T, Refusal>
where
    T: for<'de> Deserialize<'de>,
{
    let text = flatten(value);
    T::deserialize(&mut Reader { rest: &text }).map_err(|refusal| refusal.within(name))
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
struct Reader<'de> {
    rest: &'de str,
}

impl<'de> Reader<'de> {
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

    /// Consumes a text up to its NUL.
    fn text(&mut self) -> &'de str {
        let (text, rest) = self.rest.split_once('\0').unwrap_or_default();
        self.rest = rest;
        text
    }

    /// The next key of an object; `None` at its end.
    fn key(&mut self) -> Option<&'de str> {
        (self.take() == b'.').then(|| self.text())
    }

    /// The error for the next value: it is not what was expected.
    fn refused(&mut self, expected: &dyn Expected) -> Refusal {
        let found = match self.take() {
            b'-' => Unexpected::Unit,
            b'"' => Unexpected::Str(""),
            b'{' => Unexpected::Map,
            b'?' => Unexpected::Other(self.text()),
            _ => Unexpected::Bool(true),
        };
        Error::invalid_type(found, expected)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.peek() {
            b'"' => {
                self.take();
                visitor.visit_borrowed_str(self.text())
            }
            b't' | b'f' => visitor.visit_bool(self.take() == b't'),
            _ => Err(self.refused(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.peek() == b'-' {
            self.take();
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    /// An absent object has no keys.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.peek() {
            b'-' => {
                self.take();
                visitor.visit_map(Entries::of(&mut Reader { rest: "" }))
            }
            b'{' => {
                self.take();
                visitor.visit_map(Entries::of(self))
            }
            _ => Err(self.refused(&"an object")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_map(visitor)
    }

    /// A string, or an object with the variant as its only key.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self.peek() {
            b'"' => {
                self.take();
                let name = self.text();
                let value = &mut Reader { rest: "-" };
                visitor.visit_enum(Variant { name, value })
            }
            b'{' => {
                self.take();
                let Some(name) = self.key() else {
                    return Err(Refusal::new(&["expected one key"]));
                };
                let value = &mut *self;
                let read = visitor.visit_enum(Variant { name, value })?;
                match self.key() {
                    None => Ok(read),
                    Some(_) => Err(Refusal::new(&["expected one key"])),
                }
            }
            _ => Err(self.refused(&["one of ", &variants.join(", ")].concat().as_str())),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct identifier ignored_any
    }
}

/// The entries of an object whose beginning was read.
struct Entries<'reader, 'de> {
    reader: &'reader mut Reader<'de>,
    /// The key of the last entry.
    key: &'de str,
}

impl<'reader, 'de> Entries<'reader, 'de> {
    fn of(reader: &'reader mut Reader<'de>) -> Self {
        Self { reader, key: "" }
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Refusal;

    // Both functions are out of line: inlined into each field of each type they cost a KB of
    // brotli.
    #[inline(never)]
    fn next_key_seed<K>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal>
    where
        K: DeserializeSeed<'de>,
    {
        let Some(key) = self.reader.key() else {
            return Ok(None);
        };
        self.key = key;
        match seed.deserialize(word(self.key)) {
            Ok(key) => Ok(Some(key)),
            // serde says unknown field or unknown variant; here both are unknown keys.
            Err(_) => Err(Refusal::new(&["unknown key"]).within(self.key)),
        }
    }

    #[inline(never)]
    fn next_value_seed<V>(&mut self, seed: V) -> Result<V::Value, Refusal>
    where
        V: DeserializeSeed<'de>,
    {
        let read = seed.deserialize(&mut *self.reader);
        read.map_err(|refusal| refusal.within(self.key))
    }
}

/// A variant with its content, or only its name.
struct Variant<'reader, 'de> {
    name: &'de str,
    value: &'reader mut Reader<'de>,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Refusal;
    type Variant = Self;

    fn variant_seed<V>(self, seed: V) -> Result<(V::Value, Self), Refusal>
    where
        V: DeserializeSeed<'de>,
    {
        Ok((seed.deserialize(word(self.name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        if self.value.peek() == b'-' {
            self.value.take();
            Ok(())
        } else {
            Err(self.value.refused(&"null").within(self.name))
        }
    }

    fn newtype_variant_seed<T>(self, seed: T) -> Result<T::Value, Refusal>
    where
        T: DeserializeSeed<'de>,
    {
        let read = seed.deserialize(self.value);
        read.map_err(|refusal| refusal.within(self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.value.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.value.deserialize_map(visitor)
    }
}

fn word(word: &str) -> BorrowedStrDeserializer<'_, Refusal> {
    BorrowedStrDeserializer::new(word)
}
