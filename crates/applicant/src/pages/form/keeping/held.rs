//! A form that is stored in the tab while a file is chosen (`platform::chooser`).

use crate::Session;
use crate::filling::Protection;
use ui::device_draft::State;

/// A form that is stored in the tab, and two of its states.
pub(super) struct Held {
    /// Its file.
    pub(super) text: String,
    /// Whether it has a passphrase, which is not stored.
    pub(super) is_protected: bool,
    /// Whether it is the draft that is kept on this device.
    pub(super) is_kept: bool,
}

impl Held {
    /// The text to store; `None` if nothing was filled in. `text` makes the form's file.
    pub(super) fn of(session: &Session, text: impl Fn(&Session) -> String) -> Option<String> {
        if session.filling.typed().is_blank() && !session.check.is_begun() {
            return None;
        }
        let flag = |is, letter| if is { letter } else { "-" };
        let is_protected = session.filling.protection() != Protection::Plain;
        let is_kept = matches!(session.device.state(), State::Kept(_));
        let flags = [flag(is_protected, "p"), flag(is_kept, "k")].concat();
        Some([&flags, "\n", &text(session)].concat())
    }

    pub(super) fn read(held: &str) -> Option<Self> {
        let (flags, text) = held.split_once('\n')?;
        Some(Self {
            text: text.to_owned(),
            is_protected: flags.contains('p'),
            is_kept: flags.contains('k'),
        })
    }
}
