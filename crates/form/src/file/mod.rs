//! The file of a form: `报名表-<姓名>-<岗位>.xieguan.json`, described by
//! `docs/application.schema.json`. It holds the answers as typed, so that an unfinished form
//! can be saved.
//!
//! A file may come from anywhere. Opening it returns a draft or a [`FileProblem`], whatever it
//! contains; the open form is not touched.

mod facts;
mod format;
mod open;
mod write;

pub use facts::{facts_of, facts_text};
pub use format::{ENDING, FORMAT, MOST_BYTES, MOST_PHOTO_BYTES, VERSION};
pub use open::{Opened, open, photo_of};
pub use record::{FileProblem, Tree, TreeProblem};
pub use write::{name, write};
