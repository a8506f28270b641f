//! The pages on which a table is filled in, whoever fills it in.
//!
//! A room says how its table is shown ([`Form`]): what fields and sections are called, how
//! each field is asked, what is wrong with a page. The pages are the same for every room: the
//! list of sections ([`task_list`]), a section, the list of its entries, an entry ([`page`]).
//! Text is kept exactly as typed.

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

/// What a table is called in the words of a page.
pub struct Names<F: Field> {
    /// What to know before filling a field in.
    pub hint: fn(Locale, F) -> Option<&'static str>,
    /// The name of a section.
    pub section: fn(Locale, F::Section) -> &'static str,
    /// The name of an entry of a section, by its place from 1.
    pub entry: fn(Locale, F::Section, &str) -> String,
    /// The title of the window over a section.
    pub window: fn(Locale, &str) -> String,
    /// The same where something has to be mended.
    pub window_failed: fn(Locale, &str) -> String,
}

/// A table as it is filled in. The handle of a room's state implements it.
pub trait Form: Clone + PartialEq + 'static {
    /// The fields of the table.
    type Field: Field;
    /// Its words.
    const NAMES: Names<Self::Field>;

    /// The language of the page.
    fn locale(&self) -> Locale;
    /// What was typed so far.
    fn draft(&self) -> &Draft<Self::Field>;
    /// Changes the draft.
    fn edit(&self, edit: Edit<Self::Field>);

    /// The label above a field.
    fn label(&self, field: Self::Field) -> AttrValue;
    /// Whether a field has to be answered once it is asked.
    fn is_required(&self, _field: Self::Field) -> bool {
        false
    }
    /// The heading over this field and those after it, where a section has many.
    fn part(&self, _field: Self::Field) -> Option<&'static str> {
        None
    }
    /// How a field is asked beside these answers; `None` if it is not.
    fn control(&self, field: Self::Field, answers: &Answers<Self::Field>) -> Option<Control>;

    /// What is said beneath a field.
    fn below(&self, _field: Self::Field) -> Html {
        Html::default()
    }

    /// What to know before filling in a section, or an entry of it.
    fn lead(&self, section: SectionOf<Self>, entry: Option<usize>) -> Option<&'static str>;

    /// The entries of a section as they are listed, one line each.
    fn lines(&self, section: SectionOf<Self>) -> Vec<Line>;
    /// The words on the button that adds an entry.
    fn add_label(&self, section: SectionOf<Self>) -> &'static str;
    /// Whether the entries of a section have an order of their own: nobody moves them.
    fn is_sorted(&self, _section: SectionOf<Self>) -> bool {
        false
    }
    /// Entries of a section that another one tells, to be taken over.
    fn known(&self, _section: SectionOf<Self>) -> Option<Known<Self::Field>> {
        None
    }
    /// How entries are copied, where they can be.
    fn copying(&self) -> Option<Copying<Self::Field>> {
        None
    }

    /// The address of a section, or of an entry of it.
    fn address(&self, section: SectionOf<Self>, entry: Option<usize>) -> String;
    /// The address that a section leads back to.
    fn home(&self) -> String;
    /// The address of the page after a section.
    fn next(&self, section: SectionOf<Self>) -> String;
    /// Whether nothing is in a section, and nothing has to be.
    fn may_skip(&self, section: SectionOf<Self>) -> bool;

    /// What is wrong with a section and its entries, or with one entry, in the order of the
    /// fields.
    fn problems(&self, section: SectionOf<Self>, entry: Option<usize>) -> Vec<Problem>;
    /// Someone goes on from a page in which nothing has to be mended.
    fn leave(&self, _section: SectionOf<Self>, _entry: Option<usize>) {}
    /// The fields of a page, or the list of its entries, with what the room shows around
    /// them.
    fn frame(&self, section: SectionOf<Self>, entry: Option<usize>, contents: Html) -> Html;
}

/// What is said of keys in a file that this program does not know; nothing of none.
pub fn unknown_keys(keys: &[String], locale: Locale) -> String {
    match keys.is_empty() {
        true => String::new(),
        false => sections::unknown(locale, &keys.join(punctuation::list(locale))),
    }
}
