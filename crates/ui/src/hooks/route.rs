use yew::prelude::*;

use crate::address::{Address, Landing};
use crate::platform::{focus, location, view};

/// The page the address names, now and on every change of it.
#[hook]
pub fn use_route<R: Address>() -> R {
    let route = use_state_eq(|| R::parse(&location::hash()));
    use_effect_with((), {
        let route = route.clone();
        move |()| {
            let listener = location::on_change(move || {
                route.set(R::parse(&location::hash()));
            });
            move || drop(listener)
        }
    });
    (*route).clone()
}

/// Where a reader begins on the page that is shown.
///
/// After a change, the reader begins at the top, with the focus on the heading. On the first page
/// nothing moves: a new visitor is at the top already, and a screen reader reads the title. An
/// address with a place moves the focus to that place, on the first page too. The same holds when
/// a page that failed to load arrives after a retry.
#[hook]
pub fn use_landing<R: Address>(shown: Option<R>, failed: bool) {
    let arrived = use_mut_ref(|| false);
    use_effect_with((shown, failed), move |(shown, _)| {
        let Some(shown) = shown else {
            return;
        };
        let arrived = arrived.replace(true);
        match shown.landing() {
            Landing::Place(id) => focus::place(&id),
            Landing::Control(id) => focus::field(&id),
            Landing::Heading if arrived => {
                view::scroll_to_top();
                focus::page_heading();
            }
            Landing::Heading => {}
        }
    });
}
