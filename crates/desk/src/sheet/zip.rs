//! Writes zip files: a file of Excel is one.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};

/// The level of compression: sheets are text, which the fast ones make small as well.
const LEVEL: i32 = 4;
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

/// A part that is being written, some of its bytes at a time.
pub(super) struct Part {
    packing: Box<CompressorOxide>,
    packed: Vec<u8>,
    crc: u32,
    count: usize,
}

impl Part {
    /// An empty part.
    pub(super) fn begin() -> Self {
        // No window: without the head of zlib, as zip files have it.
        let flags = create_comp_flags_from_zip_params(LEVEL, 0, 0);
        Self {
            packing: Box::new(CompressorOxide::new(flags)),
            packed: Vec::new(),
            crc: u32::MAX,
            count: 0,
        }
    }

    /// Adds bytes.
    pub(super) fn push(&mut self, content: &[u8]) {
        self.crc = crc32(self.crc, content);
        self.count += content.len();
        self.pack(content, TDEFLFlush::None);
    }

    fn pack(&mut self, content: &[u8], flush: TDEFLFlush) {
        let packed = &mut self.packed;
        // The closure never refuses packed bytes, so all of the content is taken.
        compress_to_output(&mut self.packing, content, flush, |bytes| {
            packed.extend(bytes);
            true
        });
    }
}

impl Zip {
    /// Adds a part at once.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) {
        let mut part = Part::begin();
        part.push(content);
        self.add_part(name, part);
    }

    /// Adds a part.
    pub(super) fn add_part(&mut self, name: &str, mut part: Part) {
        part.pack(&[], TDEFLFlush::Finish);
        let offset = size(self.file.len());
        let mut described = Vec::new();
        for number in [20, 0x0800, 8, 0, DAY] {
            described.extend(u16::to_le_bytes(number));
        }
        for number in [!part.crc, size(part.packed.len()), size(part.count)] {
            described.extend(number.to_le_bytes());
        }
        let length = u16::try_from(name.len()).unwrap_or_default();
        described.extend(length.to_le_bytes());
        described.extend([0, 0]);

        self.file.extend(b"PK\x03\x04");
        self.file.extend(&described);
        self.file.extend(name.as_bytes());
        self.file.extend(part.packed);

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

/// What a byte does to the CRC-32 of zip files.
#[expect(
    clippy::indexing_slicing,
    reason = "computed at build time, which a wrong index would stop"
)]
const CRC: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        let mut rest = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            rest = match rest & 1 {
                1 => 0xedb8_8320 ^ rest >> 1,
                _ => rest >> 1,
            };
            bit += 1;
        }
        table[byte] = rest;
        byte += 1;
    }
    table
};

/// The CRC-32 goes on over more bytes. It begins with all bits set, and ends inverted.
fn crc32(crc: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(crc, |rest, byte| {
        let index = (rest ^ u32::from(*byte)) & 0xff;
        CRC.get(index as usize).copied().unwrap_or_default() ^ rest >> 8
    })
}
