//! A JPEG file of the size in bytes that a notice asks for.

use form::file::MOST_PHOTO_BYTES;
use notice::PhotoSpec;

use super::PhotoProblem;

/// Quality in percent: the maximum, and the lowest at which a face is clear.
const BEST: u32 = 100;
const WORST: u32 = 20;

/// The least and the most bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limits {
    least: usize,
    most: usize,
    max_kb: u32,
}

impl Limits {
    /// Some upload pages count a KB as 1000 bytes, some as 1024. The limits suit both, if
    /// possible.
    pub(super) fn of(spec: &PhotoSpec) -> Self {
        let bytes = |kb: u32, each: usize| (kb as usize).saturating_mul(each);
        let least = bytes(spec.min_kb, 1024);
        let mut most = bytes(spec.max_kb, 1000);
        if most <= least + ROOM {
            most = bytes(spec.max_kb, 1024);
        }
        Self {
            least,
            most: most.min(MOST_PHOTO_BYTES),
            max_kb: spec.max_kb,
        }
    }
}

/// The most bytes that padding may add beyond what is missing.
const ROOM: usize = LEAST_SEGMENT;
/// The bytes of an empty segment: marker and length.
const LEAST_SEGMENT: usize = 4;
const MOST_SEGMENT: usize = 2 + 0xffff;

/// The best quality within the limits, in about eight attempts. If even the maximum has too few
/// bytes, the file is padded.
pub(super) fn fitted(
    limits: Limits,
    mut encode: impl FnMut(u32) -> Option<Vec<u8>>,
) -> Result<Vec<u8>, PhotoProblem> {
    let mut attempt = |percent| encode(percent).ok_or(PhotoProblem::Browser);
    let mut found = attempt(BEST)?;
    if found.len() > limits.most {
        found = attempt(WORST)?;
        // The file fits at `low` and not at `high`.
        let (mut low, mut high) = (WORST, BEST);
        while found.len() <= limits.most && high - low > 1 {
            let percent = low.midpoint(high);
            let file = attempt(percent)?;
            if file.len() <= limits.most {
                (low, found) = (percent, file);
            } else {
                high = percent;
            }
        }
    }
    let file = finished(&found, limits.least);
    match file.len() <= limits.most {
        true => Ok(file),
        false => Err(PhotoProblem::CannotMeet {
            kb: file.len().div_ceil(1024) as u32,
            max_kb: limits.max_kb,
        }),
    }
}

/// The same picture in a file of at least `least` bytes, with a density of 300 dots per inch, so
/// that it prints at its nominal size.
fn finished(jpeg: &[u8], least: usize) -> Vec<u8> {
    // New segments go behind the header, which has to come first.
    let (start, rest) = jpeg.split_at_checked(header(jpeg)).unwrap_or((jpeg, &[]));
    let mut file = start.to_vec();
    if let Some([b'J', b'F', b'I', b'F', 0, _, _, density @ ..]) = file.get_mut(6..18) {
        density.copy_from_slice(&[1, 1, 0x2c, 1, 0x2c]);
    }
    // Padding is a comment, which no program shows. Most notices ask for more bytes than a photo
    // has.
    let mut missing = least.saturating_sub(jpeg.len());
    while missing > 0 {
        // The remainder for the next segment is never smaller than an empty segment.
        let most = MOST_SEGMENT - LEAST_SEGMENT;
        let segment = match missing > MOST_SEGMENT {
            true => most,
            false => missing.max(LEAST_SEGMENT),
        };
        let [high, low] = ((segment - 2) as u16).to_be_bytes();
        file.extend([0xff, 0xfe, high, low]);
        file.resize(file.len() + segment - LEAST_SEGMENT, b' ');
        missing = missing.saturating_sub(segment);
    }
    file.extend(rest);
    file
}

