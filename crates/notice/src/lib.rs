//! A recruitment notice (招聘公告): what it fixes, whether it keeps to the Measures, and
//! how an applicant stands with its posts.
//!
//! A [`Draft`] is text exactly as typed, or as it stands in a file. [`read`] makes a
//! [`Notice`] of it, in which nothing has to be there: what cannot be read is a
//! [`Problem`], and missing from the notice. [`lint()`] holds a notice against the
//! Measures and other law; [`posts::stand`] holds a person against a post.
//!
//! | module | what it holds |
//! |---|---|
//! | `table.rs` | every field, one line each |
//! | [`field`] | its section, its kind, when it is asked |
//! | [`mod@notice`] | the typed notice, section by section |
//! | [`choice`] | the closed lists, with their keys |
//! | [`value`] | what answers of a notice can be, beyond what every table has |
//! | [`mod@file`] | the file that carries a notice, version by version |
//! | [`births`] | birth dates and ages, as Article 16(2) counts them |
//! | [`follow`] | the readings it fixes, its days, its photo |
//! | [`calendar`] | its last day as a calendar file |
//! | [`posts`] | how a person stands with a post's conditions |
//! | [`mod@lint`] | what stands against a notice, and what would mend it |
//!
//! There is no clock and no sentence here: today is an argument, `words` speaks.

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

pub use choice::Background;
pub use field::{Answers, Draft, Field, Kind, List, Place, Section};
pub use follow::{PhotoSpec, Registration};
pub use lint::{Finding, FindingKind, Mend, Severity, Source, lint};
pub use notice::{Notice, Post};
pub use posts::{Condition, PostOutcome, PostStanding};
pub use read::{read, read_terms};
pub use record::ValueProblem;
pub use value::Problem;
