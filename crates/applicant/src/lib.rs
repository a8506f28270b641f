//! What applicants do: the self-check and its result, the law, the notice they follow, the
//! application form and its sheet of paper.
//!
//! [`check`] and [`filling`] hold what was typed, in memory. [`ui::device_draft`] holds what is
//! stored on this device. [`pages`] show it. The crate `web` decides which pages are fetched when
//! (`web/src/rooms.rs`).

pub mod check;
pub mod filling;
pub mod following;
pub mod pages;
pub mod route;
mod session;

pub use session::Session;
