//! A zip file whose parts are stored without compression.

use crate::archive::{END, PART, ROW};

/// 1 January 1980, the first day that a zip file can name: this crate has no clock.
const DAY: u16 = 0x0021;
/// Names are UTF-8.
const UTF8: u16 = 0x0800;
/// The version of the format that a reader needs.
const NEEDED: u16 = 20;

/// A zip file that is being written. Its parts are not compressed: they are already, or small.
#[derive(Debug, Default)]
pub struct Zip {
    bytes: Vec<u8>,
    /// The list of parts, which goes to the end.
    list: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a part. Names have `/` between folders. All parts together must have less than 4 GB,
    /// which no page can hold.
    pub fn add(&mut self, name: &str, part: &[u8]) {
        let start = length(&self.bytes);
        let mut header = Vec::new();
        for short in [NEEDED, UTF8, 0, 0, DAY] {
            header.extend(short.to_le_bytes());
        }
        for long in [crc32(part), length(part), length(part)] {
            header.extend(long.to_le_bytes());
        }
        header.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        header.extend([0, 0]);

        self.bytes.extend(PART);
        self.bytes.extend(&header);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(part);

        self.list.extend(ROW);
        self.list.extend(NEEDED.to_le_bytes());
        self.list.extend(&header);
        // No comment, the first disk, no attributes.
        self.list.extend([0; 10]);
        self.list.extend(start.to_le_bytes());
        self.list.extend(name.as_bytes());
        self.count = self.count.saturating_add(1);
    }

    /// The whole file.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        let start = length(&self.bytes);
        self.bytes.extend(&self.list);
        self.bytes.extend(END);
        self.bytes.extend([0; 4]);
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(length(&self.list).to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// The checksum of a part: the CRC-32 of zip files and PNG.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32| match sum & 1 {
        0 => sum >> 1,
        _ => sum >> 1 ^ 0xedb8_8320,
    };
    !bytes.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| step(sum))
    })
}

#[cfg(test)]
mod tests {
    use super::{Zip, crc32};
    use crate::container::Container;

    #[test]
    fn the_checksum_is_crc_32() {
        // The check value of the algorithm.
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn a_written_file_is_read_back() {
        let mut zip = Zip::default();
        zip.add("a.txt", "甲".as_bytes());
        zip.add("文件/b.txt", b"");
        let bytes = zip.finish();
        let mut container = Container::open(&bytes).unwrap();
        assert_eq!(container.text("a.txt").unwrap(), "甲");
        assert!(container.has("文件/b.txt"));
        assert!(!container.has("c.txt"));
    }
}
