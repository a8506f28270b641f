//! The state of a self-check: what was typed, and the facts read from it.
//!
//! The text stays exactly as typed, so that going back, changing and input methods never lose a
//! letter. Only [`read`] makes facts of it, on Continue.

mod draft;
mod follow;
mod read;
mod slug;

use std::cell::Cell;
use std::rc::Rc;

use rules::{Facts, Question, Readings};
use yew::prelude::*;

pub(crate) use draft::{BirthWay, DatedAnswer, Draft, HireWay, Marks};
pub(crate) use follow::open_file;
pub use follow::{Reader, begin};
pub(crate) use read::{Mistake, Read, ids, read};
pub(crate) use slug::{question, slug};

use crate::following::Following;
use crate::route::Route;

/// The self-check of one visitor. It lives in memory and nowhere else.
#[derive(Clone, Default, PartialEq)]
pub struct Check {
    /// What was typed and chosen, page by page.
    pub(crate) draft: Draft,
    /// The facts read from it.
    pub(crate) facts: Facts,
    /// Whether something changed since the answers were last saved or opened.
    pub(crate) is_unsaved: bool,
    /// The page of the form that led to the questions, which lead back to it.
    pub(crate) from_form: Option<Route>,
    /// The notice that is followed. [`Act::Clear`] keeps it.
    pub following: Rc<Following>,
}

impl Check {
    /// Whether anything was typed or answered.
    pub(crate) fn is_begun(&self) -> bool {
        self.draft != Draft::default() || self.facts != Facts::default()
    }

    /// How the clauses are read for this person: as the notice says, if one is followed.
    pub(crate) fn readings(&self) -> Readings {
        self.following.readings(&self.facts)
    }
}

/// A change of the draft.
pub struct Change(Box<dyn FnOnce(&mut Draft)>);

/// The actions on the state.
pub enum Act {
    /// Something was typed or chosen.
    Type(Change),
    /// A question was answered: the new facts.
    Accept(Facts),
    /// The questions lead back to this page of the form from now on, or to none.
    FromForm(Option<Route>),
    /// Another form was opened: its declarations.
    Open(Facts),
    /// The answers were saved, with the form.
    Saved,
    /// From now on this notice is followed.
    Follow(Rc<Following>),
    /// Clears all answers.
    Clear,
}

impl Reducible for Check {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        next.is_unsaved = match act {
            Act::Type(_) => true,
            Act::Accept(facts) => self.is_unsaved || facts != self.facts,
            Act::Open(_) | Act::Saved | Act::Clear => false,
            Act::FromForm(_) | Act::Follow(_) => self.is_unsaved,
        };
        match act {
            Act::Type(Change(change)) => change(&mut next.draft),
            Act::Accept(facts) => next.facts = facts,
            Act::FromForm(from_form) => next.from_form = from_form,
            Act::Saved => {}
            Act::Open(facts) => {
                next = Self {
                    draft: Draft::of(&facts),
                    facts,
                    is_unsaved: false,
                    from_form: None,
                    following: next.following,
                }
            }
            Act::Follow(following) => next.following = following,
            Act::Clear => {
                next = Self {
                    following: next.following,
                    ..Self::default()
                }
            }
        }
        Rc::new(next)
    }
}

/// The handle of the state, for the whole page.
pub type CheckHandle = UseReducerHandle<Check>;

/// Typing and choosing.
pub(crate) trait Typed {
    /// Changes the draft.
    fn typed(&self, change: impl FnOnce(&mut Draft) + 'static);
}

impl Typed for CheckHandle {
    fn typed(&self, change: impl FnOnce(&mut Draft) + 'static) {
        self.dispatch(Act::Type(Change(Box::new(change))));
    }
}

/// Finds the page after these facts.
type Onward = fn(&Check, &Facts) -> Route;

thread_local! {
    static ONWARD: Cell<Option<Onward>> = const { Cell::new(None) };
}

/// Rooms with the rules call this, so that the start page can find the next page without them.
pub(crate) fn knows_the_way() {
    ONWARD.set(Some(onward));
}

/// The page where the check continues, for pages without the rules. Whoever has answered
/// something has been in a room with them.
pub(crate) fn way_on(check: &Check) -> Route {
    match ONWARD.get() {
        Some(onward) => onward(check, &check.facts),
        None if check.facts == Facts::default() => Route::Question(slug(FIRST).into()),
        None => Route::Result,
    }
}

/// The first question. A test compares it with the rules.
const FIRST: Question = Question::Education;

/// The page where the check continues from these facts: the next question, or the result.
pub(crate) fn onward(check: &Check, facts: &Facts) -> Route {
    match &check.from_form {
        // From the form: the next open declaration, then the section with all of them.
        Some(section @ Route::Section(_)) => {
            let notice = &check.following.notice;
            let missing = form::check::declarations_missing(facts, notice);
            let next = missing.first();
            return next.map_or(section.clone(), |&next| Route::Question(slug(next).into()));
        }
        Some(route) => return route.clone(),
        None => {}
    }
    match rules::next_question(facts, &check.following.readings(facts)) {
        Some(next) => Route::Question(slug(next).into()),
        None => Route::Result,
    }
}

/// The page before a question: the last answered question before it.
pub(crate) fn backward(from: Question, check: &Check) -> Route {
    if let Some(route) = check.from_form.clone() {
        return route;
    }
    let answered = check.facts.answered();
    let before = Question::ALL
        .iter()
        .take_while(|&&question| question != from);
    before
        .filter(|question| question.facts().minus(answered).is_empty())
        .last()
        .map_or(Route::Start, |&question| {
            Route::Question(slug(question).into())
        })
}

#[cfg(test)]
mod tests {
    use super::{FIRST, Facts};
    use rules::Readings;

    #[test]
    fn the_first_question_is_the_one_that_the_rules_ask_first() {
        let first = rules::next_question(&Facts::default(), &Readings::default());
        assert_eq!(first, Some(FIRST));
    }
}
