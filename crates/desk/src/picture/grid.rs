//! The modules of a code of which the corners are roughly known.
//!
//! The corners are moved until what every code has (finder, alignment and timing patterns) lies where it
//! belongs. Each module is then the grey in its middle, compared with the greys around it: a
//! shadow, a blur or two pixels a module leave that as it is.

use super::contrast::{Contrast, Point};

/// The steps by which corners are moved, in modules.
const STEPS: [f64; 8] = [2.0, 1.0, 0.6, 0.35, 0.2, 0.12, 0.07, 0.04];
/// The most that one module tells for or against a place.
const MOST: f64 = 60.0;
/// The least fit after a step, and with which a code is decoded. A flat code begins with 0.99; text and
/// lines seldom end above 0.6, and what they decode to fails its error correction.
const PROMISING: f64 = 0.35;
const ENOUGH: f64 = 0.6;

/// From the plane of modules to the picture: the projective map that sends the unit square to four
/// corners (Heckbert 1989).
struct Map {
    a: [f64; 8],
    side: f64,
}

impl Map {
    fn of(corners: &[Point; 4], side: f64) -> Self {
        let [(x0, y0), (x1, y1), (x2, y2), (x3, y3)] = *corners;
        let (dx1, dx2, dx3) = (x1 - x2, x3 - x2, x0 - x1 + x2 - x3);
        let (dy1, dy2, dy3) = (y1 - y2, y3 - y2, y0 - y1 + y2 - y3);
        let whole = dx1 * dy2 - dx2 * dy1;
        let g = (dx3 * dy2 - dx2 * dy3) / whole;
        let h = (dx1 * dy3 - dx3 * dy1) / whole;
        Self {
            a: [
                x1 - x0 + g * x1,
                x3 - x0 + h * x3,
                x0,
                y1 - y0 + g * y1,
                y3 - y0 + h * y3,
                y0,
                g,
                h,
            ],
            side,
        }
    }

    fn point(&self, x: f64, y: f64) -> Point {
        let [a, b, c, d, e, f, g, h] = self.a;
        let (u, v) = (x / self.side, y / self.side);
        let depth = g * u + h * v + 1.0;
        ((a * u + b * v + c) / depth, (d * u + e * v + f) / depth)
    }
}

/// What every code of this size has: the place of a module, and whether it is dark.
fn known(side: usize) -> Vec<(usize, usize, bool)> {
    let mut known = Vec::new();
    let far = side - 7;
    for (left, top) in [(0, 0), (far, 0), (0, far)] {
        for y in 0..7 {
            for x in 0..7 {
                let ring = x.min(y).min(6 - x).min(6 - y);
                known.push((left + x, top + y, ring != 1));
            }
        }
    }
    // The light border of the finder patterns.
    for at in 0..8 {
        known.extend([(7, at, false), (at, 7, false)]);
        known.extend([(far - 1, at, false), (far + at - 1, 7, false)]);
        known.extend([(7, far + at - 1, false), (at, far - 1, false)]);
    }
    for at in 8..far - 1 {
        known.extend([(at, 6, at % 2 == 0), (6, at, at % 2 == 0)]);
    }
    let centres = centres(side);
    for &top in &centres {
        for &left in &centres {
            // Where finder patterns are, there is none.
            let is_finder = (left == 6 && (top == 6 || top == far)) || (top == 6 && left == far);
            for y in (0..5).filter(|_| !is_finder) {
                for x in 0..5 {
                    let ring = usize::min(x, y).min(4 - x).min(4 - y);
                    known.push((left + x - 2, top + y - 2, ring != 1));
                }
            }
        }
    }
    known
}

/// Where the middles of alignment patterns are, across and down (ISO/IEC 18004, annex E).
fn centres(side: usize) -> Vec<usize> {
    let version = (side - 17) / 4;
    if version < 2 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = match version {
        32 => 26,
        _ => (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2,
    };
    let mut centres: Vec<usize> = (0..count - 1).map(|at| side - 7 - at * step).collect();
    centres.push(6);
    centres
}

/// A place at which there may be a code.
pub(super) struct Place<'a> {
    contrast: &'a Contrast,
    known: Vec<(usize, usize, bool)>,
    /// The modules of a side.
    pub(super) side: usize,
    /// The outer corners: top left, top right, bottom right, bottom left.
    corners: [Point; 4],
    /// The pixels of a module.
    module: f64,
    /// How well what is known of every code fits: from -1 to 1.
    pub(super) fit: f64,
}

impl<'a> Place<'a> {
    /// A place by the middles of the finder patterns: top left, top right, bottom left.
    pub(super) fn of(contrast: &'a Contrast, middles: &[Point; 3], side: usize) -> Self {
        let [(x0, y0), (x1, y1), (x2, y2)] = *middles;
        // The middles are half a finder pattern inside.
        let between = side as f64 - 7.0;
        let (ax, ay) = ((x1 - x0) / between, (y1 - y0) / between);
        let (bx, by) = ((x2 - x0) / between, (y2 - y0) / between);
        let corner = |x: f64, y: f64| {
            let (x, y) = (x - 3.5, y - 3.5);
            (x0 + ax * x + bx * y, y0 + ay * x + by * y)
        };
        let whole = side as f64;
        let corners = [(0.0, 0.0), (whole, 0.0), (whole, whole), (0.0, whole)];
        let mut place = Self {
            contrast,
            known: known(side),
            side,
            corners: corners.map(|(x, y)| corner(x, y)),
            module: ax.hypot(ay),
            fit: 0.0,
        };
        place.fit = place.fit(&place.corners);
        place
    }

    fn fit(&self, corners: &[Point; 4]) -> f64 {
        let map = Map::of(corners, self.side as f64);
        let (mut fit, mut all) = (0.0, 1.0);
        for &(x, y, is_dark) in &self.known {
            let dark = self.contrast.at(map.point(x as f64 + 0.5, y as f64 + 0.5));
            let dark = dark.clamp(-MOST, MOST);
            fit += if is_dark { dark } else { -dark };
            all += dark.abs();
        }
        fit / all
    }

    /// The modules, row by row, `true` for dark; `None` if there is no code.
    pub(super) fn modules(mut self) -> Option<Vec<bool>> {
        for step in STEPS {
            self.move_corners(step * self.module);
            if self.fit < PROMISING {
                return None;
            }
        }
        if self.fit < ENOUGH {
            return None;
        }
        let map = Map::of(&self.corners, self.side as f64);
        let near = [(0.0, 0.0), (0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)];
        let is_dark = |x: usize, y: usize| {
            let (x, y) = (x as f64 + 0.5, y as f64 + 0.5);
            let dark = near.map(|(right, down)| self.contrast.at(map.point(x + right, y + down)));
            dark.into_iter().sum::<f64>() > 0.0
        };
        let side = self.side;
        let all = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        Some(all.map(|(x, y)| is_dark(x, y)).collect())
    }

    /// Moves one corner after the other by a step, as long as that fits better.
    fn move_corners(&mut self, step: f64) {
        for _ in 0..4 {
            let before = self.fit;
            for at in 0..self.corners.len() {
                for (x, y) in [(step, 0.0), (-step, 0.0), (0.0, step), (0.0, -step)] {
                    let mut moved = self.corners;
                    if let Some(corner) = moved.get_mut(at) {
                        *corner = (corner.0 + x, corner.1 + y);
                    }
                    let fit = self.fit(&moved);
                    if fit > self.fit {
                        (self.corners, self.fit) = (moved, fit);
                    }
                }
            }
            if self.fit <= before {
                break;
            }
        }
    }
}
