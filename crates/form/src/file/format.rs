//! What every file has in common.

/// What `format` says in every file.
pub const FORMAT: &str = "xieguan-application";
/// The version this program writes, and the newest it opens.
pub const VERSION: u32 = 1;
/// The ending of a file's name.
pub const ENDING: &str = ".xieguan.json";
/// The most bytes a file may have: a photo of one megabyte and texts at every limit.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// The most bytes of a photo in it.
pub const MOST_PHOTO_BYTES: usize = 1024 * 1024;
