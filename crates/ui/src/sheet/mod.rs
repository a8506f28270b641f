//! The pages to fill a table in, shared by all rooms.
//!
//! A room implements [`Form`] for its table: the names of fields and sections, the control of
//! each field, the problems of a page. The pages are the same for every room: the list of
//! sections ([`task_list`]), a section, the list of its entries, an entry ([`page`]). Text is
//! kept exactly as typed.

mod control;
mod edit;
mod entries;
mod ids;
mod names;
mod page;
mod problem;
mod tasks;

use record::{Answers, Draft, Field, Table};
use words::Locale;
use words::text::{punctuation, sections};
use yew::prelude::*;

pub use control::{Control, controls};
pub use edit::{Change, Edit, Typed};
pub use entries::{Copying, Known, Line};
pub use names::{NamedList, Typing};
pub use page::page;
pub use problem::{Problem, is_on_page};
pub use tasks::{Task, after, task_list};

/// A section of the table of a form.
pub type SectionOf<F> = <<F as Form>::Field as Table>::Section;

/// The words for a table.
pub struct Names<F: Field> {
    /// The hint of a field.
    pub hint: fn(Locale, F) -> Option<&'static str>,
    /// The name of a section.
    pub section: fn(Locale, F::Section) -> &'static str,
    /// The name of an entry; its place counts from 1.
    pub entry: fn(Locale, F::Section, &str) -> String,
    /// The window's title on a section.
    pub window: fn(Locale, &str) -> String,
    /// The same after problems were found.
    pub window_failed: fn(Locale, &str) -> String,
}

/// A table that is being filled in. The handle of a room's state implements it.
pub trait Form: Clone + PartialEq + 'static {
    /// The fields of the table.
    type Field: Field;
    /// Its words.
    const NAMES: Names<Self::Field>;

    /// The language of the page.
    fn locale(&self) -> Locale;
    /// The answers so far.
    fn draft(&self) -> &Draft<Self::Field>;
    /// Changes the draft.
    fn edit(&self, edit: Edit<Self::Field>);

    /// The label above a field.
    fn label(&self, field: Self::Field) -> AttrValue;
    /// Whether a field that is asked requires an answer.
    fn is_required(&self, _field: Self::Field) -> bool {
        false
    }
    /// The heading over this field and the following ones, in a long section.
    fn part(&self, _field: Self::Field) -> Option<&'static str> {
        None
    }
    /// The control of a field, given these answers; `None` if the field is not asked.
    fn control(&self, field: Self::Field, answers: &Answers<Self::Field>) -> Option<Control>;

    /// The contents beneath a field.
    fn below(&self, _field: Self::Field) -> Html {
        Html::default()
    }

    /// The hint of a section, or of an entry.
    fn lead(&self, section: SectionOf<Self>, entry: Option<usize>) -> Option<&'static str>;

    /// The lines in the list of a section's entries.
    fn lines(&self, section: SectionOf<Self>) -> Vec<Line>;
    /// The words on the button that adds an entry.
    fn add_label(&self, section: SectionOf<Self>) -> &'static str;
    /// Whether the entries of a section are sorted by their content: visitors cannot move them.
    fn is_sorted(&self, _section: SectionOf<Self>) -> bool {
        false
    }
    /// Entries of a section that follow from another section and can be appended.
    fn known(&self, _section: SectionOf<Self>) -> Option<Known<Self::Field>> {
        None
    }
    /// How entries are copied, if they can be.
    fn copying(&self) -> Option<Copying<Self::Field>> {
        None
    }

    /// The address of a section, or of an entry of it.
    fn address(&self, section: SectionOf<Self>, entry: Option<usize>) -> String;
    /// The address to which a section leads back.
    fn home(&self) -> String;
    /// The address of the page after a section.
    fn next(&self, section: SectionOf<Self>) -> String;
    /// Whether a section is empty and optional.
    fn may_skip(&self, section: SectionOf<Self>) -> bool;

    /// The problems of a section and its entries, or of one entry, in the order of the fields.
    fn problems(&self, section: SectionOf<Self>, entry: Option<usize>) -> Vec<Problem>;
    /// Called when the visitor continues from a page without errors.
    fn leave(&self, _section: SectionOf<Self>, _entry: Option<usize>) {}
    /// Wraps the fields of a page, or the list of entries, in what the room shows around them.
    fn frame(&self, section: SectionOf<Self>, entry: Option<usize>, contents: Html) -> Html;
}

/// The message about unknown keys in a file; empty without any.
pub fn unknown_keys(keys: &[String], locale: Locale) -> String {
    match keys.is_empty() {
        true => String::new(),
        false => sections::unknown(locale, &keys.join(punctuation::list(locale))),
    }
}
