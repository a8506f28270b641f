//! Compares the state machine with a model of ten lines, for random actions in several tabs.
#![cfg(not(target_arch = "wasm32"))]

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::machine::{DAYS, KeepProblem, Machine, State, Store};
use super::record::{self, Progress};
use crate::platform::draft_store::StoreProblem;

const PROGRESS: Progress = Progress { done: 5, all: 12 };

/// The store that all tabs share. A text of more than `ROOM` bytes does not fit.
#[derive(Clone, Default)]
struct Shared(Rc<RefCell<Option<String>>>);

const ROOM: usize = 64;

impl Store for Shared {
    fn read(&self) -> Option<String> {
        self.0.borrow().clone()
    }

    fn write(&self, record: &str) -> Result<(), StoreProblem> {
        if record.len() > ROOM {
            return Err(StoreProblem::Full);
        }
        self.0.replace(Some(record.to_owned()));
        Ok(())
    }

    fn remove(&self) {
        self.0.replace(None);
    }
}

impl Shared {
    /// The form that is stored.
    fn text(&self) -> Option<String> {
        let record = self.read()?;
        record::read(&record).map(|(_, text)| text.to_owned())
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// An action in one of the tabs.
#[derive(Debug, Clone)]
enum Act {
    /// Something is typed: the form of the tab changes.
    Type,
    /// The visitor goes to another page of the form, or leaves the tab.
    Navigate,
    Keep {
        over: bool,
    },
    Resume,
    Decline,
    Reconsider,
    /// The draft is deleted, or everything is cleared.
    Delete,
    /// The browser notifies the tab that another tab changed the store.
    Told,
    /// The tab is opened anew.
    Reload,
    /// So many days pass.
    Wait(u64),
}

fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let act = prop_oneof![
        3 => Just(Act::Type),
        4 => Just(Act::Navigate),
        2 => any::<bool>().prop_map(|over| Act::Keep { over }),
        1 => Just(Act::Resume),
        1 => Just(Act::Decline),
        1 => Just(Act::Reconsider),
        1 => Just(Act::Delete),
        2 => Just(Act::Told),
        1 => Just(Act::Reload),
        1 => (1..=DAYS + 1).prop_map(Act::Wait),
    ];
    prop::collection::vec((0..3_usize, act), 1..60)
}

/// The model: the stored form with the day of its save, and for each tab the form that it may
/// overwrite.
#[derive(Default)]
struct Model {
    stored: Option<(String, NaiveDate)>,
    writable: [Option<(String, NaiveDate)>; 3],
}

impl Model {
    fn is_of(&self, tab: usize) -> bool {
        self.stored.is_some() && self.stored == self.writable[tab]
    }

    fn store(&mut self, tab: usize, text: &str, today: NaiveDate) {
        self.stored = Some((text.to_owned(), today));
        self.writable[tab] = self.stored.clone();
    }

    fn expire(&mut self, today: NaiveDate) {
        let is_over = |saved: NaiveDate| saved.checked_add_days(Days::new(DAYS)).unwrap() < today;
        self.stored.take_if(|(_, saved)| is_over(*saved));
    }

    fn text(&self) -> Option<String> {
        self.stored.as_ref().map(|(text, _)| text.clone())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The store never holds a form that is deleted in the model, and no tab replaces another
    /// tab's form unless the visitor agreed.
    #[test]
    fn the_store_holds_what_visitors_asked_for(acts in acts()) {
        let shared = Shared::default();
        let mut today = day(1);
        let open = |today| Machine::open(shared.clone(), today);
        let mut tabs = [open(today), open(today), open(today)];
        let mut texts = ["a", "b", "c"].map(str::to_owned);
        let mut typed = 0;
        let mut model = Model::default();
        for (at, act) in acts {
            let tab = &mut tabs[at];
            // Each action on the store first expires a draft that is too old.
            if !matches!(
                act,
                Act::Type | Act::Wait(_) | Act::Decline | Act::Reconsider
            ) {
                model.expire(today);
            }
            match act {
                Act::Type => {
                    typed += 1;
                    texts[at] = typed.to_string();
                }
                Act::Navigate => {
                    if model.is_of(at) {
                        model.store(at, &texts[at], today);
                    }
                    tab.follow(&texts[at], PROGRESS, today);
                }
                Act::Keep { over } => {
                    let free = model.stored.is_none() || model.is_of(at);
                    let kept = tab.keep(&texts[at], PROGRESS, today, over);
                    prop_assert_eq!(kept.is_ok(), free || over);
                    if kept.is_ok() {
                        model.store(at, &texts[at], today);
                    }
                }
                Act::Resume => {
                    let found = tab.stored_text(today);
                    prop_assert_eq!(&found, &model.text());
                    if let Some(found) = found {
                        texts[at] = found;
                        tab.resumed(today);
                        model.writable[at] = model.stored.clone();
                    }
                }
                Act::Decline => {
                    tab.decline();
                    model.writable[at] = None;
                }
                Act::Reconsider => {
                    let was_kept = matches!(tab.state(), State::Kept(_));
                    tab.reconsider();
                    if !was_kept {
                        model.writable[at] = None;
                    }
                }
                Act::Delete => {
                    tab.delete();
                    model.stored = None;
                }
                Act::Told => tab.look(today),
                Act::Reload => {
                    *tab = open(today);
                    model.writable[at] = None;
                }
                Act::Wait(days) => today = today.checked_add_days(Days::new(days)).unwrap(),
            }
            prop_assert_eq!(shared.text(), model.text());
            // After reading the store, the tab's state agrees with the model.
            let tab = &mut tabs[at];
            tab.look(today);
            model.expire(today);
            // A tab that saw the deletion may not store its form again by itself.
            if model.stored.is_none() {
                model.writable[at] = None;
            }
            prop_assert_eq!(tab.state().stored().is_some(), model.stored.is_some());
            prop_assert_eq!(matches!(tab.state(), State::Kept(_)), model.is_of(at));
        }
    }
}

#[test]
fn a_draft_that_does_not_fit_is_told_and_the_old_one_stays() {
    let shared = Shared::default();
    let mut tab = Machine::open(shared.clone(), day(1));
    tab.keep("small", PROGRESS, day(1), false).unwrap();
    assert!(tab.is_safe());
    tab.follow(&"x".repeat(ROOM), PROGRESS, day(1));
    assert!(!tab.is_safe());
    assert_eq!(shared.text().as_deref(), Some("small"));
    let kept = tab.keep(&"x".repeat(ROOM), PROGRESS, day(1), false);
    assert_eq!(kept, Err(KeepProblem::Store(StoreProblem::Full)));
    tab.follow("less", PROGRESS, day(1));
    assert!(tab.is_safe());
}

#[test]
fn a_damaged_draft_is_deleted_as_soon_as_it_is_seen() {
    let shared = Shared::default();
    shared.write("no record").unwrap();
    let tab = Machine::open(shared.clone(), day(1));
    assert_eq!(tab.state(), State::Expired);
    assert_eq!(shared.read(), None);
}

#[test]
fn a_draft_that_another_tab_resumed_too_is_of_the_first_who_writes() {
    let shared = Shared::default();
    let mut first = Machine::open(shared.clone(), day(1));
    first.keep("one", PROGRESS, day(1), false).unwrap();
    let mut second = Machine::open(shared.clone(), day(1));
    second.resumed(day(1));
    first.follow("more", PROGRESS, day(1));
    second.follow("other", PROGRESS, day(1));
    assert!(matches!(second.state(), State::Contested(_)));
    assert_eq!(shared.text().as_deref(), Some("more"));
}
