//! The one form of errors: a JavaScript `Error` whose message begins with the key.

use std::fmt::{self, Display};

use wasm_bindgen::{JsError, JsValue};

/// Why a call was refused, with the place in the arguments.
///
/// In JavaScript it is an `Error` with the message `facts.birthDate: …`.
#[derive(Debug)]
pub struct Refusal {
    /// The path from the argument's name: `facts.circumstances.drugUse`.
    path: Option<String>,
    what: String,
}

impl Refusal {
    /// An error whose place [`Refusal::within`] adds later.
    pub(crate) fn new(pieces: &[&str]) -> Self {
        Self {
            path: None,
            what: pieces.concat(),
        }
    }

    /// Adds a key in front of the path.
    #[must_use]
    pub(crate) fn within(self, key: &str) -> Self {
        let path = match self.path {
            // An index follows its array without a dot, as in JavaScript.
            Some(inner) if inner.starts_with('[') => [key, &inner].concat(),
            Some(inner) => [key, ".", &inner].concat(),
            None => key.to_owned(),
        };
        Self {
            path: Some(path),
            ..self
        }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let path = refusal.path.unwrap_or_default();
        JsError::new(&[&path, ": ", &refusal.what].concat()).into()
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Refusal {}
