//! The sections, and how far each is.

use form::{Section, Status, status};
use words::form as names;
use words::text::{form as t, sections};
use yew::prelude::*;

use super::keeping::{Keeping, Offer, Progress};
use super::{extras, tone};
use crate::Session;
use crate::filling::{Act, known};
use crate::route::Route;
use ui::Page;
use ui::parts::{chip, link, progress};
use ui::platform::kiosk;

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
    // What the self-check was told is not asked again.
    use_effect_with(known(&session.check), {
        let filling = session.filling.clone();
        move |known| filling.dispatch(Act::Begin(known.clone()))
    });

    let kept = use_state_eq(Progress::default);

    let draft = session.filling.draft(&session.check);
    let problems = session.filling.problems(&session.check);
    let all = Section::ALL.map(|section| (section, status(section, &draft, &problems)));
    let done = |status: Status| matches!(status, Status::Done);
    let count = all.iter().filter(|(_, status)| done(*status)).count();
    let unfinished = |status: Status| matches!(status, Status::NotStarted | Status::InProgress);
    let next = all.iter().find(|(_, status)| unfinished(*status));
    let rows = all.iter().map(|&(section, status)| {
        html! {
            <li key={section.key()}>
                { link(&Route::Section(section), "", names::section(locale, section).into()) }
                { chip(tone(status), names::status(locale, status)) }
            </li>
        }
    });
    let label = sections::progress(locale, &all.len().to_string(), &count.to_string());
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::heading(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            if !kiosk::is_on() {
                <Offer session={session.clone()} progress={kept.clone()} />
            }
            { extras::deadline(session) }
            { progress(&label, count, all.len()) }
            <ul class="tasks">{ for rows }</ul>
            <div class="row">
                if let Some((section, _)) = next {
                    { link(
                        &Route::Section(*section),
                        "btn",
                        t::go_on(locale, names::section(locale, *section)).into(),
                    ) }
                    { link(&Route::Answers, "btn quiet", t::all_done(locale).into()) }
                } else {
                    { link(&Route::Answers, "btn", t::all_done(locale).into()) }
                }
            </div>
            // On a machine that many people use, a file would stay for the next one.
            if !kiosk::is_on() {
                <Keeping session={session.clone()} progress={kept} />
            }
        </>
    }
}
