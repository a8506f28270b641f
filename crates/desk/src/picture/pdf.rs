//! The pictures in a PDF file: what a scanner makes is one picture a page.
//!
//! The file is not parsed. A picture is a stream behind a dictionary, and both stand in the file as
//! they are; only their numbers may lie elsewhere. So the streams are found by their words
//! (ISO 32000-1, 7.3.8 and 8.9.5). A file under a password has them too, but encrypted: nothing is
//! found in these.

use std::ops::Range;

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::Picture;

/// The longest dictionary of a picture.
const DICTIONARY: usize = 4096;
/// The least and the most pixels of a side: smaller ones are logos.
const SIDES: std::ops::RangeInclusive<usize> = 200..=20_000;
/// The most pixels: A4 at 600 dpi has 35 million.
const MOST_PIXELS: usize = 40_000_000;

/// A picture in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Image {
    /// A JPEG file, which the browser opens.
    Jpeg(Range<usize>),
    /// Packed pixels of eight bits a colour.
    Greys {
        /// The packed bytes.
        at: Range<usize>,
        /// Pixels across.
        width: usize,
        /// Pixels down.
        height: usize,
        /// Whether each row begins with a byte that says how it was predicted, as in PNG.
        is_predicted: bool,
    },
    /// Packed in another way.
    Unknown(Range<usize>),
}

/// The first picture in a PDF file behind a place; `None` behind the last.
pub fn image(file: &[u8], from: usize) -> Option<Image> {
    let mut from = from;
    loop {
        let at = from + position(file.get(from..)?, b"stream")?;
        let begin = at + b"stream".len();
        from = begin;
        let before = file.get(at.saturating_sub(DICTIONARY)..at)?;
        let Some(dictionary) = dictionary(before) else {
            continue;
        };
        let data = data(file, begin, dictionary)?;
        from = data.end;
        if value(dictionary, b"/Subtype").is_some_and(|value| value.starts_with(b"/Image"))
            && let Some(image) = of(dictionary, data)
        {
            return Some(image);
        }
    }
}

/// The dictionary at the end of some bytes, with those that it holds.
fn dictionary(before: &[u8]) -> Option<&[u8]> {
    let before = before.trim_ascii_end();
    before.strip_suffix(b">>")?;
    let mut depth = 0_usize;
    let mut end = before.len();
    while end >= 2 {
        match before.get(end - 2..end)? {
            b">>" => (depth, end) = (depth + 1, end - 2),
            b"<<" => {
                (depth, end) = (depth.checked_sub(1)?, end - 2);
                if depth == 0 {
                    return before.get(end..);
                }
            }
            _ => end -= 1,
        }
    }
    None
}

/// What stands behind a key.
fn value<'a>(dictionary: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    let mut rest = dictionary;
    loop {
        rest = rest.get(position(rest, key)? + key.len()..)?;
        // The key is not the beginning of a longer one.
        if !rest.first()?.is_ascii_alphanumeric() {
            return Some(rest.trim_ascii_start());
        }
    }
}

/// The number behind a key; `None` if it is not there, or in another place of the file.
fn number(dictionary: &[u8], key: &[u8]) -> Option<usize> {
    let value = value(dictionary, key)?;
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit());
    let (digits, rest) = value.split_at(digits.count());
    let mut rest = rest.trim_ascii_start();
    while let [b'0'..=b'9', more @ ..] = rest {
        rest = more;
    }
    match rest.trim_ascii_start() {
        [b'R', ..] => None,
        _ => std::str::from_utf8(digits).ok()?.parse().ok(),
    }
}

/// Where the bytes of a stream are that begins behind its word.
fn data(file: &[u8], begin: usize, dictionary: &[u8]) -> Option<Range<usize>> {
    let begin = match file.get(begin..)? {
        [b'\r', b'\n', ..] => begin + 2,
        [b'\r' | b'\n', ..] => begin + 1,
        _ => begin,
    };
    let is_end = |end: &usize| {
        let rest = file.get(*end..).map(<[u8]>::trim_ascii_start);
        rest.is_some_and(|rest| rest.starts_with(b"endstream"))
    };
    let stated = number(dictionary, b"/Length").and_then(|length| begin.checked_add(length));
    let end = stated.filter(is_end);
    let found = || Some(begin + position(file.get(begin..)?, b"endstream")?);
    Some(begin..end.or_else(found)?)
}

