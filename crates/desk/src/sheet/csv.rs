//! Comma-separated values (RFC 4180) as spreadsheets in Chinese open them: UTF-8 with a byte
//! order mark, lines ended by CR LF.

use super::{Sheet, Value};

/// The mark without which Excel reads UTF-8 as GBK.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";
/// What begins a formula. A text that begins so gets an apostrophe in front, as OWASP advises:
/// spreadsheets show the text and compute nothing.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];
/// From so many digits on, spreadsheets round: they count to 15.
const ROUNDED: usize = 12;

/// A sheet as a file.
pub fn write(sheet: &Sheet) -> String {
    let mut file = BYTE_ORDER_MARK.to_owned();
    let head: Vec<Value> = sheet.head.iter().cloned().map(Value::Text).collect();
    line(&mut file, &head);
    for row in &sheet.rows {
        line(&mut file, row);
    }
    file
}

/// Appends one line. For whoever writes a file as the rows come.
pub fn line(file: &mut String, row: &[Value]) {
    for (at, value) in row.iter().enumerate() {
        if at > 0 {
            file.push(',');
        }
        cell(file, value);
    }
    file.push_str("\r\n");
}

fn cell(file: &mut String, value: &Value) {
    let text = value.text();
    let is_text = matches!(value, Value::Text(_));
    // Full-width forms of the same signs begin a formula in some spreadsheets.
    let first = text
        .trim_start_matches([' ', '\u{3000}'])
        .chars()
        .next()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            c => c,
        });
    let begins = text.chars().next().into_iter().chain(first);
    let is_formula = is_text && begins.into_iter().any(|c| FORMULA.contains(&c));
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let has_zeros = text.len() > 1 && text.starts_with('0');
    let is_rounded = is_digits && (text.len() >= ROUNDED || has_zeros);
    // A tab keeps the digits of a long number, or zeros in front; nobody sees it.
    let kept = match (is_formula, is_text && is_rounded) {
        (true, _) => ["'", &text].concat(),
        (false, true) => [&text, "\t"].concat(),
        (false, false) => text,
    };
    if kept.contains([',', '"', '\n', '\r']) {
        file.push('"');
        file.push_str(&kept.replace('"', "\"\""));
        file.push('"');
    } else {
        file.push_str(&kept);
    }
}
