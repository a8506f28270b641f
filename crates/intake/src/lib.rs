//! A recruitment notice that a bureau already has, read into the fields of a draft.
//!
//! A [`Text`] is what was pasted or read from a file: words, and the tables among them.
//! [`read`] recognises what a notice has fields for. Every value is [`Placed`] with its source
//! and its certainty. The clauses that were not recognised are listed, so that no sentence is
//! lost. Nothing is judged here: `notice::lint` does that.
//!
//! | module | what it holds |
//! |---|---|
//! | [`text`] | a text with its tables, and its limits |
//! | [`plain`], [`html`], [`separated`] | readers: a text, a selection of a page, a table as text |
//! | `page.rs` | the normalised text, with the position of each byte in the original |
//! | `lines.rs` | headings, numbers of lists, the topic of each line |
//! | `clause.rs` | a clause with its sentence and its heading |
//! | `figures.rs` | numbers and days in words |
//! | `found.rs` | the values found so far |
//! | `words.rs` | the words of `data/words.tsv`, by group |
//! | `read/` | one file for each kind of thing that is recognised |
//!
//! # Scope of this crate
//!
//! Recognition uses tables of words and the structure of the text, as the lint does
//! (`docs/decisions/0015`): the words that are shown explain every value. There is no clock: a
//! day without a year is read relative to today, which is an argument.

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

/// The values that were recognised in a text, and the clauses that were not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Intake {
    /// The values, in the order of the fields.
    pub placed: Vec<Placed>,
    /// The clauses of no field, in the order of the text, in bytes of it.
    pub unplaced: Vec<Range<usize>>,
}

/// A value for one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The field; posts are counted from 0.
    pub place: Place,
    /// The value, as someone would type it.
    pub raw: Raw,
    /// Its source, in bytes of the text.
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
    /// A draft of the recognised values alone.
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

/// The clauses that no range covers. Neighbours in one line are joined.
fn rest(page: &Page, mut covered: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut covered, |range| range.start);
    let is_word = |c: char| c.is_alphanumeric();
    let mut left: Vec<Range<usize>> = Vec::new();
    for line in page.lines(&(0..page.plain.len())) {
        let mut open: Option<Range<usize>> = None;
        for piece in page.pieces(&line, page::ends_clause) {
            let is_covered = covered.iter().any(|range| overlap(range, &piece));
            let bare = beyond(page, &piece, &covered);
            match (is_covered, bare) {
                (false, _) if page.get(&piece).chars().any(is_word) => match &mut open {
                    Some(open) => open.end = piece.end,
                    None => open = Some(piece),
                },
                // Only the first half of the clause was read: a second telephone is behind it.
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

/// A range without the punctuation around it.
fn trimmed(page: &Page, range: &Range<usize>) -> Range<usize> {
    let is_mark = |c: char| matches!(c, '、' | '，' | '；' | '。' | '：' | '\n' | '\t');
    let text = page.get(range);
    let behind = text.trim_start_matches(is_mark);
    let start = range.start + text.len() - behind.len();
    start..start + behind.trim_end_matches(is_mark).len()
}

/// The part of a piece behind the last range that covers some of it, if it has more than four
/// letters or digits.
fn beyond(page: &Page, piece: &Range<usize>, covered: &[Range<usize>]) -> Option<Range<usize>> {
    let covering = covered.iter().filter(|range| overlap(range, piece));
    let end = covering.map(|range| range.end).max()?;
    let bare = page.plain.get(end..piece.end)?.chars();
    let count = bare.filter(|c| c.is_alphanumeric()).count();
    (count > 4).then_some(end..piece.end)
}

const fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
