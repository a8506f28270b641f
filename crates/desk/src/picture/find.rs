//! Finds codes by their finder patterns: squares of seven modules, through whose middle dark and
//! light alternate as 1 : 1 : 3 : 1 : 1 in every direction.

use super::Picture;
use super::contrast::{Contrast, Point};
use super::grid::Place;

/// Against how many pixels around it a pixel is dark or light. A module may have two to five.
const AROUND: usize = 14;
/// How much darker than its surroundings a pixel counts as dark: paper has grain.
const DARK: i16 = 4;
/// How far the length of a run may be from what it should be, in modules.
const OFF: f64 = 0.65;
/// The least length of a pattern in pixels.
const LEAST: f64 = 9.0;
/// How many patterns, and how many groups of three, are looked at.
const PATTERNS: usize = 14;
const GROUPS: usize = 6;
/// How many places, those that fit best, are decoded.
const PLACES: usize = 4;
/// The sides of codes, in modules.
const SIDES: std::ops::RangeInclusive<usize> = 21..=177;

/// A finder pattern.
#[derive(Debug, Clone, Copy)]
struct Pattern {
    middle: Point,
    /// The pixels of a module.
    module: f64,
    /// How many lines run through it.
    times: f64,
}

/// The texts of the codes in a picture.
pub(super) fn codes(picture: &Picture) -> Vec<String> {
    let contrast = Contrast::of(picture, AROUND);
    let groups = groups(&patterns(&contrast)).into_iter().take(GROUPS);
    let mut places: Vec<Place<'_>> = groups
        .flat_map(|group| {
            let middles = group.map(|pattern| pattern.middle);
            let place = |side| Place::of(&contrast, &middles, side);
            sides(&group).map(place).collect::<Vec<_>>()
        })
        .collect();
    places.sort_by(|first, second| second.fit.total_cmp(&first.fit));
    let mut texts: Vec<String> = places
        .into_iter()
        .take(PLACES)
        .filter_map(decoded)
        .collect();
    texts.dedup();
    texts
}

/// Where dark and light meet in a line of pixels, to parts of a pixel, and whether it begins dark.
fn ends(line: impl Iterator<Item = i16>) -> (Vec<f64>, bool) {
    let mut line = line.map(|value| value - DARK).enumerate().peekable();
    let is_dark = line.peek().is_some_and(|(_, value)| *value > 0);
    let (mut ends, mut before) = (Vec::new(), 0);
    for (at, value) in line {
        if at > 0 && (before > 0) != (value > 0) {
            // The line between two pixels crosses zero there.
            ends.push(at as f64 - f64::from(value) / f64::from(value - before));
        }
        before = value;
    }
    (ends, is_dark)
}

/// Whether five runs, of which these are the ends, are those of a finder pattern; if so, their middle
/// and the length of a module.
fn is_pattern(ends: &[f64]) -> Option<(f64, f64)> {
    let [first, second, third, fourth, fifth, last] = *ends else {
        return None;
    };
    let module = (last - first) / 7.0;
    let fits = |from: f64, to: f64, modules: f64| {
        (to - from - modules * module).abs() < OFF * module * modules.sqrt()
    };
    let is_one = last - first > LEAST
        && fits(first, second, 1.0)
        && fits(second, third, 1.0)
        && fits(third, fourth, 3.0)
        && fits(fourth, fifth, 1.0)
        && fits(fifth, last, 1.0);
    is_one.then(|| ((third + fourth) / 2.0, module))
}

/// The finder patterns, those with the most lines first.
fn patterns(contrast: &Contrast) -> Vec<Pattern> {
    let mut found: Vec<Pattern> = Vec::new();
    for (y, row) in contrast.rows().enumerate() {
        let (ends, is_dark) = ends(row.iter().copied());
        // Every second run is dark.
        for six in ends.windows(6).skip(usize::from(is_dark)).step_by(2) {
            let Some((x, module)) = is_pattern(six) else {
                continue;
            };
            let Some((middle, tall)) = upright(contrast, x, y, module) else {
                continue;
            };
            let module = (module + tall) / 2.0;
            add(
                &mut found,
                Pattern {
                    middle: (x, middle),
                    module,
                    times: 1.0,
                },
            );
        }
    }
    found.retain(|pattern| pattern.times > 1.0);
    found.sort_by(|first, second| second.times.total_cmp(&first.times));
    found.truncate(PATTERNS);
    found
}

