//! The file of a review: `资格审查-<单位>.xieguan-review.json`, described by
//! `docs/review.schema.json`. It holds the notice, every application without its photo, and what
//! the bureau found, so that it opens again alone. Half a review is a file as well.
//!
//! It holds many people's data. Whoever saves it protects it with a passphrase, as an
//! application; that is done outside of this crate.

mod read;
mod write;

pub use read::{Opened, Opening, SkippedRow, open};
pub use write::{Writing, write};

use crate::register::{Register, Taken};
use crate::review::merged;

/// The member `format` of every file.
pub const FORMAT: &str = "xieguan-review";
/// The version that this program writes, and the newest it opens.
pub const VERSION: u32 = 1;
/// The ending of a file's name.
pub const ENDING: &str = ".xieguan-review.json";
/// The most bytes of a file: twenty thousand applications with long reviews.
pub const MOST_BYTES: usize = 128 * 1024 * 1024;
/// The most values in a file.
pub const MOST_VALUES: usize = 4_000_000;

/// What became of the rows of another review.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// The rows that were not here before.
    pub added: Vec<usize>,
    /// The rows of which the two reviews contradict each other: their conflicts are in the
    /// review of the row.
    pub conflicts: Vec<usize>,
}

/// Takes the rows of another review into a register. Nothing that either has is lost: a part of a
/// review that only one has is taken over, and a contradiction becomes a conflict. Rows that are
/// new get the next numbers.
pub fn merge(register: &mut Register, other: Register) -> Merged {
    let mut report = Merged::default();
    for mut row in other.into_rows() {
        let review = std::mem::take(&mut row.review);
        row.number = register.next_number();
        match register.add(row) {
            Taken::New(index) => {
                report.added.push(index);
                register.set_review(index, review);
            }
            Taken::Again(index) => {
                let Some(known) = register.rows().get(index) else {
                    continue;
                };
                let before = known.review.conflicts.len();
                let review = merged(&known.review, &review);
                if review.conflicts.len() > before {
                    report.conflicts.push(index);
                }
                register.set_review(index, review);
            }
        }
    }
    report
}

/// The file's name: the stem comes from `words`; characters that file systems refuse are left
/// out.
pub fn name(stem: &str) -> String {
    record::json::file_name(stem, ENDING)
}
