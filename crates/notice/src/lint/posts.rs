//! Posts: ages, and conditions that no applicant can meet at once.

use rules::{Age, Citation, LeapDay};

use super::days::registration_closes;
use super::finding::{FindingKind, Findings, Mend, Severity, Source};
use super::once;
use crate::choice::{ForVeterans, LeastEducation};
use crate::field::{Field, Place, Section};
use crate::notice::{Notice, Post};
use crate::posts::Condition;

const AGE: Source = Source::Measures(Citation::item(16, 2));

/// The age limits of the Measures, in 周岁.
pub(super) const YOUNGEST: u16 = 18;
pub(super) const OLDEST: u16 = 35;

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    let mut codes = Vec::new();
    if notice.posts.is_empty() {
        let (place, kind) = (Place::section(Section::Posts), FindingKind::NoPosts);
        found.add(Severity::Ambiguous, Source::Readers, place, kind);
    }
    for (index, post) in notice.posts.iter().enumerate() {
        let entry = Some(index);
        if post.title.is_none() {
            found.missing(Severity::Advice, Source::Readers, entry, Field::PostTitle);
        }
        if post.headcount.is_none() {
            found.missing(Severity::Advice, Source::Readers, entry, Field::Headcount);
        }
        if let Some(code) = &post.code {
            let first = once(&mut codes, code, || index);
            if first < index {
                let place = Place::of(entry, Field::PostCode);
                let kind = FindingKind::SameCode { first };
                found.add(Severity::Ambiguous, Source::Readers, place, kind);
            }
        }
        if let Some(youngest) = post.youngest.filter(|&youngest| youngest < YOUNGEST) {
            let mend = Mend::of(entry, Field::Youngest, &YOUNGEST);
            let place = Place::of(entry, Field::Youngest);
            let kind = FindingKind::TooYoung { youngest };
            found.mended(Severity::Measures, AGE, place, kind, mend);
        }
        if let Some(oldest) = post.oldest.filter(|&oldest| oldest > OLDEST) {
            let mend = Mend::of(entry, Field::Oldest, &OLDEST);
            let place = Place::of(entry, Field::Oldest);
            let kind = FindingKind::TooOld { oldest };
            found.mended(Severity::Measures, AGE, place, kind, mend);
        }
        super::age::of_post(notice, index, post, found);
        impossible(notice, index, post, found);
        if let (Some(by), Some(closes)) = (post.household_by, registration_closes(notice))
            && by > closes
        {
            let mend = Mend::of(entry, Field::HouseholdBy, &closes);
            let place = Place::of(entry, Field::HouseholdBy);
            let kind = FindingKind::HouseholdByLate;
            found.mended(Severity::Advice, Source::Readers, place, kind, mend);
        }
    }
}

/// Reports conditions that no age satisfies. Ages are whole years.
fn impossible(notice: &Notice, index: usize, post: &Post, found: &mut Findings) {
    let years = |born| {
        let on = notice.age.reference?;
        u16::try_from(Age::on(born, on, LeapDay::February28).years).ok()
    };
    // Reversed birth dates are reported separately.
    let (from, to) = match notice.births_of(post) {
        (Some(from), Some(to)) if from > to => (None, None),
        dates => dates,
    };
    let (by_births, oldest_birth) = (to.and_then(years), from.and_then(years));
    let most = post.oldest.unwrap_or(OLDEST).min(OLDEST);
    let most = oldest_birth.map_or(most, |years| most.min(years));
    let reasons = [
        (
            post.youngest.unwrap_or(YOUNGEST).max(YOUNGEST),
            Condition::Age,
        ),
        (by_births.unwrap_or_default(), Condition::Births),
        (by_education(post), Condition::Education),
        (by_service(post), Condition::Veterans),
        (by_licence(post), Condition::Licence),
    ];
    let Some(&(least, because)) = reasons.iter().max_by_key(|(least, _)| *least) else {
        return;
    };
    if least > most {
        let field = match because {
            Condition::Education => Field::LeastEducation,
            Condition::Veterans => Field::ForVeterans,
            Condition::Licence => Field::Licence,
            _ if post.oldest.is_some() => Field::Oldest,
            _ => Field::Youngest,
        };
        let kind = FindingKind::Impossible {
            least,
            most,
            because,
        };
        let place = Place::of(Some(index), field);
        found.add(Severity::Ambiguous, Source::Readers, place, kind);
    }
}

/// The lowest usual age at a degree.
const fn by_education(post: &Post) -> u16 {
    match post.education {
        Some(LeastEducation::Bachelor) => 19,
        _ => 0,
    }
}

/// 兵役法 (2021) arts. 20 and 26: enlisted at 17 at the least, for two years.
fn by_service(post: &Post) -> u16 {
    match post.veterans {
        Some(ForVeterans::Only) => 19,
        Some(ForVeterans::Preferred) | None => 0,
    }
}

/// 机动车驾驶证申领和使用规定 (2021), art. 14: A1 and A2 from 22, but from 19 for people in driver training.
/// So 19 is the least age at which the condition is possible.
fn by_licence(post: &Post) -> u16 {
    match post.licence.map(|licence| licence.code) {
        Some("A1" | "A2") => 19,
        Some("A3" | "B1" | "B2") => 20,
        _ => 0,
    }
}
