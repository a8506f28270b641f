//! Decides what is stored on the device, and when. No other module does.
//!
//! Each tab has a [`Machine`]; all tabs share one [`Store`]. A tab writes only while its state is
//! [`State::Kept`] and the store still holds what this tab wrote last. So a deleted draft stays
//! deleted, and no tab overwrites another tab's draft unless the visitor agrees.

use chrono::{Days, NaiveDate};

use super::record::{self, Label, Progress};
use crate::platform::draft_store::StoreProblem;

/// Days after the last save in which a draft can be resumed.
pub(super) const DAYS: u64 = 7;

/// The storage for one record, shared by all tabs of this browser.
pub(super) trait Store {
    /// The record, if there is one.
    fn read(&self) -> Option<String>;
    /// Stores a record and replaces the one before.
    ///
    /// # Errors
    /// The browser stores nothing, or the storage is full; the old record stays.
    fn write(&self, record: &str) -> Result<(), StoreProblem>;
    /// Deletes the record.
    fn remove(&self);
}

/// Why a form was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeepProblem {
    /// Another draft is stored, and the visitor has not agreed to lose it.
    Another(Label),
    /// The store failed.
    Store(StoreProblem),
}

/// The state of the draft on the device, as this tab sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing is stored, and this visitor has not asked for it.
    None,
    /// A draft of an earlier visit, or of another tab, waits to be resumed or declined.
    Waiting(Label),
    /// The form of this tab is stored, and updated while it is filled in.
    Kept(Label),
    /// A draft is stored that this tab does not touch: the visitor declined it, or opened another
    /// form.
    Declined(Label),
    /// The form of this tab was stored, but another tab has replaced it by another form.
    Contested(Label),
    /// The draft was deleted, in this tab or in another.
    Deleted {
        /// Whether another tab did it.
        elsewhere: bool,
    },
    /// The draft was too old, or damaged, and was deleted.
    Expired,
}

impl State {
    /// The draft that is stored on the device.
    pub const fn stored(self) -> Option<Label> {
        match self {
            Self::Waiting(label)
            | Self::Kept(label)
            | Self::Declined(label)
            | Self::Contested(label) => Some(label),
            Self::None | Self::Deleted { .. } | Self::Expired => None,
        }
    }
}

/// The draft on the device, as one tab sees it.
pub(super) struct Machine<S> {
    store: S,
    state: State,
    /// The record that this tab wrote or resumed last. It may overwrite only this one.
    seen: Option<String>,
    /// Whether the last change could not be stored.
    is_behind: bool,
}

impl<S: Store> Machine<S> {
    /// The machine of a new tab. An expired draft is deleted at once.
    pub(super) fn open(store: S, today: NaiveDate) -> Self {
        let mut machine = Self {
            store,
            state: State::None,
            seen: None,
            is_behind: false,
        };
        machine.look(today);
        machine
    }

    /// The state.
    pub(super) const fn state(&self) -> State {
        self.state
    }

    /// Whether the last change could not be stored.
    pub(super) const fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Whether what was typed is stored, or will be when the page is left.
    pub(super) const fn is_safe(&self) -> bool {
        matches!(self.state, State::Kept(_)) && !self.is_behind
    }

    /// Reads the store again: another tab may have written or deleted, or a day may have passed.
    pub(super) fn look(&mut self, today: NaiveDate) {
        let Some(found) = self.store.read() else {
            self.seen = None;
            if self.state.stored().is_some() {
                self.state = State::Deleted { elsewhere: true };
            }
            return;
        };
        let label = record::read(&found).map(|(label, _)| label);
        let Some(label) = label.filter(|label| today <= label.expires) else {
            self.remove();
            self.state = State::Expired;
            return;
        };
        let is_own = self.seen.as_ref() == Some(&found);
        self.state = match self.state {
            _ if is_own => State::Kept(label),
            State::Kept(_) | State::Contested(_) => State::Contested(label),
            State::Declined(_) => State::Declined(label),
            State::None | State::Waiting(_) | State::Deleted { .. } | State::Expired => {
                State::Waiting(label)
            }
        };
    }

    /// Stores the form of this tab, as the visitor asked. `over` means that they agree to lose
    /// another stored draft.
    ///
    /// # Errors
    /// Another draft is stored and `over` is false; or the store failed. The stored draft stays.
    pub(super) fn keep(
        &mut self,
        text: &str,
        progress: Progress,
        today: NaiveDate,
        over: bool,
    ) -> Result<Label, KeepProblem> {
        self.look(today);
        if let State::Waiting(label) | State::Declined(label) | State::Contested(label) = self.state
            && !over
        {
            return Err(KeepProblem::Another(label));
        }
        self.write(text, progress, today)
            .map_err(KeepProblem::Store)
    }

    /// Stores the current form, if this tab's form is the one that is kept.
    pub(super) fn follow(&mut self, text: &str, progress: Progress, today: NaiveDate) {
        self.look(today);
        if matches!(self.state, State::Kept(_)) {
            self.is_behind = self.write(text, progress, today).is_err();
        }
    }

    /// The file in the stored draft.
    pub(super) fn stored_text(&mut self, today: NaiveDate) -> Option<String> {
        self.look(today);
        self.state.stored()?;
        let found = self.store.read()?;
        record::read(&found).map(|(_, text)| text.to_owned())
    }

    /// Notes that the stored draft has become the form of this tab.
    pub(super) fn resumed(&mut self, today: NaiveDate) {
        self.seen = self.store.read();
        self.look(today);
        if let Some(label) = self.state.stored() {
            self.state = State::Kept(label);
            self.is_behind = false;
        }
    }

    /// Notes that the visitor declined the stored draft, or has opened another form. The draft
    /// stays stored, and this tab does not touch it.
    pub(super) fn decline(&mut self) {
        self.seen = None;
        if let Some(label) = self.state.stored() {
            self.state = State::Declined(label);
        }
    }

    /// Notes that the visitor wants to be offered the stored draft after all.
    pub(super) fn reconsider(&mut self) {
        if let State::Declined(label) | State::Contested(label) = self.state {
            self.seen = None;
            self.state = State::Waiting(label);
        }
    }

    /// Deletes the draft, whichever tab stored it.
    pub(super) fn delete(&mut self) {
        if self.state.stored().is_some() || self.store.read().is_some() {
            self.remove();
            self.state = State::Deleted { elsewhere: false };
        }
    }

    fn remove(&mut self) {
        self.store.remove();
        self.seen = None;
        self.is_behind = false;
    }

    fn write(
        &mut self,
        text: &str,
        progress: Progress,
        today: NaiveDate,
    ) -> Result<Label, StoreProblem> {
        let expires = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
        let label = Label {
            expires,
            progress: Some(progress),
        };
        let record = record::write(text, today, &label);
        self.store.write(&record)?;
        self.seen = Some(record);
        self.is_behind = false;
        self.state = State::Kept(label);
        Ok(label)
    }
}
