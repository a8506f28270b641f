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
/// After a change that is the top of the new page, with the focus on its heading. On the
/// first page nothing moves: whoever has just arrived hears the title and is at the top
/// already. A place on the page, also on the first, takes the focus to itself. So it is again
/// where a page that failed comes after all.
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
