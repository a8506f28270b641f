//! The page: a Yew application over `rules` and `words`, without a server.
//!
//! [`rooms`] determines which pages are fetched when, [`app`] which page an address names. The
//! pages are in the crates `applicant` and `workshop`; what they share is in `ui`.

mod app;
mod language;
mod opening;
mod rooms;

use ui::platform;

fn main() {
    platform::boot::catch_panics();
    ui::language::begin(|locale| Box::pin(language::fetch(locale)), render);
}

/// Puts the page into its place.
fn render() {
    // Without the element there is nothing to mount into, and the plain page stays.
    if let Some(root) = platform::boot::root() {
        if platform::boot::is_for_bureaus() {
            yew::Renderer::<app::Bureau>::with_root(root).render();
        } else {
            applicant::pages::form::opens_by(rooms::open_file);
            yew::Renderer::<app::App>::with_root(root).render();
        }
    }
}
