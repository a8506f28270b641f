//! The application: the page that an address names, and the shell around it.

use form::Section;
use words::text::{self, brand, opening, shell};
use yew::prelude::*;

use crate::opening::{Way, use_room};
use crate::rooms::{self, Room};
use applicant::Session;
use applicant::check::{self, Act, Check};
use applicant::filling::use_filling;
use applicant::pages::{self, Visit};
use applicant::route::Route;
use ui::Page;
use ui::device_draft::{DRAFT, delete_expired, use_device_draft, use_loss};
use ui::hooks::{use_landing, use_route, use_title_if_any};
use ui::language::{self, use_locale};
use ui::parts::{link, live};
use ui::platform::draft_store::Kept;
use ui::platform::{kiosk, location};
use ui::shell::{Bar, foot, skip_link, use_shell};
use workshop::{Apart, Part};

/// The applicant's page.
#[component]
pub(crate) fn App() -> Html {
    let locale = use_locale();
    let check = use_reducer_eq(Check::default);
    let filling = use_filling();
    let route = use_route::<Route>();
    let room = Room::of(&route);
    let (way, again) = use_room(room, Room::next(room));

    // While a room is being fetched, the page before stays.
    let here = use_mut_ref(|| None::<(Route, bool)>);
    if matches!(way, Way::Open | Way::Failed) {
        *here.borrow_mut() = Some((route.clone(), way == Way::Failed));
    }
    let (shown, has_failed) = here.borrow().clone().unzip();
    let has_failed = has_failed.unwrap_or(false);

    use_memo((), |()| [Kept::Notice, Kept::Review].map(delete_expired));
    // Before `use_landing`, which may move the focus to a place in the page.
    let device = use_device_draft(Kept::Form, &DRAFT);
    use_loss(&device, {
        let filling = filling.clone();
        move || filling.is_nowhere()
    });
    use_shell(shown.is_some(), filling.is_dirty() && !device.is_safe());
    use_effect_with((), {
        let check = check.clone();
        move |()| {
            let arrival = check::begin(&check, rooms::read_notice);
            move || drop(arrival)
        }
    });
    use_landing(shown.clone(), has_failed);
    // Sets the pages to which the questions and the sections of the form lead back.
    use_effect_with(shown.clone(), {
        let (check, filling) = (check.clone(), filling.clone());
        move |shown| {
            let Some(route) = shown
                .clone()
                .filter(|route| !matches!(route, Route::Question(_)))
            else {
                return;
            };
            let declaring = matches!(
                route,
                Route::Answers | Route::Section(Section::Declarations)
            );
            check.dispatch(Act::FromForm(declaring.then(|| route.clone())));
            if matches!(route, Route::Form | Route::Answers) {
                filling.lead_back_to(route);
            }
        }
    });
    let page = shown.map(|route| {
        let visit = Visit {
            route,
            session: Session {
                check: check.clone(),
                filling: filling.clone(),
                device: device.clone(),
                locale,
            },
        };
        let page = match has_failed {
            true => pages::not_opened(again, locale),
            false => page(&visit),
        };
        let key = key(&visit.route, &visit.session.check);
        // A page that replaces a failed one is another page, and gets the focus as such.
        let key = match has_failed {
            true => [&*key, " failed"].concat(),
            false => key,
        };
        (key, page)
    });
    let title = page.as_ref().map(|(_, Page { title, .. })| *title);
    use_title_if_any(title.map(|title| text::page::title(locale, title)));
    // The plain page stays until there is a page to replace it.
    let Some((key, Page { contents, .. })) = page else {
        return Html::default();
    };

    html! {
        <>
            { skip_link(locale) }
            <Bar {locale} brand={brand::name(locale)} home={Route::Start.hash()} failed={language::failed()} />
            <p role="status" class="opening">
                if way == Way::Slow { { live(opening::wait(locale)) } }
            </p>
            <main id="main" tabindex="-1" {key}>{ contents }</main>
            { foot(
                locale,
                link(&Route::Privacy, "private", shell::private(locale).into()),
                "",
            ) }
        </>
    }
}

