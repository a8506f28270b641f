//! Files that a person opens and saves, and the JSON in them.
#![expect(clippy::disallowed_types, reason = "the one place that reads files")]

use std::cell::RefCell;
use std::string::FromUtf8Error;

use form::file::{FileProblem, MOST_BYTES, Tree};
use js_sys::{Array, JSON, Object};
use web_sys::Blob;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::blob::{self, ObjectUrl};
use super::dom;

thread_local! {
    /// The file saved last. It is kept until the next, since no event tells when the browser has
    /// copied it.
    static SAVED: RefCell<Option<ObjectUrl>> = const { RefCell::new(None) };
}

/// Saves a text as a file of this name. Some browsers within apps (WeChat's) save no files and
/// report no error.
pub fn save(name: &str, text: &str) {
    save_bytes(name, text.as_bytes());
}

/// Saves bytes as a file with this name.
pub fn save_bytes(name: &str, bytes: &[u8]) {
    // With application/json, some phones change the extension.
    let url = ObjectUrl::of(bytes, "application/octet-stream");
    let Some(Ok(link)) = dom::document().map(|document| document.create_element("a")) else {
        return;
    };
    // With an empty address, the link would save the page itself.
    if !url.as_str().is_empty() {
        let _ = link.set_attribute("href", url.as_str());
        let _ = link.set_attribute("download", name);
        link.unchecked_into::<web_sys::HtmlElement>().click();
    }
    SAVED.set(Some(url));
}

/// The text of a file that a person chose.
///
/// # Errors
/// The file is larger than an application's file may be, which is checked before reading; or it
/// cannot be read; or it is not UTF-8.
pub async fn text_of(file: web_sys::File) -> Result<String, FileProblem> {
    text_within(&file, MOST_BYTES).await
}

/// The text of a file of at most `most` bytes.
pub(super) async fn text_within(file: &Blob, most: usize) -> Result<String, FileProblem> {
    if file.size() > most as f64 {
        return Err(FileProblem::TooBig);
    }
    let bytes = blob::bytes(file).await;
    let bytes = bytes.map_err(|_| FileProblem::Unreadable)?;
    let text = String::from_utf8(bytes).map_err(|error| undecoded(&error))?;
    // Windows' Notepad writes a byte order mark.
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// The problem with bytes that are not UTF-8. Our files begin with a bracket, in every encoding
/// that editors offer; two of these encodings put a byte order mark before it.
fn undecoded(error: &FromUtf8Error) -> FileProblem {
    let bytes = error.as_bytes();
    let is_text = bytes.starts_with(b"{") || bytes.starts_with(b"\0{");
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    // Everything is UTF-8, except that the last character is incomplete.
    let is_cut = error.utf8_error().error_len().is_none();
    match (is_text || is_utf16, is_cut) {
        (true, true) => FileProblem::Damaged,
        (true, false) => FileProblem::Encoding,
        (false, _) => FileProblem::NotJson,
    }
}

/// The problem with a text that is not JSON.
fn unparsed(text: &str) -> FileProblem {
    match text.trim_start() {
        "" => FileProblem::Empty,
        // UTF-16 without a byte order mark is also valid UTF-8, as long as nothing in it is
        // Chinese.
        text if text.starts_with("{\0") || text.starts_with("\0{") => FileProblem::Encoding,
        // It begins as a JSON object, unlike a program or a style sheet.
        text if begins_an_object(text) => FileProblem::Damaged,
        _ => FileProblem::NotJson,
    }
}

fn begins_an_object(text: &str) -> bool {
    let inside = text.strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.is_empty() || inside.starts_with('"'))
}

/// Parses JSON with the browser's parser. Depth and number of values are limited.
///
/// # Errors
/// The text is not JSON, or exceeds the limits of [`Tree`].
pub fn parse(text: &str) -> Result<Tree, FileProblem> {
    parse_within(text, Tree::VALUES)
}

/// The same, with at most `values` values.
///
/// # Errors
/// As above.
pub fn parse_within(text: &str, values: usize) -> Result<Tree, FileProblem> {
    let value = JSON::parse(text).map_err(|_| unparsed(text))?;
    let mut left = values;
    tree(&value, Tree::DEPTH, &mut left)
}

/// `depth` more brackets may open, `left` more values may come.
fn tree(value: &JsValue, depth: usize, left: &mut usize) -> Result<Tree, FileProblem> {
    *left = left.checked_sub(1).ok_or(FileProblem::Overgrown)?;
    if let Some(text) = value.as_string() {
        return Ok(Tree::Text(text.into()));
    }
    if let Some(number) = value.as_f64() {
        return Ok(Tree::Number(number));
    }
    if let Some(yes) = value.as_bool() {
        return Ok(Tree::Bool(yes));
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Ok(Tree::Null);
    };
    let depth = depth.checked_sub(1).ok_or(FileProblem::Overgrown)?;
    let is_list = Array::is_array(value);
    let values = match is_list {
        true => value.clone().unchecked_into(),
        false => Object::values(object),
    };
    let values = values.iter().map(|value| tree(&value, depth, left));
    if is_list {
        return Ok(Tree::List(values.collect::<Result<_, _>>()?));
    }
    // Keys and values come in the same order.
    let keys = Object::keys(object);
    let members = keys.iter().zip(values);
    let member = |(key, value): (JsValue, Result<Tree, FileProblem>)| {
        Ok((key.as_string().unwrap_or_default().into(), value?))
    };
    Ok(Tree::Map(members.map(member).collect::<Result<_, _>>()?))
}
