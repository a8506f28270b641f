//! The page with the codes that take the self-check and the form to a phone.

use rules::Facts;
use words::text::onward as t;
use yew::prelude::*;

use super::Visit;
use super::form::CarryForm;
use crate::route::Route;
use ui::Page;
use ui::parts::{link, qr_code};
use ui::platform::location;

/// The page with the codes, a room of its own.
pub fn room(visit: &Visit) -> Page {
    let session = &visit.session;
    let locale = session.locale;
    let page = location::for_phones();
    let symbol = page
        .as_deref()
        .and_then(|page| symbol(page, &session.check.facts));
    let carries = page.filter(|_| !session.filling.typed().is_blank());
    let contents = html! {
        <>
            <h1 tabindex="-1">{ t::fold(locale) }</h1>
            if let Some(symbol) = &symbol {
                <div class="card scan">
                    { qr_code(symbol, t::symbol(locale)) }
                    <div>
                        <p>{ t::scan(locale) }</p>
                        <p class="hint">{ t::within(locale) }</p>
                    </div>
                </div>
            }
            if let Some(page) = &carries {
                <CarryForm session={session.clone()} page={page.clone()} />
            }
            if symbol.is_none() && carries.is_none() {
                <p>{ t::none(locale) }</p>
            }
            <div class="row">
                { link(&Route::Result, "btn quiet", t::back(locale).into()) }
                if carries.is_some() {
                    { link(&Route::Form, "btn quiet", t::back_to_form(locale).into()) }
                }
            </div>
        </>
    };
    Page {
        title: t::fold(locale),
        contents,
    }
}

/// The symbol of the address with the answers; `None` if there are none.
fn symbol(page: &str, facts: &Facts) -> Option<Vec<Vec<bool>>> {
    let brief = facts.brief();
    if brief.is_empty() {
        return None;
    }
    let address = [page, &Route::Onward(brief.into()).hash()].concat();
    form::qr::symbol_of_address(&address)
}
