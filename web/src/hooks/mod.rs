//! What components share with the page around them.

mod route;
mod title;

pub(crate) use route::use_route;
pub(crate) use title::use_title;
