//! The browser behind plain functions. No other module uses the clock, the printer, files,
//! storage, or the document outside of what Yew renders.

mod blob;
pub mod boot;
pub mod camera;
pub mod chooser;
pub mod clock;
pub mod crypto;
pub mod deflate;
pub mod dialog;
mod dom;
pub mod draft_store;
pub mod file;
pub mod focus;
pub mod keys;
pub mod kiosk;
pub mod language;
pub mod later;
pub mod location;
pub mod many;
pub mod notice;
pub mod order;
pub mod photo;
pub mod print;
pub mod rooms;
pub mod share;
pub mod site;
pub mod taking;
pub mod unload;
pub mod view;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
