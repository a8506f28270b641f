//! What is fetched only when it is needed: archives, codes in pictures, spreadsheets, reviews. The
//! pages that are fetched so are in `distant.rs`.

use std::pin::Pin;

use chrono::NaiveDate;
use desk::file::{Merged, Opened, Opening};
use desk::lists::List;
use desk::picture::{Image, Part, Picture};
use desk::sheet::xlsx::Writing;
use desk::sheet::{Sheet, Value};
use desk::{Refusal, Register};
use office::archive::{self, ArchiveProblem, Entry};
use words::Locale;
use yew::{Callback, Html};

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
    /// A picture of greys, row by row from the top, so many across.
    pub(crate) picture: fn(Vec<u8>, usize) -> Picture,
    pub(crate) parts: fn(&Picture) -> Vec<Part>,
    /// The texts of the codes in a part.
    pub(crate) read: fn(&Picture, &Part) -> Vec<String>,
    pub(crate) half: fn(&Picture) -> Option<Picture>,
    /// The next picture in a PDF file, and its greys.
    pub(crate) image: fn(&[u8], usize) -> Option<Image>,
    pub(crate) greys: fn(&Image, &[u8]) -> Option<Picture>,
    /// What the camera sees.
    pub(crate) viewfinder: fn(Look, Codes) -> Html,
}

/// The program has one value of it.
impl PartialEq for Codes {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What looks at codes through the camera.
#[derive(Clone, PartialEq)]
pub(crate) struct Look {
    pub(crate) locale: Locale,
    /// Takes the text of a code in, and returns the number of the application.
    pub(crate) take: Callback<String, Result<u32, Refusal>>,
    pub(crate) ended: Callback<Ended>,
}

/// How it ended: in words, or without any because somebody left.
pub(crate) type Ended = Option<Result<String, String>>;

/// Writes files of spreadsheets.
#[derive(Clone, Copy)]
pub struct Sheets {
    /// Sheets as a file of Excel, step by step.
    pub(crate) xlsx: fn(Vec<Sheet>) -> Writing,
    pub(crate) step: fn(&mut Writing) -> bool,
    pub(crate) ended: fn(Writing) -> Vec<u8>,
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
    xlsx: Writing::begin,
    step: Writing::step,
    ended: Writing::ended,
    csv: desk::sheet::csv::write,
    head: words::desk::sheet,
    row: words::desk::sheet_row,
    posts: words::desk::posts_sheet,
};

/// Opens reviews and joins them.
#[derive(Clone, Copy)]
pub struct Reviews {
    /// Opens a review step by step.
    pub(crate) begin: fn(&[u8], NaiveDate) -> Result<Opening, Refusal>,
    pub(crate) step: fn(&mut Opening) -> bool,
    pub(crate) opened: fn(Opening) -> Opened,
    pub(crate) merge: fn(&mut Register, Register) -> Merged,
}

/// The room that opens reviews.
pub const REVIEWS: Reviews = Reviews {
    begin: Opening::begin,
    step: Opening::step,
    opened: Opening::opened,
    merge: desk::file::merge,
};
