//! The recognised values as rows: one row for each value, however many posts have it.

use std::ops::Range;

use intake::{Certainty, Intake};
use notice::lint::Mend;
use notice::{Draft, Field, Section};
use record::Raw;

/// A value, with the fields that it can be filled into.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) field: Field,
    /// The indices of the posts in the draft; empty for a field of the notice.
    pub(super) posts: Vec<usize>,
    pub(super) raw: Raw,
    /// The source, in bytes of the text.
    pub(super) words: Range<usize>,
    pub(super) certainty: Certainty,
    /// The value of the draft, if it is another one.
    pub(super) before: Option<Raw>,
    /// Whether the draft has this value already.
    pub(super) is_same: bool,
}

/// The rows, in the order of the fields.
pub(super) fn rows(intake: &Intake, draft: &Draft) -> Vec<Row> {
    let posts = targets(intake, draft);
    let mut rows: Vec<Row> = Vec::new();
    for placed in &intake.placed {
        let Some(field) = placed.place.field else {
            continue;
        };
        let post = placed
            .place
            .entry
            .map(|entry| posts.get(entry).copied().unwrap_or(entry));
        let answers = draft.answers_of(field.section(), post);
        let there = answers.get(field).filter(|raw| !raw.is_blank()).cloned();
        let is_same = there.as_ref() == Some(&placed.raw);
        let before = there.filter(|_| !is_same);
        let is_row = |row: &&mut Row| {
            post.is_some()
                && (row.field, row.is_same) == (field, is_same)
                && (&row.raw, &row.words, &row.before) == (&placed.raw, &placed.words, &before)
        };
        match rows.iter_mut().find(is_row) {
            Some(row) => row.posts.extend(post),
            None => rows.push(Row {
                field,
                posts: post.into_iter().collect(),
                raw: placed.raw.clone(),
                words: placed.words.clone(),
                certainty: placed.certainty,
                before,
                is_same,
            }),
        }
    }
    rows
}

impl Row {
    /// The changes that put the value into the draft.
    pub(super) fn fills(&self) -> impl Iterator<Item = Mend> {
        let entries: Vec<Option<usize>> = match self.posts.as_slice() {
            [] => vec![None],
            posts => posts.iter().copied().map(Some).collect(),
        };
        let (field, raw) = (self.field, self.raw.clone());
        entries.into_iter().map(move |entry| Mend {
            entry,
            field,
            raw: raw.clone(),
        })
    }
}

/// The index in the draft of each recognised post: that of the post with the same name, or else a
/// new one.
fn targets(intake: &Intake, draft: &Draft) -> Vec<usize> {
    let there = draft.entries(Section::Posts);
    let recognised = intake.draft();
    let posts = recognised.entries(Section::Posts).iter();
    let mut next = there.len();
    let target = |post: &notice::Answers| {
        let title = post.text(Field::PostTitle).trim();
        let is_named = |other: &notice::Answers| other.text(Field::PostTitle).trim() == title;
        let same = there.iter().position(is_named);
        same.filter(|_| !title.is_empty()).unwrap_or_else(|| {
            next += 1;
            next - 1
        })
    };
    posts.map(target).collect()
}
