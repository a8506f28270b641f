//! The changes of a draft.

use std::rc::Rc;

use record::{Answers, Draft, Field, Raw};

use crate::parts::{DatePart, DateText};

/// A change of a field.
pub enum Typed {
    /// Something was typed or chosen.
    Text(Rc<str>),
    /// One box of a date was typed into. Browsers can fill in all three at once; each change
    /// keeps the others.
    Box(DatePart, Rc<str>),
}

impl Typed {
    /// The new answer of the field.
    fn onto(self, before: Option<&Raw>) -> Raw {
        match self {
            Self::Text(typed) => Raw::Text(typed),
            Self::Box(part, typed) => {
                let boxes = match before {
                    Some(Raw::Boxes(boxes)) => boxes.clone(),
                    _ => Default::default(),
                };
                Raw::Boxes(DateText(boxes).with(part, typed).0)
            }
        }
    }
}

/// A change of the entries of a section.
pub enum Change<F> {
    /// Removes an entry.
    Remove(usize),
    /// Inserts an entry at an index: a removed entry comes back, or a copy is added.
    Insert(usize, Answers<F>),
    /// Appends entries.
    Append(Vec<Answers<F>>),
    /// Swaps two neighbours; the index is that of the first.
    Swap(usize),
    /// Removes blank entries.
    Prune,
}

impl<F: Copy + Ord> Change<F> {
    fn apply(self, entries: &mut Vec<Answers<F>>) {
        match self {
            Self::Remove(at) if at < entries.len() => {
                entries.remove(at);
            }
            Self::Insert(at, answers) => entries.insert(at.min(entries.len()), answers),
            Self::Append(answers) => entries.extend(answers),
            Self::Swap(at) if at + 1 < entries.len() => entries.swap(at, at + 1),
            Self::Prune => entries.retain(|entry| !entry.is_blank()),
            Self::Remove(_) | Self::Swap(_) => {}
        }
    }
}

/// A change of a draft.
pub enum Edit<F: Field> {
    /// Something was typed or chosen, in an entry or in a section without entries.
    Type(Option<usize>, F, Typed),
    /// The entries of a section change.
    Entries(F::Section, Change<F>),
}

impl<F: Field> Edit<F> {
    /// Whether the change only tidies up, so that losing it does not matter.
    pub const fn is_tidying(&self) -> bool {
        matches!(self, Self::Entries(_, Change::Prune))
    }

    /// Applies the change to the draft.
    pub fn apply(self, draft: &mut Draft<F>) {
        match self {
            Self::Type(entry, field, typed) => {
                let before = draft.answers_of(field.section(), entry);
                draft.set(entry, field, typed.onto(before.get(field)));
            }
            Self::Entries(section, change) => {
                if let Some(entries) = draft.entries_mut(section) {
                    change.apply(entries);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, Change, DatePart, Raw, Typed};

    fn entry(text: &str) -> Answers<u8> {
        Answers::default().with(0, Raw::text(text))
    }

    /// The list after a change.
    fn after(change: Change<u8>) -> String {
        let mut entries = ["a", " ", "c"].map(entry).to_vec();
        change.apply(&mut entries);
        entries.iter().map(|entry| entry.text(0)).collect()
    }

    #[test]
    fn entries_go_and_come_and_change_places() {
        assert_eq!(after(Change::Remove(0)), " c");
        assert_eq!(after(Change::Insert(1, entry("b"))), "ab c");
        assert_eq!(after(Change::Append(vec![entry("d")])), "a cd");
        assert_eq!(after(Change::Swap(0)), " ac");
        assert_eq!(after(Change::Prune), "ac");
    }

    #[test]
    fn a_place_that_is_gone_changes_nothing() {
        assert_eq!(after(Change::Remove(3)), "a c");
        assert_eq!(after(Change::Swap(2)), "a c");
        assert_eq!(after(Change::Insert(9, entry("z"))), "a cz");
    }

    #[test]
    fn a_box_leaves_the_others_as_they_are() {
        let year = Typed::Box(DatePart::Year, "2026".into()).onto(None);
        assert_eq!(year, Raw::boxes("2026", "", ""));
        let month = Typed::Box(DatePart::Month, "12".into()).onto(Some(&year));
        assert_eq!(month, Raw::boxes("2026", "12", ""));
        let day = Typed::Box(DatePart::Day, "1".into()).onto(Some(&month));
        assert_eq!(day, Raw::boxes("2026", "12", "1"));
    }

    #[test]
    fn a_text_takes_the_place_of_whatever_was_there() {
        let typed = Typed::Text("王".into());
        assert_eq!(typed.onto(Some(&Raw::boxes("1", "", ""))), Raw::text("王"));
    }
}
