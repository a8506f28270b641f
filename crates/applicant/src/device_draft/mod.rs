//! The draft on this device, for every page and tab: one state machine over one record.

mod machine;
mod record;
#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

pub(crate) use machine::{KeepProblem, State};
pub(crate) use record::{Label, Progress};

use machine::{Machine, Store};
use ui::platform::clock;
use ui::platform::draft_store::{self, StoreProblem};

/// The browser's storage for this site.
struct Device;

impl Store for Device {
    fn read(&self) -> Option<String> {
        draft_store::read()
    }

    fn write(&self, record: &str) -> Result<(), StoreProblem> {
        draft_store::write(record)
    }

    fn remove(&self) {
        draft_store::remove();
    }
}

/// The handle of the draft on this device, for the whole page.
#[derive(Clone)]
pub struct DeviceDraft {
    machine: Rc<RefCell<Machine<Device>>>,
    /// Whether the form resumes the stored draft as soon as it is opened.
    wanted: Rc<Cell<bool>>,
    /// The state when this page was drawn.
    state: State,
    redraw: UseForceUpdateHandle,
}

impl PartialEq for DeviceDraft {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && Rc::ptr_eq(&self.machine, &other.machine)
    }
}

/// The draft on this device. Use it once, at the top of the program: it listens to other tabs.
#[hook]
pub fn use_device_draft() -> DeviceDraft {
    let redraw = use_force_update();
    let machine = use_mut_ref(|| Machine::open(Device, clock::today()));
    let wanted = use_memo((), |()| Cell::new(false));
    let state = machine.borrow().state();
    let draft = DeviceDraft {
        machine,
        wanted,
        state,
        redraw,
    };
    use_effect_with((), {
        let draft = draft.clone();
        move |()| {
            let listeners =
                draft_store::on_change(move || draft.act(|machine| machine.look(clock::today())));
            move || drop(listeners)
        }
    });
    draft
}

/// Deletes an expired draft. For pages that do not use drafts.
pub fn delete_expired() {
    drop(Machine::open(Device, clock::today()));
}

impl DeviceDraft {
    /// Whether this browser stores drafts for this page at all.
    pub(crate) fn is_available() -> bool {
        draft_store::is_available()
    }

    /// The state of the draft.
    pub(crate) const fn state(&self) -> State {
        self.state
    }

    /// Whether what was typed is stored, or will be when the page is left.
    pub fn is_safe(&self) -> bool {
        self.machine.borrow().is_safe()
    }

    /// Keeps this form from now on; see [`Machine::keep`].
    ///
    /// # Errors
    /// Another draft is stored and `over` is false; or the storage is full.
    pub(crate) fn keep(
        &self,
        text: &str,
        progress: Progress,
        over: bool,
    ) -> Result<Label, KeepProblem> {
        self.act(|machine| machine.keep(text, progress, clock::today(), over))
    }

    /// Stores the current form, if it is kept.
    pub(crate) fn follow(&self, written: impl FnOnce() -> (String, Progress)) {
        // Serialising a form is slow, so it is done only if needed.
        if matches!(self.machine.borrow().state(), State::Kept(_)) {
            let (text, progress) = written();
            self.act(|machine| machine.follow(&text, progress, clock::today()));
        }
    }

    /// The file in the stored draft.
    pub(crate) fn stored_text(&self) -> Option<String> {
        self.act(|machine| machine.stored_text(clock::today()))
    }

    /// Notes that the stored draft has become the form of this tab.
    pub(crate) fn resumed(&self) {
        self.act(|machine| machine.resumed(clock::today()));
    }

    /// Notes that this tab does not touch the stored draft.
    pub(crate) fn decline(&self) {
        self.act(Machine::decline);
    }

    /// Deletes the draft.
    pub(crate) fn delete(&self) {
        self.act(Machine::delete);
    }

    /// Asks the form to resume the draft when it is opened.
    pub(crate) fn want(&self) {
        self.wanted.set(true);
    }

    /// Whether the form was opened to resume the draft. Resets the answer.
    pub(crate) fn is_wanted(&self) -> bool {
        self.wanted.take() && matches!(self.state, State::Waiting(_))
    }

    fn act<T>(&self, act: impl FnOnce(&mut Machine<Device>) -> T) -> T {
        let (answer, changed) = {
            let mut machine = self.machine.borrow_mut();
            let before = machine.state();
            let answer = act(&mut machine);
            (answer, machine.state() != before)
        };
        if changed {
            self.redraw.force_update();
        }
        answer
    }
}
