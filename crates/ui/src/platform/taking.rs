//! Reads a file, a page or a text that the visitor pastes, drops or chooses.

use form::file::FileProblem;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, File, TextDecoder};

use super::blob;

/// The pasted markup; `None` if only text was pasted.
pub fn pasted_markup(event: &Event) -> Option<String> {
    pasted(event, "text/html")
}

/// The text that was pasted.
pub fn pasted_text(event: &Event) -> Option<String> {
    pasted(event, "text/plain")
}

fn pasted(event: &Event, kind: &str) -> Option<String> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    data.get_data(kind).ok().filter(|text| !text.is_empty())
}

/// Something that was dropped.
pub enum Dropped {
    /// A file.
    File(File),
    /// Part of a page.
    Markup(String),
    /// A text.
    Text(String),
}

/// The first file that was dropped, or else the markup, or else the text.
pub fn dropped(event: &DragEvent) -> Option<Dropped> {
    let data = event.data_transfer()?;
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        return Some(Dropped::File(file));
    }
    let get = |kind: &str| data.get_data(kind).ok().filter(|text| !text.is_empty());
    let markup = get("text/html").map(Dropped::Markup);
    markup.or_else(|| get("text/plain").map(Dropped::Text))
}

/// The bytes of a file of at most `most` bytes.
///
/// # Errors
/// The file has more, or cannot be read.
pub async fn bytes_of(file: &File, most: usize) -> Result<Vec<u8>, FileProblem> {
    if file.size() > most as f64 {
        return Err(FileProblem::TooBig);
    }
    let bytes = blob::bytes(file).await;
    bytes.map_err(|_| FileProblem::Unreadable)
}

/// Decodes bytes: UTF-8, UTF-16 with its byte order mark, or else the encoding of Chinese
/// Windows. `None` if they are not text.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    let label = match bytes {
        [0xff, 0xfe, ..] => "utf-16le",
        [0xfe, 0xff, ..] => "utf-16be",
        _ if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "gb18030",
    };
    let text = TextDecoder::new_with_label(label).ok()?;
    let text = text.decode_with_u8_array(bytes).ok()?;
    // A picture decoded as text has many of these, in any encoding.
    let odd = |c: char| c == '\u{fffd}' || (c.is_control() && !c.is_whitespace());
    (!text.chars().take(4000).any(odd)).then_some(text)
}
