//! 审核台: the clerk's room, where what applicants handed in is opened, checked, decided, and taken
//! away as lists. A room of `bureau.html`; `docs/decisions/0013`.
//!
//! Everything is in memory, in one [`state::Desk`]. `desk`, the crate, judges and remembers; this
//! one shows it. What only some need is fetched apart ([`Apart`]).

mod apart;
mod distant;
mod draft;
mod keeping;
mod labelled;
mod lists;
mod one;
mod opening;
mod papers;
mod people;
mod photo;
mod route;
mod start;
mod state;
mod taking;
#[cfg(test)]
mod tests;
mod tone;
mod walk;
mod work;

use std::cell::RefCell;
use std::rc::Rc;

use words::Locale;
use words::text::{clerk as t, not_found as n};
use yew::prelude::*;

use draft::use_follow;

pub use apart::{ARCHIVES, Archives, Codes, Coming, REVIEWS, Reviews, SHEETS, Sheets};
pub use lists::LISTS;
pub use one::ONE;
pub use papers::PAPERS;
use route::Route;
pub use state::{Apart, Shown};
use state::{Desk, Inner};
pub use taking::CODES;
use ui::Page;
use ui::address::Address;
use ui::device_draft::{DeviceDraft, use_device_draft};
use ui::hooks::{use_landing, use_route, use_title_if_any};
use ui::language;
use ui::parts::link;
use ui::platform::draft_store::Kept;
use ui::platform::{clock, location};
use ui::shell::{Bar, foot, skip_link, use_shell};

/// The room.
pub fn room(apart: Apart, locale: Locale) -> Html {
    html! { <App {apart} {locale} /> }
}

/// Whether an address is one of this room.
pub fn is_here(hash: &str) -> bool {
    route::is_here(hash)
}

#[derive(Properties, PartialEq)]
struct AppProps {
    apart: Apart,
    locale: Locale,
}

#[component]
fn App(AppProps { apart, locale }: &AppProps) -> Html {
    let locale = *locale;
    let update = use_force_update();
    let inner = use_memo((), |()| Rc::new(RefCell::new(Inner::new(clock::today()))));
    let desk = Desk::of((*inner).clone(), update, *apart, locale);
    let device = use_device_draft(Kept::Review, &draft::WORDS);
    use_shell(true, desk.read().work.is_dirty(device.is_safe()));
    use_follow(&desk, &device);
    walk::use_keys(&desk);
    // While another room of the page is shown, this one stays mounted and keeps its state.
    let route = use_route::<Route>();
    let shown = (route != Route::Elsewhere).then_some(route);
    use_landing(shown.clone(), false);
    let page = shown.map(|route| (route.hash(), page(&route, &desk, &device)));
    let title = page.as_ref().map(|(_, page)| t::page(locale, page.title));
    use_title_if_any(title);
    let Some((key, Page { contents, .. })) = page else {
        return Html::default();
    };
    html! {
        <>
            { skip_link(locale) }
            <Bar {locale} brand={t::brand(locale)} home={Route::Start.hash()} failed={language::failed()} />
            <main id="main" class="clerk" tabindex="-1" {key}>{ contents }</main>
            { foot(
                locale,
                html! { <span class="private">{ t::private(locale) }</span> },
                location::of_applicants(),
            ) }
        </>
    }
}

fn page(route: &Route, desk: &Desk, device: &DeviceDraft) -> Page {
    let locale = desk.locale;
    match route {
        Route::Start => start::page(desk, device),
        Route::People => people::page(desk),
        Route::One(number) => one::page(desk, *number),
        Route::Lists => lists::page(desk),
        Route::Papers => papers::page(desk),
        Route::Elsewhere | Route::NotFound => Page {
            title: n::title(locale),
            contents: html! {
                <>
                    <h1 tabindex="-1">{ n::title(locale) }</h1>
                    <p class="lead">{ n::lead(locale) }</p>
                    <div class="row">{ link(&Route::Start, "btn", n::start(locale).into()) }</div>
                </>
            },
        },
    }
}