fn of(dictionary: &[u8], at: Range<usize>) -> Option<Image> {
    let width = number(dictionary, b"/Width")?;
    let height = number(dictionary, b"/Height")?;
    if !SIDES.contains(&width) || !SIDES.contains(&height) || width * height > MOST_PIXELS {
        return None;
    }
    let filter = value(dictionary, b"/Filter").unwrap_or_default();
    let filter = filter.strip_prefix(b"[").unwrap_or(filter);
    let filter = filter.trim_ascii_start();
    let predictor = number(dictionary, b"/Predictor").unwrap_or(1);
    let is_plain = number(dictionary, b"/BitsPerComponent") == Some(8)
        && position(dictionary, b"/Indexed").is_none()
        && predictor != 2;
    Some(match is_plain {
        _ if filter.starts_with(b"/DCTDecode") => Image::Jpeg(at),
        true if filter.starts_with(b"/FlateDecode") => Image::Greys {
            at,
            width,
            height,
            is_predicted: predictor >= 10,
        },
        _ => Image::Unknown(at),
    })
}

impl Image {
    /// Where it ends in the file.
    pub const fn end(&self) -> usize {
        match self {
            Self::Jpeg(at) | Self::Unknown(at) | Self::Greys { at, .. } => at.end,
        }
    }

    /// Its greys; `None` if it has to be opened in another way, or is damaged.
    pub fn greys(&self, file: &[u8]) -> Option<Picture> {
        let Self::Greys {
            at,
            width,
            height,
            is_predicted,
        } = self.clone()
        else {
            return None;
        };
        let packed = file.get(at)?;
        let most = (width * 3 + 1) * height + 16;
        let mut bytes = decompress_to_vec_zlib_with_limit(packed, most).ok()?;
        let row = bytes.len() / height;
        let colours = (row - usize::from(is_predicted && row > 0)) / width;
        if !matches!(colours, 1 | 3) {
            return None;
        }
        if is_predicted {
            bytes = unpredicted(&bytes, row, colours);
        }
        let greys = match colours {
            1 => bytes,
            // The weights of red, green and blue in luminance (BT.601), in 256ths.
            _ => bytes
                .chunks_exact(3)
                .map(|pixel| match *pixel {
                    [red, green, blue] => {
                        let sum =
                            u32::from(red) * 77 + u32::from(green) * 151 + u32::from(blue) * 28;
                        (sum >> 8) as u8
                    }
                    _ => u8::MAX,
                })
                .collect(),
        };
        Some(Picture::new(greys, width))
    }
}

/// Rows of PNG without their first byte, and with what it says done (PNG, section 9).
fn unpredicted(bytes: &[u8], row: usize, step: usize) -> Vec<u8> {
    let mut all: Vec<u8> = Vec::with_capacity(bytes.len());
    let across = row.saturating_sub(1);
    for line in bytes.chunks_exact(row.max(1)) {
        let Some((&kind, line)) = line.split_first() else {
            break;
        };
        let begin = all.len();
        for (index, &byte) in line.iter().enumerate() {
            let before = |back: usize| {
                let at = all.len().checked_sub(back);
                at.and_then(|at| all.get(at)).copied().unwrap_or_default()
            };
            let is_first_row = begin == 0;
            let left = if index >= step { before(step) } else { 0 };
            let above = if is_first_row { 0 } else { before(across) };
            let corner = match index >= step && !is_first_row {
                true => before(across + step),
                false => 0,
            };
            let guess = match kind {
                1 => left,
                2 => above,
                3 => left.midpoint(above),
                4 => paeth(left, above, corner),
                _ => 0,
            };
            all.push(byte.wrapping_add(guess));
        }
    }
    all
}

/// The neighbour that is nearest to their plane.
fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let plane = i16::from(left) + i16::from(above) - i16::from(corner);
    let distance = |value: u8| (plane - i16::from(value)).abs();
    let nearest = [left, above, corner];
    let nearest = nearest.into_iter().min_by_key(|value| distance(*value));
    nearest.unwrap_or(left)
}

