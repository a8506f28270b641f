//! The kind of a file, by its first bytes. The type that phones give is missing or wrong.

/// How many bytes are needed.
pub(super) const BYTES: i32 = 32;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// HEIC, the format of iPhones. Only Apple's browsers read it.
    Heic,
    /// Any other picture.
    Other,
}

impl Kind {
    /// The kind of picture; `None` for anything else.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        // ISO base media: the brand follows the length and `ftyp`.
        if let Some((b"ftyp", brand)) = head.get(4..).and_then(|rest| rest.split_at_checked(4)) {
            return match brand.get(..4)? {
                b"avif" | b"avis" => Some(Self::Other),
                b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs"
                | b"mif1" | b"msf1" => Some(Self::Heic),
                // Videos.
                _ => None,
            };
        }
        let begins = |with: &[u8]| head.starts_with(with);
        let webp = || begins(b"RIFF") && head.get(8..12) == Some(b"WEBP");
        let picture = begins(b"\xff\xd8\xff") || begins(b"\x89PNG") || begins(b"GIF8");
        (picture || begins(b"BM") || webp()).then_some(Self::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn kinds() {
        for (head, kind) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], Some(Kind::Other)),
            (b"\x89PNG\r\n\x1a\n", Some(Kind::Other)),
            (b"GIF89a", Some(Kind::Other)),
            (b"BM6\0", Some(Kind::Other)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some(Kind::Other)),
            (b"\0\0\0\x1cftypavif\0\0\0\0", Some(Kind::Other)),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Some(Kind::Heic)),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Some(Kind::Heic)),
            (b"\0\0\0\x18ftypisom", None),
            (b"\0\0\0\x18ftyp", None),
            (b"RIFF\x10\0\0\0WAVEfmt ", None),
            (b"%PDF-1.7", None),
            (b"<svg xmlns=", None),
            (b"\xff\xd8", None),
            (b"", None),
        ] {
            assert_eq!(Kind::of(head), kind, "{head:?}");
        }
    }
}