/// The length of what has to come first: the start of the file, and the JFIF header if there is
/// one.
fn header(jpeg: &[u8]) -> usize {
    match jpeg.get(2..6) {
        Some(&[0xff, 0xe0, high, low]) => 4 + usize::from(u16::from_be_bytes([high, low])),
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{BEST, Limits, PhotoProblem, WORST, finished, fitted};
    use notice::PhotoSpec;

    /// A file of `bytes` bytes that begins as browsers write it.
    fn jpeg(bytes: usize) -> Vec<u8> {
        let mut file = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0".to_vec();
        file.extend(b"\xff\xdb\0\x43");
        file.resize(bytes.max(file.len()), 7);
        file
    }

    fn limits(min_kb: u32, max_kb: u32) -> Limits {
        Limits::of(&PhotoSpec {
            min_kb,
            max_kb,
            ..PhotoSpec::default()
        })
    }

    /// The markers of the segments before the first quantisation table, and the rest of the file.
    fn segments(file: &[u8]) -> (Vec<u8>, &[u8]) {
        let (mut markers, mut rest) = (Vec::new(), &file[2..]);
        while rest[1] != 0xdb {
            assert_eq!(rest[0], 0xff);
            markers.push(rest[1]);
            rest = &rest[2 + usize::from(u16::from_be_bytes([rest[2], rest[3]]))..];
        }
        (markers, rest)
    }

    #[test]
    fn limits_hold_for_both_kinds_of_kb() {
        let most = |min_kb, max_kb| limits(min_kb, max_kb).most;
        assert_eq!(limits(35, 100).least, 35_840);
        assert_eq!(most(35, 100), 100_000);
        // The range is too small to suit both.
        assert_eq!(most(98, 100), 102_400);
        assert_eq!(most(0, 5000), 1024 * 1024);
    }

    #[test]
    fn the_best_quality_that_fits_is_found() {
        // A step of quality is 1 to 20 KB, so the result can be any quality.
        for each in (1000..=20_000).step_by(371).chain([4000, 20_000, 20_001]) {
            let mut attempts = 0;
            let file = fitted(limits(35, 400), |percent| {
                attempts += 1;
                Some(jpeg(percent as usize * each))
            });
            let best = (WORST..=BEST)
                .rev()
                .find(|&percent| percent as usize * each <= 400_000);
            assert!(attempts <= 9, "{attempts}");
            match (file, best) {
                (Ok(file), Some(percent)) => assert_eq!(file.len(), percent as usize * each),
                (Err(_), None) => {}
                other => panic!("{each}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_cannot_be_met_is_told_with_its_size() {
        let refused = fitted(limits(35, 100), |_| Some(jpeg(100_001)));
        let problem = PhotoProblem::CannotMeet {
            kb: 98,
            max_kb: 100,
        };
        assert_eq!(refused, Err(problem));
        assert_eq!(
            fitted(limits(35, 100), |_| None),
            Err(PhotoProblem::Browser)
        );
    }

    #[test]
    fn a_light_file_is_padded_and_nothing_else_changes() {
        for bytes in [24, 25, 5000] {
            let plain = jpeg(bytes);
            for missing in (0..10)
                .chain(65_530..65_550)
                .chain([131_073, 200_000, 1_000_000])
            {
                let file = finished(&plain, bytes + missing);
                let padding = file.len() - bytes;
                assert!(
                    padding >= missing && padding < missing.max(1) + 4,
                    "{bytes} {missing}"
                );
                let (markers, rest) = segments(&file);
                assert_eq!(markers[0], 0xe0);
                assert!(markers[1..].iter().all(|&marker| marker == 0xfe));
                assert_eq!(rest, &plain[20..]);
            }
        }
    }

    #[test]
    fn the_density_is_300_dots_per_inch() {
        let file = finished(&jpeg(100), 0);
        assert_eq!(
            &file[..20],
            b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\0\0"
        );
        // Without the header there is no place for the density.
        let bare = b"\xff\xd8\xff\xdb\0\x43abcdefghijklmnopq";
        assert_eq!(finished(bare, 0), bare);
        assert_eq!(finished(bare, 40)[..4], *b"\xff\xd8\xff\xfe");
        for short in [&b""[..], b"\xff", b"\xff\xd8\xff\xe0\xff\xff"] {
            assert_eq!(finished(short, 0), short);
        }
    }
}