/// Where some bytes begin.
fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(wanted) {
            return Some(at);
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;

    use super::{Image, image};

    const WIDTH: usize = 210;
    const HEIGHT: usize = 200;

    fn grey(x: usize, y: usize) -> u8 {
        (x * 3 + y * 7) as u8
    }

    fn file(dictionary: &str, length: &str, data: &[u8]) -> Vec<u8> {
        let head = format!(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\n\
             3 0 obj\n<</Type/XObject/Subtype /Image/Width {WIDTH}/Height {HEIGHT} {dictionary} /Length {length}>>\nstream\r\n"
        );
        [head.as_bytes(), data, b"\nendstream\nendobj\n%%EOF"].concat()
    }

    fn pixels(colours: usize) -> Vec<u8> {
        let rows = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| grey(x, y)));
        rows.flat_map(|grey| vec![grey; colours]).collect()
    }

    #[test]
    fn packed_greys_and_colours_are_opened() {
        for (space, colours) in [("/DeviceGray", 1), ("/DeviceRGB", 3)] {
            let data = compress_to_vec_zlib(&pixels(colours), 6);
            for length in [data.len().to_string(), "9 0 R".to_owned()] {
                let words = format!("/ColorSpace {space} /BitsPerComponent 8 /Filter /FlateDecode");
                let file = file(&words, &length, &data);
                let found = image(&file, 0).unwrap();
                let picture = found.greys(&file).unwrap();
                assert_eq!((picture.width, picture.height), (WIDTH, HEIGHT));
                assert_eq!(picture.greys[WIDTH + 5], grey(5, 1));
                assert_eq!(image(&file, found.end()), None);
            }
        }
    }

    #[test]
    fn every_prediction_of_png_is_undone() {
        let all = pixels(3);
        let row = WIDTH * 3;
        let at = |y: usize, x: isize| match x {
            0.. => all[y * row + x as usize],
            _ => 0,
        };
        let mut data = Vec::new();
        for y in 0..HEIGHT {
            let kind = (y % 5) as u8;
            data.push(kind);
            for x in 0..row as isize {
                let left = at(y, x - 3);
                let (above, corner) = match y {
                    0 => (0, 0),
                    _ => (at(y - 1, x), at(y - 1, x - 3)),
                };
                let guess = match kind {
                    1 => left,
                    2 => above,
                    3 => ((u16::from(left) + u16::from(above)) / 2) as u8,
                    4 => super::paeth(left, above, corner),
                    _ => 0,
                };
                data.push(at(y, x).wrapping_sub(guess));
            }
        }
        let data = compress_to_vec_zlib(&data, 6);
        let words = "/BitsPerComponent 8 /Filter [ /FlateDecode ] /ColorSpace 8 0 R \
                     /DecodeParms << /Predictor 15 /Colors 3 >>";
        let file = file(words, &data.len().to_string(), &data);
        let picture = image(&file, 0).unwrap().greys(&file).unwrap();
        assert!(
            (0..HEIGHT).all(|y| (0..WIDTH).all(|x| picture.greys[y * WIDTH + x] == grey(x, y)))
        );
    }

    #[test]
    fn a_jpeg_is_found_and_the_rest_is_said_to_be_unknown() {
        let file = |words: &str| file(words, "4", b"\xff\xd8\xff\xd9");
        let jpeg = file("/Filter/DCTDecode");
        let Some(Image::Jpeg(at)) = image(&jpeg, 0) else {
            panic!("no JPEG");
        };
        assert_eq!(&jpeg[at], b"\xff\xd8\xff\xd9");
        for words in [
            "/Filter /CCITTFaxDecode",
            "/Filter /FlateDecode /BitsPerComponent 1",
            "/Filter /FlateDecode /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 255 9 0 R]",
        ] {
            let file = file(words);
            let found = image(&file, 0).unwrap();
            assert!(matches!(found, Image::Unknown(_)), "{words}");
            assert_eq!(found.greys(&file), None);
        }
    }

    #[test]
    fn whatever_is_cut_off_or_changed_is_no_panic() {
        let data = compress_to_vec_zlib(&pixels(1), 6);
        let whole = file("/BitsPerComponent 8 /Filter /FlateDecode", "5", &data);
        for end in 0..whole.len().min(600) {
            let mut changed = whole.clone();
            changed[end] ^= 0x15;
            for file in [&whole[..end], &changed] {
                let mut from = 0;
                while let Some(found) = image(file, from) {
                    assert!(found.end() > from);
                    from = found.end();
                    drop(found.greys(file));
                }
            }
        }
    }
}
