//! A zip archive of many files, read a part at a time: it may be larger than memory.
//!
//! The caller has the file and passes some of its bytes. [`directory`] finds the list of files
//! from the archive's end, [`entries`] reads that list, [`Entry::unpacked`] one file.

use std::ops::Range;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The number of bytes at the end that [`directory`] needs: the end record, and the comment of at
/// most 65535 bytes behind it.
pub const TAIL: u64 = 22 + 65_535;
/// The most files of an archive: its count has 16 bits.
pub const MOST_ENTRIES: usize = 65_535;
/// The most bytes of the list of its files.
const MOST_DIRECTORY: u64 = 32 * 1024 * 1024;
/// The most bytes that most programs put between a file's name and its contents.
const USUAL_EXTRA: u64 = 512;

/// The first bytes of the end record, of a row in the list of files, and of a file.
pub(crate) const END: &[u8] = b"PK\x05\x06";
pub(crate) const ROW: &[u8] = b"PK\x01\x02";
pub(crate) const PART: &[u8] = b"PK\x03\x04";

/// Why an archive, or a file in it, cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArchiveProblem {
    /// It is cut off, or parts of it contradict each other.
    Damaged,
    /// It is larger than 4 GB, has too many files, or is split into several archives.
    TooBig,
    /// The file has a password.
    Locked,
    /// The file is compressed with a method that few programs support.
    Method,
    /// The file unpacks to more bytes than the caller allows.
    Overgrown,
    /// More of the archive's bytes are needed: [`Entry::more_of_it`].
    Incomplete,
}

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name with its folders. The archive does not always name the encoding.
    pub name: Vec<u8>,
    /// Whether the name is UTF-8.
    pub is_utf8: bool,
    /// Its number of bytes, according to the archive.
    pub count: u64,
    /// The number of its compressed bytes.
    packed: u64,
    /// The position of its first byte in the archive.
    pub(crate) start: u64,
    flags: usize,
    method: usize,
}

/// The range of the list of files in an archive of `whole` bytes. `tail` is the end of the
/// archive: [`TAIL`] bytes, or all of a smaller archive.
///
/// # Errors
/// If it is no archive, or one that [`ArchiveProblem::TooBig`] names.
pub fn directory(tail: &[u8], whole: u64) -> Result<Range<u64>, ArchiveProblem> {
    let end = tail.windows(END.len()).rposition(|window| window == END);
    let end = end.ok_or(ArchiveProblem::Damaged)?;
    let field = |offset, length| number(tail, end + offset, length).ok_or(ArchiveProblem::Damaged);
    let (count, size, start) = (field(10, 2)?, field(12, 4)?, field(16, 4)?);
    // The last field of the record, the length of the comment: the record is not cut off.
    field(20, 2)?;
    // An archive of more than 4 GB or 65535 files has its numbers elsewhere.
    let is_zip64 = count == 0xffff || size == 0xffff_ffff || start == 0xffff_ffff;
    let is_split = field(4, 2)? != 0 || field(8, 2)? != count;
    let (size, start) = (size as u64, start as u64);
    if is_zip64 || is_split || size > MOST_DIRECTORY {
        return Err(ArchiveProblem::TooBig);
    }
    match start.checked_add(size) {
        Some(end) if end <= whole => Ok(start..end),
        _ => Err(ArchiveProblem::Damaged),
    }
}

/// The files of an archive, from the bytes in the range of [`directory`]. Folders are left out.
///
/// # Errors
/// [`ArchiveProblem::Damaged`], or [`ArchiveProblem::TooBig`] of more than [`MOST_ENTRIES`].
pub fn entries(directory: &[u8]) -> Result<Vec<Entry>, ArchiveProblem> {
    let mut all = Vec::new();
    let mut rest = directory;
    while rest.starts_with(ROW) {
        let (entry, length) = row(rest).ok_or(ArchiveProblem::Damaged)?;
        rest = rest.get(length..).ok_or(ArchiveProblem::Damaged)?;
        if !entry.name.ends_with(b"/") {
            all.push(entry);
        }
        if all.len() > MOST_ENTRIES {
            return Err(ArchiveProblem::TooBig);
        }
    }
    match rest.is_empty() {
        true => Ok(all),
        false => Err(ArchiveProblem::Damaged),
    }
}

