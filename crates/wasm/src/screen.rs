//! The command `xieguan screen`: bytes of files in, rows as JSON out. Only the command uses this
//! module; it is no part of what the package promises.
//!
//! A worker opens files, the main thread writes rows. So what crosses is text: one line of JSON
//! for each file.

use desk::lists::{List, cells, headings};
use desk::sheet::{Sheet, Value, csv, xlsx};
use desk::{Refusal as Kept, Source, Terms, Warning, row_alone};
use fields::{Choice, iso};
use form::file::MOST_BYTES;
use notice::Notice;
use record::{JsonWriter, Tree, parse};
use wasm_bindgen::prelude::wasm_bindgen;
use words::{Locale, desk as say, text};

use crate::refusal::Refusal;

const ZH: Locale = Locale::ZhHans;
const LIST: List = List::Screened;

/// Opens files under one notice.
#[wasm_bindgen]
pub struct Screen {
    terms: Terms,
}

#[wasm_bindgen]
impl Screen {
    /// `notice` is the bytes of a notice's file, none for the Measures alone. `as_of` is today.
    /// `closes` is the last day of registration; empty: that of the notice.
    ///
    /// @throws an `Error` that says why the notice cannot be opened, or which day is none.
    #[wasm_bindgen(constructor)]
    pub fn new(notice: &[u8], as_of: &str, closes: &str) -> Result<Screen, Refusal> {
        let day = |key: &str, text: &str| {
            let wrong = || Refusal::new(&[&text::screen::not_a_day(ZH, text)]).within(key);
            iso::read(text).ok_or_else(wrong)
        };
        let mut terms = Terms::new(opened(notice)?, day("as-of", as_of)?);
        if !closes.is_empty() {
            terms.closes = Some(day("closes", closes)?);
        }
        Ok(Self { terms })
    }

    /// Opens a file. The answer is a line of JSON: `{"id", "mobile", "key", "warnings", "cells"}`
    /// for an application, `{"refusal", "message"}` for anything else.
    #[wasm_bindgen(js_name = file)]
    pub fn file(&self, name: &str, bytes: &[u8], is_decrypted: bool) -> String {
        let mut received = match desk::open(name, bytes, self.terms.today) {
            Ok(received) => received,
            Err(refusal) => return refused(&refusal),
        };
        if is_decrypted {
            received.source = Source::Protected;
        }
        let application = received.application.clone();
        let row = row_alone(0, received, &self.terms);
        let cells = cells(LIST, &row, application.as_ref(), true, 0);
        let mut line = Line::new();
        line.member("id", &row.id_number);
        line.member("mobile", &row.mobile);
        line.member("key", &row.key.text());
        line.list("cells", &say::values(ZH, LIST, cells, None));
        line.ended()
    }
}

/// The line of a file that was not opened, for a reason that its bytes do not show.
#[wasm_bindgen(js_name = refusal)]
pub fn refusal_of(key: &str, bytes: f64) -> String {
    refused(&match key {
        "tooBig" => Kept::TooBig {
            bytes: bytes as u64,
        },
        "unsafeName" => Kept::UnsafeName,
        "wrongPassphrase" => Kept::WrongPassphrase,
        "protectionUnknown" => Kept::ProtectionUnknown,
        _ => Kept::Unreadable,
    })
}

/// The most bytes of an application.
#[wasm_bindgen(js_name = mostBytes)]
pub fn most_bytes() -> u32 {
    MOST_BYTES as u32
}

/// The keys of the columns, and where those are that compare files with each other.
#[wasm_bindgen(js_name = columns)]
pub fn columns() -> Vec<String> {
    let keys = headings(LIST).iter();
    keys.map(|heading| heading.key().to_owned()).collect()
}

/// The first line of CSV.
#[wasm_bindgen(js_name = csvHead)]
pub fn csv_head() -> String {
    csv::write(&say::sheet(ZH, LIST))
}

/// A row as a line of CSV: the JSON array of its cells.
#[wasm_bindgen(js_name = csvLine)]
pub fn csv_line(cells: &str) -> String {
    let mut line = String::new();
    csv::line(&mut line, &values(cells));
    line
}

/// A workbook: what was taken in, and what was not.
#[wasm_bindgen]
pub struct Book {
    rows: Sheet,
    refused: Sheet,
}

#[wasm_bindgen]
impl Book {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript constructs it")]
    pub fn new() -> Book {
        let rows = say::sheet(ZH, LIST);
        let refused = Sheet {
            name: text::screen::refused_sheet(ZH).to_owned(),
            ..rows.clone()
        };
        Self { rows, refused }
    }

