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
//! | [`field`] | every field: its section, its kind, when it is asked |
//! | [`mod@notice`] | the typed notice, section by section |
//! | [`choice`] | the closed lists, with their keys |
//! | [`draft`] | the text, as typed |
//! | [`value`] | how one field is read and written |
//! | [`mod@file`] | the file that carries a notice, version by version |
//! | [`follow`] | the readings it fixes, its days, its photo |
//! | [`posts`] | how a person stands with a post's conditions |
//! | [`mod@lint`] | what stands against a notice, and what would mend it |
//!
//! There is no clock and no sentence here: today is an argument, `words` speaks.

pub mod choice;
pub mod draft;
pub mod field;
pub mod file;
pub mod follow;
pub mod lint;
pub mod notice;
pub mod posts;
mod table;
pub mod value;

pub use draft::{Answers, Draft, read, read_terms};
pub use field::{Field, Kind, List, Section};
pub use follow::{Background, PhotoSpec, Registration};
pub use lint::{Finding, FindingKind, Mend, Severity, Source, lint};
pub use notice::{Notice, Post};
pub use posts::{Condition, PostOutcome, PostStanding};
pub use value::{Place, Problem, ProblemKind};
