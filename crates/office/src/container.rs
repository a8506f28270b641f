//! The zip file around a document: its parts by name.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::Problem;

/// The most parts of a file.
const MOST_PARTS: usize = 4000;
/// The most bytes that all parts together unpack to.
const MOST_UNPACKED: usize = 32 * 1024 * 1024;

/// How the list of parts ends, how each of its rows begins, and how a part does.
const END: &[u8] = b"PK\x05\x06";
const ROW: &[u8] = b"PK\x01\x02";
const PART: &[u8] = b"PK\x03\x04";

/// A file, and how much of it may still be unpacked.
pub(crate) struct Container<'a> {
    bytes: &'a [u8],
    parts: Vec<Part<'a>>,
    left: usize,
}

struct Part<'a> {
    name: &'a [u8],
    flags: usize,
    method: usize,
    packed: usize,
    at: usize,
}

/// A number of two or four bytes, the lowest first.
pub(crate) fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(
        bytes
            .iter()
            .rev()
            .fold(0, |number, &byte| number << 8 | usize::from(byte)),
    )
}

impl<'a> Container<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        if !bytes.starts_with(b"PK") {
            return Err(Problem::OtherKind);
        }
        let parts = Self::parts(bytes).ok_or(Problem::Damaged)?;
        if parts.len() > MOST_PARTS {
            return Err(Problem::Overgrown);
        }
        Ok(Self {
            bytes,
            parts,
            left: MOST_UNPACKED,
        })
    }

    fn parts(bytes: &'a [u8]) -> Option<Vec<Part<'a>>> {
        // A comment of at most 65535 bytes may stand behind the end.
        let from = bytes.len().saturating_sub(22 + 65_535);
        let tail = bytes.get(from..)?;
        let end = from + tail.windows(END.len()).rposition(|window| window == END)?;
        let count = number(bytes, end + 10, 2)?;
        let mut at = number(bytes, end + 16, 4)?;
        let mut parts = Vec::new();
        for _ in 0..count {
            if !bytes.get(at..)?.starts_with(ROW) {
                return None;
            }
            let [name, extra, comment] = [28, 30, 32].map(|place| number(bytes, at + place, 2));
            let (name, extra, comment) = (name?, extra?, comment?);
            parts.push(Part {
                name: bytes.get(at + 46..at + 46 + name)?,
                flags: number(bytes, at + 8, 2)?,
                method: number(bytes, at + 10, 2)?,
                packed: number(bytes, at + 20, 4)?,
                at: number(bytes, at + 42, 4)?,
            });
            at += 46 + name + extra + comment;
        }
        Some(parts)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<&Part<'a>> {
        self.parts.iter().find(|part| part.name == name.as_bytes())
    }

    /// The text of a part; empty if there is none.
    pub(crate) fn text(&mut self, name: &str) -> Result<String, Problem> {
        let Some(part) = self.find(name) else {
            return Ok(String::new());
        };
        // Locked part by part, as only other programs do.
        if part.flags & 1 != 0 {
            return Err(Problem::OldOrLocked);
        }
        let (method, packed) = (part.method, self.packed(part).ok_or(Problem::Damaged)?);
        let unpacked = match method {
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, self.left).map_err(|failed| {
                use miniz_oxide::inflate::TINFLStatus;
                match failed.status {
                    TINFLStatus::HasMoreOutput => Problem::Overgrown,
                    _ => Problem::Damaged,
                }
            })?,
            _ => return Err(Problem::Damaged),
        };
        self.left = self
            .left
            .checked_sub(unpacked.len())
            .ok_or(Problem::Overgrown)?;
        String::from_utf8(unpacked).map_err(|_| Problem::Damaged)
    }

    fn packed(&self, part: &Part<'a>) -> Option<&'a [u8]> {
        if !self.bytes.get(part.at..)?.starts_with(PART) {
            return None;
        }
        let name = number(self.bytes, part.at + 26, 2)?;
        let extra = number(self.bytes, part.at + 28, 2)?;
        let start = part.at + 30 + name + extra;
        self.bytes.get(start..start.checked_add(part.packed)?)
    }
}
