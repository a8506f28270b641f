//! The photo. It stays in its file until somebody wants to see it.

use words::text::clerk_one as t;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::photo::photo_of;
use crate::state::Desk;
use ui::parts::{ButtonKind, button};
use ui::platform::photo;

#[derive(Properties, PartialEq)]
pub(super) struct PhotoProps {
    pub(super) desk: Desk,
    pub(super) index: usize,
}

/// What was found of it.
#[derive(Clone, PartialEq)]
enum Seen {
    NotYet,
    Photo(form::Photo),
    Broken,
}

#[component]
pub(super) fn Photo(PhotoProps { desk, index }: &PhotoProps) -> Html {
    let locale = desk.locale;
    let seen = use_state_eq(|| Seen::NotYet);
    let address = use_memo((*seen).clone(), |seen| match seen {
        Seen::Photo(photo) => Some(photo::object_url(photo)),
        _ => None,
    });
    let kept = desk.read().photo(*index);
    let Some((kept, place)) = kept else {
        return html! { <p class="hint">{ t::no_photo(locale) }</p> };
    };
    if let Some(address) = &*address {
        return html! {
            <img class="portrait" src={address.as_str().to_owned()} alt={t::photo(locale)} />
        };
    }
    if *seen == Seen::Broken {
        return html! { <p class="error" role="alert">{ t::photo_broken(locale) }</p> };
    }
    let onclick = {
        let (desk, seen) = (desk.clone(), seen.clone());
        Callback::from(move |_: MouseEvent| {
            let (desk, kept) = (desk.clone(), kept.clone());
            let (place, seen) = (place.clone(), seen.clone());
            spawn_local(async move {
                let photo = photo_of(&desk, &kept, &place).await;
                seen.set(photo.map_or(Seen::Broken, Seen::Photo));
            });
        })
    };
    html! { <div class="row">{ button(ButtonKind::Quiet, onclick, t::show_photo(locale).into()) }</div> }
}
