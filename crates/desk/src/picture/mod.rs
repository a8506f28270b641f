//! Reads the codes in a picture of a sheet: photographed, scanned, photocopied.
//!
//! A picture is looked at part by part and in several sizes, each of which takes a few milliseconds:
//! a page lets the browser paint in between. `find.rs` finds the three finder patterns of a code,
//! `grid.rs` the modules between them, and `rqrr` decodes these. Its own search wants every pattern
//! to be one spot of black pixels, which at two or three pixels a module they seldom are.

mod contrast;
mod find;
mod grid;
mod pdf;

use std::ops::Range;

pub use pdf::{Image, image};

/// The sides of a part in pixels, and how far the next one begins: a code of half a part is whole in
/// one of them.
const PART: usize = 800;
const STEP: usize = PART / 2;
/// The least side of a picture in which a code is looked for.
const LEAST: usize = 40;

/// A picture in greys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    greys: Vec<u8>,
    width: usize,
    height: usize,
}

/// A part of a picture, in pixels of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    across: Range<usize>,
    down: Range<usize>,
}

impl Picture {
    /// A picture from its greys, row by row from the top, so many across. A row that is not whole
    /// is left out.
    pub fn new(greys: Vec<u8>, width: usize) -> Self {
        let height = greys.len().checked_div(width).unwrap_or_default();
        Self {
            greys,
            width,
            height,
        }
    }

    /// The parts in which a code is looked for, beginning at the bottom right, where the sheet has
    /// it.
    pub fn parts(&self) -> Vec<Part> {
        let ranges = |whole: usize| -> Vec<Range<usize>> {
            let last = whole.saturating_sub(PART);
            let begins = (0..last).step_by(STEP).chain([last]);
            begins
                .map(|from| from..whole.min(from + PART))
                .rev()
                .collect()
        };
        let (across, down) = (ranges(self.width), ranges(self.height));
        let all = down.iter().flat_map(|down| {
            across.iter().map(|across| Part {
                across: across.clone(),
                down: down.clone(),
            })
        });
        all.collect()
    }

    /// The texts of the codes in a part.
    pub fn read(&self, part: &Part) -> Vec<String> {
        find::codes(&self.cut(part))
    }

    /// The same picture at half the size; `None` if that is too small for a code.
    pub fn half(&self) -> Option<Self> {
        let (width, height) = (self.width / 2, self.height / 2);
        if width.min(height) < LEAST {
            return None;
        }
        let mut greys = Vec::with_capacity(width * height);
        let rows = self.greys.chunks_exact(self.width);
        let above = rows.clone().step_by(2);
        let below = rows.skip(1).step_by(2);
        for (above, below) in above.zip(below) {
            let pairs = above.chunks_exact(2).zip(below.chunks_exact(2));
            greys.extend(pairs.map(|(above, below)| {
                let four = above.iter().chain(below).map(|&grey| u32::from(grey));
                (four.sum::<u32>() / 4) as u8
            }));
        }
        Some(Self {
            greys,
            width,
            height,
        })
    }

    fn cut(&self, part: &Part) -> Self {
        let rows = self.greys.chunks_exact(self.width.max(1));
        let rows = rows.skip(part.down.start).take(part.down.len());
        let rows = rows.filter_map(|row| row.get(part.across.clone()));
        Self {
            greys: rows.flatten().copied().collect(),
            width: part.across.len(),
            height: part.down.len(),
        }
    }
}
