//! Encodes an application as bytes, for the QR code and the match code.

mod bytes;
mod later;
mod records;
mod values;

pub(crate) use bytes::{Packing, Unpacking};
