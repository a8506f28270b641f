//! Reuses last year's notice: all days move by whole years. Then the days that are still past are
//! listed.

use notice::Place;
use notice::years::{self, Dated};
use words::notice as names;
use words::text::{reuse as t, sections as f};
use yew::prelude::*;

use super::Session;
use super::route::Route;
use super::state::Act;
use ui::Page;
use ui::address::Address;
use ui::parts::{ButtonKind, Field, Labelled, button, link, live};
use ui::platform::{clock, focus};

pub(super) fn reuse(session: &Session) -> Page {
    Page {
        title: t::title(session.locale),
        contents: html! { <Reuse session={session.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct ReuseProps {
    session: Session,
}

#[component]
fn Reuse(ReuseProps { session }: &ReuseProps) -> Html {
    let (locale, today) = (session.locale, clock::today());
    let draft = session.workshop.draft();
    let suggested = || years::suggested(draft, today).to_string();
    let typed = use_state_eq(suggested);
    // The years by which the days were moved.
    let moved = use_state_eq(|| None::<u16>);
    let last = moved.filter(|_| session.workshop.has_mended());
    let number = fields::parse_number(&typed, *years::YEARS.start(), *years::YEARS.end());
    let days = years::days(draft);

    let contents = match (last, &number) {
        _ if days.is_empty() => html! { <p>{ t::no_days(locale) }</p> },
        (Some(count), _) => {
            let undo = {
                let (workshop, moved) = (session.workshop.clone(), moved.clone());
                Callback::from(move |_: MouseEvent| {
                    workshop.dispatch(Act::Undo);
                    moved.set(None);
                    focus::page_heading();
                })
            };
            html! {
                <>
                    <div class="mended" role="status">
                        <p>{ live(t::moved(locale, &days.len().to_string(), &count.to_string())) }</p>
                        { button(ButtonKind::Quiet, undo, t::undo(locale).into()) }
                    </div>
                    { past(session, &years::past(draft, today)) }
                    { texts(session, count) }
                </>
            }
        }
        (None, number) => {
            let oninput = {
                let typed = typed.clone();
                Callback::from(move |text: String| typed.set(text))
            };
            let problem = number.as_ref().err().cloned();
            let problem = problem.map(record::ValueProblem::Number);
            let field = Field {
                named: Labelled {
                    id: "years",
                    label: t::years(locale).into(),
                    hint: Some(t::years_hint(locale)),
                    error: problem.map(|problem| names::problem(locale, &problem).into()),
                    required: true,
                },
                value: AttrValue::from((*typed).clone()),
                oninput,
                inputmode: "numeric",
                autocomplete: "off",
                suggestions: Vec::new(),
            };
            let count = number.as_ref().ok().copied();
            let action = count.map(|count| {
                let (workshop, moved) = (session.workshop.clone(), moved.clone());
                let onclick = Callback::from(move |_: MouseEvent| {
                    workshop.dispatch(Act::Mend(years::moved(workshop.draft(), count)));
                    moved.set(Some(count));
                    focus::page_heading();
                });
                let words = t::action(locale, &count.to_string());
                button(ButtonKind::Primary, onclick, words.into())
            });
            html! {
                <>
                    { field.show() }
                    { list(session, &days, count) }
                    <div class="row">{ for action }</div>
                </>
            }
        }
    };
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::title(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            { contents }
            <div class="row">{ link(&Route::Start, "btn quiet", f::back(locale).into()) }</div>
        </>
    }
}

/// Each day before and after the change.
fn list(session: &Session, days: &[Dated], count: Option<u16>) -> Html {
    let locale = session.locale;
    let rows = days.iter().map(|dated| {
        let now = words::date(locale, dated.day);
        let later = count.and_then(|count| dated.later(count));
        let words = match later {
            Some(later) => t::change(locale, &now, &words::date(locale, later)),
            None => now,
        };
        html! { <div><dt>{ name(session, dated.place) }</dt><dd>{ live(words) }</dd></div> }
    });
    html! { <dl class="summary">{ for rows }</dl> }
}

/// The days that are past even now.
fn past(session: &Session, past: &[Dated]) -> Html {
    let locale = session.locale;
    if past.is_empty() {
        return html! { <p>{ t::none_past(locale) }</p> };
    }
    let rows = past.iter().map(|dated| {
        let words = t::past_day(
            locale,
            &name(session, dated.place),
            &words::date(locale, dated.day),
        );
        html! { <li><a href={Route::of(dated.place).hash()}>{ words }</a></li> }
    });
    html! {
        <section>
            <h2>{ t::past(locale) }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}

/// The texts that still name a year from which the days were moved.
fn texts(session: &Session, count: u16) -> Html {
    let (locale, draft) = (session.locale, session.workshop.draft());
    let years = years::left(draft, count);
    let places = years.map(|years| years::texts_with(draft, &years));
    let places = places.unwrap_or_default();
    if places.is_empty() {
        return Html::default();
    }
    let rows = places.into_iter().map(|place| {
        html! { <li><a href={Route::of(place).hash()}>{ name(session, place) }</a></li> }
    });
    html! {
        <section>
            <h2>{ t::texts(locale) }</h2>
            <p>{ t::texts_lead(locale) }</p>
            <ul>{ for rows }</ul>
        </section>
    }
}

/// The name of a field, with that of its entry.
fn name(session: &Session, place: Place) -> String {
    let locale = session.locale;
    let field = place.field.map_or("", |field| names::field(locale, field));
    match place.entry {
        Some(index) => {
            let section = names::section(locale, place.section);
            t::of_entry(locale, section, &(index + 1).to_string(), field)
        }
        None => field.to_owned(),
    }
}
