//! What stands against a notice: against the Measures, against other law, or in the way of
//! those who read it; and the change that would mend it.
//!
//! A notice may ask for more than the Measures, never for less: tightening is accepted,
//! loosening is found. Nothing here needs a clock.

mod age;
mod days;
mod duties;
mod education;
mod employment;
mod finding;
mod posts;
mod practical;
mod texts;
mod words;

pub use age::{Reach, earliest_birth, latest_birth};
pub use days::FEW_DAYS;
pub use finding::{Finding, FindingKind, Mend, OpenReading, Severity, Source};

use crate::field::Field;
use crate::notice::Notice;
use crate::value::Place;

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
    duties::check(notice, &mut found);
    texts::check(notice, &mut found);
    let mut all = found.0;
    all.sort_by_key(|one| {
        let Place {
            section,
            entry,
            field,
        } = one.place;
        (one.severity, section, entry, field)
    });
    all
}

/// The findings so far.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, severity: Severity, source: Source, place: Place, kind: FindingKind) {
        self.mended(severity, source, place, kind, Vec::new());
    }

    fn mended(
        &mut self,
        severity: Severity,
        source: Source,
        place: Place,
        kind: FindingKind,
        mend: Vec<Mend>,
    ) {
        self.0.push(Finding {
            severity,
            source,
            place,
            kind,
            mend,
        });
    }

    /// What should be there, and is not.
    fn missing(&mut self, severity: Severity, source: Source, entry: Option<usize>, field: Field) {
        let kind = FindingKind::Missing { field };
        self.add(severity, source, Place::of(entry, field), kind);
    }
}
