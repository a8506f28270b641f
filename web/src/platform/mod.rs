//! The browser, behind plain functions: the only module that touches the
//! clock, the printer and the document outside of what Yew renders.

pub(crate) mod boot;
pub(crate) mod clock;
mod dom;
pub(crate) mod focus;
pub(crate) mod location;
pub(crate) mod print;
pub(crate) mod view;
