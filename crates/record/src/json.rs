//! JSON in files: a parsed tree, and a writer. The browser or JavaScript does the parsing.

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

/// Why a tree is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeProblem {
    /// Nested deeper than [`Tree::DEPTH`].
    TooDeep,
    /// More values than [`Tree::VALUES`].
    TooMany,
}

impl Tree {
    /// The deepest nesting accepted. Files have four levels.
    pub const DEPTH: usize = 16;
    /// The most values accepted. No form has as many.
    pub const VALUES: usize = 10_000;

    /// The value of an object's key.
    pub fn get(&self, key: &str) -> Option<&Tree> {
        let member = self.map()?.iter().find(|(name, _)| &**name == key);
        member.map(|(_, value)| value)
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

/// At most the first `most` characters of a text.
pub fn cut(text: &str, most: usize) -> &str {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

/// The beginning of a key, for a message: a key can be any text.
pub fn beginning(key: &str) -> &str {
    cut(key, 40)
}

/// The path of an entry in a file, `posts[0]`; of a section without entries, its key.
pub fn entry(section: &str, index: Option<usize>) -> String {
    match index {
        Some(index) => [section, "[", &index.to_string(), "]"].concat(),
        None => section.to_owned(),
    }
}

/// The path of a value in a file: `posts[0].sex`. A long key is cut.
pub fn path(section: &str, index: Option<usize>, key: &str) -> String {
    [&entry(section, index), ".", beginning(key)].concat()
}

/// A file name with its ending, without characters that file systems refuse.
pub fn file_name(stem: &str, ending: &str) -> String {
    let forbidden = |c: char| c.is_control() || "\\/:*?\"<>|.".chars().any(|refused| refused == c);
    let kept: String = stem.chars().filter(|&c| !forbidden(c)).take(80).collect();
    [kept.trim(), ending].concat()
}

/// Writes JSON, indented by two spaces a level, because people look into their files.
#[derive(Default)]
pub struct JsonWriter {
    text: String,
    depth: usize,
    /// Whether the current brackets already contain a value.
    begun: bool,
}

impl JsonWriter {
    /// The text written so far.
    pub fn text(self) -> String {
        self.text
    }

    /// The text as a file: with a line end.
    pub fn ended(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// Writes an opening bracket.
    pub fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.begun = false;
    }

    /// Writes the closing bracket.
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

    /// Call before each value of an array.
    pub fn next(&mut self) {
        if self.begun {
            self.text.push(',');
        }
        self.line();
        self.begun = true;
    }

    /// Writes the key of the next member; its value is written next.
    pub fn key(&mut self, key: &str) {
        self.next();
        self.string(key);
        self.text.push_str(": ");
    }

    /// Writes a member whose value is a string.
    pub fn member(&mut self, key: &str, value: &str) {
        self.key(key);
        self.string(value);
    }

    /// Writes a truth value.
    pub fn boolean(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// Writes a number.
    pub fn number(&mut self, value: u32) {
        self.text.push_str(&value.to_string());
    }

    /// Writes a tree, for a file within a file. Of numbers it writes whole ones that are not
    /// negative; files of this program have no others.
    pub fn tree(&mut self, tree: &Tree) {
        match tree {
            Tree::Null => self.text.push_str("null"),
            Tree::Bool(value) => self.boolean(*value),
            Tree::Number(_) => self.number(tree.number().unwrap_or_default()),
            Tree::Text(text) => self.string(text),
            Tree::List(values) => {
                self.open('[');
                for value in values {
                    self.next();
                    self.tree(value);
                }
                self.close(']');
            }
            Tree::Map(members) => {
                self.open('{');
                for (key, value) in members {
                    self.key(key);
                    self.tree(value);
                }
                self.close('}');
            }
        }
    }

    /// Writes a string.
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
