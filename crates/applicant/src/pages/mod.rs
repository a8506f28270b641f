//! The pages, one file each. They put parts together and hold no rules.

mod after;
pub mod form;
mod law;
mod not_found;
mod not_opened;
pub mod notice;
mod privacy;
mod problems;
pub mod question;
mod restart;
pub mod result;
pub(crate) mod start;

pub use not_found::not_found;
pub use not_opened::not_opened;
pub use start::start;

use crate::Session;
use crate::route::Route;

/// What the pages of a room are handed.
pub struct Visit {
    /// Where someone goes.
    pub route: Route,
    /// What was done so far.
    pub session: Session,
}
