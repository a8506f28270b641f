//! The sections, and how far each is.

use form::{Section, Status, status};
use words::form as names;
use words::text::{form as t, sections};
use yew::prelude::*;

use super::keeping::{Keeping, Offer, Progress};
use super::{Desk, extras, tone};
use crate::filling::{Act, known};
use crate::pages::Page;
use crate::parts::{chip, link, progress};
use crate::platform::kiosk;
use crate::route::Route;

/// The list of sections.
pub(crate) fn tasks(desk: Desk) -> Page {
    Page {
        title: t::title(desk.locale),
        contents: html! { <Tasks {desk} /> },
    }
}

#[derive(Properties, PartialEq)]
struct TasksProps {
    desk: Desk,
}

#[component]
fn Tasks(TasksProps { desk }: &TasksProps) -> Html {
    let locale = desk.locale;
    // What the self-check was told is not asked again.
    use_effect_with(known(&desk.check), {
        let filling = desk.filling.clone();
        move |known| filling.dispatch(Act::Begin(known.clone()))
    });

    let kept = use_state_eq(Progress::default);

    let draft = desk.filling.draft(&desk.check);
    let problems = desk.filling.problems(&desk.check);
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
                <Offer desk={desk.clone()} progress={kept.clone()} />
            }
            { extras::deadline(desk) }
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
                <Keeping desk={desk.clone()} progress={kept} />
            }
        </>
    }
}
