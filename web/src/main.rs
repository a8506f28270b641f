//! The page: a Yew application over `rules` and `words`, without a server.
//!
//! [`platform`] alone touches the browser's clock, printer and document;
//! [`parts`] are pieces without domain knowledge; [`sheet`] makes controls of fields;
//! [`pages`] put them together; [`rooms`] says which of them are fetched when.

mod address;
mod app;
mod bureau;
mod check;
mod device_draft;
mod filling;
mod following;
mod hooks;
mod pages;
mod parts;
mod platform;
mod rooms;
mod route;
mod sheet;
mod shell;

fn main() {
    platform::boot::catch_panics();
    // Without the element there is nothing to mount into; the plain page,
    // which is already on screen, stays.
    if let Some(root) = platform::boot::root() {
        if platform::boot::is_for_bureaus() {
            yew::Renderer::<app::Bureau>::with_root(root).render();
        } else {
            yew::Renderer::<app::App>::with_root(root).render();
        }
    }
}
