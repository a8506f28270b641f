//! Takes the self-check from a wide screen or a kiosk to a phone: a code with the answers, and the
//! page that it opens. The form has a code of its own ([`CarryForm`]).

use rules::Facts;
use words::Locale;
use words::text::onward as t;
use yew::prelude::*;

use crate::check::{Act, CheckHandle};
use crate::pages::Visit;
use crate::pages::form::CarryForm;
use crate::route::Route;
use ui::Page;
use ui::parts::{ButtonKind, button, link, qr_code};
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

/// The link to the code. The style sheet hides it on small screens.
pub(super) fn to_code(locale: Locale) -> Html {
    match location::for_phones() {
        Some(_) => link(
            &Route::Phone,
            "btn quiet for-phones",
            t::fold(locale).into(),
        ),
        None => Html::default(),
    }
}

/// The page that the code opens. The answers are removed from the address once they are opened.
pub(super) fn opened(brief: &str, check: &CheckHandle, locale: Locale) -> Page {
    let facts = Facts::of_brief(brief).filter(|facts| *facts != Facts::default());
    let contents = match facts {
        Some(facts) => {
            let is_other = check.is_begun() && check.facts != facts;
            let onclick = {
                let check = check.clone();
                Callback::from(move |_: MouseEvent| {
                    check.dispatch(Act::Open(facts));
                    location::replace(&Route::Result.hash());
                })
            };
            html! {
                <>
                    <div>
                        <h1 tabindex="-1">{ t::title(locale) }</h1>
                        <p class="lead">{ t::lead(locale) }</p>
                    </div>
                    if is_other {
                        <p>{ t::instead(locale) }</p>
                    }
                    <div class="row">
                        { button(ButtonKind::Primary, onclick, t::open(locale).into()) }
                        { link(&Route::Start, "btn quiet", t::start(locale).into()) }
                    </div>
                </>
            }
        }
        None => html! {
            <>
                <h1 tabindex="-1">{ t::title(locale) }</h1>
                <p>{ t::broken(locale) }</p>
                <div class="row">{ link(&Route::Start, "btn", t::start(locale).into()) }</div>
            </>
        },
    };
    Page {
        title: t::title(locale),
        contents,
    }
}
