//! The days of registration, and the steps that follow.

use chrono::NaiveDate;

use super::finding::{FindingKind, Findings, Mend, Severity, Source};
use crate::field::{Field, Place};
use crate::notice::Notice;

/// Registration shorter than this is hard to reach from the banners. The number is this
/// program's own; no law sets it.
pub const FEW_DAYS: u64 = 5;

pub(super) fn registration(notice: &Notice, found: &mut Findings) {
    let (opens, closes) = (notice.registration.opens, notice.registration.closes);
    for (day, field) in [(opens, Field::Opens), (closes, Field::Closes)] {
        if day.is_none() {
            found.missing(Severity::Ambiguous, Source::Readers, None, field);
        }
    }
    if let (Some(opens), Some(closes)) = (opens, closes) {
        let place = Place::of(None, Field::Closes);
        match u64::try_from((closes - opens).num_days()) {
            Err(_) => {
                let mut mend = Mend::once(Field::Opens, &closes);
                mend.extend(Mend::once(Field::Closes, &opens));
                let kind = FindingKind::RegistrationReversed;
                found.mended(Severity::Ambiguous, Source::Readers, place, kind, mend);
            }
            Ok(between) if between + 1 < FEW_DAYS => {
                let kind = FindingKind::RegistrationShort { days: between + 1 };
                let later = opens.checked_add_days(chrono::Days::new(FEW_DAYS - 1));
                // If a step would then lie before the end, only people can move the days.
                let later = later.filter(|&day| !process_begins_before(notice, day));
                let mend = later.map(|day| Mend::once(Field::Closes, &day));
                let mend = mend.unwrap_or_default();
                found.mended(Severity::Advice, Source::Readers, place, kind, mend);
            }
            Ok(_) => {}
        }
    }
    if let (Some(announced), Some(opens)) = (notice.about.announced, opens)
        && announced > opens
    {
        let kind = FindingKind::AnnouncedAfterOpening;
        let place = Place::of(None, Field::Opens);
        let mend = Mend::once(Field::Opens, &announced);
        found.mended(Severity::Ambiguous, Source::Readers, place, kind, mend);
    }
}

/// Whether a step lies before this day. The review of papers may: it goes on during
/// registration.
fn process_begins_before(notice: &Notice, closes: NaiveDate) -> bool {
    let mut steps = notice.steps().into_iter();
    steps.any(|(day, field)| field != Field::Review && day.is_some_and(|day| day < closes))
}

/// Checks that each step comes after those before it.
pub(super) fn process(notice: &Notice, found: &mut Findings) {
    if let (Some(opens), Some(review)) = (notice.registration.opens, notice.process.review)
        && review < opens
    {
        let place = Place::of(None, Field::Review);
        let first = Field::Opens;
        let kind = FindingKind::OutOfOrder { first };
        found.add(Severity::Ambiguous, Source::Readers, place, kind);
    }
    let closes = notice.registration.closes;
    let mut latest: Option<(NaiveDate, Field)> = closes.map(|day| (day, Field::Closes));
    for (day, field) in notice.steps() {
        let Some(day) = day else { continue };
        match latest {
            // Papers may be reviewed during registration.
            Some((_, Field::Closes)) if field == Field::Review => {}
            Some((before, first)) if day < before => {
                let kind = FindingKind::OutOfOrder { first };
                let place = Place::of(None, field);
                found.add(Severity::Ambiguous, Source::Readers, place, kind);
            }
            _ => {}
        }
        if latest.is_none_or(|(before, _)| day >= before) {
            latest = Some((day, field));
        }
    }
}

/// The last day of registration, if its days do not contradict each other.
pub(super) fn registration_closes(notice: &Notice) -> Option<NaiveDate> {
    let registration = &notice.registration;
    registration
        .closes
        .filter(|&closes| registration.opens.is_none_or(|opens| opens <= closes))
}
