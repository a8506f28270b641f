//! The public application form (报名登记表): what was typed, what it means, and the
//! forms it travels in.
//!
//! A [`Draft`] is text exactly as typed. [`check`] reads it into an [`Application`],
//! with every [`Problem`] on the way: those that must be mended, and warnings, of
//! which the applicant decides. Being ineligible is neither; that is said by
//! [`rules::decide`] over [`facts`].
//!
//! | module | what it holds |
//! |---|---|
//! | `table.rs` | every field, one line each |
//! | [`field`] | its section, its kind, when it is asked |
//! | [`draft`] | the text, as typed |
//! | [`application`] | the typed application, record by record |
//! | [`value`] | what answers of the form can be, beyond what every table has |
//! | [`mod@check`] | text to application, and what stands against it |
//! | [`problem`] | what can be wrong, and where |
//! | [`status`] | how far each section is |
//! | [`attachments`] | the papers to bring |
//! | [`offer`] | what the identity number and the schools offer elsewhere |
//! | [`choice`] | the closed lists, with their keys |
//! | [`order`] | the order of the sheet, whatever the order of entering |
//! | [`told`] | what the answer to one field says |
//! | [`posts`] | the posts of a notice: which one, and what they turn on |
//! | [`mod@file`] | the file that carries a form |
//! | [`qr`], [`code`] | the QR code, and the match code that ties paper to file |
//!
//! There is no clock and no sentence here: today is an argument, `words` speaks.

pub mod application;
pub mod attachments;
pub mod check;
pub mod choice;
pub mod code;
pub mod draft;
pub mod field;
pub mod file;
mod jpeg;
pub mod offer;
pub mod order;
mod pack;
pub mod place;
pub mod posts;
pub mod problem;
pub mod qr;
pub mod status;
mod table;
pub mod told;
pub mod value;

pub use application::{Application, Declarations};
pub use attachments::{Attachment, attachments};
pub use check::{check, facts};
pub use code::match_code;
pub use draft::{Draft, Photo};
pub use field::{Answers, Field, Kind, List, Place, Section};
pub use problem::{Problem, ProblemKind, Severity};
pub use record::{Raw, ValueProblem};
pub use status::{Status, status};
