//! The entries of a section with several, as a list: added, changed, copied, moved, taken
//! away and brought back.

use std::cell::Cell;

use record::Answers;
use words::Locale;
use words::text::entries as t;
use yew::prelude::*;

use crate::parts::live;
use crate::platform::focus;

/// What can happen to a list of entries.
pub enum Change<F> {
    /// An entry goes.
    Remove(usize),
    /// An entry comes back where it was, or another like it comes beside it.
    Insert(usize, Answers<F>),
    /// Two neighbours change places; the first is at this place.
    Swap(usize),
    /// Entries in which nothing stands go.
    Prune,
}

impl<F: Copy + Ord> Change<F> {
    /// Does it to a list.
    pub fn apply(self, entries: &mut Vec<Answers<F>>) {
        match self {
            Self::Remove(at) if at < entries.len() => {
                entries.remove(at);
            }
            Self::Insert(at, answers) => entries.insert(at.min(entries.len()), answers),
            Self::Swap(at) if at + 1 < entries.len() => entries.swap(at, at + 1),
            Self::Prune => entries.retain(|entry| !entry.is_blank()),
            Self::Remove(_) | Self::Swap(_) => {}
        }
    }
}

/// What was last done to the list, to be said and, if it took something away, undone.
#[derive(Clone, Default, PartialEq)]
pub enum Done<F> {
    /// Nothing was done yet.
    #[default]
    Nothing,
    /// What stood at this place was removed.
    Removed(usize, Answers<F>),
    /// Brought to this place, and what is said of it.
    Brought(usize, String),
    /// Moved to this place, and which button goes on doing so.
    Moved(usize, &'static str),
}

impl<F> Done<F> {
    /// A button that moved with its entry keeps the focus; what was removed leaves it to
    /// the way back.
    pub fn focus(&self) {
        match self {
            Self::Moved(at, which) => focus::element(&button_id(which, *at)),
            Self::Removed(..) => focus::element(UNDO),
            Self::Brought(at, _) => focus::element(&button_id(ENTRY, *at)),
            Self::Nothing => {}
        }
    }
}

const ENTRY: &str = "entry";
const UNDO: &str = "undo";

/// The `id` of the link to an entry.
pub fn entry_id(at: usize) -> AttrValue {
    button_id(ENTRY, at).into()
}

fn button_id(which: &str, at: usize) -> String {
    [which, "-", &at.to_string()].concat()
}

/// One entry in the list.
pub struct Line {
    /// What it says, in one line.
    pub text: String,
    /// Where it is changed.
    pub href: String,
    /// What stands beneath: what is wrong with it.
    pub more: Html,
}

/// How entries are copied, where they can be.
#[derive(Clone, Copy)]
pub struct Copying<F> {
    /// The words on the button.
    pub label: &'static str,
    /// What the copy is of an entry.
    pub copy: fn(&Answers<F>) -> Answers<F>,
    /// What is said afterwards, of the place it came to, from 1.
    pub said: fn(Locale, &str) -> String,
}

/// The list.
pub struct EntryList<'a, F> {
    /// The entries, as typed.
    pub entries: &'a [Answers<F>],
    /// What is shown of an entry.
    pub line: &'a dyn Fn(usize, &Answers<F>) -> Line,
    /// What was last done.
    pub done: &'a Done<F>,
    /// What to do, and what is done then.
    pub act: Callback<(Change<F>, Done<F>)>,
    /// How an entry is copied, where that makes sense.
    pub copying: Option<Copying<F>>,
    /// The language of the buttons.
    pub locale: Locale,
}

