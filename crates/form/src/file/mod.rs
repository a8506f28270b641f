//! The file that carries a form: `报名表-<姓名>-<岗位>.xieguan.json`. It holds what was
//! typed, so that a half-filled form can be carried away too; `docs/application.schema.json`
//! describes it.
//!
//! A file comes from anywhere. Whatever is in it, opening ends with a draft or with a
//! [`FileProblem`], and the form that was open before is untouched.

mod jpeg;
mod open;
mod write;

pub use fields::{Tree, TreeProblem};
pub use open::{Opened, facts_of, open};
pub use write::{facts_text, name, write};

/// What `format` says in every file.
pub const FORMAT: &str = "xieguan-application";
/// The version this program writes, and the newest it opens.
pub const VERSION: u32 = 1;
/// The ending of a file's name.
pub const ENDING: &str = ".xieguan.json";
/// The most bytes a file may have: a photo of one megabyte and texts at every limit.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// The most bytes of a photo in it.
pub const MOST_PHOTO_BYTES: usize = 1024 * 1024;
/// The most characters of one answer; longer ones are cut before they are read.
pub(crate) const MOST_CHARACTERS: usize = 4000;

/// Why a file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// More than [`MOST_BYTES`].
    TooBig,
    /// What reads files could not read this one: it is gone, or not on the device yet.
    Unreadable,
    /// Nothing is in it.
    Empty,
    /// Another program kept it in another encoding than UTF-8.
    Encoding,
    /// It begins as an application does, and is no JSON: it ends too early, or someone
    /// wrote into it.
    Damaged,
    /// Not JSON, or not text at all.
    NotJson,
    /// JSON, but of another program.
    NotOurs,
    /// A recruitment notice.
    OtherKind,
    /// Written by a newer program.
    Newer {
        /// Its version.
        version: u32,
    },
    /// Something in it has another shape than it should.
    Broken {
        /// The whole key: `education[0].school`.
        key: String,
    },
    /// Nested or branched beyond anything this program writes.
    Overgrown,
}
