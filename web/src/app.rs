//! The shell around every page: the bar above it, the line below it.

use std::cell::Cell;

use form::Section;
use words::Locale;
use words::text::{self, brand, shell};
use yew::prelude::*;

use crate::FORM;
use crate::check::{self, Act, Check, CheckHandle};
use crate::filling::{self, Filling, FillingHandle};
use crate::following;
use crate::hooks::{use_route, use_title};
use crate::pages::form::Desk;
use crate::pages::{self, Page};
use crate::parts::{Glyph, icon, link};
use crate::platform::{boot, focus, print, unload, view, whole};
use crate::route::Route;

/// The whole application.
#[component]
pub(crate) fn App() -> Html {
    let locale = Locale::default();
    let check = use_reducer_eq(|| {
        let handed = FORM.then(whole::handed).flatten();
        handed
            .and_then(|handed| Check::taken_over(&handed))
            .unwrap_or_default()
    });
    let filling = use_reducer_eq(Filling::default);

    // Before the route, which may put the focus on a place in the page.
    use_effect_with((), |()| {
        boot::mounted();
        let unfolding = print::Unfolding::listen();
        move || drop(unfolding)
    });
    use_effect_with((), {
        let check = check.clone();
        move |()| {
            let taken_over = check.following.is_followed();
            let arrival = (!taken_over).then(|| following::begin(&check)).flatten();
            move || drop(arrival)
        }
    });
    // Leaving the page with a form that was not saved is asked about.
    let dirty = use_memo((), |()| Cell::new(false));
    dirty.set(filling.is_dirty());
    use_effect_with((), {
        let dirty = dirty.clone();
        move |()| {
            let guard = unload::Guard::listen(dirty);
            move || drop(guard)
        }
    });
    let route = use_route();
    // Where the questions lead back to, and the sections of the form.
    use_effect_with(route.clone(), {
        let (check, filling) = (check.clone(), filling.clone());
        move |route| {
            if !FORM || matches!(route, Route::Question(_)) {
                return;
            }
            let declaring = matches!(
                route,
                Route::Answers | Route::Section(Section::Declarations)
            );
            check.dispatch(Act::FromForm(declaring.then(|| route.clone())));
            if matches!(route, Route::Form | Route::Answers) {
                filling.dispatch(filling::Act::Home(route.clone()));
            }
        }
    });
    let Page { title, contents } = page(&route, &check, &filling, locale);
    use_title(text::page::title(locale, title));

    html! {
        <>
            { skip_link(locale) }
            <Bar {locale} />
            <main id="main" tabindex="-1" key={key(&route)}>{ contents }</main>
            { foot(locale) }
        </>
    }
}

/// Makes two pages of one kind two pages: no half-typed text of one question may
/// show up in the next. The law is one page with many places in it.
fn key(route: &Route) -> String {
    match route {
        Route::Law(_) => Route::Law(None).hash(),
        _ => route.hash(),
    }
}

/// The page of a route.
fn page(route: &Route, check: &CheckHandle, filling: &FillingHandle, locale: Locale) -> Page {
    let desk = || Desk {
        filling: filling.clone(),
        check: check.clone(),
        locale,
    };
    match route {
        Route::Start => pages::start(check, filling, locale),
        Route::Question(name) => match check::question(name) {
            Some(question) if question.can_arise(&check.readings()) => {
                pages::question(question, check, locale)
            }
            _ => pages::not_found(locale),
        },
        Route::Result => pages::result(check, filling, locale),
        Route::Form if FORM => pages::form::tasks(desk()),
        Route::Section(section) if FORM => pages::form::section(*section, desk()),
        Route::Entry(section, at) if FORM => pages::form::entry(*section, *at, desk()),
        Route::Answers if FORM => pages::form::answers(&desk()),
        Route::Paper if FORM => pages::form::paper(&desk()),
        Route::Notice if FORM => pages::notice::notice(&desk()),
        Route::Posts if FORM => pages::notice::posts(&desk()),
        Route::After if FORM => pages::after(check, locale),
        Route::Law(Some(number)) if rules::article(*number).is_none() => pages::not_found(locale),
        Route::Law(_) => pages::law(locale),
        Route::Form
        | Route::Section(_)
        | Route::Entry(..)
        | Route::Answers
        | Route::Paper
        | Route::Notice
        | Route::Posts
        | Route::After => pages::fetching(check, locale),
        Route::NotFound => pages::not_found(locale),
    }
}

/// Past the bar, for keyboards. A plain `#main` would be taken for a route.
fn skip_link(locale: Locale) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::element("main");
    });
    html! { <a class="skip" href="#main" {onclick}>{ shell::skip(locale) }</a> }
}

#[derive(Properties, PartialEq)]
struct BarProps {
    locale: Locale,
}

#[component]
fn Bar(&BarProps { locale }: &BarProps) -> Html {
    let large = use_state_eq(|| false);

    use_effect_with(*large, |large| view::set_large(*large));
    let onclick = {
        let large = large.clone();
        Callback::from(move |_: MouseEvent| large.set(!*large))
    };

    let brand = html! { <>{ icon(Glyph::Logo) }{ brand::name(locale) }</> };
    html! {
        <header class="bar">
            <div>
                { link(&Route::Start, "brand", brand) }
                <div class="tools" role="group" aria-label={shell::tools(locale)}>
                    <button
                        type="button"
                        class="tool"
                        aria-pressed={if *large { "true" } else { "false" }}
                        {onclick}
                    >
                        { shell::large(locale) }
                    </button>
                </div>
            </div>
        </header>
    }
}

fn foot(locale: Locale) -> Html {
    html! {
        <footer class="foot">
            <div>
                <span class="private">{ shell::private(locale) }</span>
                { link(&Route::Law(None), "", shell::law(locale).into()) }
                <span>{ shell::version(locale, rules::RULES_VERSION) }</span>
            </div>
        </footer>
    }
}
