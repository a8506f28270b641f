//! What components share with the page around them.

mod rooms;
mod route;
mod title;

pub(crate) use rooms::{Way, use_room};
pub(crate) use route::{use_landing, use_route};
pub(crate) use title::{use_title, use_title_if_any};
