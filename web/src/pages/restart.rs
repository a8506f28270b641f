//! Starting again: the self-check alone, or with everything that was filled in.

use words::text::{keeping as k, start as t};

use super::form::Desk;
use crate::check::Act;
use crate::platform::dialog;

/// Clears the answers of the self-check, and nothing else, if the visitor agrees. The
/// declarations of a form are these answers: whoever has one is told. Whether it was done.
pub(super) fn restart(desk: &Desk) -> bool {
    let question = match desk.filling.typed().is_blank() {
        true => t::clear_sure(desk.locale),
        false => t::clear_sure_form(desk.locale),
    };
    let agreed = !desk.check.is_begun() || dialog::confirm(question);
    if agreed {
        desk.check.dispatch(Act::Clear);
    }
    agreed
}

/// Clears form, answers and the draft on this device, if the visitor agrees. The answer is
/// what to say of it.
pub(super) fn clear(desk: &Desk) -> Option<&'static str> {
    let locale = desk.locale;
    let (question, cleared) = match desk.device.state().stored() {
        Some(_) => (k::clear_sure_draft(locale), k::cleared_draft(locale)),
        None => (k::clear_sure(locale), k::cleared(locale)),
    };
    dialog::confirm(question).then(|| {
        desk.filling.clear();
        desk.check.dispatch(Act::Clear);
        desk.device.delete();
        cleared
    })
}
