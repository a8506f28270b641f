//! Removes the metadata of a photo: where it was taken, with what, by whom, and the larger
//! picture it was cut from.
//!
//! The picture itself is not changed. Metadata is overwritten in place, because a notice may
//! require a least file size.

use crate::draft::Photo;

/// Marker bytes; each follows an `ff`.
mod marker {
    pub(super) const START: u8 = 0xd8;
    pub(super) const END: u8 = 0xd9;
    pub(super) const SCAN: u8 = 0xda;
    pub(super) const COMMENT: u8 = 0xfe;
    pub(super) const JFIF: u8 = 0xe0;
    pub(super) const ADOBE: u8 = 0xee;
    /// Frame headers, which hold the side lengths: baseline, extended, progressive. Browsers
    /// show no others.
    pub(super) const FRAMES: std::ops::RangeInclusive<u8> = 0xc0..=0xc2;
    /// Tables for decoding, and the restart interval.
    pub(super) const TABLES: [u8; 3] = [0xc4, 0xdb, 0xdd];
    /// Restart markers within a scan; they are part of its data.
    pub(super) const RESTARTS: std::ops::RangeInclusive<u8> = 0xd0..=0xd7;
}

impl Photo {
    /// The picture of a JPEG file without metadata. `None` if the file is no JPEG or is cut
    /// off.
    pub fn of_jpeg(file: Vec<u8>) -> Option<Self> {
        let (jpeg, [width, height]) = cleaned(file)?;
        Some(Self {
            jpeg: jpeg.into(),
            width,
            height,
        })
    }
}

