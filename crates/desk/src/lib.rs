//! The desk (审核台): many applications, opened, checked, reviewed, and taken away as lists.
//!
//! Nothing here reads a file, asks the day or says a sentence. The page and the command hand
//! over bytes and today, in slices as small as they like: opening a file takes some fifty
//! microseconds, the longest calls are those that look at every row.
//!
//! ```
//! use desk::{Query, Register, Terms, Warning, open};
//!
//! let today = "2026-11-29".parse().unwrap();
//! let mut register = Register::new(Terms::new(notice::Notice::default(), today));
//! match open("张三.xieguan.json", b"{\"format\": \"xieguan-application\", \"version\": 1", today) {
//!     Ok(received) => drop(register.take(received)),
//!     Err(refusal) => assert_eq!(refusal, desk::Refusal::CutOff),
//! }
//! let late = Query { warning: Some(Warning::Late), ..Query::default() };
//! assert!(register.shown(&late).is_empty());
//! ```
//!
//! | module | what it holds |
//! |---|---|
//! | [`mod@open`] | one file: its bytes to a [`Received`] or a [`Refusal`] |
//! | [`paper`] | the text of the code on a sheet, to the same |
//! | [`picture`] | a picture of a sheet, to the text of its code |
//! | [`refusal`] | why something is no application |
//! | [`register`] | all of them under one notice: rows, warnings, filters, order |
//! | [`mod@file`] | the file of a review: writing, opening, merging two |
//! | [`proposal`] | the papers to look at, the conclusion that a program proposes |
//! | [`review`] | what the bureau finds and decides, alone or by two reviewers |
//! | [`seats`] | rooms and seats of an examination: numbered, or from a table that was pasted |
//! | [`lists`] | lists of typed cells to take away, figures of each post |
//! | [`sheet`] | sheets of texts, as CSV and as Excel's files |
//!
//! A [`Row`] keeps an application in some hundred bytes, without its photo: [`PhotoInFile`] says
//! where that is in the file, for when somebody looks at it.

mod bytes;
pub mod file;
mod key;
pub mod lists;
pub mod open;
pub mod paper;
pub mod picture;
pub mod proposal;
pub mod refusal;
pub mod register;
pub mod review;
pub mod seats;
pub mod sheet;

pub use key::Key;
pub use open::{PhotoInFile, Received, Source, Stated, may_be_read, open};
pub use paper::of_code;
pub use proposal::{Proposal, papers_of, proposed};
pub use refusal::Refusal;
pub use register::{
    Column, Difference, ItemFilter, Judged, PostFilter, Query, Register, Row, Taken, Terms,
    Warning, Warnings, differences, row_alone,
};
pub use review::{Conclusion, Conflict, Ground, Opinion, Part, Review, State, Verified, merged};
