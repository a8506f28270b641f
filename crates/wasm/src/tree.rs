//! Turns JavaScript values into the trees from which files are opened.
//!
//! `tree.js` flattens a value into one text. Files come from anywhere: a wrong value is refused
//! with its path before the file is opened.

use record::{FileProblem, JsonWriter, Tree};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::refusal::Refusal;

#[wasm_bindgen(module = "/src/tree.js")]
extern "C" {
    /// Grammar: `-` absent, `t`, `f`, `#` number NUL, `"` text NUL, `{` then `.` key NUL value
    /// … `}`, `[` value … `]`, and `?` name NUL for any other type.
    fn flattened(value: &JsValue) -> String;
}

/// Reads the file called `name`; `None` if it is absent. An absent value in it counts as an
/// absent key.
pub(crate) fn given(name: &str, value: &JsValue) -> Result<Option<Tree>, Refusal> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    let text = flattened(value);
    let read = Reader { rest: &text }.value();
    let tree = read.map_err(|refusal| refusal.within(name))?;
    match tree.map() {
        Some(_) => Ok(Some(tree)),
        None => Err(Refusal::new(&["expected an object"]).within(name)),
    }
}

/// Reads the file called `name`. It is required.
pub(crate) fn required(name: &str, value: &JsValue) -> Result<Tree, Refusal> {
    given(name, value)?.ok_or_else(|| Refusal::new(&["missing"]).within(name))
}

/// The error for a file that cannot be opened: another kind than `format`, a version after
/// `version`, or broken.
pub(crate) fn unopened(name: &str, format: &str, version: u32, problem: FileProblem) -> Refusal {
    let refusal = match problem {
        FileProblem::Newer { .. } => {
            let what = "this package reads no version after ";
            Refusal::new(&[what, &digits(version)]).within("version")
        }
        FileProblem::Broken { key } => Refusal::new(&["has another shape there"]).within(&key),
        FileProblem::Overgrown => Refusal::new(&["has more entries than any file"]),
        _ => Refusal::new(&["expected \"", format, "\""]).within("format"),
    };
    refusal.within(name)
}

/// Refuses unknown keys: a mistyped key would silently be ignored.
pub(crate) fn known(name: &str, unknown: &[String]) -> Result<(), Refusal> {
    match unknown.first() {
        None => Ok(()),
        Some(key) => Err(Refusal::new(&["unknown key"]).within(key).within(name)),
    }
}

fn digits(number: u32) -> String {
    let mut text = JsonWriter::default();
    text.number(number);
    text.text()
}

/// The remainder of a flattened value.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Consumes the next mark; at the end returns a closing bracket.
    fn take(&mut self) -> u8 {
        let mark = self.rest.as_bytes().first().copied().unwrap_or(b']');
        self.rest = self.rest.get(1..).unwrap_or_default();
        mark
    }

    /// Consumes a text up to its NUL.
    fn text(&mut self) -> &'a str {
        let (text, rest) = self.rest.split_once('\0').unwrap_or_default();
        self.rest = rest;
        text
    }

    fn value(&mut self) -> Result<Tree, Refusal> {
        let mark = self.take();
        self.marked(mark)
    }

    fn marked(&mut self, mark: u8) -> Result<Tree, Refusal> {
        Ok(match mark {
            b't' => Tree::Bool(true),
            b'f' => Tree::Bool(false),
            b'"' => Tree::Text(self.text().into()),
            b'#' => Tree::Number(f64::from(self.text().parse::<i32>().unwrap_or_default())),
            b'{' => {
                let mut members = Vec::new();
                while self.take() == b'.' {
                    let key = self.text();
                    let value = self.value().map_err(|refusal| refusal.within(key))?;
                    if value != Tree::Null {
                        members.push((key.into(), value));
                    }
                }
                Tree::Map(members)
            }
            b'[' => {
                let mut values = Vec::new();
                loop {
                    match self.take() {
                        b']' => break,
                        mark => {
                            let value = self.marked(mark);
                            let at = ["[", &digits(values.len() as u32), "]"].concat();
                            values.push(value.map_err(|refusal| refusal.within(&at))?);
                        }
                    }
                }
                Tree::List(values)
            }
            b'?' => return Err(Refusal::new(&["found ", self.text()])),
            _ => Tree::Null,
        })
    }
}
