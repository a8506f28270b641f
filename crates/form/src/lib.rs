//! The public application form (报名登记表): its draft, its typed application, and the formats in
//! which it is stored.
//!
//! A [`Draft`] is text as typed. [`check`] turns it into an [`Application`] and reports every
//! [`Problem`]: errors must be mended, warnings are for the applicant to decide. Ineligibility
//! is neither: [`rules::decide`] over [`facts`] decides it.
//!
//! | module | what it holds |
//! |---|---|
//! | `table.rs` | every field, one line each |
//! | [`field`] | its section, its kind, when it is asked |
//! | [`draft`] | the form as typed |
//! | [`application`] | the typed application, record by record |
//! | [`value`] | the types of answers that only the form has |
//! | [`mod@check`] | turning a draft into an application, with its problems |
//! | [`problem`] | what can be wrong, and where |
//! | [`status`] | the progress of each section |
//! | [`attachments`] | the papers to bring |
//! | [`offer`] | what the identity number and the schools offer elsewhere |
//! | [`choice`] | the closed lists, with their keys |
//! | [`posts`] | the posts of a notice: which is chosen, what their conditions need |
//! | [`cells`] | the cells that only some notices want |
//! | [`mod@file`] | the file of a form |
//! | [`qr`], [`code`] | the QR code, and the match code of sheet and file |
//! | [`digits`] | bytes in an address, for a QR code on a screen |
//!
//! There is no clock and no sentence here: today is an argument, sentences are in `words`.

pub mod application;
pub mod attachments;
pub mod cells;
pub mod check;
pub mod choice;
pub mod code;
pub mod digits;
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
pub use code::{Sealed, match_code, seal, unseal};
pub use draft::{Draft, Photo};
pub use field::{Answers, Field, Kind, List, Place, Section};
pub use problem::{Problem, ProblemKind, Severity};
pub use record::{Raw, ValueProblem};
pub use status::{Status, status};
