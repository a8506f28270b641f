//! The page: a Yew application over `rules` and `words`, without a server.
//!
//! [`rooms`] determines which pages are fetched when, [`app`] which page an address names. The
//! pages are in the crates `applicant` and `workshop`; what they share is in `ui`.

mod app;
mod language;
mod opening;
mod rooms;

use ui::language::{Fetch, Languages};
use ui::platform;
use yew::prelude::*;

fn main() {
    platform::boot::catch_panics();
    // Without the element there is nothing to mount into, and the plain page stays.
    if let Some(root) = platform::boot::root() {
        if platform::boot::is_for_bureaus() {
            yew::Renderer::<Bureau>::with_root(root).render();
        } else {
            applicant::pages::form::opens_by(rooms::open_file);
            yew::Renderer::<Applicant>::with_root(root).render();
        }
    }
}

/// How the page gets the sentences of another language.
const FETCH: Fetch = Fetch(|locale| Box::pin(language::fetch(locale)));

/// The page of applicants, in the visitor's language.
#[component]
fn Applicant() -> Html {
    html! { <Languages fetch={FETCH}><app::App /></Languages> }
}

/// The page of bureaus, in the visitor's language.
#[component]
fn Bureau() -> Html {
    html! { <Languages fetch={FETCH}><app::Bureau /></Languages> }
}
