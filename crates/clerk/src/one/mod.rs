//! One application: what it says beside what follows from it, and what the bureau finds.

mod conclusion;
mod conflicts;
mod correcting;
mod facts;
mod items;
mod photo;
mod warned;

use desk::Row;
use words::names::outcome;
use words::text::{clerk_one as t, clerk_people as people, not_found as n};
use yew::prelude::*;

use crate::distant::Fetched;
use crate::people::post;
use crate::route::Route;
use crate::state::{Desk, Distant, Shown};
use crate::tone;
use crate::walk::{neighbours, walk};
use conclusion::Concluding;
use correcting::Correcting;
use ui::Page;
use ui::address::Address;
use ui::parts::{chip, link, live};

/// The page of the application with this number.
pub(crate) fn page(desk: &Desk, number: u32) -> Page {
    let locale = desk.locale;
    let index = desk.read().index_of(number);
    let Some(index) = index else {
        return Page {
            title: n::title(locale),
            contents: html! {
                <>
                    <h1 tabindex="-1">{ n::title(locale) }</h1>
                    <p class="lead">{ t::none(locale) }</p>
                    <div class="row">{ link(&Route::Start, "btn", people::back(locale).into()) }</div>
                </>
            },
        };
    };
    Page {
        title: t::title(locale),
        contents: html! {
            <Fetched
                key={number}
                desk={desk.clone()}
                page={Distant::One(index)}
                title={t::title(locale)}
            />
        },
    }
}

/// The room of one application.
pub const ONE: Shown = Shown(|desk, page| match page {
    Distant::One(index) => html! { <One desk={desk.clone()} {index} /> },
    Distant::Papers | Distant::Lists => Html::default(),
});

#[derive(Properties, PartialEq)]
struct OneProps {
    desk: Desk,
    index: usize,
}

#[component]
fn One(OneProps { desk, index }: &OneProps) -> Html {
    let (locale, index) = (desk.locale, *index);
    let [previous, next] = neighbours(desk, index);
    let inner = desk.read();
    let (register, terms) = (&inner.register, inner.register.terms());
    let Some(row) = register.rows().get(index) else {
        return Html::default();
    };
    let judged = row.judged().outcome;
    html! {
        <>
            <div class="headed">
                <div>
                    <p class="hint">{ live(heading_of(desk, row, index)) }</p>
                    <h1 tabindex="-1">{ live(name_of(desk, row)) }</h1>
                    <p class="stands">
                        { chip(tone::outcome(judged), outcome(locale, judged)) }
                        { live(post(locale, row, terms)) }
                    </p>
                </div>
                { steps(desk, previous, next) }
            </div>
            { warned::warned(desk, row, index) }
            { conflicts::conflicts(desk, row, index) }
            <div class="beside">
                <div class="listed">
                    { facts::facts(desk, row, index) }
                </div>
                <div class="listed">
                    { items::items(desk, row, index) }
                    <Correcting desk={desk.clone()} {index} />
                    <Concluding desk={desk.clone()} {index} />
                    { steps(desk, previous, next) }
                </div>
            </div>
        </>
    }
}

fn name_of(desk: &Desk, row: &Row) -> String {
    match row.name.is_empty() {
        true => people::nameless(desk.locale).to_owned(),
        false => row.name.to_string(),
    }
}

/// The number, and the place among the rows of the list.
fn heading_of(desk: &Desk, row: &Row, index: usize) -> String {
    let (locale, walk) = (desk.locale, walk(desk));
    let number = row.number.to_string();
    match walk.iter().position(|known| *known == index) {
        Some(at) => t::place(
            locale,
            &number,
            &(at + 1).to_string(),
            &walk.len().to_string(),
        ),
        None => t::number(locale, &number),
    }
}

fn steps(desk: &Desk, previous: Option<u32>, next: Option<u32>) -> Html {
    let locale = desk.locale;
    let step = |to: Option<u32>, key: &'static str, words: &'static str| {
        to.map(|number| {
            html! {
                <a
                    {key}
                    class="btn quiet"
                    href={Route::One(number).hash()}
                    aria-keyshortcuts={if key == "next" { "Alt+N" } else { "Alt+P" }}
                >
                    { words }
                </a>
            }
        })
    };
    html! {
        <nav class="row" aria-label={t::steps(locale)}>
            { step(previous, "previous", t::previous(locale)) }
            { step(next, "next", t::next(locale)) }
            { link(&Route::People, "btn quiet", t::to_people(locale).into()) }
        </nav>
    }
}
