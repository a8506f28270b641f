//! Pictures of printed sheets, disturbed as pictures of paper are. The same in every run.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "used by tests alone"
)]

use crate::dice::Dice;

/// Pixels of a millimetre at 300 dpi.
const MM: f64 = 300.0 / 25.4;
/// The grey of paper, and of ink.
const PAPER: f64 = 232.0;
const INK: f64 = 38.0;
/// The most pixels that the page keeps of a picture (`ui::platform::photo`).
const MOST_PIXELS: f64 = 6_000_000.0;

/// What happens to a sheet on its way into a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disturbance {
    /// Photographed by hand: turned by seven degrees, farther away at the top.
    Tilted,
    /// Photographed out of focus: a point is spread over 0.17 mm (the standard deviation).
    Blurred,
    /// Scanned at 150 dpi: two pixels for a module.
    Coarse,
    /// Photographed with the shadow of a hand over the code.
    Shadowed,
    /// Printed at 90 % of its size, to fit a page.
    Smaller,
    /// A photocopy, black and white, with thickened ink and specks.
    Photocopied,
}

impl Disturbance {
    /// Every disturbance.
    pub const ALL: [Self; 6] = [
        Self::Tilted,
        Self::Blurred,
        Self::Coarse,
        Self::Shadowed,
        Self::Smaller,
        Self::Photocopied,
    ];
}

/// Greys as numbers, so that one disturbance after the other loses nothing.
#[derive(Debug, Clone)]
struct Sheet {
    greys: Vec<f64>,
    width: usize,
    height: usize,
}

/// The picture of a sheet with this code: its greys and how many are in a row. The code has its
/// printed size, 33 mm with its margin, among lines and text.
#[must_use]
pub fn picture(symbol: &[Vec<bool>], disturbance: Disturbance, seed: u64) -> (Vec<u8>, usize) {
    let mut dice = Dice::new(seed * 0x9E37_79B9 + 11);
    let scale = match disturbance {
        Disturbance::Smaller => 0.9,
        _ => 1.0,
    };
    let sheet = drawn(symbol, scale, &mut dice);
    let sheet = match disturbance {
        Disturbance::Tilted => sheet.tilted(7.0 + seed as f64 / 4.0),
        Disturbance::Blurred => sheet.blurred(0.17 * MM),
        Disturbance::Coarse => sheet.scaled(0.5),
        Disturbance::Shadowed => sheet.shadowed(&mut dice),
        Disturbance::Smaller => sheet,
        Disturbance::Photocopied => sheet.photocopied(&mut dice),
    };
    let pixels = (sheet.width * sheet.height) as f64;
    let sheet = match pixels > MOST_PIXELS {
        true => sheet.scaled((MOST_PIXELS / pixels).sqrt()),
        false => sheet,
    };
    let noise = |grey: &f64| (grey + dice.below(17) as f64 - 8.0).clamp(0.0, 255.0) as u8;
    (sheet.greys.iter().map(noise).collect(), sheet.width)
}

