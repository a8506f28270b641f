//! Parts of a page without domain knowledge: they say what they are handed, in the
//! words they are handed, and decide nothing. What has no state is a function, or
//! a struct of options with `show`: a component costs kilobytes.

mod button;
mod checks;
mod choices;
mod date_boxes;
mod error_summary;
mod field;
mod fieldset;
mod icon;
mod labelled;
mod law_quote;
mod link;
mod menu;
mod outcome;
mod progress;
mod said;
mod summary_list;
mod text_area;
mod tick;

pub(crate) use button::{ButtonKind, button, submit};
pub(crate) use checks::{Checks, Exclusive};
pub(crate) use choices::{Choice, Choices};
pub(crate) use date_boxes::{DateBoxes, DatePart, DateText, blamed};
pub(crate) use error_summary::{ErrorSummary, Problem};
pub(crate) use field::Field;
pub(crate) use fieldset::Group;
pub(crate) use icon::{Glyph, icon};
pub(crate) use labelled::Labelled;
pub(crate) use law_quote::law_quote;
pub(crate) use link::link;
pub(crate) use menu::Menu;
pub(crate) use outcome::{Tone, chip, outcome_card};
pub(crate) use progress::progress;
pub(crate) use said::said;
pub(crate) use summary_list::{SummaryRow, summary_list};
pub(crate) use text_area::TextArea;
pub(crate) use tick::Tick;
