//! The list of a section's entries. Each can be changed, copied, moved, removed and restored.

use std::cell::Cell;

use record::{Answers, Table};
use words::Locale;
use words::text::entries as t;
use yew::prelude::*;

use super::edit::Change;
use super::ids::{ADD, ENTRY, UNDO, button_id, entry_id};
use super::{Form, SectionOf};
use crate::parts::{ButtonKind, button, live};
use crate::platform::focus;

/// The last change of the list. It is announced, and a removal can be undone.
#[derive(Clone, PartialEq)]
pub(super) enum Done<F> {
    /// Nothing was done yet.
    Nothing,
    /// The entry at this index was removed.
    Removed(usize, Answers<F>),
    /// An entry was inserted at this index; the text is the announcement.
    Inserted(usize, String),
    /// An entry moved to this index; the name is that of the button that moves it further.
    Moved(usize, &'static str),
}

impl<F> Done<F> {
    /// Moves the focus. After a move it stays on the entry's button; after a removal it goes to
    /// the undo button.
    pub(super) fn focus(&self) {
        match self {
            Self::Moved(at, which) => focus::element(&button_id(which, *at)),
            Self::Removed(..) => focus::element(UNDO),
            Self::Inserted(at, _) => focus::element(&button_id(ENTRY, *at)),
            Self::Nothing => {}
        }
    }
}

/// One entry in the list.
#[derive(Default)]
pub struct Line {
    /// The entry in one line.
    pub text: String,
    /// Its problem.
    pub wrong: Html,
}

/// How entries are copied.
#[derive(Clone, Copy)]
pub struct Copying<F> {
    /// The words on the button.
    pub label: &'static str,
    /// Makes the copy of an entry.
    pub copy: fn(&Answers<F>) -> Answers<F>,
    /// The announcement of the copy; its place counts from 1.
    pub message: fn(Locale, &str) -> String,
}

/// Entries that follow from another section.
pub struct Known<F> {
    /// The words on the button that appends them.
    pub label: String,
    /// The entries.
    pub entries: Vec<Answers<F>>,
    /// The announcement afterwards.
    pub message: String,
}

/// A change of the list, and its announcement.
type Step<F> = (Change<F>, Done<F>);

/// Whether a section takes no more entries.
pub(super) fn is_full<F: Form>(form: &F, section: SectionOf<F>) -> bool {
    form.draft().entries(section).len() >= F::Field::most_entries(section)
}

/// The list of a section's entries.
pub(super) struct EntryList<'a, F: Form> {
    /// The form.
    pub(super) form: &'a F,
    /// The section.
    pub(super) section: SectionOf<F>,
    /// The last change.
    pub(super) done: &'a Done<F::Field>,
    /// Executes a step.
    pub(super) act: Callback<Step<F::Field>>,
}

impl<F: Form> EntryList<'_, F> {
    fn entries(&self) -> &[Answers<F::Field>] {
        self.form.draft().entries(self.section)
    }

    /// Whether the section takes no more entries.
    fn is_full(&self) -> bool {
        is_full(self.form, self.section)
    }

    /// Renders it.
    pub(super) fn show(&self) -> Html {
        let locale = self.form.locale();
        let lines = self.form.lines(self.section);
        let rows = self.entries().iter().zip(&lines).enumerate();
        let rows = rows.map(|(at, (entry, line))| self.row(at, entry, line));
        let undo = match self.done {
            Done::Removed(at, entry) => {
                let restored = t::restored(locale, &(at + 1).to_string());
                let change = Change::Insert(*at, entry.clone());
                let onclick = self.once(change, Done::Inserted(*at, restored));
                html! {
                    <button type="button" class="btn quiet" id={UNDO} {onclick}>{ t::undo(locale) }</button>
                }
            }
            _ => Html::default(),
        };
        let message = match self.done {
            Done::Nothing => String::new(),
            Done::Removed(at, _) => t::removed(locale, &(at + 1).to_string()),
            Done::Inserted(_, message) => message.clone(),
            Done::Moved(at, _) => t::moved(locale, &(at + 1).to_string()),
        };
        html! {
            <>
                if lines.is_empty() {
                    <p>{ t::none_yet(locale) }</p>
                } else {
                    <ol class="entries">{ for rows }</ol>
                }
                <p role="status" class={if message.is_empty() { "spoken" } else { "said" }}>{ live(&message) }</p>
                { undo }
                if self.is_full() {
                    <p>{ t::full(locale, &F::Field::most_entries(self.section).to_string()) }</p>
                }
            </>
        }
    }

    /// The buttons that add entries, while the section takes more.
    pub(super) fn add(&self) -> Html {
        let count = self.entries().len();
        let href = self.form.address(self.section, Some(count));
        let room = F::Field::most_entries(self.section).saturating_sub(count);
        let known = self.form.known(self.section).map(|mut known| {
            known.entries.truncate(room);
            let change = Change::Append(known.entries);
            let onclick = self.once(change, Done::Inserted(0, known.message));
            let kind = match count {
                0 => ButtonKind::Primary,
                _ => ButtonKind::Quiet,
            };
            button(kind, onclick, known.label.into())
        });
        let quiet = count > 0 || known.is_some();
        html! {
            if !self.is_full() {
                { for known }
                <a id={ADD} class={classes!("btn", quiet.then_some("quiet"))} {href}>
                    { self.form.add_label(self.section) }
                </a>
            }
        }
    }

    fn row(&self, at: usize, entry: &Answers<F::Field>, Line { text, wrong }: &Line) -> Html {
        let (form, locale) = (self.form, self.form.locale());
        let tool = |name: &'static str, label: &'static str, change, done| {
            let onclick = self.once(change, done);
            html! {
                <button type="button" class="tool" id={button_id(name, at)} {onclick}>
                    { live(label) }<span class="spoken">{ live(text) }</span>
                </button>
            }
        };
        let last = at + 1 == self.entries().len();
        let moves = !form.is_sorted(self.section);
        // At the first or last place, only the button in the other direction is left.
        let after_up = if at == 1 { "down" } else { "up" };
        let after_down = if at + 2 == self.entries().len() {
            "up"
        } else {
            "down"
        };
        html! {
            <li key={at}>
                <div>
                    <a id={entry_id(at)} href={form.address(self.section, Some(at))}>{ live(text) }</a>
                    { wrong.clone() }
                </div>
                <div class="row">
                    if let Some(before) = at.checked_sub(1).filter(|_| moves) {
                        { tool("up", t::up(locale), Change::Swap(before), Done::Moved(before, after_up)) }
                    }
                    if moves && !last {
                        { tool("down", t::down(locale), Change::Swap(at), Done::Moved(at + 1, after_down)) }
                    }
                    if let Some(Copying { label, copy, message }) = form.copying().filter(|_| !self.is_full()) {
                        { tool(
                            "copy",
                            label,
                            Change::Insert(at + 1, copy(entry)),
                            Done::Inserted(at + 1, message(locale, &(at + 2).to_string())),
                        ) }
                    }
                    { tool("remove", t::remove(locale), Change::Remove(at), Done::Removed(at, entry.clone())) }
                </div>
            </li>
        }
    }

    /// Executes a step once: a second click on a row that is being removed has no effect.
    fn once(&self, change: Change<F::Field>, done: Done<F::Field>) -> Callback<MouseEvent> {
        let (act, pending) = (self.act.clone(), Cell::new(Some((change, done))));
        Callback::from(move |_: MouseEvent| {
            if let Some(pending) = pending.take() {
                act.emit(pending);
            }
        })
    }
}
