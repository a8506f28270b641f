//! Reads the code on a sheet, as a scanner or a picture gives it.

use chrono::NaiveDate;
use form::qr;

use crate::open::{Received, Source};
use crate::refusal::Refusal;

/// Reads the text of a code. A scanner that types like a keyboard may have typed full-width or
/// small letters, or punctuation of an input method: base45 has none of these, so they are
/// undone.
///
/// # Errors
/// [`Refusal::OtherCode`] or [`Refusal::BrokenCode`].
pub fn of_code(text: &str, today: NaiveDate) -> Result<Received, Refusal> {
    let plain: String = text
        .trim_end_matches(['\r', '\n', '\t'])
        .chars()
        .map(plain)
        .collect();
    let application = qr::read(&plain, today)?;
    Ok(Received {
        source: Source::Paper,
        draft: application.draft(),
        sealed: Some(form::seal(&application)),
        application: Some(application),
        ..Received::default()
    })
}

/// The character of base45 from which a keyboard or an input method made this one.
fn plain(typed: char) -> char {
    let typed = match typed {
        '\u{3000}' => ' ',
        // Full-width forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(typed) - 0xfee0).unwrap_or(typed),
        '￥' | '¥' => '$',
        '。' => '.',
        '、' => '/',
        '×' => '*',
        '—' => '-',
        typed => typed,
    };
    typed.to_ascii_uppercase()
}
