//! One machine for everything that is filled in: the application form and the recruitment
//! notice are its two tables.
//!
//! A table is declared once, one line a field. [`fields!`] makes the fields of it,
//! [`records!`] the typed records. A [`Draft`] is text exactly as typed; a [`Record`] is
//! read from it by a [`Cursor`], which reports what cannot be read, and where.
//!
//! | module | what it holds |
//! |---|---|
//! | [`table`] | the macros that a table is handed to |
//! | [`field`] | what a table says of a field, and when a field is asked |
//! | [`raw`] | what was typed, before anything is read |
//! | [`draft`] | a whole table, as typed |
//! | [`place`] | a place in it |
//! | [`value`] | how one answer is read, and written back |
//! | [`cursor`] | how a record is read, and walked through |
//! | [`mod@file`] | opening and writing versioned files |
//! | [`json`] | JSON in files, as a tree |
//! | [`order`] | sorting, in little code |
//!
//! There is no clock, no sentence and no law here.

pub mod cursor;
pub mod draft;
pub mod field;
pub mod file;
pub mod json;
pub mod order;
pub mod place;
pub mod raw;
pub mod table;
pub mod value;

pub use cursor::{Cursor, Record, Report};
pub use draft::Draft;
pub use field::{Bound, Field, Need, Section, Table};
pub use file::FileProblem;
pub use json::{JsonWriter, Tree, TreeProblem};
pub use place::Place;
pub use raw::{Answers, Raw};
pub use value::{Paragraph, Plain, Typed, Value, ValueProblem};
