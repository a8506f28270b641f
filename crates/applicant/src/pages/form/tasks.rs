//! The list of sections with their statuses.

use form::Status;
use words::form as names;
use words::text::form as t;
use yew::prelude::*;

use super::keeping::{Keeping, Offer, Progress, carry_link};
use super::{extras, tone};
use crate::Session;
use crate::filling::{Act, known};
use crate::route::Route;
use ui::Page;
use ui::parts::link;
use ui::platform::kiosk;
use ui::sheet::{Task, task_list};
use ui::shell;

/// The list of sections.
pub(crate) fn tasks(session: Session) -> Page {
    Page {
        title: t::title(session.locale),
        contents: html! { <Tasks {session} /> },
    }
}

#[derive(Properties, PartialEq)]
struct TasksProps {
    session: Session,
}

#[component]
fn Tasks(TasksProps { session }: &TasksProps) -> Html {
    let locale = session.locale;
    // The answers of the self-check are not asked again.
    use_effect_with(known(&session.check), {
        let filling = session.filling.clone();
        move |known| filling.dispatch(Act::Begin(known.clone()))
    });

    let kept = use_state_eq(Progress::default);

    let all = session.filling.statuses(&session.check);
    let tasks = all.map(|(section, status)| Task {
        section,
        tone: tone(status),
        status: names::status(locale, status),
        is_done: status == Status::Done,
    });
    // Optional sections are also visited once.
    let mut open = all.iter().filter(|(_, status)| *status != Status::Done);
    let next = open.next().map(|(section, _)| *section);
    let onward = html! {
        <>
            if let Some(section) = next {
                { link(
                    &Route::Section(section),
                    "btn",
                    t::go_on(locale, names::section(locale, section)).into(),
                ) }
                { link(&Route::Answers, "btn quiet", t::all_done(locale).into()) }
            } else {
                { link(&Route::Answers, "btn", t::all_done(locale).into()) }
            }
        </>
    };
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::heading(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            { shell::in_app(locale) }
            if !kiosk::is_on() {
                <Offer session={session.clone()} progress={kept.clone()} />
            }
            { extras::deadline(session) }
            { task_list(session, &tasks, next, onward) }
            if session.filling.typed().is_blank() {
                <p>{ link(&Route::Paper, "", t::print_blank(locale).into()) }</p>
            }
            { carry_link(session) }
            // On a kiosk, the file would stay for the next visitor.
            if !kiosk::is_on() {
                <Keeping session={session.clone()} progress={kept} />
            }
        </>
    }
}
