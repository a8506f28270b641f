use notice::Registration;
use words::Locale;
use words::text::{following as f, start as t};
use yew::prelude::*;

use super::Page;
use crate::check::{self, Act, CheckHandle};
use crate::filling::FillingHandle;
use crate::following::State;
use crate::parts::{ButtonKind, Glyph, button, icon, link};
use crate::platform::clock;
use crate::route::Route;

/// What this is, the ways on, and what to know before.
pub(crate) fn start(check: &CheckHandle, filling: &FillingHandle, locale: Locale) -> Page {
    let first = check::way_on(check);
    // Whoever comes next to this device must not mistake the last one's answers
    // for a beginning of their own.
    let checked = check.is_begun();
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
            filling.clear();
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
            { followed(check, locale) }
            <nav aria-label={t::ways(locale)}>
                <ul class="ways">
                    { way(&first, "first", name, more) }
                    { way(&Route::Form, "", t::form(locale), t::form_more(locale)) }
                    { way(&Route::Law(None), "", t::law(locale), t::law_more(locale)) }
                    if !check.following.is_followed() {
                        { way(&Route::Notice, "", f::open(locale), f::open_more(locale)) }
                    }
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

/// The notice that is followed: what it is called, and whether one can still register.
fn followed(check: &CheckHandle, locale: Locale) -> Html {
    let following = &check.following;
    let notice = &following.notice;
    match &following.state {
        State::Alone => Html::default(),
        State::Fetching => html! { <p role="status">{ f::fetching(locale) }</p> },
        State::Failed(_) => not_opened(check, locale),
        State::Followed => {
            let title = notice.about.title.as_deref();
            let registration = notice.registration(clock::today());
            let over = matches!(registration, Registration::Over { .. });
            html! {
                <section class="card followed" role="status">
                    <p class="hint">{ f::title(locale) }</p>
                    <h2>{ title.unwrap_or(f::nameless(locale)).to_owned() }</h2>
                    if let Some(bureau) = &notice.about.bureau {
                        <p>{ bureau }</p>
                    }
                    <p class={classes!("deadline", over.then_some("over"))}>
                        { words::notice::registration(locale, registration) }
                    </p>
                    <div class="row">
                        { link(&Route::Notice, "btn quiet", f::more(locale).into()) }
                    </div>
                </section>
            }
        }
    }
}

/// That the notice cannot be opened, and that the Measures are there all the same.
pub(crate) fn not_opened(check: &CheckHandle, locale: Locale) -> Html {
    let State::Failed(problem) = &check.following.state else {
        return Html::default();
    };
    html! {
        <section class="card notice" role="alert">
            <h2>{ f::failed(locale) }</h2>
            <p>{ words::notice::file_problem(locale, problem) }</p>
            <p>{ f::failed_more(locale) }</p>
        </section>
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
