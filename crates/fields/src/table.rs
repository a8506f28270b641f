//! Data files as they are compiled in: without their comments, which are for those who edit them.

/// A file of lines in the program, without the lines that begin with `#`.
#[macro_export]
macro_rules! table {
    ($path:literal) => {{
        const WHOLE: &str = include_str!($path);
        const KEPT: [u8; $crate::table::length(WHOLE)] = $crate::table::kept(WHOLE);
        match std::str::from_utf8(&KEPT) {
            Ok(text) => text,
            // Whole lines of UTF-8 are UTF-8.
            Err(_) => "",
        }
    }};
}

/// How many bytes are left of a file.
#[must_use]
pub const fn length(text: &str) -> usize {
    let (bytes, mut at, mut length, mut is_kept) = (text.as_bytes(), 0, 0, true);
    while at < bytes.len() {
        is_kept = is_kept_at(bytes, at, is_kept);
        length += is_kept as usize;
        at += 1;
    }
    length
}

/// What is left of it, [`length`] bytes.
#[must_use]
#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which bounds it"
)]
pub const fn kept<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    let (bytes, mut at, mut length, mut is_kept) = (text.as_bytes(), 0, 0, true);
    let mut kept = [0; LENGTH];
    while at < bytes.len() {
        is_kept = is_kept_at(bytes, at, is_kept);
        if is_kept {
            kept[length] = bytes[at];
            length += 1;
        }
        at += 1;
    }
    kept
}

/// Whether a byte is of a line that is kept, if that is known of the byte before.
#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which bounds it"
)]
const fn is_kept_at(bytes: &[u8], at: usize, before: bool) -> bool {
    match at == 0 || bytes[at - 1] == b'\n' {
        true => bytes[at] != b'#',
        false => before,
    }
}

#[cfg(test)]
mod tests {
    use super::{kept, length};

    #[test]
    fn comments_are_whole_lines() {
        const TEXT: &str = "# 说明\na#b\t一\n\n#\n二";
        const KEPT: [u8; length(TEXT)] = kept(TEXT);
        assert_eq!(std::str::from_utf8(&KEPT), Ok("a#b\t一\n\n二"));
    }
}
