//! The file that carries a form: `报名表-<姓名>-<岗位>.xieguan.json`. It holds what was
//! typed, so that a half-filled form can be carried away too; `docs/application.schema.json`
//! describes it.
//!
//! A file comes from anywhere. Whatever is in it, opening ends with a draft or with a
//! [`FileProblem`], and the form that was open before is untouched.

mod facts;
mod format;
mod open;
mod write;

pub use facts::{facts_of, facts_text};
pub use format::{ENDING, FORMAT, MOST_BYTES, MOST_PHOTO_BYTES, VERSION};
pub use open::{Opened, open};
pub use record::{FileProblem, Tree, TreeProblem};
pub use write::{name, write};
