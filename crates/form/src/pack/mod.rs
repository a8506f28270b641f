//! The application as bytes: what a QR code carries, and what the match code is computed
//! over.

mod bytes;
mod records;
mod values;

pub(crate) use bytes::{Packing, Unpacking};
