//! What a recruitment notice (招聘公告) fixes. Without one, [`Notice::default`]: every
//! reading open, the post written in by hand, the photo as most notices ask for it.

use rules::Readings;

/// A notice, as far as the self-check and the form follow it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notice {
    /// How the ambiguous clauses are read; what it leaves open stays open.
    pub readings: Readings,
    /// What the photo must be.
    pub photo: PhotoSpec,
    /// The pledge (诚信承诺) in the bureau's words; without them, a plain one.
    pub pledge: Option<String>,
}

/// What a photo must be. Lengths in pixels, sizes in KB of 1024 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoSpec {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The least size of the file.
    pub min_kb: u32,
    /// The greatest.
    pub max_kb: u32,
    /// The colour behind the person.
    pub background: Background,
}

/// The colour behind the person on a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Whichever the photo has.
    Any,
    /// White.
    White,
    /// Blue.
    Blue,
    /// Red.
    Red,
}

/// 295 by 413 pixels (a photo of one inch at 300 dpi), 35 to 100 KB: what most
/// notices ask for, and what is right for those that do not say.
impl Default for PhotoSpec {
    fn default() -> Self {
        Self {
            width: 295,
            height: 413,
            min_kb: 35,
            max_kb: 100,
            background: Background::Any,
        }
    }
}
