//! Short names for what a module and its glue share.
//!
//! wasm-bindgen uses names such as `__wbg_addEventListener_f2d27251d333a631` in both files. Their
//! hashes do not compress, so both files get shorter names here.
use anyhow::{Context, Result, bail};
use std::collections::HashMap;

/// Sections of a module by their numbers.
pub(crate) const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// Glue and module with short names.
pub(crate) fn shorter(glue: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut short = Short::default();
    let mut reader = Reader { rest: module };
    let mut out = reader.take(8)?.to_vec();
    while !reader.rest.is_empty() {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let inside = reader.take(size)?;
        let inside = match kind {
            // Producers and target features: browsers do not need them.
            CUSTOM => continue,
            IMPORTS => imports(inside, &mut short)?,
            EXPORTS => exports(inside, &mut short)?,
            _ => inside.to_vec(),
        };
        out.push(kind);
        number(&mut out, inside.len());
        out.extend(inside);
    }
    Ok((short.renamed(glue), out))
}

/// The module without the sections that browsers do not need.
pub(crate) fn bare(module: &[u8]) -> Result<Vec<u8>> {
    let mut reader = Reader { rest: module };
    let mut out = reader.take(8)?.to_vec();
    while !reader.rest.is_empty() {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let inside = reader.take(size)?;
        if kind != CUSTOM {
            out.push(kind);
            number(&mut out, inside.len());
            out.extend(inside);
        }
    }
    Ok(out)
}

/// Old names with their new ones.
#[derive(Default)]
struct Short(HashMap<String, String>);

impl Short {
    fn of(&mut self, name: &str) -> String {
        // Other names are fixed: `memory`, `main`.
        if !name.starts_with("__wb") && !name.starts_with("wasm_bindgen") {
            return name.to_owned();
        }
        let next = letters(self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    /// The glue with every old name replaced, as a whole word.
    fn renamed(&self, glue: &str) -> String {
        let mut out = String::with_capacity(glue.len());
        let mut word = String::new();
        for character in glue.chars().chain(['\n']) {
            if character.is_ascii_alphanumeric() || matches!(character, '_' | '$') {
                word.push(character);
                continue;
            }
            out.push_str(self.0.get(&word).unwrap_or(&word));
            word.clear();
            out.push(character);
        }
        out.pop();
        out
    }
}

/// The words of JavaScript that are as short as these names. The glue has some names by themselves.
const RESERVED: [&str; 3] = ["do", "if", "in"];

/// `a` to `Z`, then `aa` and so on.
fn letters(number: usize) -> String {
    let name = spelled(number);
    match RESERVED.contains(&&*name) {
        true => name + "_",
        false => name,
    }
}

fn spelled(number: usize) -> String {
    let (rest, last) = (number / 52, number % 52);
    let letter = ('a'..='z').chain('A'..='Z').nth(last).unwrap_or('a');
    match rest {
        0 => letter.to_string(),
        rest => spelled(rest - 1) + &letter.to_string(),
    }
}

fn imports(section: &[u8], short: &mut Short) -> Result<Vec<u8>> {
    let mut reader = Reader { rest: section };
    let count = reader.number()?;
    let mut out = Vec::new();
    number(&mut out, count);
    for _ in 0..count {
        name(&mut out, reader.name()?);
        name(&mut out, &short.of(reader.name()?));
        let kind = reader.byte()?;
        if kind != 0 {
            bail!("the module imports something that is no function");
        }
        out.push(kind);
        number(&mut out, reader.number()?);
    }
    Ok(out)
}

fn exports(section: &[u8], short: &mut Short) -> Result<Vec<u8>> {
    let mut reader = Reader { rest: section };
    let count = reader.number()?;
    let mut out = Vec::new();
    number(&mut out, count);
    for _ in 0..count {
        name(&mut out, &short.of(reader.name()?));
        out.push(reader.byte()?);
        number(&mut out, reader.number()?);
    }
    Ok(out)
}

/// The unread rest of a module.
struct Reader<'module> {
    rest: &'module [u8],
}

impl<'module> Reader<'module> {
    fn take(&mut self, count: usize) -> Result<&'module [u8]> {
        let (taken, rest) = self
            .rest
            .split_at_checked(count)
            .context("the module ends too early")?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        self.take(1)?.first().copied().context("no byte")
    }

    /// Reads a number in LEB128, the encoding of all numbers in a module.
    fn number(&mut self) -> Result<usize> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        bail!("a number in the module has no end")
    }

    fn name(&mut self) -> Result<&'module str> {
        let length = self.number()?;
        Ok(std::str::from_utf8(self.take(length)?)?)
    }
}

pub(crate) fn number(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = value.to_le_bytes()[0] & 0x7f;
        value >>= 7;
        if value == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

pub(crate) fn name(out: &mut Vec<u8>, name: &str) {
    number(out, name.len());
    out.extend(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{Reader, letters, number, shorter};

    /// A module that imports `__wbg_get_0123` of `./b.js` and exports `memory` and
    /// `__wbindgen_x`.
    fn module() -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend(b"\0\x04\x03abc");
        module.extend(b"\x02\x1a\x01\x06./b.js\x0e__wbg_get_0123\0\x85\x01");
        module.extend(b"\x07\x1a\x02\x06memory\x02\0\x0c__wbindgen_x\0\x83\x02");
        module
    }

    #[test]
    fn both_sides_are_told_the_same() {
        let glue =
            "x = { __wbg_get_0123: f, '__wbg_get_01234': 1 }; wasm.__wbindgen_x(); wasm.memory";
        let (glue, module) = shorter(glue, &module()).unwrap();
        assert_eq!(
            glue,
            "x = { a: f, '__wbg_get_01234': 1 }; wasm.b(); wasm.memory"
        );
        let mut expected = b"\0asm\x01\0\0\0".to_vec();
        expected.extend(b"\x02\x0d\x01\x06./b.js\x01a\0\x85\x01");
        expected.extend(b"\x07\x0f\x02\x06memory\x02\0\x01b\0\x83\x02");
        assert_eq!(module, expected);
        assert!(shorter("", b"\0asm\x01\0\0\0\x02\x7f").is_err());
    }

    #[test]
    fn numbers_and_letters_go_on() {
        for value in [0, 1, 127, 128, 300, 1_000_000] {
            let mut out = Vec::new();
            number(&mut out, value);
            assert_eq!(Reader { rest: &out }.number().unwrap(), value);
        }
        assert_eq!(
            [0, 25, 51, 52, 53, 104].map(letters),
            ["a", "z", "Z", "aa", "ab", "ba"]
        );
        // `do` is a word of JavaScript; the names around it are none.
        assert_eq!([221, 222, 223].map(letters), ["dn", "do_", "dp"]);
    }
}
