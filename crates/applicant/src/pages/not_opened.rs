//! A room that could not be fetched.

use words::Locale;
use words::text::{not_found, not_opened as t};
use yew::prelude::*;

use ui::Page;
use ui::parts::{ButtonKind, button, live};
use ui::platform::{location, rooms};

/// The page in place of the room: the reason, and what to do. The rest of the program still
/// works.
pub fn not_opened(again: Callback<MouseEvent>, locale: Locale) -> Page {
    // The server has another build: its rooms need a reload of the page.
    let (lead, act, name) = match rooms::are_replaced() {
        true => {
            let reload = Callback::from(|_: MouseEvent| location::reload());
            (t::replaced(locale), reload, t::reload(locale))
        }
        false => (t::lead(locale), again, t::again(locale)),
    };
    let contents = html! {
        <>
            <h1 tabindex="-1">{ live(t::title(locale)) }</h1>
            <p role="alert">{ live(lead) }</p>
            <div class="row">
                { button(ButtonKind::Primary, act, name.into()) }
                <a href="#/" class="btn quiet">{ live(not_found::start(locale)) }</a>
            </div>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}
