//! The desk (审核台): many applications, opened, checked, reviewed, and taken away as lists.
//!
//! Nothing here reads a file, asks the day or says a sentence. The page and the command hand
//! over bytes and today, in slices as small as they like: every call is short, the longest is
//! sorting all rows.
//!
//! | module | what it holds |
//! |---|---|
//! | [`mod@open`] | one file: its bytes to a [`Received`] or a [`Refusal`] |
//! | [`paper`] | the text of the code on a sheet, to the same |
//! | [`refusal`] | why something is no application |

mod bytes;
pub mod open;
pub mod paper;
pub mod refusal;

pub use open::{PhotoInFile, Received, Source, Stated, may_be_read, open};
pub use paper::of_code;
pub use refusal::Refusal;

/// The member `format` of the file of a review.
pub const REVIEW_FORMAT: &str = "xieguan-review";