/// The key of a page. Two questions have different keys, so that half-typed text of one does not
/// appear in the next. The law is one page with many places. Pages without fields are rendered
/// anew for another notice, since much of them changes.
fn key(route: &Route, check: &Check) -> String {
    match route {
        Route::Law(_) => Route::Law(None).hash(),
        Route::Result | Route::Answers | Route::Paper => {
            [&*route.hash(), &check.following.id()].concat()
        }
        _ => route.hash(),
    }
}

/// The page of a route whose room is open.
fn page(visit: &Visit) -> Page {
    let in_room = Room::of(&visit.route).and_then(|room| room.page(visit));
    in_room.unwrap_or_else(|| match visit.route {
        Route::Start => pages::start(visit),
        _ => pages::not_found(visit.session.locale),
    })
}

/// The page of bureaus. Its room parses the addresses.
#[component]
pub(crate) fn Bureau() -> Html {
    let locale = use_locale();
    use_memo((), |()| [Kept::Form, Kept::Review].map(delete_expired));
    let (way, again) = use_room(Some(Room::Workshop), &[]);
    // Fetched separately: a notice can be written meanwhile.
    let (checking, check_again) = use_room(Some(Room::Lint), &[]);
    let (showing, show_again) = use_room(Some(Room::Preview), &[]);
    // Fetched only for bureaus that already have a notice.
    let wanted = use_state_eq(|| false);
    let (taking, take_again) = use_room((*wanted).then_some(Room::Intake), &[]);
    let is_publishing = use_state_eq(|| false);
    let (publishing, publish_again) = use_room((*is_publishing).then_some(Room::Publish), &[]);
    let wants_desk = use_desk();
    let apart = Apart {
        lint: part(Room::Lint.lint(), checking, check_again),
        view: part(Room::Preview.view(), showing, show_again),
        take: part(Room::Intake.take(), taking, take_again),
        fetch: use_callback((), move |(), ()| wanted.set(true)),
        old: rooms::OLD,
        publish: part(Room::Publish.publish(), publishing, publish_again),
        fetch_publish: use_callback((), move |(), ()| is_publishing.set(true)),
        is_away: wants_desk,
        locale,
    };
    // What was done in a room stays while another one is shown.
    let was_wanted = use_mut_ref(|| false);
    let is_fetched = wants_desk || *was_wanted.borrow();
    *was_wanted.borrow_mut() = is_fetched;
    // Whoever only writes a notice fetches nothing of the desk.
    let after: &[Room] = if is_fetched { &[Room::One] } else { &[] };
    let (desk_way, desk_again) = use_room(is_fetched.then_some(Room::Desk), after);
    let failed = match wants_desk {
        true => (desk_way == Way::Failed).then_some(desk_again),
        false => (way == Way::Failed).then_some(again),
    };
    let failed = failed.map(|again| pages::not_opened(again, locale));
    let failed =
        failed.map(|page| html! { <main id="main" tabindex="-1">{ page.contents }</main> });
    use_shell(failed.is_some(), false);
    html! {
        <>
            <key="workshop">{ Room::Workshop.for_bureau(apart).unwrap_or_default() }</>
            if is_fetched {
                <key="desk">{ Room::Desk.desk(rooms::DESK, locale).unwrap_or_default() }</>
            }
            { failed.unwrap_or_default() }
        </>
    }
}

/// Whether the address is one of the desk, which no kiosk has.
#[hook]
fn use_desk() -> bool {
    let is_asked = || clerk::is_here(&location::hash()) && !kiosk::is_on();
    let state = use_state_eq(is_asked);
    use_effect_with((), {
        let state = state.clone();
        move |()| {
            let listener = location::on_change(move || state.set(is_asked()));
            move || drop(listener)
        }
    });
    *state
}

/// The state of a part of the workshop.
fn part<T>(room: Option<T>, way: Way, again: Callback<MouseEvent>) -> Part<T> {
    match (room, way) {
        (Some(room), _) => Part::Ready(room),
        (None, Way::Failed) => Part::Failed(again),
        (None, _) => Part::Coming,
    }
}
