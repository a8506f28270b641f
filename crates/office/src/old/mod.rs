//! Files of Word and Excel in the formats of 1997 to 2003 (.doc, .xls), which WPS writes too, as
//! .wps and .et. Whatever is in a file, reading ends, as in the rest of this crate.
//!
//! | module | what it holds |
//! |---|---|
//! | `compound.rs` | the compound file around either |
//! | `excel.rs`, `strings.rs` | records of a workbook, and texts that several records hold |
//! | `word.rs` | the parts of a document's file |
//! | `text.rs`, `paragraphs.rs` | its characters in order, and what is made of them |
//! | `properties.rs`, `rows.rs` | what paragraphs and rows of tables are |
//! | `lists.rs` | its lists and numbered styles |
//!
//! The formats are those of Microsoft's \[MS-CFB\], \[MS-XLS\] and \[MS-DOC\].

mod compound;
mod excel;
mod lists;
mod paragraphs;
mod properties;
mod rows;
mod strings;
mod text;
mod word;

use intake::Text;

pub(crate) use compound::BEGINNING;
use compound::Compound;

use crate::{MOST_BYTES, Problem};

/// Reads a file.
///
/// # Errors
/// The first [`Problem`] on the way.
pub fn read(bytes: &[u8]) -> Result<Text, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(Problem::TooBig);
    }
    if !bytes.starts_with(BEGINNING) {
        return Err(Problem::OtherKind);
    }
    let file = Compound::open(bytes)?;
    if file.has(word::DOCUMENT) {
        word::read(&file)
    } else if file.has(excel::WORKBOOK) {
        excel::read(&file.stream(excel::WORKBOOK)?)
    } else if file.has("EncryptedPackage") {
        // A .docx or an .xlsx with a password.
        Err(Problem::Locked)
    } else if file.has("Book") {
        // Excel 5 and 95.
        Err(Problem::TooOld)
    } else {
        Err(Problem::OtherKind)
    }
}
