//! What applicants do: the self-check and its result, the law, the notice they follow, the
//! application form and its sheet of paper.
//!
//! [`check`] and [`filling`] hold what was typed, in memory; [`device_draft`] what is stored on
//! this device; [`pages`] put it on the screen. Which of the pages are fetched when, the
//! program around them decides (`web/src/rooms.rs`).

pub mod check;
pub mod device_draft;
pub mod filling;
pub mod following;
pub mod pages;
pub mod route;
mod session;

pub use session::Session;
