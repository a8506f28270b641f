use yew::prelude::*;

use crate::FORM;
use crate::address::{Address, Landing};
use crate::platform::{focus, location, view};

/// The page the address names, now and on every change of it.
///
/// After a change the reader starts at the top of the new page, with the focus
/// on its heading. On the first page nothing moves: whoever has just arrived
/// hears the title and is at the top already. A place on the page, also on the
/// first, takes the focus to itself.
#[hook]
pub(crate) fn use_route<R: Address>() -> R {
    let route = use_state_eq(|| R::parse(&location::hash()));
    // Whoever comes from the first program has not just arrived: the page changes under
    // them, and the focus goes to its heading.
    let arrived = use_mut_ref(|| FORM && *route != R::parse(""));

    use_effect_with((), {
        let route = route.clone();
        move |()| {
            let listener = location::on_change(move || {
                route.set(R::parse(&location::hash()));
            });
            move || drop(listener)
        }
    });
    use_effect_with((*route).clone(), move |route| {
        let arrived = arrived.replace(true);
        match route.landing() {
            Landing::Place(id) => focus::place(&id),
            Landing::Control(id) => focus::field(&id),
            Landing::Heading if arrived => {
                view::scroll_to_top();
                focus::page_heading();
            }
            Landing::Heading => {}
        }
    });

    (*route).clone()
}