/// Whether the column through a point, too, has a pattern around it; if so, its middle and the length of
/// a module.
fn upright(contrast: &Contrast, x: f64, y: usize, module: f64) -> Option<(f64, f64)> {
    let reach = (module * 7.0) as usize + 2;
    let from = y.saturating_sub(reach);
    let rows = from..(y + reach).min(contrast.height);
    let (ends, _) = ends(contrast.column(x.round() as usize, rows));
    let place = (y - from) as f64;
    let at = ends.iter().position(|end| *end > place)?;
    let (middle, tall) = is_pattern(ends.get(at.checked_sub(3)?..at + 3)?)?;
    let alike = tall / module;
    (0.6..1.7)
        .contains(&alike)
        .then_some((middle + from as f64, tall))
}

/// Adds a pattern to those that were found: another line through one of them moves its middle.
fn add(found: &mut Vec<Pattern>, pattern: Pattern) {
    let same = found.iter_mut().find(|known| {
        distance(known.middle, pattern.middle) < 2.5 * known.module
            && (0.6..1.7).contains(&(known.module / pattern.module))
    });
    match same {
        None => found.push(pattern),
        Some(known) => {
            let mean = |old: f64, new: f64| (old * known.times + new) / (known.times + 1.0);
            *known = Pattern {
                middle: (
                    mean(known.middle.0, pattern.middle.0),
                    mean(known.middle.1, pattern.middle.1),
                ),
                module: mean(known.module, pattern.module),
                times: known.times + 1.0,
            };
        }
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// Three patterns at the corners of a square: top left, top right, bottom left. The best first.
fn groups(patterns: &[Pattern]) -> Vec<[Pattern; 3]> {
    let mut groups = Vec::new();
    for corner in patterns {
        for right in patterns {
            for down in patterns {
                if let Some(fault) = fault(corner, right, down) {
                    groups.push((fault, [*corner, *right, *down]));
                }
            }
        }
    }
    groups.sort_by(|(first, _), (second, _)| first.total_cmp(second));
    groups.into_iter().map(|(_, group)| group).collect()
}

/// How far three patterns are from being the corners of a square; `None` if too far.
fn fault(corner: &Pattern, right: &Pattern, down: &Pattern) -> Option<f64> {
    let (ax, ay) = (
        right.middle.0 - corner.middle.0,
        right.middle.1 - corner.middle.1,
    );
    let (bx, by) = (
        down.middle.0 - corner.middle.0,
        down.middle.1 - corner.middle.1,
    );
    let (across, along) = (ax.hypot(ay), bx.hypot(by));
    let module = (corner.module + right.module + down.module) / 3.0;
    // Mirrored ones, and patterns that lie on each other, are no code.
    if across < 12.0 * module || ax * by - ay * bx <= 0.0 {
        return None;
    }
    let slant = (ax * bx + ay * by).abs() / (across * along);
    let length = (across / along).ln().abs();
    let sizes = [corner, right, down].map(|pattern| (pattern.module / module).ln().abs());
    let size = sizes.into_iter().fold(0.0, f64::max);
    (slant < 0.35 && length < 0.35 && size < 0.4).then_some(slant + length + size)
}

/// How many modules a code with these patterns has at a side: what its size says, and what is near that.
fn sides(group: &[Pattern; 3]) -> impl Iterator<Item = usize> {
    let [corner, right, down] = group;
    let between = distance(corner.middle, right.middle) + distance(corner.middle, down.middle);
    let module = (corner.module * 2.0 + right.module + down.module) / 4.0;
    let version = ((between / 2.0 / module + 7.0 - 17.0) / 4.0).round() as usize;
    let nearest = [0_isize, 1, -1, 2, -2, 3, -3];
    nearest.into_iter().filter_map(move |more| {
        let side = version.checked_add_signed(more)? * 4 + 17;
        SIDES.contains(&side).then_some(side)
    })
}

fn decoded(place: Place<'_>) -> Option<String> {
    let side = place.side;
    let modules = place.modules()?;
    let is_dark = |x: usize, y: usize| modules.get(y * side + x).copied().unwrap_or_default();
    let code = rqrr::Grid::new(rqrr::SimpleGrid::from_func(side, is_dark));
    code.decode().ok().map(|(_, text)| text)
}
