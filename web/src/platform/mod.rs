//! The browser, behind plain functions: the only module that touches the
//! clock, the printer, files, storage and the document outside of what Yew renders.

#[allow(dead_code, reason = "the pages of the form are on their way")]
mod blob;
pub(crate) mod boot;
pub(crate) mod clock;
#[allow(dead_code, reason = "the pages of the form are on their way")]
pub(crate) mod crypto;
mod dom;
#[allow(dead_code, reason = "the pages of the form are on their way")]
pub(crate) mod draft_store;
#[allow(dead_code, reason = "the pages of the form are on their way")]
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod location;
#[allow(dead_code, reason = "the pages of the form are on their way")]
pub(crate) mod photo;
pub(crate) mod print;
#[allow(dead_code, reason = "the pages of the form are on their way")]
pub(crate) mod unload;
pub(crate) mod view;
pub(crate) mod whole;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
