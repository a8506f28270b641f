//! Normalises typed text, in the same way for every field. Reads data files line by line.

/// Normalises typed and pasted text:
///
/// - full-width ASCII (`１`, `Ｘ`, `－`) becomes ASCII;
/// - every hyphen, dash and minus sign becomes `-`;
/// - every white space (full-width, no-break, tab, line end) becomes one ASCII space,
///   and none is left at the ends;
/// - invisible characters are dropped.
///
/// Returns `None` if more than `limit` characters were typed. It counts no further than that: a
/// paste of ten megabytes costs no more than a line.
pub(crate) fn plain(typed: &str, limit: usize) -> Option<String> {
    if typed.chars().nth(limit).is_some() {
        return None;
    }
    let plain: String = typed
        .chars()
        .filter(|&c| !is_invisible(c))
        .map(to_ascii)
        .collect();
    Some(plain.trim().to_owned())
}

/// [`plain`] without any space: for fields in which spaces only group digits.
pub(crate) fn compact(typed: &str, limit: usize) -> Option<String> {
    let mut text = plain(typed, limit)?;
    text.retain(|c| c != ' ');
    Some(text)
}

fn to_ascii(c: char) -> char {
    match c {
        // The full-width forms have the order of ASCII, at an offset of U+FEE0.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c).saturating_sub(0xFEE0)).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Soft hyphen, zero-width characters, direction marks, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
    )
}

/// The private-use areas: each font decides what they show.
pub(crate) fn is_private_use(c: char) -> bool {
    matches!(
        c,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undoes_the_accidents_of_typing() {
        let cases = [
            ("", ""),
            (" \u{3000}\u{00A0}\t\n", ""),
            ("\u{3000}１９９０\u{3000}", "1990"),
            ("ＡｚＸ－＋（）．", "AzX-+()."),
            ("a\u{3000}b\u{00A0}c\td", "a b c d"),
            ("\u{FEFF}\u{200B}1\u{202A}2\u{200E}3\u{202C}\u{2069}", "123"),
            ("1\u{2010}2–3—4−5", "1-2-3-4-5"),
            ("张三·é𠮷", "张三·é𠮷"),
        ];
        for (typed, expected) in cases {
            assert_eq!(plain(typed, 99).as_deref(), Some(expected), "{typed:?}");
        }
        assert_eq!(compact(" 1 2\u{3000}3 ", 99).as_deref(), Some("123"));
    }

    #[test]
    fn stops_at_the_limit() {
        assert_eq!(plain("张三", 2).as_deref(), Some("张三"));
        assert_eq!(plain("张三丰", 2), None);
        assert_eq!(plain(&"\u{200B}".repeat(10_000_000), 2), None);
    }
}
