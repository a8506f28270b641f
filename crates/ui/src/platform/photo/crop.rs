//! The part of a picture that becomes the photo.

use notice::PhotoSpec;

use super::Picture;

/// A part of a picture in the shape of the photo, in the picture's pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crop {
    /// Its centre, from the left.
    pub x: f64,
    /// Its centre, from the top.
    pub y: f64,
    /// Its width.
    pub scale: f64,
}

/// Two lengths in pixels.
#[derive(Clone, Copy)]
pub(super) struct Sides {
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Sides {
    pub(super) fn of(width: u32, height: u32) -> Self {
        let (width, height) = (width.into(), height.into());
        Self { width, height }
    }
}

impl Crop {
    /// As large as the picture allows, centred, and above the middle, where faces are.
    pub fn initial(picture: &Picture, spec: &PhotoSpec) -> Self {
        Self::whole(picture.sides(), Sides::of(spec.width, spec.height))
    }

    /// The same part, moved inside the picture. It is no wider than the picture, and no narrower
    /// than the photo if the picture is large enough.
    pub fn clamped(self, picture: &Picture, spec: &PhotoSpec) -> Self {
        let sides = Sides::of(spec.width, spec.height);
        self.within(picture.sides(), sides, sides.width)
    }

    pub(super) fn whole(picture: Sides, shape: Sides) -> Self {
        let scale = widest(picture, shape);
        let tall = scale * shape.height / shape.width;
        Self {
            x: picture.width / 2.0,
            // A fifth of the remaining height is above.
            y: (picture.height - tall) / 5.0 + tall / 2.0,
            scale,
        }
    }

    pub(super) fn within(self, picture: Sides, shape: Sides, least: f64) -> Self {
        // `clamp` would panic if `least > most`, and would return NaN for NaN.
        let between = |value: f64, least: f64, most: f64| value.max(least).min(most);
        let scale = between(self.scale, least, widest(picture, shape));
        let centre = |at: f64, side: f64, cut: f64| between(at, cut / 2.0, side - cut / 2.0);
        Self {
            x: centre(self.x, picture.width, scale),
            y: centre(self.y, picture.height, scale * shape.height / shape.width),
            scale,
        }
    }
}

/// The width of the largest part of a picture in this shape.
fn widest(picture: Sides, shape: Sides) -> f64 {
    picture
        .width
        .min(picture.height * shape.width / shape.height)
}

#[cfg(test)]
mod tests {
    use super::{Crop, Sides};

    const SHAPE: Sides = Sides {
        width: 295.0,
        height: 413.0,
    };

    fn edges(crop: Crop) -> [f64; 4] {
        let tall = crop.scale * SHAPE.height / SHAPE.width;
        let (wide, tall) = (crop.scale / 2.0, tall / 2.0);
        [crop.x - wide, crop.x + wide, crop.y - tall, crop.y + tall]
    }

    fn assert_inside(crop: Crop, picture: Sides) {
        let [left, right, top, bottom] = edges(crop);
        let slack = 1e-6;
        assert!(left >= -slack && right <= picture.width + slack, "{crop:?}");
        assert!(
            top >= -slack && bottom <= picture.height + slack,
            "{crop:?}"
        );
    }

    #[test]
    fn whatever_is_asked_the_cut_stays_in_the_picture() {
        let wild = [
            f64::NAN,
            f64::NEG_INFINITY,
            f64::INFINITY,
            -1.0,
            0.0,
            150.0,
            1e300,
        ];
        for (width, height) in [
            (3000, 4000),
            (4000, 3000),
            (295, 413),
            (296, 5000),
            (200, 100),
            (1, 1),
        ] {
            let picture = Sides::of(width, height);
            assert_inside(Crop::whole(picture, SHAPE), picture);
            for x in wild {
                for y in wild {
                    for scale in wild {
                        let crop = Crop { x, y, scale }.within(picture, SHAPE, SHAPE.width);
                        assert_inside(crop, picture);
                        assert!(crop.scale >= SHAPE.width.min(super::widest(picture, SHAPE)));
                    }
                }
            }
        }
    }

    #[test]
    fn what_fits_is_left_alone() {
        let crop = Crop {
            x: 1500.0,
            y: 1200.0,
            scale: 900.0,
        };
        let picture = Sides::of(3000, 4000);
        assert_eq!(crop.within(picture, SHAPE, SHAPE.width), crop);
    }

    #[test]
    fn the_first_cut_is_large_centred_and_high() {
        let tall = Crop::whole(Sides::of(2950, 8260), SHAPE);
        assert_eq!((tall.x, tall.scale), (1475.0, 2950.0));
        let [_, _, above, bottom] = edges(tall);
        assert!(above > 0.0 && above < (8260.0 - bottom) / 2.0);

        let wide = Crop::whole(Sides::of(4000, 413), SHAPE);
        assert_eq!((wide.x, wide.scale), (2000.0, 295.0));
        assert_eq!(edges(wide)[2], 0.0);
    }
}
