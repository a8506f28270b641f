//! The recruitment notice that is followed: as the public reads it, and how one stands
//! with each of its posts.

mod open;
mod stands;


pub(crate) use open::notice;
pub(crate) use stands::{posts, stands};
