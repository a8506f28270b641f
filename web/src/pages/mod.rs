//! The pages, one file each. They put parts together and hold no rules.

mod after;
mod fetching;
pub(crate) mod form;
mod law;
mod not_found;
pub(crate) mod notice;
mod privacy;
mod problems;
mod question;
mod restart;
pub(crate) mod result;
pub(crate) mod start;

use yew::Html;

pub(crate) use self::result::result;
pub(crate) use after::after;
pub(crate) use fetching::fetching;
pub(crate) use law::law;
pub(crate) use not_found::not_found;
pub(crate) use privacy::privacy;
pub(crate) use question::question;
pub(crate) use start::start;

/// A page, as the application shows it.
pub(crate) struct Page {
    /// What the window's title says before the name of the product.
    pub(crate) title: &'static str,
    /// What stands on it. The focus goes to the first `h1`, wherever it stands.
    pub(crate) contents: Html,
}
