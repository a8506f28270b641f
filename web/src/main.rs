//! The page: a Yew application over `rules` and `words`, without a server.
//!
//! [`platform`] alone touches the browser's clock, printer and document;
//! [`parts`] are pieces without domain knowledge; [`pages`] put them together.

mod app;
mod check;
mod filling;
mod hooks;
mod pages;
mod parts;
mod platform;
mod route;

/// Whether the application form is part of the page. Until the page can load it on
/// demand it is not: with it the module weighs 178 KB, and 150 is the limit
/// (`docs/decisions/0006`). A constant, so that all of it is compiled and checked, and
/// none of it is shipped.
const FORM: bool = cfg!(feature = "form");

fn main() {
    platform::boot::catch_panics();
    // Without the element there is nothing to mount into; the plain page,
    // which is already on screen, stays.
    if let Some(root) = platform::boot::root() {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
