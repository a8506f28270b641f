//! A recruitment notice, as the public reads it.

mod births;
mod dates;
mod posts;
mod view;

pub(crate) use view::NoticeView;
