//! Parses JSON into a [`Tree`], for whoever has the bytes of many files and no browser that
//! parses them.
//!
//! Accepts what `JSON.parse` does, with a byte order mark in front as well. Depth and number of
//! values are limited, so any bytes end with a tree or a problem. One member can be left out: a
//! photo is most of a file, and is wanted only when somebody looks at it.

use std::ops::Range;
use std::rc::Rc;

use crate::json::Tree;

/// What a text editor may write before the text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Why bytes are not parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonProblem {
    /// They end before the value does.
    Ends,
    /// This byte cannot stand here.
    Unexpected {
        /// Its index.
        at: usize,
    },
    /// A string is not UTF-8.
    Encoding {
        /// The index of its first byte.
        at: usize,
    },
    /// More nesting or more values than allowed.
    Overgrown,
}

/// A parsed file without one member.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The values. What was left out is an empty text.
    pub tree: Tree,
    /// The bytes that were left out: the inside of a string, as it stands in the file.
    pub left_out: Option<Range<usize>>,
}

/// Parses JSON with at most `values` values.
///
/// # Errors
/// See [`JsonProblem`].
pub fn parse(json: &[u8], values: usize) -> Result<Tree, JsonProblem> {
    parse_without(json, values, ["", ""]).map(|parsed| parsed.tree)
}

/// Parses JSON. The string that is `member[1]` of the object `member[0]` of the whole is left
/// out. Its escapes and its encoding are not looked at.
///
/// # Errors
/// See [`JsonProblem`].
pub fn parse_without(json: &[u8], values: usize, member: [&str; 2]) -> Result<Parsed, JsonProblem> {
    let mut parser = Parser {
        json,
        at: match json.starts_with(BYTE_ORDER_MARK) {
            true => BYTE_ORDER_MARK.len(),
            false => 0,
        },
        values,
        member,
        left_out: None,
    };
    let tree = parser.value(Tree::DEPTH, Path::Whole)?;
    match parser.next_mark() {
        None => Ok(Parsed {
            tree,
            left_out: parser.left_out,
        }),
        Some(_) => Err(parser.unexpected()),
    }
}

/// The inside of a JSON string as text, with its escapes resolved.
///
/// # Errors
/// It is not UTF-8, or an escape is none.
pub fn unescape(inside: &[u8]) -> Result<String, JsonProblem> {
    let quoted = [b"\"", inside, b"\""].concat();
    match parse(&quoted, 1)? {
        Tree::Text(text) => Ok(text.as_ref().to_owned()),
        _ => Err(JsonProblem::Ends),
    }
}

/// How much of the path of the member to leave out has been gone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Path {
    Whole,
    Outer,
    Member,
    Elsewhere,
}

struct Parser<'a> {
    json: &'a [u8],
    at: usize,
    /// How many more values may come.
    values: usize,
    member: [&'a str; 2],
    left_out: Option<Range<usize>>,
}

impl<'a> Parser<'a> {
    fn unexpected(&self) -> JsonProblem {
        JsonProblem::Unexpected { at: self.at }
    }

    fn peek(&self) -> Option<u8> {
        self.json.get(self.at).copied()
    }

