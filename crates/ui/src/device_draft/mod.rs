//! A draft on this device, of a form, a notice or a review, for every page and tab: one state
//! machine over one record.

mod machine;
mod record;
#[cfg(test)]
mod tests;
mod view;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

pub use machine::State;
pub use record::{Label, Progress};
pub use view::{Buttons, DRAFT, Offer, Words, buttons, offer};

use crate::platform::clock;
use crate::platform::draft_store::{self, Kept, StoreProblem};
use machine::{KeepProblem, Machine, Store};

/// The browser's storage for this site.
struct Device(Kept);

impl Store for Device {
    fn read(&self) -> Option<String> {
        draft_store::read(self.0)
    }

    fn write(&self, record: &str) -> Result<(), StoreProblem> {
        draft_store::write(self.0, record)
    }

    fn remove(&self) {
        draft_store::remove(self.0);
    }
}

/// The handle of the draft on this device, for the whole page.
#[derive(Clone)]
pub struct DeviceDraft {
    machine: Rc<RefCell<Machine<Device>>>,
    /// Whether the form resumes the stored draft as soon as it is opened.
    wanted: Rc<Cell<bool>>,
    words: &'static Words,
    /// The state when this page was drawn.
    state: State,
    /// Whether the last change could not be stored, when this page was drawn.
    is_behind: bool,
    redraw: UseForceUpdateHandle,
}

impl PartialEq for DeviceDraft {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
            && self.is_behind == other.is_behind
            && Rc::ptr_eq(&self.machine, &other.machine)
    }
}

/// The draft on this device. Use it once, at the top of the program: it listens to other tabs.
#[hook]
pub fn use_device_draft(kept: Kept, words: &'static Words) -> DeviceDraft {
    let redraw = use_force_update();
    let machine = use_mut_ref(|| Machine::open(Device(kept), clock::today()));
    let wanted = use_memo((), |()| Cell::new(false));
    let (state, is_behind) = {
        let machine = machine.borrow();
        (machine.state(), machine.is_behind())
    };
    let draft = DeviceDraft {
        machine,
        wanted,
        words,
        state,
        is_behind,
        redraw,
    };
    use_effect_with((), {
        let draft = draft.clone();
        move |()| {
            let listeners = draft_store::on_change(kept, move || {
                draft.act(|machine| machine.look(clock::today()))
            });
            move || drop(listeners)
        }
    });
    draft
}

/// Calls back when what was typed here is no longer on the device: deleted, expired, or replaced by
/// another tab. From then on only the page has it.
#[hook]
pub fn use_loss(draft: &DeviceDraft, lost: impl Fn() + 'static) {
    let before = use_mut_ref(|| State::None);
    use_effect_with(draft.state, move |&state| {
        let was_kept = matches!(before.replace(state), State::Kept(_));
        let is_gone = matches!(
            state,
            State::Deleted { .. } | State::Expired | State::Contested(_)
        );
        if was_kept && is_gone {
            lost();
        }
    });
}

/// Deletes expired drafts. For pages that do not use them.
pub fn delete_expired(kept: Kept) {
    drop(Machine::open(Device(kept), clock::today()));
}

impl DeviceDraft {
    /// Whether this browser stores drafts for this page at all.
    pub fn is_available() -> bool {
        draft_store::is_available()
    }

    /// The state of the draft.
    pub const fn state(&self) -> State {
        self.state
    }

    /// Whether what was typed is stored, or will be when the page is left.
    pub fn is_safe(&self) -> bool {
        self.machine.borrow().is_safe()
    }

    /// Whether the last change could not be stored.
    fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Keeps this form from now on; see [`Machine::keep`].
    ///
    /// # Errors
    /// Another draft is stored and `over` is false; or the storage is full.
    fn keep(&self, text: &str, progress: Progress, over: bool) -> Result<Label, KeepProblem> {
        self.act(|machine| machine.keep(text, progress, clock::today(), over))
    }

    /// Stores the current form, if it is kept.
    pub fn follow(&self, written: impl FnOnce() -> (String, Progress)) {
        // Serialising a form is slow, so it is done only if needed.
        if matches!(self.machine.borrow().state(), State::Kept(_)) {
            let (text, progress) = written();
            self.act(|machine| machine.follow(&text, progress, clock::today()));
        }
    }

    /// The file in the stored draft.
    pub fn stored_text(&self) -> Option<String> {
        self.act(|machine| machine.stored_text(clock::today()))
    }

    /// Notes that the stored draft has become the form of this tab.
    pub fn resumed(&self) {
        self.act(|machine| machine.resumed(clock::today()));
    }

    /// Notes that this tab does not touch the stored draft.
    pub fn decline(&self) {
        self.act(Machine::decline);
    }

    /// Offers again a draft that was declined, or that another tab wrote.
    pub fn offer_again(&self) {
        self.act(Machine::reconsider);
    }

    /// Deletes the draft.
    pub fn delete(&self) {
        self.act(Machine::delete);
    }

    /// Asks the form to resume the draft when it is opened.
    pub fn want(&self) {
        self.wanted.set(true);
    }

    /// Whether the form was opened to resume the draft. Resets the answer.
    pub fn is_wanted(&self) -> bool {
        self.wanted.take() && matches!(self.state, State::Waiting(_))
    }

    fn act<T>(&self, act: impl FnOnce(&mut Machine<Device>) -> T) -> T {
        let (answer, changed) = {
            let mut machine = self.machine.borrow_mut();
            let before = (machine.state(), machine.is_behind());
            let answer = act(&mut machine);
            (answer, (machine.state(), machine.is_behind()) != before)
        };
        if changed {
            self.redraw.force_update();
        }
        answer
    }
}
