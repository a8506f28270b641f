//! A recruitment notice (招聘公告): what it fixes, whether it keeps to the Measures, and
//! how an applicant stands with its posts.
//!
//! A [`Draft`] is text as typed, or as a file holds it. [`read`] turns it into a [`Notice`], in
//! which every answer is optional: an answer that cannot be read is a [`Problem`] and absent.
//! [`lint()`] checks a notice against the Measures and other law. [`posts::stand`] checks a
//! person against a post.
//!
//! | module | what it holds |
//! |---|---|
//! | `table.rs` | every field, one line each |
//! | [`field`] | its section, its kind, when it is asked |
//! | [`mod@notice`] | the typed notice, section by section |
//! | [`choice`] | the closed lists, with their keys |
//! | [`value`] | the types of answers that only a notice has |
//! | [`mod@file`] | the file of a notice, with its version |
//! | [`births`] | birth dates and ages, as Article 16(2) counts them |
//! | [`follow`] | the readings, days and photo that it fixes |
//! | [`calendar`] | the last day of registration as a calendar file |
//! | [`posts`] | how a person stands with a post's conditions |
//! | [`years`] | last year's notice as this year's |
//! | [`mod@lint`] | what is wrong with a notice, and what would mend it |
//!
//! There is no clock and no sentence here: today is an argument, sentences are in `words`.

pub mod births;
pub mod calendar;
pub mod choice;
pub mod field;
pub mod file;
pub mod follow;
pub mod lint;
pub mod notice;
pub mod posts;
mod read;
mod table;
pub mod value;
pub mod years;

pub use choice::Background;
pub use field::{Answers, Draft, Field, Kind, List, Place, Section};
pub use follow::{PhotoSpec, Registration};
pub use lint::{Finding, FindingKind, Mend, Severity, Source, lint};
pub use notice::{Notice, Post};
pub use posts::{Condition, PostOutcome, PostStanding};
pub use read::{read, read_terms};
pub use record::ValueProblem;
pub use value::Problem;
