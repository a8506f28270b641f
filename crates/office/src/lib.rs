//! Files of Word (.docx, .doc) and Excel (.xlsx, .xls) as an [`intake::Text`]: paragraphs with their
//! numbers, tables with merged cells. Styles, pictures, formulas and links are ignored, and nothing
//! is fetched. [`mod@write`] makes documents of Word, and zip files.
//!
//! A file comes from anywhere. Whatever is in it, reading returns a text or a [`Problem`], in
//! bounded memory: unpacked bytes, parts and cells all have limits. An entity that a document
//! declares itself is dropped.
//!
//! | module | what it holds |
//! |---|---|
//! | `container.rs` | the zip file of a document or a workbook |
//! | [`archive`] | a zip file of many files, read a part at a time |
//! | `xml.rs` | XML as a sequence of tokens |
//! | `word.rs`, `excel.rs` | a document, and the sheets of a workbook |
//! | `blocks.rs`, `numbering.rs` | tables of a document, and the numbers that Word makes |
//! | `grid.rs`, `dates.rs` | cells of a sheet, and numbers that Excel shows as days |
//! | [`old`] | both in the formats of 1997 to 2003 |
//! | `write/` | writes a document in the manner of an official one, and zip files |
//!
//! The existing crates for spreadsheets and zip files come with an encoder or with JavaScript,
//! and have twice the bytes that this room may have (`docs/decisions/0017`). [`read`] does not call
//! [`old::read`]: the page fetches that when it is needed.

pub mod archive;
mod blocks;
mod container;
mod dates;
mod excel;
mod grid;
mod numbering;
pub mod old;
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
    /// It has a password.
    Locked,
    /// It is older than the formats of 1997.
    TooOld,
    /// Neither Word's nor Excel's.
    OtherKind,
    /// It is cut off, or its bytes were changed.
    Damaged,
    /// It unpacks to more than any notice.
    Overgrown,
}

/// Which reader a file needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A zip file, as .docx and .xlsx: [`read`].
    Zip,
    /// A compound file, as .doc and .xls, and as a .docx or an .xlsx with a password:
    /// [`old::read`].
    Compound,
}

impl Kind {
    /// The kind of a file by its first bytes; `None` if it is neither.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match () {
            () if bytes.starts_with(b"PK") => Some(Self::Zip),
            () if bytes.starts_with(old::BEGINNING) => Some(Self::Compound),
            () => None,
        }
    }
}

/// Reads a .docx or an .xlsx.
///
/// # Errors
/// The first [`Problem`] on the way.
pub fn read(bytes: &[u8]) -> Result<Text, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(Problem::TooBig);
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
