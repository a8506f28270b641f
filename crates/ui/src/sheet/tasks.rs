//! The list of sections with their statuses.

use record::Section;
use words::text::{punctuation, sections as t};
use yew::prelude::*;

use super::{Form, SectionOf};
use crate::parts::{Glyph, Tone, chip, icon, progress};

/// A section in the list.
pub struct Task<S> {
    /// The section.
    pub section: S,
    /// The colour of its status.
    pub tone: Tone,
    /// The words of its status.
    pub status: &'static str,
    /// Whether it is done.
    pub is_done: bool,
}

/// The next section, in the order of `all`.
pub fn after<S: Copy + PartialEq>(all: &[S], section: S) -> Option<S> {
    let mut after = all.iter().skip_while(|&&candidate| candidate != section);
    after.nth(1).copied()
}

/// The progress of the whole, the contents `onward`, and the list of sections. Each row is a link
/// with the section's status in its name; the `next` section stands out.
pub fn task_list<F: Form>(
    form: &F,
    tasks: &[Task<SectionOf<F>>],
    next: Option<SectionOf<F>>,
    onward: Html,
) -> Html {
    let locale = form.locale();
    let done = tasks.iter().filter(|task| task.is_done).count();
    let label = t::progress(locale, &tasks.len().to_string(), &done.to_string());
    let rows = tasks.iter().enumerate().map(|(at, task)| {
        let name = (F::NAMES.section)(locale, task.section);
        let href = form.address(task.section, None);
        let is_next = next == Some(task.section);
        html! {
            <li key={task.section.key()}>
                <a {href} aria-current={is_next.then_some("step")}>
                    <span class="number" aria-hidden="true">{ at + 1 }</span>
                    <span class="what">
                        <span class="name">
                            { name }<span class="spoken">{ punctuation::pause(locale) }</span>
                        </span>
                        { chip(task.tone, task.status) }
                    </span>
                    { icon(Glyph::Onward) }
                </a>
            </li>
        }
    });
    html! {
        <>
            { progress(&label, done, tasks.len()) }
            <div class="row">{ onward }</div>
            <ol class="tasks">{ for rows }</ol>
        </>
    }
}
