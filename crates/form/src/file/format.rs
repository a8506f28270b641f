//! Constants of the file format.

/// The member `format` of every file.
pub const FORMAT: &str = "xieguan-application";
/// The version that this program writes, and the newest it opens.
pub const VERSION: u32 = 1;
/// The ending of a file's name.
pub const ENDING: &str = ".xieguan.json";
/// The most bytes of a file: a photo of one megabyte, and texts at every limit.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// The most bytes of its photo.
pub const MOST_PHOTO_BYTES: usize = 1024 * 1024;
