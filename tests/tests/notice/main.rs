//! The crate `notice`, held against what it promises.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // Test helpers may.

mod births;
mod files;
mod generate;
mod kinds;
mod mend;
mod samples;
mod schema;
mod sentences;
mod stand;
mod vectors;

use notice::file::Opened;
use notice::{Draft, Finding, Notice, file, lint, read};
use serde_json::Value;
use tests::notice_tree;

/// What stands in a file, without anything that is not known or cannot be read.
pub(crate) fn opened(text: &str) -> Draft {
    let tree = notice_tree(text.as_bytes()).unwrap();
    let Opened { draft, unknown } = file::open(&tree).unwrap();
    assert_eq!(unknown, [""; 0]);
    draft
}

/// The notice in a file, all of which can be read.
pub(crate) fn notice(text: &str) -> Notice {
    let (notice, problems) = read(&opened(text));
    assert_eq!(problems, []);
    notice
}

/// What is found, as it crosses the boundary; what is not known is left out.
pub(crate) fn findings(notice: &Notice) -> Vec<Value> {
    lint(notice).iter().map(as_json).collect()
}

pub(crate) fn as_json(finding: &Finding) -> Value {
    let mut value = serde_json::to_value(finding).unwrap();
    value
        .as_object_mut()
        .unwrap()
        .retain(|_, one| !one.is_null());
    value
}
