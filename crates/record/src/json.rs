//! JSON in files: as it stands there, once something else has parsed it (the browser's own
//! parser in the page, any other outside of it), and being written.

use std::fmt::Write;
use std::rc::Rc;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(Rc<str>),
    /// An array.
    List(Vec<Tree>),
    /// An object, in the order of its keys.
    Map(Vec<(Rc<str>, Tree)>),
}

/// More than a tree may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeProblem {
    /// Nested deeper than [`Tree::DEPTH`].
    TooDeep,
    /// More values than [`Tree::VALUES`].
    TooMany,
}

impl Tree {
    /// The deepest nesting of a file is four; this is generous.
    pub const DEPTH: usize = 16;
    /// More values than any form has.
    pub const VALUES: usize = 10_000;

    /// The member of an object.
    pub fn get(&self, key: &str) -> Option<&Tree> {
        let own = self.map()?.iter().find(|(one, _)| &**one == key);
        own.map(|(_, value)| value)
    }

    /// An object's members.
    pub fn map(&self) -> Option<&[(Rc<str>, Tree)]> {
        match self {
            Self::Map(members) => Some(members),
            _ => None,
        }
    }

    /// An array's values.
    pub fn list(&self) -> Option<&[Tree]> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }

    /// A string.
    pub fn text(&self) -> Option<&Rc<str>> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number that is not negative.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Number(number)
                if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(number) =>
            {
                Some(*number as u32)
            }
            _ => None,
        }
    }
}

/// At most so many characters of a text.
pub fn cut(text: &str, most: usize) -> &str {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

/// The beginning of a key, to be told: it may be anything.
pub fn beginning(key: &str) -> &str {
    cut(key, 40)
}

/// An entry of a section in a file: `posts[0]`; the section itself where there is but one.
pub fn entry(section: &str, at: Option<usize>) -> String {
    match at {
        Some(at) => [section, "[", &at.to_string(), "]"].concat(),
        None => section.to_owned(),
    }
}

/// Where something stands in a file: `posts[0].sex`. A key may be anything, so of a long one
/// its beginning is told.
pub fn path(section: &str, at: Option<usize>, key: &str) -> String {
    [&entry(section, at), ".", beginning(key)].concat()
}

/// The name of a file, its ending with it; what no file system takes is left out.
pub fn file_name(stem: &str, ending: &str) -> String {
    let forbidden = |c: char| c.is_control() || "\\/:*?\"<>|.".chars().any(|one| one == c);
    let kept: String = stem.chars().filter(|&c| !forbidden(c)).take(80).collect();
    [kept.trim(), ending].concat()
}

/// JSON being written, two spaces a level: people look into their files.
#[derive(Default)]
pub struct JsonWriter {
    text: String,
    depth: usize,
    /// Whether something stands before in the same brackets.
    begun: bool,
}

impl JsonWriter {
    /// The text so far.
    pub fn text(self) -> String {
        self.text
    }

    /// The text of a file: it ends with a line's end.
    pub fn ended(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// Begins an object or an array, with its bracket.
    pub fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.begun = false;
    }

    /// Ends it.
    pub fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if self.begun {
            self.line();
        }
        self.text.push(bracket);
        self.begun = true;
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    /// Before each value of an array.
    pub fn next(&mut self) {
        if self.begun {
            self.text.push(',');
        }
        self.line();
        self.begun = true;
    }

    /// The key of an object's next member; its value comes next.
    pub fn key(&mut self, key: &str) {
        self.next();
        self.string(key);
        self.text.push_str(": ");
    }

    /// A member that is a string.
    pub fn member(&mut self, key: &str, value: &str) {
        self.key(key);
        self.string(value);
    }

    /// A truth value.
    pub fn boolean(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// A number.
    pub fn number(&mut self, value: u32) {
        self.text.push_str(&value.to_string());
    }

    /// A string.
    pub fn string(&mut self, value: &str) {
        self.text.push('"');
        for c in value.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                c if c < ' ' => {
                    // Writing to a string cannot fail.
                    let _ = write!(self.text, "\\u{:04x}", u32::from(c));
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }
}
