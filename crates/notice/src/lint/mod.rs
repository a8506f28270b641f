//! What stands against a notice: against the Measures, against other law, or in the way of
//! those who read it; and the change that would mend it.
//!
//! A notice may ask for more than the Measures, never for less: tightening is accepted,
//! loosening is found. Nothing here needs a clock.

mod age;
mod asks;
mod days;
mod duties;
mod education;
mod employment;
mod figures;
mod finding;
mod hits;
mod kind;
mod posts;
mod practical;
mod reading;
mod texts;

pub use days::FEW_DAYS;
pub use finding::{Finding, FindingKind, Mark, Mend, OpenReading, Reach, Severity, Source};
pub use texts::text;

use crate::notice::Notice;
use finding::Findings;

/// Everything that stands against a notice: the gravest first, then in the order of the
/// fields.
pub fn lint(notice: &Notice) -> Vec<Finding> {
    let mut found = Findings::default();
    practical::staff(notice, &mut found);
    practical::approval(notice, &mut found);
    practical::missing(notice, &mut found);
    practical::photo(notice, &mut found);
    practical::divisions(notice, &mut found);
    practical::cities(notice, &mut found);
    days::registration(notice, &mut found);
    days::process(notice, &mut found);
    age::check(notice, &mut found);
    education::check(notice, &mut found);
    employment::check(notice, &mut found);
    posts::check(notice, &mut found);
    texts::check(notice, &mut found);
    let mut all = found.0;
    all.sort_by_key(|finding| (finding.severity, finding.place));
    all
}
