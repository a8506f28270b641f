//! The start of the workshop: the sections with their statuses, and the number of findings.

use notice::{Section, Severity};
use words::Locale;
use words::notice as names;
use words::text::{publish as p, status, taking as n, workshop as t};
use yew::prelude::*;

use super::findings::sum;
use super::keeping::Keeping;
use super::lint::tone;
use super::publish;
use super::route::Route;
use super::state::{Act, Status};
use super::taking;
use super::{Session, device};
use ui::Page;
use ui::parts::{ButtonKind, Message, Tone, button, chip, link, live};
use ui::platform::{focus, kiosk};
use ui::sheet::{Task, task_list};

/// The list of sections.
pub(super) fn tasks(session: &Session) -> Page {
    Page {
        title: t::title(session.locale),
        contents: html! { <Tasks session={session.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct TasksProps {
    session: Session,
}

#[component]
fn Tasks(TasksProps { session }: &TasksProps) -> Html {
    let locale = session.locale;
    let message = use_state_eq(Message::default);
    let all = Section::ALL.map(|section| (section, session.workshop.status(section)));
    let tasks = all.map(|(section, status)| {
        let (tone, words) = shown(status, locale);
        Task {
            section,
            tone,
            status: words,
            is_done: status == Status::Done,
        }
    });
    let is_blank = session.workshop.draft().is_blank();
    let mut open = all.iter().filter(|(_, status)| status.is_open());
    let next = open.next().map(|(section, _)| *section);
    let onward = match next {
        Some(section) => {
            let name = names::section(locale, section);
            let words = match is_blank {
                true => t::begin(locale, name),
                false => t::go_on(locale, name),
            };
            html! {
                <>
                    { link(&Route::Section(section, None), "btn", words.into()) }
                    { link(&Route::Preview, "btn quiet", t::preview(locale).into()) }
                </>
            }
        }
        None => link(&Route::Preview, "btn", t::preview(locale).into()),
    };
    let publish = publish::is_ready(session)
        .then(|| link(&Route::Publish, "btn quiet", p::link(locale).into()));
    let onward = html! { <>{ onward }{ publish.unwrap_or_default() }</> };
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::heading(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            { device::offer(session, &message) }
            { filled(session) }
            if is_blank { { taking::ways(session) } }
            <div class="beside">
                <div class="listed">
                    { task_list(session, &tasks, next, onward) }
                </div>
                <div class="listed">
                    if !is_blank { { taking::ways(session) } }
                    { summary(session) }
                    <Keeping session={session.clone()} {message} />
                    if !kiosk::is_on() {
                        <section class="card">
                            <h2>{ t::desk(locale) }</h2>
                            <p>{ t::desk_lead(locale) }</p>
                            <p><a href="#/desk">{ t::to_desk(locale) }</a></p>
                        </section>
                    }
                </div>
            </div>
        </>
    }
}

/// The number of values that were just filled in from a notice, with the button that undoes it.
fn filled(session: &Session) -> Html {
    let (locale, count) = (session.locale, session.workshop.filled());
    let workshop = session.workshop.clone();
    let undo = Callback::from(move |_: MouseEvent| {
        workshop.dispatch(Act::Undo);
        focus::page_heading();
    });
    html! {
        <div class="mended" role="status">
            if count > 0 {
                <p>{ live(n::filled(locale, &count.to_string())) }</p>
                { button(ButtonKind::Quiet, undo, n::undo(locale).into()) }
            }
        </div>
    }
}

/// The number of findings of each severity.
fn summary(session: &Session) -> Html {
    let locale = session.locale;
    // An empty notice has no findings: everything would be missing.
    let is_begun = !(session.workshop.draft().is_blank() && session.workshop.is_checked());
    let all = match is_begun {
        true => session.workshop.read().findings.len(),
        false => 0,
    };
    let counts = Severity::ALL.into_iter().filter_map(|severity| {
        let count = session.workshop.count(severity);
        (count > 0).then(|| {
            html! {
                <li key={tone(severity).class()}>
                    { chip(tone(severity), names::severity(locale, severity)) }
                    { live(t::count(locale, &count.to_string())) }
                </li>
            }
        })
    });
    html! {
        <section class="card">
            <h2>{ t::check(locale) }</h2>
            <p>
                { live(match is_begun {
                    true => sum(session),
                    false => t::not_begun(locale).to_owned(),
                }) }
            </p>
            { session.apart.lint.again(locale) }
            if all > 0 {
                <ul class="counts">{ for counts }</ul>
                <p>{ link(&Route::Findings, "", t::see_all(locale, &all.to_string()).into()) }</p>
            }
            <p class="hint">{ t::limits(locale) }</p>
        </section>
    }
}

/// The colour and the words of a status.
fn shown(status: Status, locale: Locale) -> (Tone, &'static str) {
    match status {
        Status::NotStarted => (Tone::Unknown, status::not_started(locale)),
        Status::MayStayEmpty => (Tone::Unknown, status::may_stay_empty(locale)),
        Status::Wrong => (Tone::Unmet, t::wrong(locale)),
        Status::Unchecked => (Tone::Unknown, t::not_checked(locale)),
        Status::Against(severity) => (tone(severity), names::severity(locale, severity)),
        Status::Half => (Tone::Depends, t::half(locale)),
        Status::Done => (Tone::Met, status::done(locale)),
    }
}
