//! Files that are written: a zip file, and a document of Word in it.

mod styles;
mod word;
mod zip;

pub use word::{Block, Document, word};
pub use zip::Zip;
