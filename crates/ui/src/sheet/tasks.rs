//! The sections, and how far each is.

use record::Section;
use words::text::sections as t;
use yew::prelude::*;

use super::{Form, SectionOf};
use crate::parts::{Tone, chip, progress};

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

/// How far the whole is, and the list of sections.
pub fn task_list<F: Form>(form: &F, tasks: &[Task<SectionOf<F>>]) -> Html {
    let done = tasks.iter().filter(|task| task.is_done).count();
    let label = t::progress(form.locale(), &tasks.len().to_string(), &done.to_string());
    let rows = tasks.iter().map(|task| {
        let name = (F::NAMES.section)(form.locale(), task.section);
        let href = form.address(task.section, None);
        html! {
            <li key={task.section.key()}>
                <a {href}>{ name }</a>
                { chip(task.tone, task.status) }
            </li>
        }
    });
    html! {
        <>
            { progress(&label, done, tasks.len()) }
            <ul class="tasks">{ for rows }</ul>
        </>
    }
}
