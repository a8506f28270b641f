//! What is fetched only when it is needed: archives, codes in pictures, files of spreadsheets.

use std::pin::Pin;

use chrono::NaiveDate;
use desk::file::{Merged, Opened};
use desk::lists::List;
use desk::sheet::{Sheet, Value};
use desk::{Refusal, Register};
use office::archive::{self, ArchiveProblem, Entry};
use words::Locale;

/// A part that is on its way; `None` if it could not be fetched.
pub type Coming<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// Reads zip archives.
#[derive(Clone, Copy)]
pub struct Archives {
    pub(crate) directory: fn(&[u8], u64) -> Result<std::ops::Range<u64>, ArchiveProblem>,
    pub(crate) entries: fn(&[u8]) -> Result<Vec<Entry>, ArchiveProblem>,
    pub(crate) unpacked: Unpack,
}

type Unpack = fn(&Entry, &[u8], usize) -> Result<Vec<u8>, ArchiveProblem>;

/// The room that reads archives.
pub const ARCHIVES: Archives = Archives {
    directory: archive::directory,
    entries: archive::entries,
    unpacked: Entry::unpacked,
};

/// Reads the codes in a picture.
#[derive(Clone, Copy)]
pub struct Codes {
    /// The texts of the codes in greys, row by row from the top, so many across.
    pub(crate) read: fn(&[u8], usize, usize) -> Vec<String>,
}

/// The room that reads codes.
pub const CODES: Codes = Codes { read: codes };

fn codes(greys: &[u8], width: usize, height: usize) -> Vec<String> {
    let grey = |x: usize, y: usize| {
        let at = y.checked_mul(width).and_then(|row| row.checked_add(x));
        at.and_then(|at| greys.get(at).copied()).unwrap_or(u8::MAX)
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = picture.detect_grids();
    let texts = grids.iter().filter_map(|grid| grid.decode().ok());
    texts.map(|(_, text)| text).collect()
}

/// Writes files of spreadsheets.
#[derive(Clone, Copy)]
pub struct Sheets {
    /// Sheets as a file of Excel.
    pub(crate) xlsx: fn(&[Sheet]) -> Vec<u8>,
    /// One as comma-separated values.
    pub(crate) csv: fn(&Sheet) -> String,
    /// The head of a list.
    pub(crate) head: fn(Locale, List) -> Sheet,
    pub(crate) posts: fn(Locale, &Register) -> Sheet,
    /// A row of a list.
    pub(crate) row: fn(Locale, List, &Register, usize, u32) -> Vec<Value>,
}

/// The room that writes spreadsheets.
pub const SHEETS: Sheets = Sheets {
    xlsx: desk::sheet::xlsx::write,
    csv: desk::sheet::csv::write,
    head: words::desk::sheet,
    row: words::desk::sheet_row,
    posts: words::desk::posts_sheet,
};

/// Opens reviews and joins them.
#[derive(Clone, Copy)]
pub struct Reviews {
    pub(crate) open: fn(&[u8], NaiveDate) -> Result<Opened, Refusal>,
    pub(crate) merge: fn(&mut Register, Register) -> Merged,
}

/// The room that opens reviews.
pub const REVIEWS: Reviews = Reviews {
    open: desk::file::open,
    merge: desk::file::merge,
};
