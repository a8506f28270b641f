//! Files of Word (.docx) and Excel (.xlsx) as an [`intake::Text`]: paragraphs with their numbers,
//! tables with merged cells. Styles, pictures, formulas, links are not looked at, and nothing is
//! fetched. [`mod@write`] makes documents of Word, and zip files.
//!
//! A file comes from anywhere. Whatever is in it, reading ends with a text or a [`Problem`], in
//! bounded memory: what a part unpacks to, how many parts and cells there are, all have limits.
//! An entity that a document declares itself is dropped.
//!
//! | module | what it holds |
//! |---|---|
//! | `container.rs` | the zip file that both are |
//! | [`archive`] | a zip file of many files, read a part at a time |
//! | `xml.rs` | XML as a sequence of tokens |
//! | `word.rs`, `numbering.rs` | a document, and the numbers that Word makes |
//! | `excel.rs`, `dates.rs` | sheets, and numbers that are shown as days |
//! | `write/` | files that are written: a document in the manner of an official one, a zip file |
//!
//! The crates that read spreadsheets and zip files bring an encoder, or JavaScript, and twice
//! the bytes that this room may have (`docs/decisions/0017`).

pub mod archive;
mod container;
mod dates;
mod excel;
mod numbering;
mod word;
pub mod write;
mod xml;

use intake::Text;

use container::Container;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// More bytes than [`MOST_BYTES`].
    TooBig,
    /// .doc or .xls, or a file with a password, which has the same outside.
    OldOrLocked,
    /// Neither Word's nor Excel's.
    OtherKind,
    /// It breaks off, or someone wrote into it.
    Damaged,
    /// It unpacks to more than any notice.
    Overgrown,
}

/// How files of the old formats begin, and files with a password.
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Whether bytes begin like a file that [`read`] can say something about.
pub fn is_office(bytes: &[u8]) -> bool {
    bytes.starts_with(OLD) || bytes.starts_with(b"PK")
}

/// Reads a file.
///
/// # Errors
/// The first thing that keeps it from being read.
pub fn read(bytes: &[u8]) -> Result<Text, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(Problem::TooBig);
    }
    if bytes.starts_with(OLD) {
        return Err(Problem::OldOrLocked);
    }
    let mut container = Container::open(bytes)?;
    if container.has(word::DOCUMENT) {
        word::read(&mut container)
    } else if container.has(excel::WORKBOOK) {
        excel::read(&mut container)
    } else {
        Err(Problem::OtherKind)
    }
}