impl<F: Copy + Ord + 'static> EntryList<'_, F> {
    /// Renders it.
    pub fn show(&self) -> Html {
        let locale = self.locale;
        let rows = self.entries.iter().enumerate();
        let rows = rows.map(|(at, entry)| self.row(at, entry));
        let undo = match self.done {
            Done::Removed(at, entry) => {
                let restored = t::restored(locale, &(at + 1).to_string());
                let what = Change::Insert(*at, entry.clone());
                let onclick = self.once(what, Done::Brought(*at, restored));
                html! {
                    <button type="button" class="btn quiet" id={UNDO} {onclick}>{ t::undo(locale) }</button>
                }
            }
            _ => Html::default(),
        };
        let said = match self.done {
            Done::Nothing => String::new(),
            Done::Removed(at, _) => t::removed(locale, &(at + 1).to_string()),
            Done::Brought(_, said) => said.clone(),
            Done::Moved(at, _) => t::moved(locale, &(at + 1).to_string()),
        };
        html! {
            <>
                if self.entries.is_empty() {
                    <p>{ t::none_yet(locale) }</p>
                } else {
                    <ol class="entries">{ for rows }</ol>
                }
                <p role="status" class={if said.is_empty() { "spoken" } else { "said" }}>{ live(&said) }</p>
                { undo }
            </>
        }
    }

    fn row(&self, at: usize, entry: &Answers<F>) -> Html {
        let locale = self.locale;
        let Line { text, href, more } = (self.line)(at, entry);
        let button = |name: &'static str, label: &'static str, what, then| {
            let onclick = self.once(what, then);
            html! {
                <button type="button" class="tool" id={button_id(name, at)} {onclick}>
                    { live(label) }<span class="spoken">{ live(&text) }</span>
                </button>
            }
        };
        let last = at + 1 == self.entries.len();
        // At the end of its way up or down, the other button is the one that is left.
        let after_up = if at == 1 { "down" } else { "up" };
        let after_down = if at + 2 == self.entries.len() {
            "up"
        } else {
            "down"
        };
        html! {
            <li key={at}>
                <div>
                    <a id={entry_id(at)} {href}>{ live(&text) }</a>
                    { more }
                </div>
                <div class="row">
                    if let Some(before) = at.checked_sub(1) {
                        { button("up", t::up(locale), Change::Swap(before), Done::Moved(before, after_up)) }
                    }
                    if !last {
                        { button("down", t::down(locale), Change::Swap(at), Done::Moved(at + 1, after_down)) }
                    }
                    if let Some(Copying { label, copy, said }) = self.copying {
                        { button(
                            "copy",
                            label,
                            Change::Insert(at + 1, copy(entry)),
                            Done::Brought(at + 1, said(locale, &(at + 2).to_string())),
                        ) }
                    }
                    { button("remove", t::remove(locale), Change::Remove(at), Done::Removed(at, entry.clone())) }
                </div>
            </li>
        }
    }

    /// Does something, once: a second click on a row that is about to go is not another.
    fn once(&self, what: Change<F>, then: Done<F>) -> Callback<MouseEvent> {
        let (act, one) = (self.act.clone(), Cell::new(Some((what, then))));
        Callback::from(move |_: MouseEvent| {
            if let Some(one) = one.take() {
                act.emit(one);
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use record::Raw;

    use super::{Answers, Change};

    fn entry(text: &str) -> Answers<u8> {
        Answers::default().with(0, Raw::text(text))
    }

    /// What a list holds after a change.
    fn after(change: Change<u8>) -> String {
        let mut entries = ["a", " ", "c"].map(entry).to_vec();
        change.apply(&mut entries);
        entries.iter().map(|one| one.text(0)).collect()
    }

    #[test]
    fn entries_go_and_come_and_change_places() {
        assert_eq!(after(Change::Remove(0)), " c");
        assert_eq!(after(Change::Insert(1, entry("b"))), "ab c");
        assert_eq!(after(Change::Swap(0)), " ac");
        assert_eq!(after(Change::Prune), "ac");
    }

    #[test]
    fn a_place_that_is_gone_changes_nothing() {
        assert_eq!(after(Change::Remove(3)), "a c");
        assert_eq!(after(Change::Swap(2)), "a c");
        assert_eq!(after(Change::Insert(9, entry("z"))), "a cz");
    }
}
