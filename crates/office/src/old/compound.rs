//! The compound file of the old formats: streams in sectors, each sector naming the next.

use crate::Problem;
use crate::archive::number;

/// The first bytes of every compound file.
pub(crate) const BEGINNING: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
/// The length of the header. The names of its first 109 sectors of the table end it.
const HEADER: usize = 512;
/// The length of an entry of the directory.
const ENTRY: usize = 128;
/// The length of a small sector.
const SMALL: usize = 64;
/// The first number that is no sector but the end of a chain, or a free sector.
const NO_SECTOR: usize = 0xffff_fffa;
/// The name of no entry.
const NO_ENTRY: usize = 0xffff_ffff;

/// A compound file, with the streams that are directly in it.
pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    /// The length of a sector.
    sector: usize,
    /// The next sector of each sector.
    table: Vec<u8>,
    /// The next small sector of each small sector.
    small_table: Vec<u8>,
    /// The small sectors.
    small: Vec<u8>,
    /// Streams shorter than this are in small sectors.
    cutoff: usize,
    streams: Vec<Stream>,
}

struct Stream {
    name: String,
    first: usize,
    length: usize,
}

impl<'a> Compound<'a> {
    /// Reads the tables and the directory.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        Self::opened(bytes).ok_or(Problem::Damaged)
    }

    fn opened(bytes: &'a [u8]) -> Option<Self> {
        let sector = match number(bytes, 30, 2)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let field = |offset| number(bytes, offset, 4);
        let mut file = Self {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            cutoff: field(56)?,
            streams: Vec::new(),
        };
        file.table = file.whole_table()?;
        let directory = file.chain(field(48)?, None)?;
        file.small_table = file.chain(field(60)?, None)?;
        let root = directory.get(..ENTRY)?;
        file.small = file.chain(number(root, 116, 4)?, Some(number(root, 120, 4)?))?;
        file.streams = streams(&directory)?;
        Some(file)
    }

    /// The number of sectors, the last of which may be cut off.
    fn count(&self) -> usize {
        self.bytes
            .len()
            .saturating_sub(self.sector)
            .div_ceil(self.sector)
    }

    /// A sector by its number. Only the last one of a file may be shorter than the others.
    fn sector(&self, index: usize) -> Option<&'a [u8]> {
        let start = index.checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        rest.get(..self.sector).or(Some(rest))
    }

    /// The table of sectors. The header names 109 sectors of it, further sectors name the others.
    fn whole_table(&self) -> Option<Vec<u8>> {
        let mut table = Vec::new();
        let mut names = self.bytes.get(76..HEADER)?;
        let mut further = number(self.bytes, 68, 4)?;
        for _ in 0..=self.count() {
            for name in names.chunks_exact(4) {
                let name = number(name, 0, 4)?;
                if name >= NO_SECTOR {
                    continue;
                }
                table.extend(self.sector(name)?);
                // More than every sector of the file needs.
                if table.len() > self.bytes.len() {
                    return None;
                }
            }
            if further >= NO_SECTOR {
                return Some(table);
            }
            // The last four bytes name the next sector of names.
            let (all, next) = self.sector(further)?.split_at_checked(self.sector - 4)?;
            (names, further) = (all, number(next, 0, 4)?);
        }
        None
    }

    /// The bytes of a chain of sectors: as many as a length says, or all.
    fn chain(&self, first: usize, length: Option<usize>) -> Option<Vec<u8>> {
        let (mut bytes, mut next) = (Vec::new(), first);
        let is_enough = |bytes: &Vec<u8>| length.is_some_and(|length| bytes.len() >= length);
        // A chain of more sectors than there are is a loop.
        for _ in 0..=self.count() {
            if is_enough(&bytes) || (length.is_none() && next >= NO_SECTOR) {
                bytes.truncate(length.unwrap_or(usize::MAX));
                return Some(bytes);
            }
            bytes.extend(self.sector(next)?);
            next = number(&self.table, next.checked_mul(4)?, 4).unwrap_or(NO_SECTOR);
        }
        None
    }

    /// The bytes of a chain of small sectors.
    fn small_chain(&self, first: usize, length: usize) -> Option<Vec<u8>> {
        let (mut bytes, mut next) = (Vec::new(), first);
        while bytes.len() < length {
            // More than all small sectors: a loop.
            if bytes.len() > self.small.len() {
                return None;
            }
            let rest = self.small.get(next.checked_mul(SMALL)?..)?;
            let sector = rest.get(..SMALL).unwrap_or(rest);
            bytes.extend(Some(sector).filter(|sector| !sector.is_empty())?);
            next = number(&self.small_table, next.checked_mul(4)?, 4)?;
        }
        bytes.truncate(length);
        Some(bytes)
    }

    /// Whether there is a stream of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<&Stream> {
        // Names are the same in capitals, which some programs write.
        let mut streams = self.streams.iter();
        streams.find(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream; none if there is no such stream.
    pub(crate) fn stream(&self, name: &str) -> Result<Vec<u8>, Problem> {
        let Some(stream) = self.find(name) else {
            return Ok(Vec::new());
        };
        let bytes = match stream.length < self.cutoff {
            true => self.small_chain(stream.first, stream.length),
            false => self.chain(stream.first, Some(stream.length)),
        };
        bytes.ok_or(Problem::Damaged)
    }
}

/// The streams directly in the file, not those of a file within it. Entries are a tree: each names
/// one before, one behind and, if it is a folder, one within.
fn streams(directory: &[u8]) -> Option<Vec<Stream>> {
    let entry = |index: usize| {
        let start = index.checked_mul(ENTRY)?;
        directory.get(start..start.checked_add(ENTRY)?)
    };
    let mut streams = Vec::new();
    let mut to_visit = vec![number(entry(0)?, 76, 4)?];
    let mut left = directory.len() / ENTRY;
    while let Some(index) = to_visit.pop() {
        if index == NO_ENTRY {
            continue;
        }
        // Visiting more entries than there are is a loop.
        left = left.checked_sub(1)?;
        let entry = entry(index)?;
        to_visit.extend([number(entry, 68, 4)?, number(entry, 72, 4)?]);
        if entry.get(66) == Some(&2) {
            let length = number(entry, 64, 2)?.saturating_sub(2).min(62);
            let units = entry.get(..length)?.chunks_exact(2);
            let units = units.filter_map(|unit| number(unit, 0, 2));
            let units: Vec<u16> = units.map(|unit| unit as u16).collect();
            streams.push(Stream {
                name: String::from_utf16_lossy(&units),
                first: number(entry, 116, 4)?,
                length: number(entry, 120, 4)?,
            });
        }
    }
    Some(streams)
}
