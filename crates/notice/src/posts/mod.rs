//! How a person stands with a post: first the Measures, then each condition that the notice
//! adds. A condition is decided like an item, and cites the notice.
//!
//! A post cannot relax the Measures: whoever fails them fails every post.

mod age;
mod bars;
mod candidate;
mod education;
mod stand;

pub use candidate::{Candidate, Household, Studies, Traits};
pub use stand::{Condition, PostOutcome, PostStanding};
