//! 公告工坊: the workshop, where a bureau writes its recruitment notice with the findings of the
//! lint beside it. A room of `bureau.html`; `docs/decisions/0013`.

mod apart;
mod as_form;
mod device;
mod entries;
mod fields;
mod findings;
mod keeping;
mod lint;
mod part;
mod preview;
mod publish;
mod reuse;
mod route;
mod state;
mod taking;
mod tasks;
#[cfg(test)]
mod tests;

use words::Locale;
use words::text::{not_found as n, workshop as t};
use yew::prelude::*;

pub use apart::{Apart, LINT, Lint, View};
pub use part::Part;
pub use publish::{PUBLISH, Publish};
use route::Route;
use state::{Act, Workshop, WorkshopHandle};
use taking::Taken;
pub use taking::{FetchOld, READ_OLD, ReadOld, TAKE, Take};
use ui::Page;
use ui::address::Address;
use ui::device_draft::{DRAFT, DeviceDraft, use_device_draft, use_loss};
use ui::hooks::{use_landing, use_route, use_title_if_any};
use ui::language;
use ui::parts::link;
use ui::platform::draft_store::Kept;
use ui::platform::location;
use ui::sheet;
use ui::shell::{Bar, foot, skip_link, use_shell};

/// The room of the workshop.
pub fn room(apart: Apart) -> Html {
    html! { <App {apart} /> }
}

#[derive(Properties, PartialEq)]
struct AppProps {
    apart: Apart,
}

/// The workshop.
#[component]
fn App(AppProps { apart }: &AppProps) -> Html {
    let locale = apart.locale;
    let workshop = use_reducer_eq(Workshop::default);
    let taken = use_state_eq(|| None::<Taken>);
    use_effect_with(apart.lint.clone(), {
        let workshop = workshop.clone();
        move |lint| {
            if let Part::Ready(lint) = lint {
                workshop.dispatch(Act::Check(lint.find));
            }
        }
    });
    let device = use_device_draft(Kept::Notice, &DRAFT);
    use_loss(&device, {
        let workshop = workshop.clone();
        move || workshop.dispatch(Act::Nowhere)
    });
    use_shell(true, workshop.is_dirty() && !device.is_safe());
    let route = use_route::<Route>();
    use_landing((!apart.is_away).then(|| route.clone()), false);
    // Sections lead back to the one of these two pages that was shown last.
    use_effect_with(route.clone(), {
        let workshop = workshop.clone();
        move |route| {
            if matches!(route, Route::Start | Route::Findings) {
                workshop.dispatch(Act::Home(route.clone()));
            }
        }
    });
    let session = Session {
        workshop,
        device,
        taken: (*taken).clone(),
        take: use_callback((), move |text: Taken, ()| taken.set(Some(text))),
        apart: apart.clone(),
        locale,
    };
    let Page { title, contents } = page(&route, &session);
    use_title_if_any((!apart.is_away).then(|| t::page(locale, title)));
    let follow = html! { <device::Follow session={session.clone()} route={route.clone()} /> };
    if apart.is_away {
        return follow;
    }
    html! {
        <>
            { follow }
            { skip_link(locale) }
            <Bar {locale} brand={t::brand(locale)} home={Route::Start.hash()} failed={language::failed()} />
            <main id="main" class="workshop" tabindex="-1" key={route.page().hash()}>{ contents }</main>
            { foot(
                locale,
                html! { <span class="private">{ t::private(locale) }</span> },
                location::of_applicants(),
            ) }
        </>
    }
}

/// The state of the workshop, and the language of the page.
#[derive(Clone, PartialEq)]
struct Session {
    workshop: WorkshopHandle,
    /// The draft on this device.
    device: DeviceDraft,
    /// The last text that was taken in.
    taken: Option<Taken>,
    /// Replaces it.
    take: Callback<Taken>,
    apart: Apart,
    locale: Locale,
}

fn page(route: &Route, session: &Session) -> Page {
    match route {
        Route::Start => tasks::tasks(session),
        Route::Section(section, _) => sheet::page(session, *section, None),
        Route::Entry(section, index, _) => sheet::page(session, *section, Some(*index)),
        Route::Findings => findings::findings(session),
        Route::Preview => preview::preview(session),
        Route::Publish => publish::page(session),
        Route::Reuse => reuse::reuse(session),
        Route::Check | Route::Take | Route::Taken => taking::page(route, session),
        Route::NotFound => Page {
            title: n::title(session.locale),
            contents: html! {
                <>
                    <h1 tabindex="-1">{ n::title(session.locale) }</h1>
                    <p class="lead">{ n::lead(session.locale) }</p>
                    <div class="row">{ link(&Route::Start, "btn", n::start(session.locale).into()) }</div>
                </>
            },
        },
    }
}
