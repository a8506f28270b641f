//! What the bureau finds and decides about one applicant.

mod conflict;
mod ground;

use chrono::NaiveDate;
use fields::Choice;
use rules::{Facts, Item, Paper};

pub use conflict::{Conflict, Part, merged};
pub use ground::Ground;

fields::choices! {
    /// What a look at the papers shows.
    Verified {
        /// 属实.
        Confirmed = "confirmed",
        /// 不符: the papers say something else.
        Differs = "differs",
        /// 缺: the paper is missing.
        Missing = "missing",
    }
}

fields::choices! {
    /// 审核结论.
    Conclusion {
        /// 通过.
        Passed = "passed",
        /// 不通过.
        Refused = "refused",
        /// 待补: something is to be handed in or explained.
        Pending = "pending",
    }
}

fields::choices! {
    /// How far the review is.
    State {
        /// Nobody has begun.
        NotYet = "notYet",
        /// 初审 has begun and has no conclusion.
        First = "first",
        /// 初审 is concluded, 复审 is not.
        Second = "second",
        /// Concluded.
        Done = "done",
    }
}

/// A conclusion and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// The reviewer.
    pub by: String,
    /// The conclusion.
    pub conclusion: Conclusion,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// The review of one applicant, concluded or not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Review {
    /// What was seen of each item, in the order of [`Item::ALL`].
    pub items: [Option<Verified>; 10],
    /// What was seen of each paper, in the order of [`Paper::ALL`].
    pub papers: [Option<Verified>; 11],
    /// Facts as the papers show them. What is answered here takes the place of what the
    /// applicant told; what the applicant told stays.
    pub corrections: Facts,
    /// 初审.
    pub first: Option<Opinion>,
    /// 复审.
    pub second: Option<Opinion>,
    /// Why, as far as a law, the notice or a paper names it.
    pub grounds: Vec<Ground>,
    /// Why, in words. Empty: the words of the grounds.
    pub reason: String,
    /// A note for the bureau itself. It stands on no list that leaves the bureau.
    pub note: String,
    /// Where two reviewers say different things. What is above is one of the two.
    pub conflicts: Vec<Conflict>,
}

impl Review {
    /// What was seen of an item.
    pub fn item(&self, item: Item) -> Option<Verified> {
        let index = Item::ALL.iter().position(|known| *known == item)?;
        self.items.get(index).copied().flatten()
    }

    /// Notes what was seen of an item.
    pub fn set_item(&mut self, item: Item, verified: Option<Verified>) {
        let index = Item::ALL.iter().position(|known| *known == item);
        if let Some(entry) = index.and_then(|index| self.items.get_mut(index)) {
            *entry = verified;
        }
    }

    /// What was seen of a paper.
    pub fn paper(&self, paper: Paper) -> Option<Verified> {
        let index = Paper::ALL.iter().position(|known| *known == paper)?;
        self.papers.get(index).copied().flatten()
    }

    /// Notes what was seen of a paper.
    pub fn set_paper(&mut self, paper: Paper, verified: Option<Verified>) {
        let index = Paper::ALL.iter().position(|known| *known == paper);
        if let Some(entry) = index.and_then(|index| self.papers.get_mut(index)) {
            *entry = verified;
        }
    }

    /// Whether nothing was noted yet.
    pub fn is_blank(&self) -> bool {
        Part::all().all(|part| part.is_blank(self))
    }

    /// How far it is. `second` says whether there is a second review.
    pub fn state(&self, second: bool) -> State {
        match (&self.first, &self.second) {
            (_, Some(_)) => State::Done,
            (Some(_), None) if !second => State::Done,
            (Some(_), None) => State::Second,
            (None, None) if self.is_blank() => State::NotYet,
            (None, None) => State::First,
        }
    }

    /// The conclusion that counts: that of the second review, where there is one. `None` until
    /// the review is done.
    pub fn conclusion(&self, second: bool) -> Option<Conclusion> {
        let last = match (&self.second, second) {
            (None, true) => return None,
            (None, false) => self.first.as_ref(),
            (given, _) => given.as_ref(),
        };
        last.map(|opinion| opinion.conclusion)
    }

    /// Whether first and second review come to different conclusions.
    pub fn is_disputed(&self) -> bool {
        match (&self.first, &self.second) {
            (Some(first), Some(second)) => first.conclusion != second.conclusion,
            _ => false,
        }
    }
}

/// The keys of items in files: Article and item.
pub(crate) const ITEMS: [(Item, &str); 10] = [
    (Item::Conduct, "conduct"),
    (Item::Age, "age"),
    (Item::Education, "education"),
    (Item::Ability, "ability"),
    (Item::Crime, "crime"),
    (Item::Detention, "detention"),
    (Item::Dismissal, "dismissal"),
    (Item::Organisation, "organisation"),
    (Item::Credit, "credit"),
    (Item::Unsuitable, "unsuitable"),
];

/// The keys of papers in files, as in the JavaScript API.
pub(crate) const PAPERS: [(Paper, &str); 11] = [
    (Paper::IdentityCard, "identityCard"),
    (Paper::Diploma, "diploma"),
    (Paper::DiplomaRecord, "diplomaRecord"),
    (Paper::EnrolmentRecord, "enrolmentRecord"),
    (Paper::DischargePapers, "dischargePapers"),
    (Paper::EarlierContract, "earlierContract"),
    (Paper::NoCriminalRecord, "noCriminalRecord"),
    (Paper::CreditReport, "creditReport"),
    (Paper::Interview, "interview"),
    (Paper::MedicalExamination, "medicalExamination"),
    (Paper::BackgroundCheck, "backgroundCheck"),
];

/// The value of a list with this key.
pub(crate) fn of_key<T: Copy>(all: &[(T, &str)], key: &str) -> Option<T> {
    let found = all.iter().find(|(_, known)| *known == key);
    found.map(|(value, _)| *value)
}

/// The key of a value.
pub(crate) fn key_of<T: Copy + PartialEq>(all: &[(T, &'static str)], value: T) -> &'static str {
    let found = all.iter().find(|(known, _)| *known == value);
    found.map_or("", |(_, key)| key)
}

impl State {
    /// All states, in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().map(|(state, _)| *state)
    }
}
