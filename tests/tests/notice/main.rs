//! Tests of the crate `notice`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // Test helpers may.

mod answers;
mod births;
mod distances;
mod files;
mod follow;
mod generate;
mod intake;
mod kinds;
mod mend;
mod normal_form;
mod old;
mod samples;
mod schema;
mod sentences;
mod stand;
mod vectors;

use notice::file::Opened;
use notice::{Draft, Finding, Notice, file, lint, read};
use serde_json::Value;
use tests::notice_tree;

/// The draft in a file. The file must have no unknown keys.
pub(crate) fn opened(text: &str) -> Draft {
    let tree = notice_tree(text.as_bytes()).unwrap();
    let Opened { draft, unknown } = file::open(&tree).unwrap();
    assert_eq!(unknown, [""; 0]);
    draft
}

/// The notice in a file. All of it must be readable.
pub(crate) fn notice(text: &str) -> Notice {
    let (notice, problems) = read(&opened(text));
    assert_eq!(problems, []);
    notice
}

/// The findings in their JavaScript form, without `null`.
pub(crate) fn findings(notice: &Notice) -> Vec<Value> {
    lint(notice).iter().map(as_json).collect()
}

pub(crate) fn as_json(finding: &Finding) -> Value {
    let mut value = serde_json::to_value(finding).unwrap();
    value
        .as_object_mut()
        .unwrap()
        .retain(|_, value| !value.is_null());
    value
}
