//! A page that is fetched when somebody goes there.

use words::text::{clerk_one as one, not_opened, opening};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::route::Route;
use crate::state::{Desk, Distant, Shown};
use ui::parts::{link, live};
use ui::platform::focus;

#[derive(Properties, PartialEq)]
pub(crate) struct FetchedProps {
    pub(crate) desk: Desk,
    pub(crate) page: Distant,
    pub(crate) title: &'static str,
}

/// The page, as soon as what shows it is there.
#[component]
pub(crate) fn Fetched(FetchedProps { desk, page, title }: &FetchedProps) -> Html {
    let (locale, page) = (desk.locale, *page);
    let known = desk.read().fetched.get(page.place()).copied().flatten();
    // A page that was fetched before is drawn at once.
    let room = use_state_eq(|| known.map(Some));
    use_effect_with((), {
        let (desk, room) = (desk.clone(), room.clone());
        move |()| {
            if known.is_none() {
                spawn_local(async move {
                    let shown = match page {
                        Distant::One(_) => (desk.apart.one)().await,
                        Distant::Papers => (desk.apart.papers)().await,
                        Distant::Lists => (desk.apart.lists)().await,
                    };
                    desk.quietly(|inner| {
                        if let Some(place) = inner.fetched.get_mut(page.place()) {
                            *place = shown;
                        }
                    });
                    room.set(Some(shown));
                });
            }
        }
    });
    use_effect_with(room.is_some(), move |&is_there| {
        if is_there && known.is_none() {
            focus::page_heading();
        }
    });
    let words = match *room {
        Some(Some(Shown(show))) => return show(desk, page),
        Some(None) => not_opened::lead(locale),
        None => opening::wait(locale),
    };
    html! {
        <>
            <h1 tabindex="-1">{ *title }</h1>
            <p role="status">{ live(words) }</p>
            <div class="row">{ link(&Route::People, "btn quiet", one::to_people(locale).into()) }</div>
        </>
    }
}
