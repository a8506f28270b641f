//! Readings and changes, in words.

use rules::{CertificateBy, Change, ChangeSet, Outcome, Readings};

use crate::text::{self, Locale};
use crate::{date, names};

/// The readings that are fixed, joined into one phrase.
#[must_use]
pub fn reading(locale: Locale, readings: &Readings) -> String {
    use text::reading as t;
    let choices = [
        readings
            .upper_age
            .map(|choice| text::reading_upper_age::of(locale, choice)),
        readings
            .birthday
            .map(|choice| text::reading_birthday::of(locale, choice)),
        readings
            .leap_day
            .map(|choice| text::reading_leap_day::of(locale, choice)),
        readings
            .technical_classes
            .map(|choice| text::reading_technical_classes::of(locale, choice)),
        readings
            .secondary_vocational
            .map(|choice| text::reading_secondary_vocational::of(locale, choice)),
        readings
            .fire_rescue
            .map(|choice| text::reading_fire_rescue::of(locale, choice)),
        readings
            .full_time
            .map(|choice| text::reading_full_time::of(locale, choice)),
    ];
    let reference = readings
        .reference_date
        .map(|day| t::reference_date(locale, &date(locale, day)));
    let certificate = readings.certificate_by.map(|choice| match choice {
        CertificateBy::ReferenceDate => t::certificate_by_reference(locale).to_owned(),
        CertificateBy::On(day) => t::certificate_by_day(locale, &date(locale, day)),
    });
    let phrases: Vec<String> = choices
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .chain(reference)
        .chain(certificate)
        .collect();
    phrases.join(t::join(locale))
}

/// A set of changes and the outcome they lead to, as one sentence.
#[must_use]
pub fn change_set(locale: Locale, set: &ChangeSet) -> String {
    use text::change as t;
    let phrases: Vec<String> = set
        .changes
        .iter()
        .map(|step| change(locale, step))
        .collect();
    let changes = phrases.join(t::join(locale));
    match set.outcome {
        Outcome::Unknown => t::then_unknown(locale, &changes),
        outcome => t::then(locale, &changes, names::outcome(locale, outcome)),
    }
}

fn change(locale: Locale, change: &Change) -> String {
    use text::change as t;
    match change {
        Change::ObtainCertificate => t::obtain_certificate(locale).to_owned(),
        Change::WaitUntil { day } => t::wait_until(locale, &date(locale, *day)),
        Change::HireBy { day } => t::hire_by(locale, &date(locale, *day)),
        Change::NoticeReads { readings } => t::notice_reads(locale, &reading(locale, readings)),
    }
}
