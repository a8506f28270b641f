//! What is wrong with a notice: against the Measures, against other law, or unclear to its
//! readers. Each finding has the change that would mend it, if a program can know it.
//!
//! A notice may ask for more than the Measures, never for less: only the latter is a finding.
//! Nothing here needs a clock.

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
mod weights;

pub use days::FEW_DAYS;
pub use finding::{Finding, FindingKind, Mark, Mend, OpenReading, Reach, Severity, Source};
pub use texts::text;

use record::order::sort_by_key;

use crate::notice::Notice;
use finding::Findings;

/// All findings of a notice: the gravest first, then in the order of the fields.
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
    weights::check(notice, &mut found);
    posts::check(notice, &mut found);
    texts::check(notice, &mut found);
    let mut all = found.0;
    sort_by_key(&mut all, |finding| (finding.severity, finding.place));
    all
}

/// The first value of a key. A sorted list costs kilobytes less code than a map.
fn once<'a, T: Copy>(known: &mut Vec<(&'a str, T)>, key: &'a str, value: impl FnOnce() -> T) -> T {
    match known.binary_search_by_key(&key, |(key, _)| key) {
        Ok(index) => known.get(index).map_or_else(value, |(_, value)| *value),
        Err(index) => {
            let value = value();
            known.insert(index, (key, value));
            value
        }
    }
}
