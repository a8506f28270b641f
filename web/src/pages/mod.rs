//! The pages, one file each. They put parts together and hold no rules.

mod after;
pub(crate) mod form;
mod law;
mod not_found;
mod not_opened;
pub(crate) mod notice;
mod privacy;
mod problems;
pub(crate) mod question;
mod restart;
pub(crate) mod result;
pub(crate) mod start;

use words::Locale;
use yew::Html;

pub(crate) use not_found::not_found;
pub(crate) use not_opened::not_opened;
pub(crate) use start::start;

use crate::check::CheckHandle;
use crate::device_draft::DeviceDraft;
use crate::filling::FillingHandle;
use crate::route::Route;
use form::Desk;

/// What the pages of a room are handed.
pub(crate) struct Visit {
    /// Where someone goes.
    pub(crate) route: Route,
    pub(crate) check: CheckHandle,
    pub(crate) filling: FillingHandle,
    pub(crate) device: DeviceDraft,
    pub(crate) locale: Locale,
}

impl Visit {
    /// What the pages of the form are handed.
    fn desk(&self) -> Desk {
        Desk {
            filling: self.filling.clone(),
            check: self.check.clone(),
            device: self.device.clone(),
            locale: self.locale,
        }
    }
}

/// A page, as the application shows it.
pub(crate) struct Page {
    /// What the window's title says before the name of the product.
    pub(crate) title: &'static str,
    /// What stands on it. The focus goes to the first `h1`, wherever it stands.
    pub(crate) contents: Html,
}
