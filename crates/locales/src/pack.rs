//! A pack: the sentences of one locale in the order of their numbers.
//!
//! Sentences are separated by U+0000. The first entry is the fingerprint of the reference, so
//! that a pack of another build is refused. In a sentence, a character from `FIRST_MARK` on
//! stands for an argument, by its place in the reference.

use super::table::Table;
use super::template::{FIRST_MARK, Piece, Template};

/// The pack of a locale that agrees with the reference.
pub(crate) fn pack(table: &Table, reference: &Table) -> String {
    let mut pack = fingerprint(reference);
    for (name, section) in reference {
        for (key, wanted) in &section.sentences {
            pack.push('\0');
            if let Some(found) = super::table::sentence(table, name, key) {
                pack.push_str(&marked(found, wanted));
            }
        }
    }
    pack
}

/// A sentence with a mark for each argument. The order of the arguments is that of `reference`.
pub(crate) fn marked(sentence: &Template, reference: &Template) -> String {
    let arguments = reference.arguments();
    let pieces = sentence.pieces.iter().map(|piece| match piece {
        Piece::Literal(text) => text.clone(),
        Piece::Placeholder(name) => {
            let at = arguments.iter().position(|argument| argument == name);
            let mark = u8::try_from(at.unwrap_or_default()).unwrap_or_default();
            char::from(FIRST_MARK + mark).to_string()
        }
    });
    pieces.collect()
}

/// Sixteen hexadecimal digits that change with every section, key and placeholder, but not with
/// the wording.
pub(crate) fn fingerprint(reference: &Table) -> String {
    let mut hash = Fnv::default();
    for (name, section) in reference {
        for (key, template) in &section.sentences {
            hash.add(name);
            hash.add(key);
            for argument in template.arguments() {
                hash.add(argument);
            }
        }
    }
    format!("{:016x}", hash.0)
}

/// FNV-1a of 64 bits. It only has to tell builds apart.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Adds a word and its end.
    fn add(&mut self, word: &str) {
        for byte in word.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
