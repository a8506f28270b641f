//! Starting the self-check again.

use words::text::start as t;

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
