//! The format that crosses from Rust to JavaScript: tokens, and the texts they refer to.

use std::cell::Cell;
use std::fmt::{self, Display};

use serde::ser::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/boundary.js")]
extern "C" {
    fn build(stream: &[u32], texts: &str) -> JsValue;
}

/// The output, from which `boundary.js` builds the value.
pub(super) struct Out<'words> {
    /// A token has an [`Op`] in its lowest 4 bits, then in 10 bits the key of the value, then
    /// in 18 bits a number.
    pub(super) stream: Vec<u32>,
    /// All texts, concatenated.
    pub(super) texts: String,
    /// The number of the word that is the key of the next value, from 1.
    pub(super) key: u32,
    words: &'words mut Words,
}

/// The words that JavaScript already has.
struct Words {
    literals: [&'static str; SLOTS],
    /// Numbered after the literals.
    tags: [String; TAGS],
}

/// Slots for literals: several times the number of words, so that each has its own.
const SLOTS: usize = 512;

/// Slots for tags: there are few, and one may overwrite another.
const TAGS: usize = 256;

impl Words {
    fn none() -> Box<Self> {
        Box::new(Self {
            literals: [""; SLOTS],
            tags: [const { String::new() }; TAGS],
        })
    }
}

thread_local! {
    /// Taken out by a call and put back by it. A call that runs out of stack never does: then
    /// nobody knows which words JavaScript got, and the next call tells them all again.
    static WORDS: Cell<Option<Box<Words>>> = const { Cell::new(None) };
}

/// The first slot to try. Different literals mostly have different addresses.
fn place_of(word: &str) -> usize {
    word.as_ptr() as usize ^ (word.len() << 4)
}

/// The kinds of tokens. `boundary.js` has the same numbers.
#[derive(Clone, Copy)]
pub(super) enum Op {
    Null,
    False,
    True,
    /// The number of the token itself.
    Small,
    /// The whole next token is the number.
    Number,
    /// The number of a word.
    Word,
    /// The number of UTF-16 units to take from the texts.
    Text,
    /// The values follow, then the end.
    Array,
    /// The values with their keys follow, then the end.
    Object,
    End,
    /// Defines the word with this number: its text is the next token. It is no value.
    Define,
}

/// Smaller numbers fit into the token itself.
pub(super) const SMALL: u32 = 1 << 18;

/// Writes tokens and passes them to JavaScript with the known words.
pub(super) fn handed_over(write: &dyn Fn(&mut Out<'_>) -> bool) -> JsValue {
    let mut words = WORDS.take().unwrap_or_else(Words::none);
    let mut out = Out {
        stream: Vec::with_capacity(512),
        texts: String::with_capacity(256),
        key: 0,
        words: &mut words,
    };
    let value = match write(&mut out) {
        true => build(&out.stream, &out.texts),
        false => JsValue::UNDEFINED,
    };
    WORDS.set(Some(words));
    value
}

impl Out<'_> {
    pub(super) fn push(&mut self, op: Op, number: u32) {
        let token = op as u32 | self.key << 4 | number << 14;
        self.key = 0;
        self.stream.push(token);
    }

    pub(super) fn text(&mut self, text: &str) {
        // No text of the boundary reaches this length.
        let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default() % SMALL;
        self.push(Op::Text, length);
        self.texts.push_str(text);
    }

    fn define(&mut self, number: u32, word: &str) {
        let key = std::mem::take(&mut self.key);
        self.push(Op::Define, number);
        self.text(word);
        self.key = key;
    }

    /// The number of a repeated word. It is sent as text the first time, then by number. Only
    /// for keys and names of variants, never for data of a person.
    pub(super) fn word(&mut self, word: &'static str) -> Result<u32, NoSuchShape> {
        let begin = place_of(word);
        for slot in (begin..begin + SLOTS).map(|place| place % SLOTS) {
            let number = slot as u32;
            let Some(known) = self.words.literals.get_mut(slot) else {
                break;
            };
            if std::ptr::eq(*known, word) {
                return Ok(number);
            }
            // A word never overwrites another slot: that slot may be its own key.
            if known.is_empty() {
                *known = word;
                self.define(number, word);
                return Ok(number);
            }
        }
        Err(NoSuchShape)
    }

    /// The same for a string that is not known to be a literal: it is compared with what was
    /// sent.
    pub(super) fn tag(&mut self, tag: &str) -> u32 {
        let slot = place_of(tag) % TAGS;
        let number = (SLOTS + slot) as u32;
        if let Some(known) = self.words.tags.get_mut(slot)
            && known != tag
        {
            tag.clone_into(known);
            self.define(number, tag);
        }
        number
    }
}

/// The error for floating-point numbers, bytes and tuples, which no exported type has.
#[derive(Debug)]
pub(super) struct NoSuchShape;

impl Display for NoSuchShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such shape")
    }
}

impl std::error::Error for NoSuchShape {}

impl Error for NoSuchShape {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}
