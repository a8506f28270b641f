//! The problems of a page, in the words of the page.

use std::rc::Rc;

use record::{Field, Place, Table, ValueProblem};
use words::Locale;
use yew::AttrValue;

use super::ids::{ADD, entry_id};
use super::{Form, SectionOf};
use crate::parts::{self, DatePart, blamed, first_box};

/// One problem. Two are equal if they say the same about the same place.
#[derive(Clone, PartialEq)]
pub struct Problem {
    /// The entry, in a section with several.
    pub(super) entry: Option<usize>,
    /// The key of the field; `None` means the section or the entry as a whole.
    pub(super) field: Option<&'static str>,
    /// The `id` of the control to go to.
    target: AttrValue,
    /// The boxes of a date that it is about; empty means all.
    pub(super) boxes: Vec<DatePart>,
    /// The words beside the field.
    pub(super) text: AttrValue,
    /// The words where the field is not visible.
    text_in_list: AttrValue,
    /// Whether the visitor can accept it, by pressing Continue again.
    pub(super) is_warning: bool,
}

impl Problem {
    /// A problem at a place. `value` is why the answer cannot be parsed, `is_date` whether it is
    /// typed into the boxes of a date. `texts` are the words beside the field, and those where
    /// the field is not visible.
    pub fn new<F: Field>(
        place: Place<F>,
        value: Option<&ValueProblem>,
        is_date: bool,
        texts: [String; 2],
    ) -> Self {
        let field = place.field.map(Field::key);
        let boxes = match value {
            Some(ValueProblem::Date(problem)) => blamed(problem),
            _ => Vec::new(),
        };
        let target = match field {
            None => AttrValue::Static(ADD),
            Some(key) if is_date => first_box(key, &boxes),
            Some(key) => AttrValue::Static(key),
        };
        let [text, text_in_list] = texts.map(AttrValue::from);
        Self {
            entry: place.entry,
            field,
            target,
            boxes,
            text,
            text_in_list,
            is_warning: false,
        }
    }

    /// The same problem as a warning, which the visitor can accept.
    #[must_use]
    pub const fn warning(mut self, is_warning: bool) -> Self {
        self.is_warning = is_warning;
        self
    }

    /// The problem in the summary above a page. On the `list` of a section's entries, it links to
    /// the entry.
    pub(super) fn summarised<F: Form>(
        &self,
        list: Option<SectionOf<F>>,
        locale: Locale,
    ) -> parts::Problem {
        let (target, text) = match (list, self.entry) {
            (None, _) => (self.target.clone(), self.text_in_list.clone()),
            (Some(_), None) => (AttrValue::Static(ADD), self.text.clone()),
            (Some(section), Some(at)) => {
                let entry = (F::NAMES.entry)(locale, section, &(at + 1).to_string());
                let text = [&entry, "：", &self.text_in_list].concat();
                (entry_id(at), text.into())
            }
        };
        parts::Problem { target, text }
    }
}

/// The problems of an earlier attempt in the language that the page speaks now. One that has gone
/// since is told as it was.
pub(super) fn retold(earlier: &[Problem], now: Vec<Problem>) -> Rc<[Problem]> {
    let same = |before: &Problem, after: &&Problem| {
        (before.entry, before.field, before.is_warning)
            == (after.entry, after.field, after.is_warning)
    };
    let retold = earlier.iter().map(|before| {
        let after = now.iter().find(|after| same(before, after));
        after.unwrap_or(before).clone()
    });
    retold.collect()
}

/// Whether a place is on this page. The page of a section includes all its entries.
pub fn is_on_page<F: Field>(
    place: Place<F>,
    section: <F as Table>::Section,
    entry: Option<usize>,
) -> bool {
    place.section == section && (entry.is_none() || place.entry == entry)
}

/// Whether there are errors.
pub(super) fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| !problem.is_warning)
}

/// The problems that keep the visitor on a page. Warnings wait until there are no errors. On a
/// list, warnings about entries are left out: they were accepted on the entry's page.
pub(super) fn obstacles(mut problems: Vec<Problem>, is_list: bool) -> Vec<Problem> {
    let errors = has_errors(&problems);
    problems.retain(|problem| match errors {
        true => !problem.is_warning,
        false => !is_list || problem.entry.is_none(),
    });
    problems
}
