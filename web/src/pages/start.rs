use words::Locale;
use words::text::start as t;
use yew::prelude::*;

use super::Page;
use crate::check::{self, Act, Check, CheckHandle};
use crate::filling::{self, FillingHandle};
use crate::parts::{ButtonKind, Glyph, button, icon, link};
use crate::route::Route;

/// What this is, the ways on, and what to know before.
pub(crate) fn start(check: &CheckHandle, filling: &FillingHandle, locale: Locale) -> Page {
    let first = check::onward(check, &check.facts);
    // Whoever comes next to this device must not mistake the last one's answers
    // for a beginning of their own.
    let checked = **check != Check::default();
    let under_way = checked || !filling.typed().is_blank();
    let (name, more) = if checked {
        (t::resume(locale), t::resume_more(locale))
    } else {
        (t::check(locale), t::check_more(locale))
    };
    let clear = {
        let (check, filling) = (check.clone(), filling.clone());
        Callback::from(move |_: MouseEvent| {
            check.dispatch(Act::Clear);
            filling.dispatch(filling::Act::Clear);
        })
    };
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1">
                    { t::heading(locale) }<br />{ t::heading_more(locale) }
                </h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            <nav aria-label={t::ways(locale)}>
                <ul class="ways">
                    { way(&first, "first", name, more) }
                    { way(&Route::Form, "", t::form(locale), t::form_more(locale)) }
                    { way(&Route::Law(None), "", t::law(locale), t::law_more(locale)) }
                </ul>
                if under_way {
                    <div class="row">{ button(ButtonKind::Quiet, clear, t::clear(locale).into()) }</div>
                }
            </nav>
            <section class="card">
                <h2>{ t::before(locale) }</h2>
                <p>{ t::before_private(locale) }</p>
                <p>{ t::before_final(locale) }</p>
            </section>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}

/// One way on: a whole card is the link, the first one in the deep blue.
fn way(to: &Route, class: &'static str, name: &'static str, more: &'static str) -> Html {
    let card = html! {
        <>
            <strong>{ name }</strong>
            <span>{ more }</span>
            { icon(Glyph::Arrow) }
        </>
    };
    html! { <li>{ link(to, class, card) }</li> }
}
