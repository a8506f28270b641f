//! Tells what bytes are that could not be parsed as JSON.

use record::JsonProblem;

use crate::refusal::Refusal;

/// How files of other programs begin.
const BEGINNINGS: &[(&[u8], Refusal)] = &[
    (b"\xff\xd8\xff", Refusal::Picture),
    (b"\x89PNG", Refusal::Picture),
    (b"GIF8", Refusal::Picture),
    (b"BM", Refusal::Picture),
    (b"II*\0", Refusal::Picture),
    (b"MM\0*", Refusal::Picture),
    (b"RIFF", Refusal::Picture),
    (b"%PDF", Refusal::Document),
    // Word and Excel before 2007.
    (b"\xd0\xcf\x11\xe0", Refusal::Document),
    (b"PK", Refusal::Archive),
    (b"Rar!", Refusal::Archive),
    (b"7z\xbc\xaf", Refusal::Archive),
    (b"\x1f\x8b", Refusal::Archive),
];

/// The refusal of bytes that could not be parsed.
pub(crate) fn refused(bytes: &[u8], problem: JsonProblem) -> Refusal {
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let is_utf16 = plain.starts_with(b"\xff\xfe") || plain.starts_with(b"\xfe\xff");
    let text = plain.trim_ascii_start();
    match text {
        [] => return Refusal::Empty,
        // UTF-16 without a byte order mark is also valid UTF-8, as long as nothing in it is
        // Chinese.
        [b'{', 0, ..] | [0, b'{', ..] => return Refusal::Encoding,
        _ if is_utf16 => return Refusal::Encoding,
        _ => {}
    }
    let known = BEGINNINGS
        .iter()
        .find(|(begin, _)| plain.starts_with(begin));
    // HEIC, the format of iPhones: `ftyp` follows four bytes of length.
    let is_heic = plain.get(4..8) == Some(b"ftyp");
    match (known, problem) {
        (Some((_, refusal)), _) => refusal.clone(),
        _ if is_heic => Refusal::Picture,
        _ if !begins_an_object(text) => Refusal::NotJson,
        (_, JsonProblem::Overgrown) => Refusal::Overgrown,
        (_, JsonProblem::Ends) => Refusal::CutOff,
        (_, JsonProblem::Encoding { .. }) => Refusal::Encoding,
        (_, JsonProblem::Unexpected { .. }) => Refusal::Damaged,
    }
}

/// Whether it begins as a JSON object, unlike a program or a style sheet.
fn begins_an_object(text: &[u8]) -> bool {
    let inside = text.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    inside.is_some_and(|inside| matches!(inside, [] | [b'"', ..]))
}
