//! The pages, one file each. They combine parts and have no rules.

mod accessible;
mod after;
pub mod form;
mod law;
mod not_found;
mod not_opened;
pub mod notice;
pub mod phone;
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

/// The input of the pages of a room.
pub struct Visit {
    /// The address.
    pub route: Route,
    /// The visitor's state.
    pub session: Session,
}
