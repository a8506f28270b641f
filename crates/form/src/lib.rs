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
//! | [`field`] | every field: its section, its kind, when it is asked |
//! | [`draft`] | the text, as typed |
//! | [`application`] | the typed application, record by record |
//! | [`value`] | how one field is read, written and packed |
//! | [`mod@check`] | text to application, and what stands against it |
//! | [`problem`] | what can be wrong, and where |
//! | [`status`] | how far each section is |
//! | [`attachments`] | the papers to bring |
//! | [`choice`] | the closed lists, with their keys |
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
mod pack;
mod packed;
pub mod posts;
pub mod problem;
pub mod qr;
mod record;
pub mod status;
pub mod value;

pub use application::{Application, Declarations};
pub use attachments::{Attachment, attachments};
pub use check::{check, facts};
pub use code::match_code;
pub use draft::{Answers, Draft, Photo, Raw};
pub use field::{Field, Kind, List, Need, Section};
pub use problem::{Place, Problem, ProblemKind, Severity};
pub use status::{Status, status};
