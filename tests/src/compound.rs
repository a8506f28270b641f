//! A compound file, as .doc and .xls are, of streams.

use crate::office_files::{four, two};

/// The length of a sector, and of a small one.
const SECTOR: usize = 512;
const SMALL: usize = 64;
/// Streams shorter than this are in small sectors.
const CUTOFF: usize = 4096;
/// The names of sectors of the table in the header, and in each further sector.
const IN_HEADER: usize = 109;
const NAMES: usize = 127;
/// The end of a chain, a sector of the table itself or of its names, and no entry.
const END: u32 = 0xffff_fffe;
const OF_TABLE: u32 = 0xffff_fffd;
const OF_NAMES: u32 = 0xffff_fffc;
const NONE: u32 = 0xffff_ffff;

/// A compound file of these streams.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut sectors, mut table) = (Vec::new(), Vec::new());
    let (mut small, mut small_table) = (Vec::new(), Vec::new());
    let mut directory = Vec::new();
    // Each entry has the next one behind it.
    let mut entries = Vec::new();
    for (index, (name, bytes)) in streams.iter().enumerate() {
        let first = match bytes.len() < CUTOFF {
            true => chain(&mut small, &mut small_table, bytes, SMALL),
            false => chain(&mut sectors, &mut table, bytes, SECTOR),
        };
        let next = match index + 1 < streams.len() {
            true => index as u32 + 2,
            false => NONE,
        };
        entries.push(entry(name, 2, [NONE, next, NONE], first, bytes.len()));
    }
    let first = chain(&mut sectors, &mut table, &small, SECTOR);
    directory.extend(entry("Root Entry", 5, [NONE, NONE, 1], first, small.len()));
    directory.extend(entries.concat());
    let directory = chain(&mut sectors, &mut table, &directory, SECTOR);
    let small_table: Vec<u8> = small_table
        .iter()
        .flat_map(|next| next.to_le_bytes())
        .collect();
    let small_table = chain(&mut sectors, &mut table, &small_table, SECTOR);
    // The table has an entry for each of its own sectors too, and for those with their names.
    let (mut count, mut further) = (0, 0);
    while (table.len() + count + further) * 4 > count * SECTOR {
        count += 1;
        further = count.saturating_sub(IN_HEADER).div_ceil(NAMES);
    }
    let place = table.len();
    table.extend(vec![OF_TABLE; count]);
    let names = table.len();
    table.extend(vec![OF_NAMES; further]);
    table.resize(count * SECTOR / 4, NONE);
    sectors.extend(table.iter().flat_map(|next| next.to_le_bytes()));
    for sector in 0..further {
        let first = IN_HEADER + sector * NAMES;
        let all = (first..first + NAMES).map(|index| match index < count {
            true => (place + index) as u32,
            false => NONE,
        });
        sectors.extend(all.flat_map(u32::to_le_bytes));
        let next = match sector + 1 < further {
            true => (names + sector + 1) as u32,
            false => END,
        };
        sectors.extend(next.to_le_bytes());
    }

    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.extend([0; 16]);
    for number in [0x3e, 3, 0xfffe, 9, 6, 0, 0, 0] {
        file.extend(two(number));
    }
    for number in [
        0,
        count,
        directory as usize,
        0,
        CUTOFF,
        small_table as usize,
    ] {
        file.extend(four(number));
    }
    let first = if further > 0 { names } else { END as usize };
    for number in [1, first, further] {
        file.extend(four(number));
    }
    let table = (0..IN_HEADER).map(|index| match index < count {
        true => (place + index) as u32,
        false => NONE,
    });
    file.extend(table.flat_map(u32::to_le_bytes));
    file.extend(sectors);
    file
}

/// Adds bytes as a chain of sectors, and returns the first of them.
fn chain(sectors: &mut Vec<u8>, table: &mut Vec<u32>, bytes: &[u8], length: usize) -> u32 {
    if bytes.is_empty() {
        return END;
    }
    let first = table.len() as u32;
    let count = bytes.len().div_ceil(length);
    table.extend((1..count).map(|index| first + index as u32));
    table.push(END);
    sectors.extend(bytes);
    sectors.resize(table.len() * length, 0);
    first
}

/// An entry of the directory: its name, its kind, what is before, behind and in it, its first
/// sector and its length.
fn entry(name: &str, kind: u8, tree: [u32; 3], first: u32, length: usize) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let count = entry.len() + 2;
    entry.resize(64, 0);
    entry.extend(two(count));
    entry.extend([kind, 1]);
    entry.extend(tree.iter().flat_map(|index| index.to_le_bytes()));
    entry.resize(116, 0);
    entry.extend(first.to_le_bytes());
    entry.extend(four(length));
    entry.extend([0; 4]);
    entry
}

/// A record of a workbook.
pub fn record(kind: usize, bytes: &[u8]) -> Vec<u8> {
    [&two(kind)[..], &two(bytes.len()), bytes].concat()
}

/// A workbook with one sheet of these records, behind further records of the workbook.
pub fn workbook(version: usize, further: &[u8], sheet: &[u8]) -> Vec<u8> {
    let beginning = |kind| record(0x0809, &[two(version), two(kind)].concat());
    let end = record(0x000a, &[]);
    let globals = |start| {
        let sheet = record(0x0085, &[&four(start)[..], &[0, 0, 1, 0, b's']].concat());
        [beginning(5), sheet, further.to_vec(), end.clone()].concat()
    };
    let start = globals(0).len();
    [globals(start), beginning(0x10), sheet.to_vec(), end.clone()].concat()
}
