//! From one application to the next: the order, and the keys Alt+N and Alt+P.

use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::route::Route;
use crate::state::Desk;
use ui::address::Address;
use ui::platform::{keys, location};

/// Alt+N and Alt+P lead from the page of an application to the next and the previous one.
///
/// The address says where one is. It changes at once, the page a little later: a key that is
/// pressed in between walks on from the address.
#[hook]
pub(crate) fn use_keys(desk: &Desk) {
    let desk = desk.clone();
    use_effect_with((), move |()| {
        let listener = keys::on_press(move |event: &KeyboardEvent| {
            let forward = match (event.alt_key(), &*event.code()) {
                (true, "KeyN") => true,
                (true, "KeyP") => false,
                _ => return,
            };
            let Route::One(number) = Route::parse(&location::hash()) else {
                return;
            };
            let index = desk.read().index_of(number);
            let around = index.map(|index| neighbours(&desk, index));
            let to = around.and_then(|[previous, next]| if forward { next } else { previous });
            if let Some(number) = to {
                event.prevent_default();
                location::go(&Route::One(number).hash());
            }
        });
        move || drop(listener)
    });
}

/// The rows that next and previous walk through: those of the list, as it was seen last.
pub(crate) fn walk(desk: &Desk) -> Rc<Vec<usize>> {
    let inner = desk.read();
    match inner.walk.is_empty() {
        true => Rc::new((0..inner.register.rows().len()).collect()),
        false => inner.walk.clone(),
    }
}

/// The numbers of the applications before and after.
pub(crate) fn neighbours(desk: &Desk, index: usize) -> [Option<u32>; 2] {
    let walk = walk(desk);
    let at = walk.iter().position(|known| *known == index);
    let inner = desk.read();
    let number = |at: Option<usize>| {
        let row = inner.register.rows().get(*walk.get(at?)?)?;
        Some(row.number)
    };
    match at {
        None => [None, number(Some(0))],
        Some(at) => [number(at.checked_sub(1)), number(at.checked_add(1))],
    }
}
