//! What components share with the page around them.

mod route;
mod title;

pub use route::{use_landing, use_route};
pub use title::{use_title, use_title_if_any};