    /// The next byte that is no white space. It is not consumed.
    fn next_mark(&mut self) -> Option<u8> {
        while let Some(byte) = self.peek() {
            if !matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
                return Some(byte);
            }
            self.at += 1;
        }
        None
    }

    /// Consumes one of two marks; whether it was the first.
    fn either(&mut self, first: u8, second: u8) -> Result<bool, JsonProblem> {
        let mark = self.next_mark().ok_or(JsonProblem::Ends)?;
        if mark != first && mark != second {
            return Err(self.unexpected());
        }
        self.at += 1;
        Ok(mark == first)
    }

    fn value(&mut self, depth: usize, path: Path) -> Result<Tree, JsonProblem> {
        self.values = self.values.checked_sub(1).ok_or(JsonProblem::Overgrown)?;
        let mark = self.next_mark().ok_or(JsonProblem::Ends)?;
        match mark {
            b'"' if path == Path::Member => {
                self.at += 1;
                self.left_out = Some(self.skip()?);
                Ok(Tree::Text(Rc::from("")))
            }
            b'"' => {
                self.at += 1;
                self.string().map(Tree::Text)
            }
            b'{' | b'[' => {
                let depth = depth.checked_sub(1).ok_or(JsonProblem::Overgrown)?;
                self.at += 1;
                match mark {
                    b'{' => self.object(depth, path),
                    _ => self.list(depth),
                }
            }
            b't' => self.word(b"true", Tree::Bool(true)),
            b'f' => self.word(b"false", Tree::Bool(false)),
            b'n' => self.word(b"null", Tree::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err(self.unexpected()),
        }
    }

    fn object(&mut self, depth: usize, path: Path) -> Result<Tree, JsonProblem> {
        let mut members = Vec::new();
        if self.next_mark() == Some(b'}') {
            self.at += 1;
            return Ok(Tree::Map(members));
        }
        loop {
            self.either(b'"', b'"')?;
            let key = self.string()?;
            self.either(b':', b':')?;
            let [outer, member] = self.member;
            let path = match path {
                Path::Whole if *key == *outer => Path::Outer,
                Path::Outer if *key == *member => Path::Member,
                _ => Path::Elsewhere,
            };
            members.push((key, self.value(depth, path)?));
            if self.either(b'}', b',')? {
                return Ok(Tree::Map(members));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Tree, JsonProblem> {
        let mut values = Vec::new();
        if self.next_mark() == Some(b']') {
            self.at += 1;
            return Ok(Tree::List(values));
        }
        loop {
            values.push(self.value(depth, Path::Elsewhere)?);
            if self.either(b']', b',')? {
                return Ok(Tree::List(values));
            }
        }
    }

    fn word(&mut self, word: &[u8], value: Tree) -> Result<Tree, JsonProblem> {
        for &expected in word {
            match self.peek() {
                Some(byte) if byte == expected => self.at += 1,
                Some(_) => return Err(self.unexpected()),
                None => return Err(JsonProblem::Ends),
            }
        }
        Ok(value)
    }

    /// The string whose opening quotation mark was consumed.
    fn string(&mut self) -> Result<Rc<str>, JsonProblem> {
        let plain = self.plain()?;
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(plain.into());
        }
        let mut text = plain.to_owned();
        while self.peek() == Some(b'\\') {
            self.at += 1;
            text.push(self.escape()?);
            text.push_str(self.plain()?);
        }
        self.at += 1;
        Ok(text.into())
    }

    /// The characters up to the next quotation mark or escape.
    fn plain(&mut self) -> Result<&'a str, JsonProblem> {
        let rest = self.json.get(self.at..).unwrap_or_default();
        let is_end = |&byte: &u8| byte == b'"' || byte == b'\\' || byte < b' ';
        let Some(length) = rest.iter().position(is_end) else {
            return Err(JsonProblem::Ends);
        };
        let begin = self.at;
        self.at += length;
        let bytes = rest.get(..length).unwrap_or_default();
        if self.peek().is_some_and(|byte| byte < b' ') {
            return Err(self.unexpected());
        }
        std::str::from_utf8(bytes).map_err(|_| JsonProblem::Encoding { at: begin })
    }

    /// The character of an escape whose backslash was consumed. Half a character, as JavaScript
    /// allows it, becomes U+FFFD.
    fn escape(&mut self) -> Result<char, JsonProblem> {
        let letter = self.peek().ok_or(JsonProblem::Ends)?;
        let character = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                let first = self.hexadecimal()?;
                return Ok(self
                    .character(first)?
                    .unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            _ => return Err(self.unexpected()),
        };
        self.at += 1;
        Ok(character)
    }

    /// The character of a UTF-16 unit, and of the unit that follows if it takes two.
    fn character(&mut self, first: u16) -> Result<Option<char>, JsonProblem> {
        let is_high = (0xd800..0xdc00).contains(&first);
        let followed = self.json.get(self.at..).unwrap_or_default();
        if !is_high || !followed.starts_with(b"\\u") {
            return Ok(char::from_u32(u32::from(first)));
        }
        let before = self.at;
        self.at += 2;
        let second = self.hexadecimal()?;
        let pair = char::decode_utf16([first, second]).next();
        let character = pair.and_then(Result::ok);
        if character.is_none() {
            // The second unit is a character of its own.
            self.at = before;
        }
        Ok(character)
    }

    fn hexadecimal(&mut self) -> Result<u16, JsonProblem> {
        let mut unit = 0;
        for _ in 0..4 {
            let byte = self.peek().ok_or(JsonProblem::Ends)?;
            let digit = char::from(byte).to_digit(16);
            unit = unit << 4 | digit.ok_or_else(|| self.unexpected())? as u16;
            self.at += 1;
        }
        Ok(unit)
    }

    /// The inside of a string whose opening quotation mark was consumed.
    fn skip(&mut self) -> Result<Range<usize>, JsonProblem> {
        let begin = self.at;
        loop {
            let rest = self.json.get(self.at..).unwrap_or_default();
            let is_mark = |&byte: &u8| byte == b'"' || byte == b'\\';
            let length = rest.iter().position(is_mark).ok_or(JsonProblem::Ends)?;
            self.at += length;
            if self.peek() == Some(b'"') {
                let inside = begin..self.at;
                self.at += 1;
                return Ok(inside);
            }
            self.at += 2;
        }
    }

    fn number(&mut self) -> Result<Tree, JsonProblem> {
        let is_negative = self.peek() == Some(b'-');
        self.at += usize::from(is_negative);
        let begins_with_zero = self.peek() == Some(b'0');
        let (mut value, digits) = self.digits(0.0)?;
        if begins_with_zero && digits > 1 {
            return Err(self.unexpected());
        }
        let mut exponent = 0;
        if self.peek() == Some(b'.') {
            self.at += 1;
            let (all, digits) = self.digits(value)?;
            value = all;
            exponent = -i32::try_from(digits).unwrap_or(i32::MAX);
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            let sign = self.peek();
            if matches!(sign, Some(b'+' | b'-')) {
                self.at += 1;
            }
            let (typed, _) = self.digits(0.0)?;
            // A float that is too large becomes the largest integer.
            let typed = typed as i32;
            exponent = exponent.saturating_add(match sign {
                Some(b'-') => typed.saturating_neg(),
                _ => typed,
            });
        }
        // `str::parse` is exact to the last bit, for ten kilobytes of code. Files have whole
        // numbers.
        value = match exponent {
            0 => value,
            ..0 => value / power_of_ten(exponent.saturating_neg()),
            1.. if value == 0.0 => value,
            1.. => value * power_of_ten(exponent),
        };
        Ok(Tree::Number(if is_negative { -value } else { value }))
    }

    /// Appends digits to a number. Returns it with how many there were: at least one.
    fn digits(&mut self, mut number: f64) -> Result<(f64, usize), JsonProblem> {
        let begin = self.at;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number * 10.0 + f64::from(digit - b'0');
            self.at += 1;
        }
        match (self.at - begin, self.peek()) {
            (0, None) => Err(JsonProblem::Ends),
            (0, Some(_)) => Err(self.unexpected()),
            (count, _) => Ok((number, count)),
        }
    }
}

/// Infinite from 10³⁰⁹ on.
fn power_of_ten(exponent: i32) -> f64 {
    (0..exponent.min(400)).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests;
