//! The colour behind a person, in a photo shrunk to a few pixels.

use notice::Background;

/// The width in pixels of the sample.
pub(super) const ACROSS: u32 = 24;
/// The rows of the sample, from the top. Shoulders are lower.
pub(super) const DOWN: u32 = 3;
/// The pixels of a row that belong to one corner.
const CORNER: usize = 3;

/// The result. It is only a hint: light and cameras change the colour of walls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backdrop {
    /// The colour looks like the one required, or none is required.
    AsAsked,
    /// The colour looks like another.
    Other,
}

impl Backdrop {
    /// Judges the first rows of the photo; a pixel has four bytes.
    pub(super) fn of(pixels: &[u8], asked: Background) -> Self {
        let mut sums = [0_u32; 3];
        let mut count = 0;
        for row in pixels.chunks_exact(4 * ACROSS as usize) {
            let (left, rest) = row.split_at(4 * CORNER);
            let (_, right) = rest.split_at(rest.len() - 4 * CORNER);
            for pixel in left.chunks_exact(4).chain(right.chunks_exact(4)) {
                for (sum, part) in sums.iter_mut().zip(pixel) {
                    *sum += u32::from(*part);
                }
                count += 1;
            }
        }
        let [red, green, blue] = sums.map(|sum| (sum / count.max(1)) as i32);
        let fits = match asked {
            Background::Any => true,
            // In a photo, a white wall is light grey.
            Background::White => {
                let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
                least >= 180 && most - least <= 40
            }
            Background::Blue => blue >= 100 && blue - red >= 40 && blue > green,
            Background::Red => red - green >= 60 && red - blue >= 60,
        };
        match fits {
            true => Self::AsAsked,
            false => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ACROSS, Backdrop, DOWN};
    use notice::Background::{self, Any, Blue, Red, White};

    fn of(colour: [u8; 3], asked: Background) -> Backdrop {
        let [red, green, blue] = colour;
        let mut pixels = [red, green, blue, 255].repeat((ACROSS * DOWN) as usize);
        // The hair in the middle does not count.
        for pixel in pixels.chunks_exact_mut(4 * ACROSS as usize) {
            pixel[20..76].fill(0);
        }
        Backdrop::of(&pixels, asked)
    }

    #[test]
    fn the_usual_colours_are_told_apart() {
        for (colour, names) in [
            ([255, 255, 255], &[White][..]),
            ([205, 200, 190], &[White]),
            ([0x43, 0x8e, 0xdb], &[Blue]),
            ([0, 191, 243], &[Blue]),
            ([255, 0, 0], &[Red]),
            ([190, 0, 20], &[Red]),
            ([120, 120, 120], &[]),
            ([60, 130, 60], &[]),
            ([0, 0, 0], &[]),
        ] {
            for asked in [White, Blue, Red] {
                let expected = match names.contains(&asked) {
                    true => Backdrop::AsAsked,
                    false => Backdrop::Other,
                };
                assert_eq!(of(colour, asked), expected, "{colour:?} {asked:?}");
            }
            assert_eq!(of(colour, Any), Backdrop::AsAsked);
        }
    }

    #[test]
    fn nothing_to_look_at_is_no_panic() {
        assert_eq!(Backdrop::of(&[], White), Backdrop::Other);
    }
}
