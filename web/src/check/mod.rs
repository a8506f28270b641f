//! The state of a self-check: what was typed, and the facts read from it.
//!
//! The text stays exactly as typed, whatever becomes of it, so that going back,
//! changing and an input method never lose a letter. Facts come only from
//! [`read`], when Continue is pressed.

mod draft;
mod read;
mod slug;

use std::rc::Rc;

use rules::{Facts, Question, Readings};
use yew::prelude::*;

pub(crate) use draft::{BirthWay, DatedAnswer, Draft, HireWay, Marks};
pub(crate) use read::{Mistake, Read, blamed, ids, read};
pub(crate) use slug::{question, slug};

use crate::FORM;
use crate::platform::file;
use crate::route::Route;

/// The self-check of one visitor. It lives in memory and nowhere else.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Check {
    /// What was typed and chosen, page by page.
    pub(crate) draft: Draft,
    /// What has been read from it.
    pub(crate) facts: Facts,
    /// The page of the form from which the questions were reached: they lead back to it.
    pub(crate) from_form: Option<Route>,
}

impl Check {
    /// What another program of this page needs to go on with it: the number that was
    /// typed, which is one line, and the facts.
    pub(crate) fn handed_over(&self) -> String {
        let facts = form::file::facts_text(&self.facts);
        [&self.draft.id_number, "\n", &facts].concat()
    }

    /// What another program of this page handed over.
    pub(crate) fn taken_over(handed: &str) -> Option<Self> {
        let (id_number, facts) = handed.split_once('\n')?;
        let facts = form::file::facts_of(&file::parse(facts).ok()?).ok()?;
        let mut draft = Draft::of(&facts);
        draft.id_number = AttrValue::from(id_number.to_owned());
        Some(Self {
            draft,
            facts,
            from_form: None,
        })
    }
}

/// What can happen to it.
pub(crate) enum Act {
    /// Something was typed or chosen.
    Type(Box<dyn FnOnce(&mut Draft)>),
    /// A question was answered: the facts are now these.
    Accept(Facts),
    /// The questions now lead back to the form, or no longer do.
    FromForm(Option<Route>),
    /// Another form was opened: its declarations are these.
    Open(Facts),
    /// Start anew; nothing is kept.
    Clear,
}

impl Reducible for Check {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Type(change) => change(&mut next.draft),
            Act::Accept(facts) => next.facts = facts,
            Act::FromForm(from_form) => next.from_form = from_form,
            Act::Open(facts) => {
                next = Self {
                    draft: Draft::of(&facts),
                    facts,
                    from_form: None,
                }
            }
            Act::Clear => next = Self::default(),
        }
        Rc::new(next)
    }
}

/// The way to the state, from anywhere in the page.
pub(crate) type CheckHandle = UseReducerHandle<Check>;

/// Typing and choosing.
pub(crate) trait Typed {
    /// Changes the draft.
    fn typed(&self, change: impl FnOnce(&mut Draft) + 'static);
}

impl Typed for CheckHandle {
    fn typed(&self, change: impl FnOnce(&mut Draft) + 'static) {
        self.dispatch(Act::Type(Box::new(change)));
    }
}

/// Where the check goes on from these facts: the next question, or the result.
pub(crate) fn onward(check: &Check, facts: &Facts) -> Route {
    if let Some(route) = check.from_form.clone().filter(|_| FORM) {
        return route;
    }
    match rules::next_question(facts, &Readings::default()) {
        Some(next) => Route::Question(slug(next).into()),
        None => Route::Result,
    }
}

/// Where it came from: the last question before this one that was answered.
pub(crate) fn backward(from: Question, check: &Check) -> Route {
    if let Some(route) = check.from_form.clone().filter(|_| FORM) {
        return route;
    }
    let answered = check.facts.answered();
    let before = Question::ALL.iter().take_while(|&&one| one != from);
    before
        .filter(|one| one.facts().minus(answered).is_empty())
        .last()
        .map_or(Route::Start, |&one| Route::Question(slug(one).into()))
}
