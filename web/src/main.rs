//! The page: a Yew application over `rules` and `words`, without a server.
//!
//! [`platform`] alone touches the browser's clock, printer and document;
//! [`parts`] are pieces without domain knowledge; [`sheet`] makes controls of fields;
//! [`pages`] put them together.

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
mod route;
mod sheet;
mod shell;

/// Whether this is the whole program, with the application form, or the first one, which
/// fetches the whole when someone goes to the form (`platform::whole`). A constant rather
/// than conditional compilation: everything is compiled and checked either way, and the
/// linker drops what the first one never reaches.
const FORM: bool = cfg!(feature = "form");

/// Whether this is the workshop, where a bureau writes its notice: a page and a program of
/// its own (`bureau.html`).
const BUREAU: bool = cfg!(feature = "bureau");

fn main() {
    platform::boot::catch_panics();
    // Without the element there is nothing to mount into; the plain page,
    // which is already on screen, stays.
    if let Some(root) = platform::boot::root() {
        if BUREAU {
            device_draft::delete_expired();
            yew::Renderer::<bureau::App>::with_root(root).render();
        } else {
            yew::Renderer::<app::App>::with_root(root).render();
        }
    }
}
