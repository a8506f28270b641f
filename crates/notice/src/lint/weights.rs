//! The tests: what their weights add up to.

use super::finding::{FindingKind, Findings, Mend, Severity, Source};
use crate::field::{Field, Place};
use crate::notice::Notice;

/// The weights of all tests in percent.
const WHOLE: u16 = 100;

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    let tests = &notice.tests;
    let weights = [
        (tests.written_weight, Field::WrittenWeight),
        (tests.interview_weight, Field::InterviewWeight),
        (tests.fitness_weight, Field::FitnessWeight),
    ];
    let given = || {
        weights
            .iter()
            .filter_map(|&(weight, field)| Some((weight?, field)))
    };
    let sum: u16 = given().map(|(weight, _)| weight).sum();
    let Some((_, first)) = given().next().filter(|_| sum != WHOLE) else {
        return;
    };
    // Written test and interview share the whole if there is no third weight.
    let rest = WHOLE.checked_sub(sum);
    let mend = match (tests.written_weight, tests.interview_weight, rest) {
        (Some(_), None, Some(rest)) => Mend::once(Field::InterviewWeight, &rest),
        (None, Some(_), Some(rest)) => Mend::once(Field::WrittenWeight, &rest),
        _ => Vec::new(),
    };
    let kind = FindingKind::WeightsDiffer { sum };
    let place = Place::of(None, first);
    found.mended(Severity::Ambiguous, Source::Readers, place, kind, mend);
}
