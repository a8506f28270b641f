//! Two reviews of one applicant become one. What differs is kept twice until somebody decides.

use rules::{Facts, Item, Paper};

use super::Review;

/// A part of a review, which one person enters as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What was seen of an item.
    Item(Item),
    /// What was seen of a paper.
    Paper(Paper),
    /// The corrections.
    Corrections,
    /// 初审.
    First,
    /// 复审.
    Second,
    /// The grounds.
    Grounds,
    /// The reason in words.
    Reason,
    /// The note.
    Note,
}

/// A part of which two reviewers say different things.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The part.
    pub part: Part,
    /// A review that has nothing but this part, as the other reviewer entered it.
    pub other: Box<Review>,
}

impl Part {
    /// Every part.
    pub fn all() -> impl Iterator<Item = Self> {
        let items = Item::ALL.into_iter().map(Self::Item);
        let papers = Paper::ALL.into_iter().map(Self::Paper);
        let others = [
            Self::Corrections,
            Self::First,
            Self::Second,
            Self::Grounds,
            Self::Reason,
            Self::Note,
        ];
        items.chain(papers).chain(others)
    }

    /// Whether nothing was entered.
    pub fn is_blank(self, review: &Review) -> bool {
        match self {
            Self::Item(item) => review.item(item).is_none(),
            Self::Paper(paper) => review.paper(paper).is_none(),
            Self::Corrections => review.corrections == Facts::default(),
            Self::First => review.first.is_none(),
            Self::Second => review.second.is_none(),
            Self::Grounds => review.grounds.is_empty(),
            Self::Reason => review.reason.is_empty(),
            Self::Note => review.note.is_empty(),
        }
    }

    /// Whether two reviews say the same.
    pub fn is_same(self, one: &Review, other: &Review) -> bool {
        match self {
            Self::Item(item) => one.item(item) == other.item(item),
            Self::Paper(paper) => one.paper(paper) == other.paper(paper),
            Self::Corrections => one.corrections == other.corrections,
            Self::First => one.first == other.first,
            Self::Second => one.second == other.second,
            Self::Grounds => one.grounds == other.grounds,
            Self::Reason => one.reason == other.reason,
            Self::Note => one.note == other.note,
        }
    }

    /// Takes this part over from another review.
    pub fn copy(self, from: &Review, to: &mut Review) {
        match self {
            Self::Item(item) => to.set_item(item, from.item(item)),
            Self::Paper(paper) => to.set_paper(paper, from.paper(paper)),
            Self::Corrections => to.corrections = from.corrections,
            Self::First => to.first.clone_from(&from.first),
            Self::Second => to.second.clone_from(&from.second),
            Self::Grounds => to.grounds.clone_from(&from.grounds),
            Self::Reason => to.reason.clone_from(&from.reason),
            Self::Note => to.note.clone_from(&from.note),
        }
    }

    /// A review with nothing but this part of another.
    fn alone(self, review: &Review) -> Review {
        let mut alone = Review::default();
        self.copy(review, &mut alone);
        alone
    }
}

impl Conflict {
    /// A part of a review that contradicts another.
    fn of(part: Part, review: &Review) -> Self {
        Self {
            part,
            other: Box::new(part.alone(review)),
        }
    }
}

/// One review of two. A part that only one has is taken over. Where both say something else, the
/// part of `one` stands and that of `other` becomes a conflict; conflicts that either had stay.
pub fn merged(one: &Review, other: &Review) -> Review {
    let mut review = one.clone();
    for part in Part::all() {
        if part.is_same(one, other) || part.is_blank(other) {
            continue;
        }
        match part.is_blank(one) {
            true => part.copy(other, &mut review),
            false => review.add_conflict(Conflict::of(part, other)),
        }
    }
    for conflict in &other.conflicts {
        let is_said = conflict.part.is_same(&review, &conflict.other);
        if !is_said {
            review.add_conflict(conflict.clone());
        }
    }
    review
}

impl Review {
    fn add_conflict(&mut self, conflict: Conflict) {
        if !self.conflicts.contains(&conflict) {
            self.conflicts.push(conflict);
        }
    }

    /// Settles a conflict: by what stands, or by what the other reviewer entered. An index
    /// without a conflict changes nothing.
    pub fn settle(&mut self, index: usize, by_other: bool) {
        if index >= self.conflicts.len() {
            return;
        }
        let conflict = self.conflicts.remove(index);
        if by_other {
            conflict.part.copy(&conflict.other, self);
        }
    }
}
