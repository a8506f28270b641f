//! Everyone, as a list. Only the rows in sight are drawn.

mod cells;
mod filters;
mod table;

use words::text::clerk_people as t;
use yew::prelude::*;

use crate::route::Route;
use crate::state::Desk;
use ui::Page;
use ui::parts::{link, live};

pub(crate) use cells::{post, warnings_of};
use table::Table;

pub(crate) fn page(desk: &Desk) -> Page {
    let locale = desk.locale;
    let shown = desk.shown();
    desk.quietly(|inner| inner.walk = shown.clone());
    let all = desk.read().register.rows().len();
    let contents = html! {
        <>
            <div class="headed">
                <h1 tabindex="-1">{ t::title(locale) }</h1>
                <div class="row">
                    { link(&Route::Lists, "btn quiet", t::to_lists(locale).into()) }
                    { link(&Route::Start, "btn quiet", t::back(locale).into()) }
                </div>
            </div>
            if all == 0 {
                <p class="lead">{ t::none(locale) }</p>
            } else {
                { filters::filters(desk) }
                <p class="found" role="status">
                    { live(t::count(locale, &shown.len().to_string(), &all.to_string())) }
                </p>
                <Table desk={desk.clone()} {shown} />
                <details class="keys">
                    <summary>{ t::keys(locale) }</summary>
                    <ul>
                        <li>{ t::keys_rows(locale) }</li>
                        <li>{ t::keys_open(locale) }</li>
                        <li>{ t::keys_walk(locale) }</li>
                    </ul>
                </details>
            }
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}
