use yew::prelude::*;

use crate::FORM;
use crate::pages::article_id;
use crate::platform::{focus, location, view};
use crate::route::Route;

/// The page the address names, now and on every change of it.
///
/// After a change the reader starts at the top of the new page, with the focus
/// on its heading. On the first page nothing moves: whoever has just arrived
/// hears the title and is at the top already. A place in the law, also on the
/// first page, takes the focus to itself.
#[hook]
pub(crate) fn use_route() -> Route {
    let route = use_state_eq(|| Route::parse(&location::hash()));
    // Whoever comes from the first program has not just arrived: the page changes under
    // them, and the focus goes to its heading.
    let arrived = use_mut_ref(|| FORM && *route != Route::Start);

    use_effect_with((), {
        let route = route.clone();
        move |()| {
            let listener = location::on_change(move || {
                route.set(Route::parse(&location::hash()));
            });
            move || drop(listener)
        }
    });
    use_effect_with((*route).clone(), move |route| {
        let arrived = arrived.replace(true);
        if let Route::Law(Some(article)) = route {
            focus::place(&article_id(*article));
        } else if arrived {
            view::scroll_to_top();
            focus::page_heading();
        }
    });

    (*route).clone()
}
