//! How much darker or lighter than its surroundings a picture is. In a shadow, and on either side of
//! its edge, that tells ink from paper.

use std::ops::Range;

use super::Picture;

/// A point of a picture, in pixels.
pub(super) type Point = (f64, f64);

/// How much darker each pixel is than the mean of those around it; what is lighter is negative.
pub(super) struct Contrast {
    values: Vec<i16>,
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Contrast {
    /// Of a picture, against so many pixels to every side.
    pub(super) fn of(picture: &Picture, around: usize) -> Self {
        let (width, height) = (picture.width, picture.height);
        let sums = Sums::of(picture);
        let mut values = Vec::with_capacity(width * height);
        for (y, row) in picture.greys.chunks_exact(width.max(1)).enumerate() {
            let rows = y.saturating_sub(around)..(y + around + 1).min(height);
            for (x, grey) in row.iter().enumerate() {
                let columns = x.saturating_sub(around)..(x + around + 1).min(width);
                let count = columns.len() * rows.len();
                let mean = sums.of_part(columns, &rows) / count.max(1) as u32;
                values.push(mean as i16 - i16::from(*grey));
            }
        }
        Self {
            values,
            width,
            height,
        }
    }

    /// The rows of pixels, from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[i16]> {
        self.values.chunks_exact(self.width.max(1))
    }

    /// The contrasts of a column of pixels.
    pub(super) fn column(&self, x: usize, rows: Range<usize>) -> impl Iterator<Item = i16> {
        let pixels = rows.map(move |y| self.values.get(y * self.width + x));
        pixels.map(|value| value.copied().unwrap_or_default())
    }

    /// The contrast of a pixel; outside there is none.
    fn pixel(&self, x: usize, y: usize) -> f64 {
        let value = (x < self.width).then(|| self.values.get(y * self.width + x));
        f64::from(value.flatten().copied().unwrap_or_default())
    }

    /// The contrast between pixels.
    pub(super) fn at(&self, (x, y): Point) -> f64 {
        let is_inside =
            (0.0..self.width as f64).contains(&x) && (0.0..self.height as f64).contains(&y);
        if !is_inside {
            return 0.0;
        }
        let (column, row) = (x as usize, y as usize);
        let (right, down) = (x.fract(), y.fract());
        let above = self.pixel(column, row) * (1.0 - right) + self.pixel(column + 1, row) * right;
        let below =
            self.pixel(column, row + 1) * (1.0 - right) + self.pixel(column + 1, row + 1) * right;
        above * (1.0 - down) + below * down
    }
}

/// For each pixel the sum of all greys above it and to its left: four of them tell the sum of any
/// rectangle.
struct Sums {
    sums: Vec<u32>,
    line: usize,
}

impl Sums {
    fn of(picture: &Picture) -> Self {
        let line = picture.width + 1;
        let mut sums = Vec::with_capacity(line * (picture.height + 1));
        sums.resize(line, 0_u32);
        for row in picture.greys.chunks_exact(picture.width.max(1)) {
            let mut sum = 0;
            sums.push(0);
            for grey in row {
                sum += u32::from(*grey);
                let above = sums.get(sums.len() - line);
                sums.push(above.copied().unwrap_or_default() + sum);
            }
        }
        Self { sums, line }
    }

    fn of_part(&self, columns: Range<usize>, rows: &Range<usize>) -> u32 {
        let sum = |x: usize, y: usize| {
            let sum = self.sums.get(y * self.line + x);
            sum.copied().unwrap_or_default()
        };
        let whole = sum(columns.end, rows.end) + sum(columns.start, rows.start);
        whole.wrapping_sub(sum(columns.start, rows.end) + sum(columns.end, rows.start))
    }
}
