//! Parses a form's or notice's file natively, as the browser does for the page.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use record::{FileProblem, Tree};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Parses the JSON of a form's file. Members keep their order, and duplicate keys are kept.
///
/// # Errors
/// If the file is too large, nested too deeply, or not JSON.
pub fn json_tree(file: &[u8]) -> Result<Tree, FileProblem> {
    parsed(file, form::file::MOST_BYTES, Tree::VALUES)
}

/// Parses the JSON of a notice's file.
///
/// # Errors
/// If the file is too large, nested too deeply, or not JSON.
pub fn notice_tree(file: &[u8]) -> Result<Tree, FileProblem> {
    parsed(file, notice::file::MOST_BYTES, notice::file::MOST_VALUES)
}

fn parsed(file: &[u8], most_bytes: usize, most_values: usize) -> Result<Tree, FileProblem> {
    if file.len() > most_bytes {
        return Err(FileProblem::TooBig);
    }
    let left = Cell::new(Some(most_values));
    let mut parser = serde_json::Deserializer::from_slice(file);
    let value = Value {
        depth: 1,
        left: &left,
    };
    let tree = value.deserialize(&mut parser).and_then(|tree| {
        parser.end()?;
        Ok(tree)
    });
    tree.map_err(|_| match left.get() {
        Some(_) => FileProblem::NotJson,
        None => FileProblem::Overgrown,
    })
}

/// A seed for one value.
#[derive(Clone, Copy)]
struct Value<'a> {
    /// The depth, 1 for the outermost value.
    depth: usize,
    /// How many values are still allowed; `None` once there were too many.
    left: &'a Cell<Option<usize>>,
}

impl Value<'_> {
    /// The seed for a value inside this one.
    fn inner(self) -> Self {
        Self {
            depth: self.depth + 1,
            ..self
        }
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Tree, D::Error> {
        let left = self.left.get().and_then(|left| left.checked_sub(1));
        self.left.set(left.filter(|_| self.depth <= Tree::DEPTH));
        match self.left.get() {
            Some(_) => parser.deserialize_any(self),
            None => Err(D::Error::custom("overgrown")),
        }
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    // As in JavaScript every number is a double.
    fn visit_i64<E: Error>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parser: A) -> Result<Tree, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = parser.next_element_seed(self.inner())? {
            values.push(value);
        }
        Ok(Tree::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parser: A) -> Result<Tree, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = parser.next_key::<String>()? {
            members.push((Rc::from(key), parser.next_value_seed(self.inner())?));
        }
        Ok(Tree::Map(members))
    }
}

#[cfg(test)]
mod tests {
    use form::file::MOST_BYTES;

    use super::*;

    #[test]
    fn a_tree_has_everything_that_stands_in_the_file() {
        let tree = json_tree(br#" {"a": [1, -2.5, null], "a": {"b": true}} "#).unwrap();
        let members = tree.map().unwrap();
        assert_eq!(members.len(), 2);
        let numbers = Tree::List(vec![Tree::Number(1.0), Tree::Number(-2.5), Tree::Null]);
        assert_eq!(tree.get("a"), Some(&numbers));
        assert_eq!(members[1].1.get("b"), Some(&Tree::Bool(true)));
    }

    #[test]
    fn what_is_too_much_is_told_from_what_is_not_json() {
        let nested = |depth| [vec![b'['; depth], vec![b']'; depth]].concat();
        assert!(json_tree(&nested(Tree::DEPTH)).is_ok());
        let overgrown = Err(FileProblem::Overgrown);
        for depth in [Tree::DEPTH + 1, 1000, 1_000_000] {
            assert_eq!(json_tree(&nested(depth)), overgrown);
        }
        let many = |count: usize| format!("[0{}]", ",0".repeat(count - 2)).into_bytes();
        assert!(json_tree(&many(Tree::VALUES)).is_ok());
        assert_eq!(json_tree(&many(Tree::VALUES + 1)), overgrown);
        assert_eq!(
            json_tree(&vec![b' '; MOST_BYTES + 1]),
            Err(FileProblem::TooBig)
        );
        for broken in ["", "{", "[1,]", "{} {}", "nul", "\"\\ud800\""] {
            let read = json_tree(broken.as_bytes());
            assert_eq!(read, Err(FileProblem::NotJson), "{broken}");
        }
        assert_eq!(json_tree(b"\"\xff\""), Err(FileProblem::NotJson));
    }
}
