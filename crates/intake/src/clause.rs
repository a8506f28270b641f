//! A clause, and what stands around it: what most readers look at.

use std::ops::Range;

use crate::figures::{Day, Near, days};
use crate::lines::{Line, Topic};
use crate::page::{Page, ends_clause, ends_sentence};

/// A clause of a sentence.
#[derive(Clone, Copy)]
pub(crate) struct Clause<'a> {
    pub(crate) text: &'a str,
    /// Where it begins, in bytes of the page.
    pub(crate) at: usize,
    /// The sentence, and where in it the clause begins.
    pub(crate) sentence: &'a str,
    pub(crate) within: usize,
    /// What it is about, and the nearest heading.
    pub(crate) topic: Option<Topic>,
    pub(crate) heading: &'a str,
    pub(crate) near: Near,
}

impl<'a> Clause<'a> {
    /// All of it.
    pub(crate) const fn words(&self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    /// A part of it, in bytes of the page.
    pub(crate) const fn part(&self, range: &Range<usize>) -> Range<usize> {
        self.at + range.start..self.at + range.end
    }

    /// What stands before it in its sentence.
    pub(crate) fn before(&self) -> &'a str {
        self.sentence.get(..self.within).unwrap_or_default()
    }

    /// The days in it.
    pub(crate) fn days(&self) -> Vec<Day> {
        days(self.text, self.near)
    }
}

/// The sentences of a range.
pub(crate) fn sentences(page: &Page, range: &Range<usize>) -> Vec<Range<usize>> {
    page.pieces(range, ends_sentence)
}

/// The clauses of a sentence.
pub(crate) fn clauses<'a>(
    page: &'a Page,
    sentence: &Range<usize>,
    line: Option<&Line>,
    near: Near,
) -> Vec<Clause<'a>> {
    let pieces = page.pieces(sentence, ends_clause);
    let clause = |piece: Range<usize>| Clause {
        text: page.get(&piece),
        at: piece.start,
        sentence: page.get(sentence),
        within: piece.start.saturating_sub(sentence.start),
        topic: line.and_then(|line| line.topic),
        heading: line.map_or("", |line| page.get(&line.heading)),
        near,
    };
    pieces.into_iter().map(clause).collect()
}
