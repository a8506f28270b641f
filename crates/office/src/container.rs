//! The zip file of a document or a workbook: its parts by name.

use crate::Problem;
use crate::archive::{ArchiveProblem, END, Entry, ROW, TAIL, number, row};

/// The most parts of a file.
const MOST_PARTS: usize = 4000;
/// The most bytes that all parts together unpack to.
const MOST_UNPACKED: usize = 32 * 1024 * 1024;

/// A file, and the number of bytes that may still be unpacked from it.
pub(crate) struct Container<'a> {
    bytes: &'a [u8],
    parts: Vec<Entry>,
    left: usize,
}

impl<'a> Container<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        if !bytes.starts_with(b"PK") {
            return Err(Problem::OtherKind);
        }
        let parts = parts(bytes).ok_or(Problem::Damaged)?;
        if parts.len() > MOST_PARTS {
            return Err(Problem::Overgrown);
        }
        Ok(Self {
            bytes,
            parts,
            left: MOST_UNPACKED,
        })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        self.parts.iter().find(|part| part.name == name.as_bytes())
    }

    /// The text of a part; empty if there is none.
    pub(crate) fn text(&mut self, name: &str) -> Result<String, Problem> {
        let Some(part) = self.find(name) else {
            return Ok(String::new());
        };
        let start = usize::try_from(part.start).unwrap_or(usize::MAX);
        let bytes = self.bytes.get(start..).unwrap_or_default();
        let unpacked = part.unpacked(bytes, self.left);
        let unpacked = unpacked.map_err(|problem| match problem {
            // Word locks a file as a whole; other programs lock part by part.
            ArchiveProblem::Locked => Problem::Locked,
            ArchiveProblem::Overgrown => Problem::Overgrown,
            _ => Problem::Damaged,
        })?;
        self.left -= unpacked.len();
        String::from_utf8(unpacked).map_err(|_| Problem::Damaged)
    }
}

/// The parts of a file, as many as its end record counts.
fn parts(bytes: &[u8]) -> Option<Vec<Entry>> {
    let tail = usize::try_from(TAIL).ok()?;
    let tail = bytes.get(bytes.len().saturating_sub(tail)..)?;
    let end = tail.windows(END.len()).rposition(|window| window == END)?;
    let count = number(tail, end + 10, 2)?;
    let mut rest = bytes.get(number(tail, end + 16, 4)?..)?;
    let mut parts = Vec::new();
    for _ in 0..count {
        let (part, length) = rest.starts_with(ROW).then(|| row(rest))??;
        parts.push(part);
        rest = rest.get(length..).unwrap_or_default();
    }
    Some(parts)
}
