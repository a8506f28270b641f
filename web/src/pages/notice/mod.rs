//! A recruitment notice: as the public reads it, the way to open one, and how one stands
//! with each of its posts.

mod births;
mod dates;
mod open;
mod posts;
mod stands;
mod view;

pub(crate) use open::notice;
pub(crate) use stands::posts;
pub(crate) use view::NoticeView;
