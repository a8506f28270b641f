//! Starting again: clears the self-check alone, or everything.

use words::text::{keeping as k, start as t};

use crate::Session;
use crate::check::Act;
use ui::platform::dialog;

/// Clears only the answers of the self-check, if the visitor agrees. They are also the
/// declarations of a form; a visitor with a form is warned. Returns whether they were cleared.
pub(super) fn restart(session: &Session) -> bool {
    let question = match session.filling.typed().is_blank() {
        true => t::clear_sure(session.locale),
        false => t::clear_sure_form(session.locale),
    };
    let agreed = !session.check.is_begun() || dialog::confirm(question);
    if agreed {
        session.check.dispatch(Act::Clear);
    }
    agreed
}

/// Clears form, answers and the draft on this device, if the visitor agrees. Returns the message.
pub(super) fn clear(session: &Session) -> Option<&'static str> {
    let locale = session.locale;
    let (question, cleared) = match session.device.state().stored() {
        Some(_) => (k::clear_sure_draft(locale), k::cleared_draft(locale)),
        None => (k::clear_sure(locale), k::cleared(locale)),
    };
    dialog::confirm(question).then(|| {
        session.filling.clear();
        session.check.dispatch(Act::Clear);
        session.device.delete();
        cleared
    })
}
