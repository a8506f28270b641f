//! Bytes as text in a page, as dense as is safe: LZMA, then digits in base 123.
//!
//! The page is UTF-8, so that it survives being sent and served as text. In UTF-8 only the 128
//! ASCII characters take one byte. `web/unpack.js` decodes it.
//!
//! | | KB in the page, of the whole program |
//! |---|---|
//! | gzip, base64 | 335 |
//! | LZMA, base64 | 267 |
//! | LZMA, base 123 | 231 |
//! | LZMA, every byte as a character of windows-1252 | 202, and lost once taken for UTF-8 |
use anyhow::{Context, Result};
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter};
use std::io::Write;

/// This many bytes become [`DIGITS`] digits: 123^15 is just above 256^13.
const BYTES: usize = 13;
const DIGITS: usize = 15;
const BASE: u8 = 123;

/// Characters that are not safe in a page: NUL, line ends (which editors and parsers change),
/// 0x1a (the end of a text on old systems), and `<`.
const NEVER: [u8; 5] = [0x00, 0x0a, 0x0d, 0x1a, b'<'];

/// A data element, which `web/unpack.js` finds by its id.
pub(crate) fn element(id: &str, bytes: &[u8]) -> Result<String> {
    let text = text(&lzma(bytes)?)?;
    Ok(format!(
        "<script type=\"text/plain\" id=\"{id}\" data-size=\"{}\">{text}</script>",
        bytes.len()
    ))
}

/// The raw LZMA stream, without header and end mark. The element has its size.
fn lzma(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    // web/unpack.js has the same constants.
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    options.mode = EncodeMode::Normal;
    options.nice_len = 273;
    options.depth_limit = 2000;
    options.dict_size = 1 << 22;
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(bytes)?;
    writer.finish().context("LZMA")
}

/// Encodes groups of bytes as groups of digits, the least significant first. The last group is
/// padded with zeros.
fn text(bytes: &[u8]) -> Result<String> {
    let alphabet: Vec<u8> = (0x00..0x80).filter(|byte| !NEVER.contains(byte)).collect();
    let mut text = Vec::with_capacity(bytes.len() * DIGITS / BYTES + DIGITS);
    for group in bytes.chunks(BYTES) {
        let filled = group.iter().copied().chain(std::iter::repeat(0));
        let value = filled
            .take(BYTES)
            .fold(0_u128, |value, byte| (value << 8) | u128::from(byte));
        let mut left = value;
        for _ in 0..DIGITS {
            let digit = usize::try_from(left % u128::from(BASE))?;
            text.push(*alphabet.get(digit).context("a digit beyond the base")?);
            left /= u128::from(BASE);
        }
    }
    Ok(String::from_utf8(text)?)
}

#[cfg(test)]
mod tests {
    use super::{BASE, BYTES, DIGITS, NEVER, element, text};

    #[test]
    fn the_base_has_room_for_every_group() {
        assert_eq!(usize::from(BASE), 0x80 - NEVER.len());
        let digits = u128::from(BASE).pow(u32::try_from(DIGITS).unwrap());
        assert!(digits > 1 << (8 * BYTES));
        // The largest group does not overflow.
        assert_eq!(text(&[0xff; BYTES]).unwrap().len(), DIGITS);
    }

    #[test]
    fn nothing_in_it_means_anything_to_a_page() {
        let all: Vec<u8> = (0..=255).cycle().take(5000).collect();
        let packed = text(&all).unwrap();
        assert_eq!(packed.len(), 5000_usize.div_ceil(BYTES) * DIGITS);
        assert!(
            packed
                .bytes()
                .all(|byte| byte < 0x80 && !NEVER.contains(&byte))
        );
        let element = element("x", b"a text, a text, a text").unwrap();
        assert!(element.starts_with("<script type=\"text/plain\" id=\"x\" data-size=\"22\">"));
    }
}
