//! The applicants that everything is timed on, the same in every place, and the rules
//! timed inside WebAssembly.

mod inside;
mod people;

pub use people::{applicants, notice};
