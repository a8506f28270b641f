//! A clause with its context. Most readers look at one.

use std::ops::Range;

use chrono::NaiveDate;
use notice::Field;
use record::Raw;

use crate::figures::{Day, Near, days};
use crate::found::{Certainty, Found, day, found};
use crate::lines::{Line, Topic};
use crate::page::{Page, ends_clause, ends_sentence};

/// A clause of a sentence.
#[derive(Clone, Copy)]
pub(crate) struct Clause<'a> {
    pub(crate) text: &'a str,
    /// Its first byte in the page.
    pub(crate) start: usize,
    pub(crate) sentence: &'a str,
    /// Its first byte in the sentence.
    pub(crate) offset: usize,
    /// The topic of its line.
    pub(crate) topic: Option<Topic>,
    /// The nearest heading.
    pub(crate) heading: &'a str,
    pub(crate) near: Near,
}

impl<'a> Clause<'a> {
    /// All of it, in bytes of the page.
    pub(crate) const fn words(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// A part of it, in bytes of the page.
    pub(crate) const fn part(&self, range: &Range<usize>) -> Range<usize> {
        self.start + range.start..self.start + range.end
    }

    /// The sentence up to the clause.
    pub(crate) fn before(&self) -> &'a str {
        self.sentence.get(..self.offset).unwrap_or_default()
    }

    /// A value whose source is the whole clause.
    pub(crate) fn found(&self, field: Field, value: &str, certainty: Certainty) -> Found {
        found(field, Raw::text(value), self.words(), certainty)
    }

    /// A day whose source is the whole clause.
    pub(crate) fn found_day(&self, field: Field, date: NaiveDate, certainty: Certainty) -> Found {
        found(field, day(field, date), self.words(), certainty)
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
        start: piece.start,
        sentence: page.get(sentence),
        offset: piece.start.saturating_sub(sentence.start),
        topic: line.and_then(|line| line.topic),
        heading: line.map_or("", |line| page.get(&line.heading)),
        near,
    };
    pieces.into_iter().map(clause).collect()
}
