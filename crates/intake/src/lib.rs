//! A recruitment notice that a bureau already has, read into the fields of a draft.
//!
//! A [`Text`] is what was pasted or taken from a file: words, and the tables among them.
//! [`read`] recognises what a notice has fields for. Every value is [`Placed`] with the words
//! it was read from, and with how sure it is; what was recognised as nothing is listed, so
//! that no sentence is lost. Nothing is judged here: `notice::lint` does that.
//!
//! | module | what it holds |
//! |---|---|
//! | [`text`] | a text with its tables; what is taken in at most |
//! | [`plain`], [`html`], [`separated`] | readers: a text, a selection of a page, a table as text |
//! | `page.rs` | the text made plain, and the way back to the words |
//! | `lines.rs` | headings, numbers of lists, what a line is about |
//! | `figures.rs` | numbers and days in words |
//! | `words.rs` | the words of `data/words.tsv`, by group |
//! | `read/` | one file for each kind of thing that is recognised |
//!
//! # Scope of this crate
//!
//! By tables of words and by structure, as the lint reads (`docs/decisions/0015`): whatever is
//! recognised can be explained by the words shown. There is no clock: today is an argument, by
//! which a day without a year is read.

mod clause;
mod figures;
mod found;
pub mod html;
mod lines;
mod page;
pub mod plain;
mod read;
pub mod separated;
pub mod text;
mod words;

use std::ops::Range;

use chrono::NaiveDate;
use notice::{Draft, Place};
use record::Raw;
use record::order::sort_by_key;

pub use found::Certainty;
pub use text::Text;

use page::Page;

/// What was recognised in a text, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Intake {
    /// The values, in the order of the fields.
    pub placed: Vec<Placed>,
    /// What stands in no field, in the order of the text. In bytes of it.
    pub unplaced: Vec<Range<usize>>,
}

/// A value for one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The field; posts are counted from nought.
    pub place: Place,
    /// The value, as it would be typed.
    pub raw: Raw,
    /// The words it was read from, in bytes of the text.
    pub words: Range<usize>,
    /// How sure it is.
    pub certainty: Certainty,
}

/// Reads a text.
pub fn read(text: &Text, today: NaiveDate) -> Intake {
    let page = Page::of(text);
    let (placed, seen) = read::read(text, &page, today);
    let words = placed.iter().map(|(_, found)| found.words.clone());
    let unplaced = rest(&page, words.chain(seen).collect());
    let source = |range: &Range<usize>| page.source(range, text.as_str());
    let placed = placed.into_iter().filter_map(|(place, found)| {
        place.field?;
        let words = source(&found.words);
        Some(Placed {
            place,
            raw: found.raw,
            words,
            certainty: found.certainty,
        })
    });
    Intake {
        placed: placed.collect(),
        unplaced: unplaced.iter().map(source).collect(),
    }
}

impl Intake {
    /// The draft that holds what was recognised, and nothing else.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        for placed in &self.placed {
            if let Some(field) = placed.place.field {
                draft.set(placed.place.entry, field, placed.raw.clone());
            }
        }
        draft
    }
}

/// What no range covers: clause by clause, those that follow one another in a line as one.
fn rest(page: &Page, mut covered: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut covered, |range| range.start);
    let is_word = |c: char| c.is_alphanumeric();
    let mut left: Vec<Range<usize>> = Vec::new();
    for line in page.lines(&(0..page.plain.len())) {
        let mut open: Option<Range<usize>> = None;
        for piece in page.pieces(&line, page::ends_clause) {
            let is_covered = covered
                .iter()
                .any(|own| own.start < piece.end && piece.start < own.end);
            let bare = beyond(page, &piece, &covered);
            match (is_covered, bare) {
                (false, _) if page.get(&piece).chars().any(is_word) => match &mut open {
                    Some(open) => open.end = piece.end,
                    None => open = Some(piece),
                },
                // Half of a clause was read: a second telephone behind the first.
                (true, Some(bare)) => {
                    left.extend(open.take());
                    left.push(bare);
                }
                _ => left.extend(open.take()),
            }
        }
        left.extend(open);
    }
    sort_by_key(&mut left, |range| range.start);
    left.iter().map(|range| trimmed(page, range)).collect()
}

/// A range without the marks around it.
fn trimmed(page: &Page, range: &Range<usize>) -> Range<usize> {
    let is_mark = |c: char| matches!(c, '、' | '，' | '；' | '。' | '：' | '\n' | '\t');
    let text = page.get(range);
    let behind = text.trim_start_matches(is_mark);
    let start = range.start + text.len() - behind.len();
    start..start + behind.trim_end_matches(is_mark).len()
}

/// What of a piece stands behind everything that covers it, if it is more than a few
/// characters.
fn beyond(page: &Page, piece: &Range<usize>, covered: &[Range<usize>]) -> Option<Range<usize>> {
    let last = covered
        .iter()
        .filter(|own| own.start < piece.end && piece.start < own.end);
    let end = last.map(|own| own.end).max()?;
    let bare = end..piece.end;
    let count = page
        .plain
        .get(bare.clone())?
        .chars()
        .filter(|c| c.is_alphanumeric())
        .count();
    (count > 4).then_some(bare)
}
