//! What was recognised, and in which words.

use std::ops::Range;

use chrono::NaiveDate;
use notice::{Field, Place};
use record::order::sort_by_key;
use record::{Plain, Raw};

/// How sure a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It is written there: in these words, or in a table's cell.
    Given,
    /// It follows from words that could mean something else, too.
    Inferred,
}

impl Certainty {
    /// Given if this holds.
    pub(crate) const fn given_if(holds: bool) -> Self {
        match holds {
            true => Self::Given,
            false => Self::Inferred,
        }
    }
}

/// A value, before it is known to which entry it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) field: Field,
    pub(crate) raw: Raw,
    /// In bytes of the page.
    pub(crate) words: Range<usize>,
    pub(crate) certainty: Certainty,
}

/// Everything found so far: of the whole notice, of all posts, and of each post.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    placed: Vec<(Place, Found)>,
    /// Conditions of every post.
    pub(crate) general: Vec<Found>,
    /// How many posts there are.
    pub(crate) posts: usize,
    /// Headings, heads of tables, numbers of rows: read, and nothing to place.
    pub(crate) seen: Vec<Range<usize>>,
}

impl Findings {
    /// Puts a value into a field, if nothing surer stands there.
    pub(crate) fn put(&mut self, entry: Option<usize>, found: Found) {
        if found.raw.is_blank() || found.words.is_empty() {
            return;
        }
        let place = Place::of(entry, found.field);
        match self.placed.iter_mut().find(|(own, _)| *own == place) {
            // The same again is read, and needs no second place.
            Some((_, own)) if own.raw == found.raw => {
                own.certainty = own.certainty.min(found.certainty);
                self.seen.push(found.words);
            }
            // Two values are in doubt, whichever is taken.
            Some((_, own)) => {
                if found.certainty < own.certainty {
                    *own = found;
                }
                own.certainty = Certainty::Inferred;
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
        self.placed
            .iter()
            .find(|(own, _)| *own == place)
            .map(|(_, found)| found)
    }

    /// Gives every post the conditions of all posts; one post stands for a notice that names
    /// none.
    pub(crate) fn spread(&mut self) {
        let general = std::mem::take(&mut self.general);
        if !general.is_empty() {
            self.posts = self.posts.max(1);
        }
        // Among themselves the first counts, unless a later one is surer.
        let mut all = Self::default();
        for found in general {
            all.put(None, found);
        }
        self.seen.append(&mut all.seen);
        for (_, found) in all.placed {
            let free: Vec<usize> = (0..self.posts)
                .filter(|&at| !self.has(Some(at), found.field))
                .collect();
            for at in free {
                self.put(Some(at), found.clone());
            }
        }
    }

    /// All values, in the order of the fields.
    pub(crate) fn into_placed(self) -> (Vec<(Place, Found)>, Vec<Range<usize>>) {
        let mut placed = self.placed;
        sort_by_key(&mut placed, |(place, _)| *place);
        (placed, self.seen)
    }
}

/// A value in these words.
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

/// A day, in the boxes of its field.
pub(crate) fn day(field: Field, date: NaiveDate) -> Raw {
    Plain::Day(date).raw(field)
}
