//! The entries of a section, as they are listed.

use form::{Section, Severity};
use words::form as names;
use yew::prelude::*;

use crate::Session;
use ui::parts::live;
use ui::printed::Printed;
use ui::sheet::Line;

/// The entries of a section, one line each, with the first error in it.
pub(super) fn lines(section: Section, session: &Session) -> Vec<Line> {
    let locale = session.locale;
    let mut errors = session.filling.problems(&session.check);
    errors
        .retain(|problem| problem.place.section == section && problem.severity == Severity::Error);
    let entries = session.filling.typed().entries(section).iter().enumerate();
    let lines = entries.map(|(at, entry)| {
        let mut errors = errors.iter();
        let error = errors.find(|problem| problem.place.entry == Some(at));
        Line {
            text: Printed::of(entry, locale).entry(section),
            wrong: html! {
                if let Some(error) = error {
                    <p class="error">{ live(names::problem(locale, error)) }</p>
                }
            },
        }
    });
    lines.collect()
}
