//! What crosses from Rust to JavaScript: tokens, and the texts they refer to.

use std::cell::RefCell;
use std::fmt::{self, Display};

use serde::ser::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/boundary.js")]
extern "C" {
    fn build(stream: &[u32], texts: &str) -> JsValue;
}

/// What is written, for `boundary.js` to build the value from.
pub(super) struct Out<'words> {
    /// Tokens: an [`Op`] in the lowest 4 bits, then in 10 bits the key under which the
    /// value belongs, in 18 bits a number.
    pub(super) stream: Vec<u32>,
    /// Every text, one after the other.
    pub(super) texts: String,
    /// The number of a word, counted from 1, that is the key of what comes next.
    pub(super) key: u32,
    words: &'words mut Words,
}

/// The words that JavaScript knows.
struct Words {
    literals: [&'static str; SLOTS],
    /// Numbered after the literals.
    tags: [String; TAGS],
}

/// Several times as many as there are words: each keeps its own.
const SLOTS: usize = 512;

/// There are few tags, and one may take another's place.
const TAGS: usize = 256;

thread_local! {
    static WORDS: RefCell<Words> = const {
        RefCell::new(Words {
            literals: [""; SLOTS],
            tags: [const { String::new() }; TAGS],
        })
    };
}

/// Where to begin looking: literals that differ mostly lie at places that differ.
fn place_of(word: &str) -> usize {
    word.as_ptr() as usize ^ (word.len() << 4)
}

/// The kinds of token; `boundary.js` knows the same numbers.
#[derive(Clone, Copy)]
pub(super) enum Op {
    Null,
    False,
    True,
    /// The number.
    Small,
    /// The next token, whole, is the number.
    Number,
    /// The number is that of a word.
    Word,
    /// So many UTF-16 units of the texts.
    Text,
    /// Values follow, and the end.
    Array,
    /// Values with their keys follow, and the end.
    Object,
    End,
    /// No value: what the word of this number stands for from now on is the text of
    /// the next token.
    Define,
}

/// Numbers below this one are told by a token itself.
pub(super) const SMALL: u32 = 1 << 18;

/// Writes tokens with the words that JavaScript knows, and hands them over.
pub(super) fn handed_over(write: &dyn Fn(&mut Out<'_>) -> bool) -> JsValue {
    WORDS.with_borrow_mut(|words| {
        let mut out = Out {
            stream: Vec::with_capacity(512),
            texts: String::with_capacity(256),
            key: 0,
            words,
        };
        if write(&mut out) {
            build(&out.stream, &out.texts)
        } else {
            JsValue::UNDEFINED
        }
    })
}

impl Out<'_> {
    pub(super) fn push(&mut self, op: Op, number: u32) {
        let token = op as u32 | self.key << 4 | number << 14;
        self.key = 0;
        self.stream.push(token);
    }

    pub(super) fn text(&mut self, text: &str) {
        // No text of the boundary is as long as that.
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

    /// The number of a word that is written again and again: as text once, then by its
    /// number. For keys and names of variants, never for anything of a person's.
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
            // A word never takes another's slot: it may be the key of that very word.
            if known.is_empty() {
                *known = word;
                self.define(number, word);
                return Ok(number);
            }
        }
        Err(NoSuchShape)
    }

    /// The same for what does not say that it is a literal: it is held against what
    /// was written.
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

/// Floating-point numbers, bytes and tuples: no type of the boundary has them.
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
