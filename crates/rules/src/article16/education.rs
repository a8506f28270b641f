//! > （三）具有大专以上学历（退伍军人可放宽至高中及以上）；
//!
//! 以上 includes 大专 itself (民法典 art. 1259). What counts is the graduation
//! certificate in hand, whichever way it was earned.

use chrono::NaiveDate;

use crate::facts::{Education, Fact, FactSet, Facts, Occurrence, Service};
use crate::readings::{
    CertificateBy, FireRescue, FullTime, Readings, SecondaryVocational, TechnicalClasses,
};
use crate::standing::{Basis, Reason, Standing};
use crate::weigh::{Open, Verdict, weigh};

/// The day of hire counts only while the notice fixes neither day.
pub(crate) fn facts(readings: &Readings) -> FactSet {
    let mut facts = FactSet::of(&[Fact::Education, Fact::ExpectedCertificate, Fact::Service]);
    if readings.full_time == Some(FullTime::Required) {
        facts = facts.union(FactSet::of(&[Fact::FullTime]));
    }
    match (readings.certificate_by, readings.reference_date) {
        (Some(CertificateBy::On(_)), _) | (_, Some(_)) => facts,
        (Some(CertificateBy::ReferenceDate) | None, None) => {
            facts.union(FactSet::of(&[Fact::HireDate]))
        }
    }
}

pub(crate) fn decide(facts: &Facts, readings: &Readings) -> Option<Standing> {
    let education = facts.education?;
    let service = facts.service?;
    let expected = facts.expected_certificate?;
    let by = match readings.certificate_by {
        Some(CertificateBy::On(day)) => day,
        Some(CertificateBy::ReferenceDate) | None => readings.reference_date.or(facts.hire_date)?,
    };
    let full_time = match readings.full_time {
        Some(FullTime::Required) => facts.full_time?,
        Some(FullTime::NotRequired) | None => true,
    };
    let met = |read: &Readings| {
        let certificate = college(education, read) || in_time(expected, by, read);
        (full_time && certificate)
            || (veteran(service, read) && (certificate || senior_high(education, read)))
    };
    // What suffices whichever way the open readings fall.
    let strictest = readings.or(Readings {
        technical_classes: Some(TechnicalClasses::NotAsCollege),
        secondary_vocational: Some(SecondaryVocational::NotAsSeniorHigh),
        fire_rescue: Some(FireRescue::NotVeterans),
        ..Readings::default()
    });
    let standing = match weigh(
        readings,
        &open(education, service, expected, by, readings),
        met,
    ) {
        Verdict::Always => Standing::Met {
            basis: Basis::Computed,
            because: match expected {
                _ if full_time && college(education, &strictest) => {
                    Reason::CertificateHeld { education }
                }
                _ if veteran(service, &strictest)
                    && (college(education, &strictest) || senior_high(education, &strictest)) =>
                {
                    Reason::RelaxedForVeteran { education, service }
                }
                Occurrence::On(day) => Reason::CertificateExpected { day },
                Occurrence::Never => Reason::CertificateHeld { education },
            },
        },
        Verdict::Differs(cases) => Standing::DependsOnNotice {
            because: Reason::EducationBetweenReadings { education },
            cases,
        },
        Verdict::Never => Standing::NotMet {
            because: match (expected, service) {
                _ if !full_time => Reason::NotFullTime { education },
                (Occurrence::On(day), _) => Reason::CertificateTooLate { day, by },
                (Occurrence::Never, service) => Reason::EducationTooLow {
                    education,
                    service: Some(service),
                },
            },
        },
    };
    Some(standing)
}

/// 大专以上.
fn college(education: Education, readings: &Readings) -> bool {
    match education {
        Education::JuniorCollege | Education::BachelorOrAbove => true,
        Education::SeniorTechnical | Education::PreparatoryTechnician => {
            readings.technical_classes != Some(TechnicalClasses::NotAsCollege)
        }
        Education::JuniorHighOrBelow | Education::SecondaryVocational | Education::SeniorHigh => {
            false
        }
    }
}

/// 高中及以上, for those below 大专.
fn senior_high(education: Education, readings: &Readings) -> bool {
    match education {
        Education::SeniorHigh | Education::JuniorCollege | Education::BachelorOrAbove => true,
        // A technical class that does not count as 大专 is one of a 技校.
        Education::SecondaryVocational
        | Education::SeniorTechnical
        | Education::PreparatoryTechnician => {
            readings.secondary_vocational != Some(SecondaryVocational::NotAsSeniorHigh)
        }
        Education::JuniorHighOrBelow => false,
    }
}

/// 退伍军人.
fn veteran(service: Service, readings: &Readings) -> bool {
    match service {
        Service::None => false,
        Service::Soldier | Service::Officer => true,
        Service::FireRescue => readings.fire_rescue != Some(FireRescue::NotVeterans),
    }
}

fn in_time(expected: Occurrence, by: NaiveDate, readings: &Readings) -> bool {
    let by = match readings.certificate_by {
        Some(CertificateBy::On(day)) => day,
        Some(CertificateBy::ReferenceDate) | None => by,
    };
    matches!(expected, Occurrence::On(day) if day <= by)
}

/// The readings still open that can bear on this person.
fn open(
    education: Education,
    service: Service,
    expected: Occurrence,
    by: NaiveDate,
    readings: &Readings,
) -> Vec<Open> {
    let technical = matches!(
        education,
        Education::SeniorTechnical | Education::PreparatoryTechnician
    );
    let vocational = technical || education == Education::SecondaryVocational;
    let mut open = Vec::new();
    if technical && readings.technical_classes.is_none() {
        open.push(Open::new(TechnicalClasses::ALL.iter().map(|&choice| {
            Readings {
                technical_classes: Some(choice),
                ..Readings::default()
            }
        })));
    }
    if vocational && readings.secondary_vocational.is_none() {
        open.push(Open::new(SecondaryVocational::ALL.iter().map(|&choice| {
            Readings {
                secondary_vocational: Some(choice),
                ..Readings::default()
            }
        })));
    }
    if service == Service::FireRescue && readings.fire_rescue.is_none() {
        open.push(Open::new(FireRescue::ALL.iter().map(|&choice| Readings {
            fire_rescue: Some(choice),
            ..Readings::default()
        })));
    }
    if let Occurrence::On(day) = expected
        && day > by
        && readings.certificate_by.is_none()
    {
        let choices = [CertificateBy::ReferenceDate, CertificateBy::On(day)];
        open.push(Open::new(choices.map(|choice| Readings {
            certificate_by: Some(choice),
            ..Readings::default()
        })));
    }
    open
}
