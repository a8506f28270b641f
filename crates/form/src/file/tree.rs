//! JSON as it stands in a file, once something else has parsed it: the browser's own
//! parser in the page, any other outside of it.

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
