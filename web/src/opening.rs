use yew::platform::spawn_local;
use yew::prelude::*;

use crate::rooms::Room;
use ui::platform::{later, rooms};

/// How long, in milliseconds, the old page stays without a message while a room is fetched.
const PATIENCE: u32 = 700;

/// The delay, in milliseconds, before rooms are fetched ahead: the current page comes first.
const AHEAD: u32 = 1500;

/// The state of a room.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// It is open, or the page needs none.
    Open,
    /// It is being fetched.
    Coming,
    /// It is being fetched for so long that the visitor should see a message.
    Slow,
    /// It could not be fetched.
    Failed,
}

/// The state of a room, and a callback that tries again to open it.
#[hook]
pub(crate) fn use_room(room: Option<Room>, next: &'static [Room]) -> (Way, Callback<MouseEvent>) {
    let update = use_force_update();
    // The current attempt, and those that were slow or failed.
    let attempt = use_state_eq(|| 0_u32);
    let slow = use_state_eq(|| None);
    let failed = use_state_eq(|| None);
    let closed = room.filter(|room| !room.is_open());

    use_effect_with((closed, *attempt), {
        let (slow, failed) = (slow.clone(), failed.clone());
        move |&(closed, attempt)| {
            let patience = closed.map(|room| {
                failed.set(None);
                spawn_local(async move {
                    match room.open().await {
                        Ok(()) => update.force_update(),
                        Err(_) => failed.set(Some((room, attempt))),
                    }
                });
                later::after(PATIENCE, move || slow.set(Some((room, attempt))))
            });
            move || drop(patience)
        }
    });
    use_effect_with((closed, next), |&(closed, next)| {
        let ahead = (closed.is_none() && rooms::may_be_fetched_ahead()).then(|| {
            later::after(AHEAD, move || {
                for room in next {
                    // An error is ignored: opening the page tries again, and shows it.
                    spawn_local(async move {
                        let _ = room.open().await;
                    });
                }
            })
        });
        move || drop(ahead)
    });

    let this = closed.map(|room| (room, *attempt));
    let way = match this {
        None => Way::Open,
        this if *failed == this => Way::Failed,
        this if *slow == this => Way::Slow,
        _ => Way::Coming,
    };
    let again = use_callback(*attempt, {
        let attempt = attempt.clone();
        move |_: MouseEvent, &count| attempt.set(count + 1)
    });
    (way, again)
}
