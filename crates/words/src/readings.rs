//! Readings and changes, in words.

use rules::{
    Birthday, CertificateBy, Change, ChangeSet, FireRescue, FullTime, LeapDay, Outcome, Readings,
    SecondaryVocational, TechnicalClasses, UpperAge,
};

use crate::text::{self, Locale};
use crate::{date, names};

/// The readings that are fixed, joined into one phrase.
#[must_use]
pub fn reading(locale: Locale, readings: &Readings) -> String {
    use text::reading as t;
    let upper_age = readings.upper_age.map(|choice| match choice {
        UpperAge::Before36th => t::before_36th(locale),
        UpperAge::On36th => t::on_36th(locale),
        UpperAge::On35th => t::on_35th(locale),
        UpperAge::Before35th => t::before_35th(locale),
    });
    let birthday = readings.birthday.map(|choice| match choice {
        Birthday::DayOf => t::day_of(locale),
        Birthday::NextDay => t::next_day(locale),
    });
    let leap_day = readings.leap_day.map(|choice| match choice {
        LeapDay::February28 => t::february_28(locale),
        LeapDay::March1 => t::march_1(locale),
    });
    let technical = readings.technical_classes.map(|choice| match choice {
        TechnicalClasses::AsCollege => t::as_college(locale),
        TechnicalClasses::NotAsCollege => t::not_as_college(locale),
    });
    let vocational = readings.secondary_vocational.map(|choice| match choice {
        SecondaryVocational::AsSeniorHigh => t::as_senior_high(locale),
        SecondaryVocational::NotAsSeniorHigh => t::not_as_senior_high(locale),
    });
    let fire_rescue = readings.fire_rescue.map(|choice| match choice {
        FireRescue::Veterans => t::veterans(locale),
        FireRescue::NotVeterans => t::not_veterans(locale),
    });
    let full_time = readings.full_time.map(|choice| match choice {
        FullTime::NotRequired => t::full_time_not_required(locale),
        FullTime::Required => t::full_time_required(locale),
    });
    let reference = readings
        .reference_date
        .map(|day| t::reference_date(locale, &date(locale, day)));
    let certificate = readings.certificate_by.map(|choice| match choice {
        CertificateBy::ReferenceDate => t::certificate_by_reference(locale).to_owned(),
        CertificateBy::On(day) => t::certificate_by_day(locale, &date(locale, day)),
    });
    let parts: Vec<String> = [
        upper_age,
        birthday,
        leap_day,
        technical,
        vocational,
        fire_rescue,
        full_time,
    ]
    .into_iter()
    .flatten()
    .map(str::to_owned)
    .chain(reference)
    .chain(certificate)
    .collect();
    parts.join(t::join(locale))
}

/// A set of changes with what it leads to, as one sentence.
#[must_use]
pub fn change_set(locale: Locale, set: &ChangeSet) -> String {
    use text::change as t;
    let changes: Vec<String> = set.changes.iter().map(|one| change(locale, one)).collect();
    let changes = changes.join(t::join(locale));
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