/// A number of two or four bytes, the lowest first.
pub(crate) fn number(bytes: &[u8], start: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(start..start.checked_add(length)?)?.iter().rev();
    Some(bytes.fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

/// A row of the list, and its length.
pub(crate) fn row(bytes: &[u8]) -> Option<(Entry, usize)> {
    let [name, extra, comment] = [28, 30, 32].map(|offset| number(bytes, offset, 2));
    let name_end = 46 + name?;
    let flags = number(bytes, 8, 2)?;
    let entry = Entry {
        name: bytes.get(46..name_end)?.to_vec(),
        is_utf8: flags & 0x800 != 0,
        count: number(bytes, 24, 4)? as u64,
        packed: number(bytes, 20, 4)? as u64,
        start: number(bytes, 42, 4)? as u64,
        flags,
        method: number(bytes, 10, 2)?,
    };
    Some((entry, name_end + extra? + comment?))
}

impl Entry {
    /// Whether its name points outside of the archive: `../form.json`, `/form.json`, `C:\form.json`.
    pub fn is_unsafe(&self) -> bool {
        let is_separator = |byte: &u8| matches!(byte, b'/' | b'\\');
        let begins_outside = self.name.first().is_some_and(is_separator);
        let has_drive = self.name.get(1) == Some(&b':');
        begins_outside
            || has_drive
            || self
                .name
                .split(is_separator)
                .any(|part| part == b".." || part.contains(&0))
    }

    /// The range of its bytes in the archive, with the header before them. Nearly always enough.
    pub fn range(&self) -> Range<u64> {
        self.range_with(USUAL_EXTRA)
    }

    /// The same range with the longest header.
    pub fn more_of_it(&self) -> Range<u64> {
        self.range_with(65_535)
    }

    fn range_with(&self, extra: u64) -> Range<u64> {
        let before = 30 + self.name.len() as u64 + extra;
        self.start..self.start + before + self.packed
    }

    /// Unpacks it, at most to `most` bytes. `bytes` are those of [`Entry::range`], or fewer if the
    /// archive ends before.
    ///
    /// # Errors
    /// [`ArchiveProblem::Incomplete`] if the bytes of [`Entry::more_of_it`] are needed.
    pub fn unpacked(&self, bytes: &[u8], most: usize) -> Result<Vec<u8>, ArchiveProblem> {
        if self.flags & 1 != 0 {
            return Err(ArchiveProblem::Locked);
        }
        if !bytes.starts_with(PART) {
            return Err(ArchiveProblem::Damaged);
        }
        let lengths = number(bytes, 26, 2).zip(number(bytes, 28, 2));
        let (name, extra) = lengths.ok_or(ArchiveProblem::Damaged)?;
        let start = 30 + name + extra;
        let packed = usize::try_from(self.packed).map_err(|_| ArchiveProblem::TooBig)?;
        let packed = bytes.get(start..start.saturating_add(packed));
        let packed = packed.ok_or(ArchiveProblem::Incomplete)?;
        match self.method {
            0 if packed.len() > most => Err(ArchiveProblem::Overgrown),
            0 => Ok(packed.to_vec()),
            8 => {
                let unpacked = decompress_to_vec_with_limit(packed, most);
                unpacked.map_err(|failed| match failed.status {
                    TINFLStatus::HasMoreOutput => ArchiveProblem::Overgrown,
                    _ => ArchiveProblem::Damaged,
                })
            }
            _ => Err(ArchiveProblem::Method),
        }
    }
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec;

    use super::*;

    /// An archive of files, each packed or not.
    fn archive(files: &[(&str, &[u8], bool)]) -> Vec<u8> {
        let (mut all, mut list) = (Vec::new(), Vec::new());
        let two = |number: usize| (number as u16).to_le_bytes();
        let four = |number: usize| (number as u32).to_le_bytes();
        for (name, contents, is_packed) in files {
            let packed = match is_packed {
                true => compress_to_vec(contents, 6),
                false => contents.to_vec(),
            };
            let method = if *is_packed { 8 } else { 0 };
            let start = all.len();
            let mut common = [&two(20)[..], &two(0x800), &two(method), &four(0), &four(0)].concat();
            common.extend(four(packed.len()));
            common.extend(four(contents.len()));
            common.extend(two(name.len()));
            all.extend([PART, &common, &two(0), name.as_bytes(), &packed].concat());
            let rest = [
                &two(0)[..],
                &two(0),
                &two(0),
                &two(0),
                &four(0),
                &four(start),
            ]
            .concat();
            list.extend([ROW, &two(20), &common, &rest, name.as_bytes()].concat());
        }
        let start = all.len();
        let count = two(files.len());
        let end = [
            END,
            &two(0),
            &two(0),
            &count,
            &count,
            &four(list.len()),
            &four(start),
            &two(0),
        ]
        .concat();
        [all, list, end].concat()
    }

    fn read(bytes: &[u8]) -> Result<Vec<Entry>, ArchiveProblem> {
        let range = directory(bytes, bytes.len() as u64)?;
        entries(&bytes[range.start as usize..range.end as usize])
    }

    fn unpacked(bytes: &[u8], entry: &Entry, most: usize) -> Result<Vec<u8>, ArchiveProblem> {
        let range = entry.range();
        let end = (range.end as usize).min(bytes.len());
        entry.unpacked(&bytes[range.start as usize..end], most)
    }

    #[test]
    fn packed_and_stored_files_are_read() {
        let long = vec![b'a'; 100_000];
        let bytes = archive(&[
            ("一/甲.json", b"{}", false),
            ("一/", b"", false),
            ("b.json", &long, true),
        ]);
        let all = read(&bytes).unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].name, "一/甲.json".as_bytes());
        assert!(all[0].is_utf8);
        assert_eq!(unpacked(&bytes, &all[0], 10).unwrap(), b"{}");
        assert_eq!(unpacked(&bytes, &all[1], 100_000).unwrap(), long);
    }

    #[test]
    fn a_bomb_is_stopped_at_the_limit() {
        let bytes = archive(&[("bomb.json", &vec![0; 5_000_000], true)]);
        let all = read(&bytes).unwrap();
        let stopped = unpacked(&bytes, &all[0], 1_000_000);
        assert_eq!(stopped, Err(ArchiveProblem::Overgrown));
    }

    #[test]
    fn names_that_lead_outside_are_unsafe() {
        for (name, is_unsafe) in [
            ("../a.json", true),
            ("a/../../b.json", true),
            ("a\\..\\b.json", true),
            ("/etc/a.json", true),
            ("C:\\a.json", true),
            ("a/b..json", false),
            ("..a/b.json", false),
        ] {
            let bytes = archive(&[(name, b"{}", false)]);
            assert_eq!(read(&bytes).unwrap()[0].is_unsafe(), is_unsafe, "{name}");
        }
    }

    #[test]
    fn a_damaged_archive_never_panics() {
        let bytes = archive(&[("a.json", b"{\"a\": 1}", true), ("b.json", b"{}", false)]);
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_err(), "{length}");
        }
        for index in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[index] ^= 0xff;
            for entry in read(&changed).unwrap_or_default() {
                let range = entry.range();
                let from = (range.start as usize).min(changed.len());
                let to = (range.end as usize).clamp(from, changed.len());
                let _ = entry.unpacked(&changed[from..to], 1000);
            }
        }
    }

    #[test]
    fn a_file_with_a_password_is_locked() {
        let mut bytes = archive(&[("a.json", b"{}", false)]);
        let row = bytes.windows(4).position(|window| window == ROW).unwrap();
        bytes[row + 8] |= 1;
        let all = read(&bytes).unwrap();
        assert_eq!(unpacked(&bytes, &all[0], 10), Err(ArchiveProblem::Locked));
    }
}