/// The file without metadata, and its width and height in pixels.
fn cleaned(mut bytes: Vec<u8>) -> Option<(Vec<u8>, [u32; 2])> {
    if bytes.get(..2)? != [0xff, marker::START] {
        return None;
    }
    let mut sides = None;
    let mut has_scan = false;
    let mut at = 2;
    loop {
        let kind = segment(&bytes, &mut at)?;
        if kind == marker::END {
            break;
        }
        let length = usize::from(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
        let end = at + length;
        let body = bytes.get_mut(at + 2..end)?;
        match kind {
            marker::SCAN => {
                has_scan = true;
                at = end + coded(bytes.get(end..)?);
                continue;
            }
            kind if marker::FRAMES.contains(&kind) => {
                let [_, high, low, across, more, ..] = *body else {
                    return None;
                };
                let pixels = |high, low| u32::from(u16::from_be_bytes([high, low]));
                let size = [pixels(across, more), pixels(high, low)];
                // A second frame would be another picture.
                if sides.replace(size).is_some() {
                    return None;
                }
            }
            kind if marker::TABLES.contains(&kind) || is_plain(kind, body) => {}
            _ => {
                body.fill(b' ');
                *bytes.get_mut(at - 1)? = marker::COMMENT;
            }
        }
        at = end;
    }
    // Nothing after the end is shown, so other pictures or archives may be hidden there.
    bytes.truncate(at);
    Some((bytes, sides.filter(|_| has_scan)?))
}

/// The kind of the segment at `at`. Moves `at` to its length.
fn segment(bytes: &[u8], at: &mut usize) -> Option<u8> {
    if *bytes.get(*at)? != 0xff {
        return None;
    }
    // Any number of `ff` may stand before a marker.
    while *bytes.get(*at)? == 0xff {
        *at += 1;
    }
    let kind = *bytes.get(*at)?;
    *at += 1;
    // Markers without a length do not occur outside a scan.
    let is_bare = kind <= 1 || kind == marker::START || marker::RESTARTS.contains(&kind);
    (!is_bare).then_some(kind)
}

/// How many bytes of scan data precede the next segment. Within the data an `ff` is followed by
/// a zero.
fn coded(scan: &[u8]) -> usize {
    let is_segment = |pair: &[u8]| match *pair {
        [0xff, next] => !matches!(next, 0 | 0xff) && !marker::RESTARTS.contains(&next),
        _ => false,
    };
    scan.windows(2).position(is_segment).unwrap_or(scan.len())
}

/// Whether a segment says only how the picture is shown, and nothing about its origin.
fn is_plain(kind: u8, body: &[u8]) -> bool {
    match kind {
        // The density. A longer segment has a thumbnail, possibly of the uncut picture.
        marker::JFIF => body.len() == 14 && body.starts_with(b"JFIF\0") && body.ends_with(&[0, 0]),
        // The encoding of colours.
        marker::ADOBE => body.len() == 12 && body.starts_with(b"Adobe"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::cleaned;
    use proptest::collection::vec;
    use proptest::prelude::*;

    const SECRET: &[u8] = b"48.2N 11.6E";

    fn segment(kind: u8, body: &[u8]) -> Vec<u8> {
        let length = (body.len() as u16 + 2).to_be_bytes();
        [&[0xff, kind][..], &length, body].concat()
    }

    fn frame(width: u16, height: u16) -> Vec<u8> {
        let [a, b] = height.to_be_bytes();
        let [c, d] = width.to_be_bytes();
        segment(0xc0, &[8, a, b, c, d, 1, 1, 0x11, 0])
    }

    /// The middle of a picture: a scan in which an `ff` and a restart stand.
    fn scan() -> Vec<u8> {
        let mut scan = segment(0xda, &[1, 1, 0, 0, 63, 0]);
        scan.extend([7, 0xff, 0, 9, 0xff, 0xd0, 3]);
        scan
    }

    fn file(segments: &[Vec<u8>]) -> Vec<u8> {
        let mut file = vec![0xff, 0xd8];
        file.extend(segments.concat());
        file.extend(scan());
        file.extend([0xff, 0xd9]);
        file
    }

    fn has(bytes: &[u8], what: &[u8]) -> bool {
        bytes.windows(what.len()).any(|window| window == what)
    }

    fn jfif() -> Vec<u8> {
        segment(0xe0, b"JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\0\0")
    }

    #[test]
    fn a_photo_of_ours_stays_as_it_is_its_padding_too() {
        let photo = file(&[jfif(), segment(0xfe, &[b' '; 500]), frame(295, 413)]);
        assert_eq!(cleaned(photo.clone()), Some((photo, [295, 413])));
    }

    #[test]
    fn the_place_where_it_was_taken_is_gone_and_the_picture_is_not() {
        let exif = [b"Exif\0\0", SECRET].concat();
        let thumbnail = [&b"JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\x01\x01"[..], b"RGB"].concat();
        for hidden in [
            segment(0xe1, &exif),
            segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", SECRET].concat()),
            segment(0xe2, SECRET),
            segment(0xed, SECRET),
            segment(0xee, SECRET),
            segment(0xef, SECRET),
            segment(0xfe, SECRET),
            segment(0xf0, SECRET),
            segment(0xe0, &[b"JFXX\0", SECRET].concat()),
            segment(0xe0, &thumbnail),
        ] {
            let (kept, frame) = (segment(0xdb, &[1; 65]), frame(3, 4));
            let given = file(&[jfif(), hidden.clone(), kept.clone(), frame.clone()]);
            let (cleaned, _) = cleaned(given.clone()).unwrap();
            assert_eq!(cleaned.len(), given.len(), "the weight stays");
            let blank = segment(0xfe, &vec![b' '; hidden.len() - 4]);
            assert_eq!(cleaned, file(&[jfif(), blank, kept, frame]));
        }
        // Colours that Adobe's programs coded in their own way stay right.
        let adobe = file(&[segment(0xee, b"Adobe\0\x64\0\0\0\0\x01"), frame(3, 4)]);
        assert_eq!(cleaned(adobe.clone()).unwrap().0, adobe);
    }

    #[test]
    fn between_two_scans_and_behind_the_end_nothing_is_hidden() {
        let mut given = vec![0xff, 0xd8];
        given.extend(frame(3, 4));
        given.extend(scan());
        given.extend(segment(0xe1, SECRET));
        given.extend(scan());
        // Any number of `ff` may stand before a marker.
        given.extend([0xff, 0xff, 0xff, 0xd9]);
        let whole = given.len();
        given.extend(SECRET);
        let (cleaned, _) = cleaned(given).unwrap();
        assert_eq!(cleaned.len(), whole);
        assert!(!has(&cleaned, SECRET));
    }

    #[test]
    fn what_is_not_whole_is_none() {
        let whole = file(&[jfif(), frame(3, 4)]);
        assert!(cleaned(whole.clone()).is_some());
        for end in 0..whole.len() {
            assert!(cleaned(whole[..end].to_vec()).is_none(), "{end}");
        }
        let bare = |marker: u8| vec![0xff, marker];
        for broken in [
            file(&[]),
            [&whole[..2], &[0xff, 0xd9][..]].concat(),
            [&[0xff, 0xd8][..], &frame(3, 4), &[0xff, 0xd9]].concat(),
            file(&[frame(3, 4), frame(3, 4)]),
            file(&[segment(0xc3, &[8, 0, 3, 0, 4, 1, 1, 0x11, 0])]),
            file(&[bare(0xd8), frame(3, 4)]),
            file(&[bare(0xd0), frame(3, 4)]),
            file(&[vec![0xff, 0xe1, 0, 1], frame(3, 4)]),
            file(&[b"between".to_vec(), frame(3, 4)]),
            file(&[segment(0xc0, &[8, 0, 3]), segment(0xe1, SECRET)]),
        ] {
            assert!(cleaned(broken.clone()).is_none(), "{broken:x?}");
        }
    }

    /// A program that gives them one would read another picture than the browser shows.
    #[test]
    fn a_marker_that_has_no_length_is_not_given_one() {
        for bare in [0, 1, 0xd0, 0xd7, 0xd8] {
            let given = file(&[segment(bare, SECRET), frame(3, 4)]);
            assert_eq!(cleaned(given), None, "{bare:x}");
        }
    }

    #[test]
    fn how_a_picture_is_shown_is_kept_and_only_that() {
        let with = |part: &[u8]| cleaned(file(&[part.to_vec(), frame(3, 4)])).unwrap().0;
        let adobe = segment(0xee, b"Adobe\0\x64\0\0\0\0\x01");
        for kept in [jfif(), adobe] {
            assert_eq!(with(&kept), file(&[kept, frame(3, 4)]));
        }
        for removed in [
            // Of the right length, and of another kind.
            segment(0xe0, b"48.2N 11.6E\0\0\0"),
            segment(0xee, b"48.2N 11.6E."),
            // With a thumbnail: it may end in two zeros.
            segment(0xe0, b"JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\x01\x01RGB\0\0"),
            segment(0xe0, b"JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\x01\x01"),
            segment(0xee, b"Adobe, with more behind it"),
        ] {
            let blank = segment(0xfe, &vec![b' '; removed.len() - 4]);
            assert_eq!(with(&removed), file(&[blank, frame(3, 4)]), "{removed:x?}");
        }
    }

    /// Segments as files have them, of any kind.
    fn any_segment() -> impl Strategy<Value = Vec<u8>> {
        let kind = prop_oneof![0xe0..=0xfe_u8, Just(0xdb), Just(0xc4), Just(0xdd)];
        let body = prop_oneof![vec(any::<u8>(), 0..40), Just(SECRET.to_vec())];
        (kind, body).prop_map(|(kind, body)| segment(kind, &body))
    }

    proptest! {
        #[test]
        fn once_clean_it_stays_and_what_no_segment_of_the_picture_has_is_gone(
            before in vec(any_segment(), 0..6),
            after in vec(any_segment(), 0..6),
            trailer in vec(any::<u8>(), 0..40),
            sides in any::<(u16, u16)>(),
        ) {
            let segments = [before, vec![frame(sides.0, sides.1)], after].concat();
            let given = [file(&segments), trailer].concat();
            let (photo, size) = cleaned(given).unwrap();
            prop_assert_eq!(size, [sides.0.into(), sides.1.into()]);
            prop_assert_eq!(photo.len(), file(&segments).len());
            // Every segment is that of the picture, or blank.
            let expected: Vec<_> = segments.iter().map(|part| match part[1] {
                0xdb | 0xc4 | 0xdd | 0xc0 => part.clone(),
                _ => segment(0xfe, &vec![b' '; part.len() - 4]),
            }).collect();
            prop_assert_eq!(&photo, &file(&expected));
            prop_assert_eq!(cleaned(photo.clone()), Some((photo, size)));
        }

        #[test]
        fn any_bytes_end_with_an_answer(bytes in vec(prop_oneof![any::<u8>(), Just(0xff)], 0..200)) {
            let given = [&[0xff, 0xd8][..], &bytes].concat();
            if let Some((photo, _)) = cleaned(given.clone()) {
                prop_assert!(photo.len() <= given.len());
                prop_assert!(photo.ends_with(&[0xff, 0xd9]));
            }
        }
    }
}