/// A page of A4 with the lines of a form, something like text, and the code at the bottom.
fn drawn(symbol: &[Vec<bool>], scale: f64, dice: &mut Dice) -> Sheet {
    let (width, height) = ((210.0 * MM) as usize, (297.0 * MM) as usize);
    let mut sheet = Sheet {
        greys: vec![PAPER; width * height],
        width,
        height,
    };
    let at = |mm: f64| 5.0 * (1.0 - scale) + mm * scale;
    for row in 0..24 {
        let y = 30.0 + f64::from(row) * 8.5;
        sheet.ink(at(15.0), at(y), 180.0 * scale, 0.25);
        for column in 0..8 {
            let x = 15.0 + f64::from(column) * 22.5;
            sheet.ink(at(x), at(y), 0.25, 8.5 * scale);
            for sign in 0..dice.below(6) {
                sheet.sign(at(x + 2.0 + sign as f64 * 3.2), at(y + 3.0), scale, dice);
            }
        }
    }
    // The cell of the code, and what stands beside it.
    sheet.ink(at(15.0), at(234.0), 180.0 * scale, 0.25);
    sheet.ink(at(15.0), at(270.0), 180.0 * scale, 0.25);
    for column in [15.0, 60.0, 105.0, 150.0, 195.0] {
        sheet.ink(at(column), at(234.0), 0.25, 36.0 * scale);
    }
    let (left, top) = (at(151.2), at(235.5));
    let module = 33.0 * scale / (symbol.len() + 8) as f64;
    for (y, row) in symbol.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            let (x, y) = ((x + 4) as f64 * module, (y + 4) as f64 * module);
            sheet.ink(left + x, top + y, module, module);
        }
    }
    for sign in 0..4 {
        sheet.sign(
            left + 35.0 * scale,
            top + f64::from(sign) * 5.0,
            scale,
            dice,
        );
    }
    sheet
}

impl Sheet {
    /// A dark rectangle, in millimetres. Edges between two pixels are grey.
    fn ink(&mut self, left: f64, top: f64, wide: f64, tall: f64) {
        let [left, top] = [left, top].map(|mm| mm * MM);
        let (right, bottom) = (left + wide * MM, top + tall * MM);
        for y in top as usize..(bottom.ceil() as usize).min(self.height) {
            for x in left as usize..(right.ceil() as usize).min(self.width) {
                let part = |at: usize, from: f64, to: f64| {
                    (to.min(at as f64 + 1.0) - from.max(at as f64)).clamp(0.0, 1.0)
                };
                let covered = part(x, left, right) * part(y, top, bottom);
                self.greys[y * self.width + x] -= covered * (PAPER - INK);
            }
        }
    }

    /// Some strokes, as dense as those of a character.
    fn sign(&mut self, left: f64, top: f64, scale: f64, dice: &mut Dice) {
        for _ in 0..4 {
            let place = dice.below(28) as f64 / 10.0 * scale;
            match dice.below(2) {
                0 => self.ink(left, top + place, 2.8 * scale, 0.3),
                _ => self.ink(left + place, top, 0.3, 2.8 * scale),
            }
        }
    }

    /// The grey between pixels; outside there is a table.
    fn at(&self, x: f64, y: f64) -> f64 {
        if x < 0.0 || y < 0.0 {
            return 120.0;
        }
        let (left, top) = (x as usize, y as usize);
        if left + 1 >= self.width || top + 1 >= self.height {
            return 120.0;
        }
        let (right, down) = (x.fract(), y.fract());
        let of = |x: usize, y: usize| self.greys[y * self.width + x];
        let above = of(left, top) * (1.0 - right) + of(left + 1, top) * right;
        let below = of(left, top + 1) * (1.0 - right) + of(left + 1, top + 1) * right;
        above * (1.0 - down) + below * down
    }

    fn mapped(&self, from: impl Fn(f64, f64) -> (f64, f64)) -> Self {
        let mut greys = Vec::with_capacity(self.greys.len());
        for y in 0..self.height {
            for x in 0..self.width {
                let (x, y) = from(x as f64, y as f64);
                greys.push(self.at(x, y));
            }
        }
        Self { greys, ..*self }
    }

    fn tilted(&self, degrees: f64) -> Self {
        let (width, height) = (self.width as f64, self.height as f64);
        let (sine, cosine) = degrees.to_radians().sin_cos();
        self.mapped(|x, y| {
            // About the middle, 12 % larger than the picture; the top is a tenth farther away.
            let (x, y) = (x - width / 2.0, y - height / 2.0);
            let farther = 1.17 - 0.1 * y / height;
            let (x, y) = (x * farther, y * farther);
            (
                x * cosine - y * sine + width / 2.0,
                x * sine + y * cosine + height / 2.0,
            )
        })
    }

