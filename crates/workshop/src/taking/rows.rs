//! What was recognised, as it is shown: one row for each value, however many posts it is of.

use std::ops::Range;

use intake::{Certainty, Intake};
use notice::lint::Mend;
use notice::{Draft, Field, Section};
use record::Raw;

/// A value, and the fields that it would go to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) field: Field,
    /// The posts, by their index in the draft; empty for a field of the notice.
    pub(super) posts: Vec<usize>,
    pub(super) raw: Raw,
    /// In bytes of the text.
    pub(super) words: Range<usize>,
    pub(super) certainty: Certainty,
    /// What stands there already, and is another value.
    pub(super) before: Option<Raw>,
    /// Whether all of it stands there already.
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
        let again = |row: &&mut Row| {
            let own = (row.field, &row.raw, &row.words, &row.before, row.is_same);
            own == (field, &placed.raw, &placed.words, &before, is_same) && post.is_some()
        };
        match rows.iter_mut().find(again) {
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
    /// What puts it into the draft.
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

/// Where each post goes: to the one of the same name, else behind those that are there.
fn targets(intake: &Intake, draft: &Draft) -> Vec<usize> {
    let there = draft.entries(Section::Posts);
    let recognised = intake.draft();
    let posts = recognised.entries(Section::Posts).iter();
    let mut next = there.len();
    let target = |post: &notice::Answers| {
        let title = post.text(Field::PostTitle).trim();
        let is_named = |own: &notice::Answers| own.text(Field::PostTitle).trim() == title;
        let same = there
            .iter()
            .position(is_named)
            .filter(|_| !title.is_empty());
        same.unwrap_or_else(|| {
            next += 1;
            next - 1
        })
    };
    posts.map(target).collect()
}
