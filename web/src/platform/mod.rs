//! The browser, behind plain functions: the only module that touches the
//! clock, the printer, files, storage and the document outside of what Yew renders.

mod blob;
pub(crate) mod boot;
pub(crate) mod clock;
pub(crate) mod crypto;
pub(crate) mod dialog;
mod dom;
pub(crate) mod draft_store;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod kiosk;
pub(crate) mod later;
pub(crate) mod location;
pub(crate) mod notice;
pub(crate) mod photo;
pub(crate) mod print;
pub(crate) mod rooms;
pub(crate) mod unload;
pub(crate) mod view;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
