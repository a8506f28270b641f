//! A zip file, as Excel's files are ones.

use miniz_oxide::deflate::compress_to_vec;

/// The level of compression: sheets are text, which the fast ones make small as well.
const LEVEL: u8 = 4;
/// 1 January 1980: the earliest day that the format knows. The same sheets give the same file.
const DAY: u16 = 0b10_0001;

/// A zip file that is being written.
#[derive(Default)]
pub(super) struct Zip {
    file: Vec<u8>,
    /// The directory, which stands at the end.
    directory: Vec<u8>,
    parts: u16,
}

impl Zip {
    /// Adds a part.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) {
        let packed = compress_to_vec(content, LEVEL);
        let offset = size(self.file.len());
        let mut described = Vec::new();
        for number in [20, 0x0800, 8, 0, DAY] {
            described.extend(u16::to_le_bytes(number));
        }
        for number in [crc32(content), size(packed.len()), size(content.len())] {
            described.extend(number.to_le_bytes());
        }
        let length = u16::try_from(name.len()).unwrap_or_default();
        described.extend(length.to_le_bytes());
        described.extend([0, 0]);

        self.file.extend(b"PK\x03\x04");
        self.file.extend(&described);
        self.file.extend(name.as_bytes());
        self.file.extend(packed);

        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&described);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.parts += 1;
    }

    /// The file.
    pub(super) fn ended(mut self) -> Vec<u8> {
        let offset = size(self.file.len());
        self.file.extend(&self.directory);
        self.file.extend(b"PK\x05\x06\0\0\0\0");
        for _ in 0..2 {
            self.file.extend(self.parts.to_le_bytes());
        }
        self.file.extend(size(self.directory.len()).to_le_bytes());
        self.file.extend(offset.to_le_bytes());
        self.file.extend([0, 0]);
        self.file
    }
}

/// Files beyond four gigabytes are not written here.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// CRC-32 as zip files have it.
fn crc32(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (byte, entry) in (0..).zip(&mut table) {
        *entry = (0..8).fold(byte, |rest: u32, _| match rest & 1 {
            1 => 0xedb8_8320 ^ rest >> 1,
            _ => rest >> 1,
        });
    }
    !bytes.iter().fold(u32::MAX, |rest, byte| {
        let index = (rest ^ u32::from(*byte)) & 0xff;
        table.get(index as usize).copied().unwrap_or_default() ^ rest >> 8
    })
}
