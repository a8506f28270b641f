//! 公告工坊: the workshop, where a bureau writes its recruitment notice and sees at once
//! what stands against it. A room of `bureau.html`; `docs/decisions/0013`.

mod entries;
mod fields;
mod findings;
mod keeping;
mod lint;
mod preview;
mod route;
mod section;
mod tasks;
#[cfg(test)]
mod tests;
mod workshop;

use std::rc::Rc;

use notice::Problem;
use words::Locale;
use words::text::{not_found as n, workshop as t};
use yew::prelude::*;

use crate::address::Address;
use crate::hooks::{use_landing, use_route, use_title};
use crate::pages::Page;
use crate::parts::link;
use crate::platform::location;
use crate::sheet::entries::Done;
use crate::shell::{Bar, foot, skip_link, use_shell};
use route::Route;
use workshop::{Act, Workshop, WorkshopHandle};

/// The room of the workshop.
pub(crate) fn room() -> Html {
    html! { <App /> }
}

/// The workshop.
#[component]
fn App() -> Html {
    let locale = Locale::default();
    let workshop = use_reducer_eq(Workshop::default);
    use_shell(true, workshop.is_dirty());
    let route = use_route::<Route>();
    use_landing(Some(route.clone()), false);
    // Sections lead back to where one came from.
    use_effect_with(route.clone(), {
        let workshop = workshop.clone();
        move |route| {
            if matches!(route, Route::Start | Route::Findings) {
                workshop.dispatch(Act::Home(route.clone()));
            }
        }
    });
    let desk = Desk { workshop, locale };
    let Page { title, contents } = page(&route, &desk);
    use_title(t::page(locale, title));
    html! {
        <>
            { skip_link(locale) }
            <Bar {locale} brand={t::brand(locale)} home={Route::Start.hash()} />
            <main id="main" class="workshop" tabindex="-1" key={route.page().hash()}>{ contents }</main>
            { foot(
                locale,
                html! { <span class="private">{ t::private(locale) }</span> },
                law().to_owned(),
            ) }
        </>
    }
}

/// The law reader is in the applicant's page, which lies beside this one: on a site under
/// the name of every first page, on a stick under its own.
fn law() -> &'static str {
    match location::is_file() {
        true => "./xieguan.html#/law",
        false => "./index.html#/law",
    }
}

/// What every page is handed.
#[derive(Clone, PartialEq)]
struct Desk {
    workshop: WorkshopHandle,
    locale: Locale,
}

/// What was seen on a page since one came to it.
#[derive(Clone, Default, PartialEq)]
struct Seen {
    /// What was found when someone last went on.
    problems: Rc<[Problem]>,
    /// How often someone tried to.
    attempt: u32,
    /// What was last done to a list of entries.
    done: Done<notice::Field>,
}

impl Seen {
    /// After one more attempt.
    fn again(&self, problems: Vec<Problem>) -> Self {
        Self {
            problems: problems.into(),
            attempt: self.attempt + 1,
            done: Done::Nothing,
        }
    }
}

fn page(route: &Route, desk: &Desk) -> Page {
    match route {
        Route::Start => tasks::tasks(desk),
        Route::Section(section, _) => section::section(*section, desk),
        Route::Entry(section, at, _) => section::entry(*section, *at, desk),
        Route::Findings => findings::findings(desk),
        Route::Preview => preview::preview(desk),
        Route::NotFound => Page {
            title: n::title(desk.locale),
            contents: html! {
                <>
                    <h1 tabindex="-1">{ n::title(desk.locale) }</h1>
                    <p class="lead">{ n::lead(desk.locale) }</p>
                    <div class="row">{ link(&Route::Start, "btn", n::start(desk.locale).into()) }</div>
                </>
            },
        },
    }
}
