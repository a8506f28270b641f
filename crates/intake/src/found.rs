//! The values that were recognised, with their sources.

use std::ops::Range;

use chrono::NaiveDate;
use notice::{Field, Place};
use record::order::sort_by_key;
use record::{Plain, Raw};

/// How sure a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It is written in the words, or in a table's cell.
    Given,
    /// It follows from words that could also mean something else.
    Inferred,
}

impl Certainty {
    /// [`Given`](Self::Given) if this holds.
    pub(crate) const fn given_if(holds: bool) -> Self {
        match holds {
            true => Self::Given,
            false => Self::Inferred,
        }
    }
}

/// A value whose entry is not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) field: Field,
    pub(crate) raw: Raw,
    /// The source, in bytes of the page.
    pub(crate) words: Range<usize>,
    pub(crate) certainty: Certainty,
}

/// The values found so far: of the whole notice, of all posts, and of each post.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    placed: Vec<(Place, Found)>,
    /// Conditions of every post.
    pub(crate) general: Vec<Found>,
    /// The number of posts.
    pub(crate) posts: usize,
    /// The ranges that were read and hold no value: headings, heads of tables, numbers of rows.
    pub(crate) seen: Vec<Range<usize>>,
}

impl Findings {
    /// Puts a value into a field, unless the field has a value that is as certain.
    pub(crate) fn put(&mut self, entry: Option<usize>, found: Found) {
        if found.raw.is_blank() || found.words.is_empty() {
            return;
        }
        let place = Place::of(entry, found.field);
        let mut placed = self.placed.iter_mut();
        match placed.find(|(of_value, _)| *of_value == place) {
            // The same value again: its words are read.
            Some((_, value)) if value.raw == found.raw => {
                value.certainty = value.certainty.min(found.certainty);
                self.seen.push(found.words);
            }
            // Of two different values each is in doubt.
            Some((_, value)) => {
                if found.certainty < value.certainty {
                    *value = found;
                }
                value.certainty = Certainty::Inferred;
            }
            None => self.placed.push((place, found)),
        }
    }

    /// Whether a field of the notice, or of one post, has a value.
    pub(crate) fn has(&self, entry: Option<usize>, field: Field) -> bool {
        self.get(entry, field).is_some()
    }

    /// The value of a field.
    pub(crate) fn get(&self, entry: Option<usize>, field: Field) -> Option<&Found> {
        let place = Place::of(entry, field);
        let mut placed = self.placed.iter();
        let (_, found) = placed.find(|(of_value, _)| *of_value == place)?;
        Some(found)
    }

    /// Gives every post the conditions of all posts. A notice that names no post gets one.
    pub(crate) fn spread(&mut self) {
        let general = std::mem::take(&mut self.general);
        if !general.is_empty() {
            self.posts = self.posts.max(1);
        }
        // Of several values for one field the first counts, unless a later one is more certain.
        let mut all = Self::default();
        for found in general {
            all.put(None, found);
        }
        self.seen.append(&mut all.seen);
        for (_, found) in all.placed {
            let free: Vec<usize> = (0..self.posts)
                .filter(|&post| !self.has(Some(post), found.field))
                .collect();
            for post in free {
                self.put(Some(post), found.clone());
            }
        }
    }

    /// All values in the order of the fields, and the ranges that hold none.
    pub(crate) fn into_placed(self) -> (Vec<(Place, Found)>, Vec<Range<usize>>) {
        let mut placed = self.placed;
        sort_by_key(&mut placed, |(place, _)| *place);
        (placed, self.seen)
    }
}

/// A value with its source.
pub(crate) const fn found(
    field: Field,
    raw: Raw,
    words: Range<usize>,
    certainty: Certainty,
) -> Found {
    Found {
        field,
        raw,
        words,
        certainty,
    }
}

/// A day as it is typed into its field.
pub(crate) fn day(field: Field, date: NaiveDate) -> Raw {
    Plain::Day(date).raw(field)
}
