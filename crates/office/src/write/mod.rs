//! Writes documents of Word, and zip files.

mod styles;
mod word;
mod zip;

pub use word::{Block, Document, escaped, word};
pub use zip::Zip;