    /// A Gaussian blur of so many pixels: one way, then the other.
    fn blurred(&self, sigma: f64) -> Self {
        let reach = (sigma * 3.0).ceil() as i64;
        let weights: Vec<f64> = (-reach..=reach)
            .map(|at| (-((at * at) as f64) / (2.0 * sigma * sigma)).exp())
            .collect();
        let sum: f64 = weights.iter().sum();
        let pass = |sheet: &Self, across: bool| {
            let mut greys = Vec::with_capacity(sheet.greys.len());
            for y in 0..sheet.height as i64 {
                for x in 0..sheet.width as i64 {
                    let mut grey = 0.0;
                    for (weight, at) in weights.iter().zip(-reach..) {
                        let (x, y) = if across { (x + at, y) } else { (x, y + at) };
                        let x = x.clamp(0, sheet.width as i64 - 1) as usize;
                        let y = y.clamp(0, sheet.height as i64 - 1) as usize;
                        grey += weight * sheet.greys[y * sheet.width + x];
                    }
                    greys.push(grey / sum);
                }
            }
            Self { greys, ..*sheet }
        };
        pass(&pass(self, true), false)
    }

    /// Fewer pixels: each is the mean of those that it covers.
    fn scaled(&self, factor: f64) -> Self {
        let width = (self.width as f64 * factor) as usize;
        let height = (self.height as f64 * factor) as usize;
        let rows = averaged(&self.greys, self.width, width, factor);
        let columns = averaged(&turned(&rows, width), self.height, height, factor);
        Self {
            greys: turned(&columns, height),
            width,
            height,
        }
    }

    /// A shadow with a soft edge through the code, and light that falls off to one side.
    fn shadowed(&self, dice: &mut Dice) -> Self {
        let (x, y) = (
            (165.0 + dice.below(20) as f64) * MM,
            (250.0 + dice.below(20) as f64) * MM,
        );
        let slope = dice.below(20) as f64 / 10.0 - 1.0;
        let mut sheet = self.clone();
        for (at, grey) in sheet.greys.iter_mut().enumerate() {
            let (px, py) = ((at % self.width) as f64, (at / self.width) as f64);
            let depth = ((px - x) + slope * (py - y)) / (2.0 * MM);
            let shadow = 1.0 - 0.55 / (1.0 + (-depth).exp());
            let light = 1.0 - 0.3 * px / self.width as f64;
            *grey *= shadow * light;
        }
        sheet
    }

    fn photocopied(&self, dice: &mut Dice) -> Self {
        let mut sheet = self.blurred(1.2);
        for grey in &mut sheet.greys {
            let is_speck = dice.below(1500) == 0;
            // Above the middle between ink and paper: ink grows.
            let limit = 150.0 + dice.below(30) as f64;
            *grey = if is_speck || *grey < limit {
                20.0
            } else {
                245.0
            };
        }
        sheet.blurred(0.6)
    }
}

/// Rows of another length: each pixel is the mean of those that it covers.
fn averaged(greys: &[f64], from: usize, to: usize, factor: f64) -> Vec<f64> {
    let mut out = Vec::with_capacity(greys.len() / from * to);
    for row in greys.chunks_exact(from) {
        for x in 0..to {
            let (left, right) = (x as f64 / factor, (x + 1) as f64 / factor);
            let (mut sum, mut weights) = (0.0, 0.0);
            let first = left as usize;
            let covered = &row[first..(right.ceil() as usize).min(from)];
            for (at, grey) in (first..).zip(covered) {
                let weight = right.min(at as f64 + 1.0) - left.max(at as f64);
                sum += grey * weight;
                weights += weight;
            }
            out.push(sum / weights);
        }
    }
    out
}

/// Rows as columns.
fn turned(greys: &[f64], width: usize) -> Vec<f64> {
    let height = greys.len() / width;
    let pixels = (0..width).flat_map(|x| (0..height).map(move |y| y * width + x));
    pixels.map(|at| greys[at]).collect()
}
