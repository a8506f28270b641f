//! What the application form and the recruitment notice share: both are tables of fields.
//!
//! A table is declared once, one line for each field. [`fields!`] makes its enum of fields,
//! [`records!`] its typed records. A [`Draft`] is text as typed. A [`Cursor`] reads a
//! [`Record`] from it and reports what cannot be read, with its place.
//!
//! | module | what it holds |
//! |---|---|
//! | [`table`] | the macros that take a table |
//! | [`field`] | what a table declares of a field, and when it is asked |
//! | [`raw`] | answers as typed |
//! | [`draft`] | a whole table, as typed |
//! | [`place`] | a place in a table |
//! | [`value`] | parsing an answer, and formatting it |
//! | [`cursor`] | reading a record, and visiting its values |
//! | [`mod@file`] | opening and writing versioned files |
//! | [`json`] | JSON in files, as a tree |
//! | [`mod@parse`] | JSON that no browser parses |
//! | [`order`] | sorting, in little code |
//!
//! There is no clock, no sentence and no law here.

pub mod cursor;
pub mod draft;
pub mod field;
pub mod file;
pub mod json;
pub mod order;
pub mod parse;
pub mod place;
pub mod raw;
pub mod table;
pub mod value;

pub use cursor::{Cursor, Record, Report};
pub use draft::Draft;
pub use field::{Bound, Field, Need, Section, Table};
pub use file::FileProblem;
pub use json::{JsonWriter, Tree, TreeProblem};
pub use parse::{JsonProblem, Parsed, parse, parse_without, unescape};
pub use place::Place;
pub use raw::{Answers, Raw};
pub use value::{Paragraph, Plain, Ticked, Typed, Value, ValueProblem};
