//! Takes the self-check from a wide screen or a kiosk to a phone: the link to the code, and the page
//! that it opens.

use rules::Facts;
use words::Locale;
use words::text::onward as t;
use yew::prelude::*;

use crate::check::{Act, CheckHandle};
use crate::route::Route;
use ui::Page;
use ui::parts::{ButtonKind, button, link};
use ui::platform::location;

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
