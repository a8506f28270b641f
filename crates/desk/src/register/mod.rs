//! The register: every application that was handed in under one notice.

mod differences;
mod glance;
mod query;
mod row;
mod warnings;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use notice::Notice;

use crate::open::{Received, Source};
use crate::review::{Review, merged};
use glance::at_a_glance;

pub use differences::{Difference, differences};
pub use query::{Column, ItemFilter, PostFilter, Query};
pub use row::{Judged, Row};
pub use warnings::{Warning, Warnings};

/// Under what the applications are judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The notice; blank if there is none: the Measures alone.
    pub notice: Notice,
    /// The last day of registration, that day included.
    pub closes: Option<NaiveDate>,
    /// Today. Answers after it are refused where the event must have happened.
    pub today: NaiveDate,
    /// Whether somebody else looks at every application again (复审).
    pub second_review: bool,
}

impl Terms {
    /// The terms of a notice, with its own last day and a second review.
    pub fn new(notice: Notice, today: NaiveDate) -> Self {
        Self {
            closes: notice.registration.closes,
            notice,
            today,
            second_review: true,
        }
    }
}

/// The row of one application alone, compared with no other.
pub fn row_alone(number: u32, received: Received, terms: &Terms) -> Row {
    let (mut row, draft) = Row::new(number, received, terms);
    row.warnings = at_a_glance(&row, &draft, terms);
    row
}

/// What became of an application that was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// A new row, with its index.
    New(usize),
    /// The row with this index has the same contents: the same file twice, or a file and a code
    /// that say the same. If that row had no photo, it has now the one of this file.
    Again(usize),
}

/// All applications. Rows keep their index; none is removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    terms: Terms,
    rows: Vec<Row>,
    /// The number of the next row.
    next: u32,
    by_key: BTreeMap<crate::Key, usize>,
    by_id: BTreeMap<Box<str>, Vec<usize>>,
    by_mobile: BTreeMap<Box<str>, Vec<usize>>,
}

impl Register {
    /// An empty register.
    pub fn new(terms: Terms) -> Self {
        Self {
            terms,
            rows: Vec::new(),
            next: 1,
            by_key: BTreeMap::new(),
            by_id: BTreeMap::new(),
            by_mobile: BTreeMap::new(),
        }
    }

    /// Under what it judges.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Judges every row again under other terms. Ten thousand take a second or two.
    pub fn set_terms(&mut self, terms: Terms) {
        self.terms = terms;
        for index in 0..self.rows.len() {
            self.refresh(index);
        }
    }

    /// All rows, in the order in which they came.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Takes an application in.
    pub fn take(&mut self, received: Received) -> Taken {
        let row = row_alone(self.next, received, &self.terms);
        self.add(row)
    }

    /// Takes an application in that a review has already, with its number and its review.
    pub(crate) fn take_again(
        &mut self,
        received: Received,
        number: Option<u32>,
        has_photo: bool,
        review: Review,
    ) {
        let number = number.unwrap_or_else(|| self.next_number());
        let mut row = row_alone(number, received, &self.terms);
        row.has_photo = has_photo;
        row.warnings
            .set(Warning::NoPhoto, !has_photo && row.source != Source::Paper);
        match self.add(row) {
            Taken::New(index) => self.set_review(index, review),
            Taken::Again(index) => {
                let known = self.rows.get(index).map(|row| merged(&row.review, &review));
                self.set_review(index, known.unwrap_or(review));
            }
        }
    }

    /// The number of the next row.
    pub(crate) const fn next_number(&self) -> u32 {
        self.next
    }

    /// The rows, without the register.
    pub(crate) fn into_rows(self) -> Vec<Row> {
        self.rows
    }

    /// Adds a row of its own number, unless its contents are there already.
    pub(crate) fn add(&mut self, row: Row) -> Taken {
        let index = self.rows.len();
        if let Some(&known) = self.by_key.get(&row.key) {
            if let Some(before) = self.rows.get_mut(known)
                && before.photo.is_none()
                && row.has_photo
            {
                before.has_photo = true;
                before.warnings.set(Warning::NoPhoto, false);
                if row.photo.is_some() {
                    before.photo = row.photo;
                    before.file = row.file;
                }
            }
            return Taken::Again(known);
        }
        self.by_key.insert(row.key, index);
        if !row.id_number.is_empty() {
            let same = self.by_id.entry(row.id_number.clone()).or_default();
            same.push(index);
        }
        if !row.mobile.is_empty() {
            let same = self.by_mobile.entry(row.mobile.clone()).or_default();
            same.push(index);
        }
        self.next = self.next.max(row.number.saturating_add(1));
        self.rows.push(row);
        self.compare(index);
        Taken::New(index)
    }

    /// The indices of the rows with the same ID number as this one, itself included.
    pub fn same_id(&self, index: usize) -> &[usize] {
        let id = self.rows.get(index).map(|row| &row.id_number);
        let same = id.and_then(|id| self.by_id.get(id));
        same.map_or(&[], Vec::as_slice)
    }

    /// The indices of the rows with the same mobile number, itself included.
    pub fn same_mobile(&self, index: usize) -> &[usize] {
        let mobile = self.rows.get(index).map(|row| &row.mobile);
        let same = mobile.and_then(|mobile| self.by_mobile.get(mobile));
        same.map_or(&[], Vec::as_slice)
    }

    /// The index of the row with this key.
    pub fn find(&self, key: crate::Key) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// Replaces the review of a row, and judges it again if a correction changed.
    pub fn set_review(&mut self, index: usize, review: Review) {
        if let Some(row) = self.rows.get_mut(index) {
            let is_changed = row.review.corrections != review.corrections;
            row.warnings
                .set(Warning::Conflict, !review.conflicts.is_empty());
            row.review = review;
            if is_changed {
                row.judge(&self.terms);
            }
        }
    }

    /// Judges a row again and finds its warnings anew.
    fn refresh(&mut self, index: usize) {
        if let Some(row) = self.rows.get_mut(index) {
            row.judge(&self.terms);
            if let Some(draft) = row.draft(&self.terms) {
                row.warnings = at_a_glance(row, &draft, &self.terms);
            }
        }
        self.compare(index);
    }

    /// Finds what a row has in common with others, and marks them all.
    fn compare(&mut self, index: usize) {
        let same_id = self.same_id(index).to_vec();
        if same_id.len() > 1 {
            self.warn_all(&same_id, Warning::SameId);
        }
        let same_mobile = self.same_mobile(index).to_vec();
        let id = |index: usize| self.rows.get(index).map(|row| &row.id_number);
        if same_mobile.iter().any(|&other| id(other) != id(index)) {
            self.warn_all(&same_mobile, Warning::SameMobile);
        }
    }

    fn warn_all(&mut self, rows: &[usize], warning: Warning) {
        for &index in rows {
            self.warn(index, warning);
        }
    }

    fn warn(&mut self, index: usize, warning: Warning) {
        if let Some(row) = self.rows.get_mut(index) {
            row.warnings.set(warning, true);
        }
    }
}
