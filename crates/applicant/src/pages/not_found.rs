use words::Locale;
use words::text::not_found as t;
use yew::prelude::*;

use crate::route::Route;
use ui::Page;
use ui::parts::link;

/// The page for an unknown address, with a link to the start.
pub fn not_found(locale: Locale) -> Page {
    let contents = html! {
        <>
            <h1 tabindex="-1">{ t::title(locale) }</h1>
            <p class="lead">{ t::lead(locale) }</p>
            <div class="row">
                { link(&Route::Start, "btn", t::start(locale).into()) }
            </div>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}
