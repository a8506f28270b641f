//! The applicants of all benchmarks, the same everywhere, and the rules timed inside
//! WebAssembly.

mod inside;
mod people;

pub use people::{applicants, notice};
