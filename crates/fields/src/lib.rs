//! Parses text that a person typed into a typed value or a typed problem.
//!
//! There is one module for each kind of field. Every parser
//!
//! - accepts what a person expects to be accepted: spaces, full-width digits and letters,
//!   invisible characters from a paste;
//! - returns the first problem, with its position. Positions count characters from 1 in the
//!   typed text, without the characters that the parser ignores. A full-width character is
//!   reported as its ASCII form;
//! - never panics, and reads a bounded number of characters.
//!
//! [`Choice`] adds closed lists with their keys.
//!
//! ```
//! use fields::{DateProblem, parse_date};
//!
//! assert_eq!(parse_date("１９９１年８月２０日").unwrap().to_string(), "1991-08-20");
//! assert_eq!(parse_date("1991-08-32"), Err(DateProblem::DayOutOfRange { year: 1991, month: 8, day: 32, last_day: 31 }));
//! ```
//!
//! # Scope of this crate
//!
//! What a text *is*. Whether it makes anyone eligible is decided in `rules`, how to say it in
//! `words`. There is no clock: today's date is an argument.

pub mod boxes;
pub mod choice;
pub mod codes;
pub mod date;
pub mod division;
pub mod iso;
pub mod line;
pub mod mobile;
pub mod month;
pub mod name;
pub mod number;
pub mod numeral;
pub mod phone;
pub mod place;
pub mod resident_id;
pub mod table;
mod telephone;
mod text;

pub use boxes::{parse_date_boxes, parse_month_boxes};
pub use choice::Choice;
pub use codes::{Code, CodeList, CodeProblem};
pub use date::{DatePart, DateProblem, birth_date, parse_date, parse_date_parts};
pub use division::{Division, DivisionLevel, FormerName, find_county, find_prefecture};
pub use line::{LineProblem, parse_line, parse_paragraph};
pub use mobile::{Mobile, MobileProblem};
pub use month::{YearMonth, parse_month, parse_month_parts};
pub use name::{NameProblem, PersonName};
pub use number::{NumberProblem, parse_number};
pub use phone::{Phone, PhoneProblem};
pub use place::{Search, search_county, search_prefecture};
pub use resident_id::{AddressNote, CardKind, ResidentId, ResidentIdProblem, Sex};