    /// Adds a row: the JSON array of its cells.
    pub fn add(&mut self, cells: &str, is_refused: bool) {
        let sheet = match is_refused {
            true => &mut self.refused,
            false => &mut self.rows,
        };
        sheet.rows.push(values(cells));
    }

    /// The file.
    pub fn file(self) -> Vec<u8> {
        xlsx::write(vec![self.rows, self.refused])
    }
}

/// A sentence of the command, with what is put into it.
#[wasm_bindgen(js_name = say)]
pub fn said(key: &str, first: &str, second: &str, third: &str, fourth: &str) -> String {
    use text::screen as t;
    match key {
        "usage" => t::usage(ZH).to_owned(),
        "noFolder" => t::no_folder(ZH).to_owned(),
        "unknownOption" => t::unknown_option(ZH, first),
        "needsValue" => t::needs_value(ZH, first),
        "notANumber" => t::not_a_number(ZH, first),
        "notADay" => t::not_a_day(ZH, first),
        "otherEnding" => t::other_ending(ZH, first),
        "tooManyFolders" => t::too_many_folders(ZH, first),
        "noSuchFolder" => t::no_such_folder(ZH, first),
        "noticeUnreadable" => t::notice_unreadable(ZH, first, second),
        "passphrasesUnreadable" => t::passphrases_unreadable(ZH, first),
        "notWritten" => t::not_written(ZH, first),
        "progress" => t::progress(ZH, first, second),
        "progressLeft" => t::progress_left(ZH, first, second, third, fourth),
        "seconds" => t::seconds(ZH, first),
        "minutes" => t::minutes(ZH, first),
        "resumed" => t::resumed(ZH, first),
        "finished" => t::finished(ZH, first, second, third),
        "sameContents" => t::same_contents(ZH, first),
        "sameId" => say::warning(ZH, Warning::SameId).to_owned(),
        "sameMobile" => say::warning(ZH, Warning::SameMobile).to_owned(),
        "separator" => text::desk::separator(ZH).to_owned(),
        _ => String::new(),
    }
}

fn opened(bytes: &[u8]) -> Result<Notice, Refusal> {
    if bytes.is_empty() {
        return Ok(Notice::default());
    }
    let refused = |problem| {
        let message = words::file_problem(ZH, &problem);
        Refusal::new(&[&message]).within("notice")
    };
    let tree = parse(bytes, notice::file::MOST_VALUES);
    let tree = tree.map_err(|_| refused(record::FileProblem::NotJson))?;
    let opened = notice::file::open(&tree).map_err(refused)?;
    Ok(notice::read(&opened.draft).0)
}

fn refused(refusal: &Kept) -> String {
    let mut line = Line::new();
    line.member("refusal", refusal.key());
    line.member("message", &say::refusal(ZH, refusal));
    line.ended()
}

/// An object as one line of JSON.
struct Line {
    text: String,
}

impl Line {
    fn new() -> Self {
        Self {
            text: "{".to_owned(),
        }
    }

    fn key(&mut self, key: &str) {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        self.text.push_str(&quoted(key));
        self.text.push(':');
    }

    fn member(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text.push_str(&quoted(value));
    }

    fn list(&mut self, key: &str, values: &[Value]) {
        self.key(key);
        self.text.push('[');
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            match value {
                Value::Empty => self.text.push_str("null"),
                Value::Number(number) => self.text.push_str(&number.to_string()),
                Value::Text(text) => self.text.push_str(&quoted(text)),
                Value::Day(day) => self.text.push_str(&quoted(&iso::text(*day))),
            }
        }
        self.text.push(']');
    }

    fn ended(mut self) -> String {
        self.text.push('}');
        self.text
    }
}

fn quoted(text: &str) -> String {
    let mut json = JsonWriter::default();
    json.string(text);
    json.text()
}

/// The cells of a row. The columns of days are known; everything else is what JSON says.
fn values(cells: &str) -> Vec<Value> {
    let tree = parse(cells.as_bytes(), Tree::VALUES).unwrap_or(Tree::Null);
    let cells = tree.list().unwrap_or_default().iter().zip(headings(LIST));
    let value = |(cell, heading): (&Tree, &desk::lists::Heading)| match (cell, cell.text()) {
        (_, Some(text)) => match iso::read(text) {
            Some(day) if heading.is_day() => Value::Day(day),
            _ => Value::Text((**text).to_owned()),
        },
        (Tree::Number(_), None) => Value::Number(cell.number().unwrap_or_default()),
        _ => Value::Empty,
    };
    cells.map(value).collect()
}
