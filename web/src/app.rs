//! The whole application: which page an address names, and the shell around it.

use form::Section;
use words::Locale;
use words::text::{self, brand, shell};
use yew::prelude::*;

use crate::FORM;
use crate::check::{self, Act, Check, CheckHandle};
use crate::device_draft::{DeviceDraft, use_device_draft};
use crate::filling::{self, Filling, FillingHandle};
use crate::hooks::{use_route, use_title};
use crate::pages::form::Desk;
use crate::pages::{self, Page};
use crate::parts::link;
use crate::platform::whole;
use crate::route::Route;
use crate::shell::{Bar, foot, skip_link, use_shell};

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
    let device = use_device_draft();
    use_shell(filling.is_dirty() && !device.is_safe());
    use_effect_with((), {
        let check = check.clone();
        move |()| {
            let taken_over = check.following.is_followed();
            let arrival = (!taken_over).then(|| check::begin(&check)).flatten();
            move || drop(arrival)
        }
    });
    let route = use_route::<Route>();
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
    let Page { title, contents } = page(&route, &check, &filling, &device, locale);
    use_title(text::page::title(locale, title));

    html! {
        <>
            { skip_link(locale) }
            <Bar {locale} brand={brand::name(locale)} home={Route::Start.hash()} />
            <main id="main" tabindex="-1" key={key(&route, &check)}>{ contents }</main>
            { foot(
                locale,
                link(&Route::Privacy, "private", shell::private(locale).into()),
                Route::Law(None).hash(),
            ) }
        </>
    }
}

/// Makes two pages of one kind two pages: no half-typed text of one question may
/// show up in the next. The law is one page with many places in it. Pages on which nothing
/// is typed are drawn anew for another notice: so much in them changes with it.
fn key(route: &Route, check: &Check) -> String {
    match route {
        Route::Law(_) => Route::Law(None).hash(),
        Route::Result | Route::Answers | Route::Paper => {
            [&*route.hash(), &check.following.id()].concat()
        }
        _ => route.hash(),
    }
}

/// The page of a route.
fn page(
    route: &Route,
    check: &CheckHandle,
    filling: &FillingHandle,
    device: &DeviceDraft,
    locale: Locale,
) -> Page {
    let desk = || Desk {
        filling: filling.clone(),
        check: check.clone(),
        device: device.clone(),
        locale,
    };
    if FORM && let Some(page) = pages::form::page(route, desk()) {
        return page;
    }
    match route {
        Route::Start => pages::start(&desk()),
        Route::Question(name) => match check::question(name) {
            Some(question) if question.can_arise(&check.readings()) => {
                pages::question(question, check, locale)
            }
            _ => pages::not_found(locale),
        },
        Route::Result => pages::result(&desk()),
        Route::Notice if FORM => pages::notice::notice(&desk()),
        Route::Posts if FORM => pages::notice::posts(&desk()),
        Route::After if FORM => pages::after(check, locale),
        Route::Law(Some(number)) if rules::article(*number).is_none() => pages::not_found(locale),
        Route::Law(_) => pages::law(locale),
        Route::Privacy => pages::privacy(locale),
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
