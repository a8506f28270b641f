//! How a person stands with a post: the Measures first, then each condition that the
//! notice adds. A condition is a determination too, and cites the notice.
//!
//! A post cannot loosen the Measures: whoever fails them fails every post.

mod age;
mod candidate;
mod education;
mod stand;

pub use candidate::{Candidate, Household, Traits};
pub use stand::{Condition, PostOutcome, PostStanding};
