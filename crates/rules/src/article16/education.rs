//! > （三）具有大专以上学历（退伍军人可放宽至高中及以上）；
//!
//! 以上 includes 大专 itself (民法典 art. 1259). The graduation certificate counts, whatever the way
//! of study.

use chrono::NaiveDate;

use crate::facts::{Education, Fact, FactSet, Facts, Occurrence, Service};
use crate::readings::{
    CertificateBy, FireRescue, FullTime, Readings, SecondaryVocational, TechnicalClasses,
};
use crate::standing::{Basis, Outcome, Reason, Standing};
use crate::weigh::{Open, Way, cases};

/// The day of hire matters only if the notice fixes neither day.
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

/// The answers that the item depends on.
#[derive(Clone, Copy)]
struct Answers {
    education: Education,
    service: Service,
    expected: Occurrence,
    /// The day by which the certificate must be held.
    by: NaiveDate,
    /// Whether it is from full-time study, if the notice requires that.
    full_time: bool,
}

impl Answers {
    fn of(facts: &Facts, readings: &Readings) -> Option<Self> {
        Some(Self {
            education: facts.education?,
            service: facts.service?,
            expected: facts.expected_certificate?,
            by: match readings.certificate_by {
                Some(CertificateBy::On(day)) => day,
                Some(CertificateBy::ReferenceDate) | None => {
                    readings.reference_date.or(facts.hire_date)?
                }
            },
            full_time: match readings.full_time {
                Some(FullTime::Required) => facts.full_time?,
                Some(FullTime::NotRequired) | None => true,
            },
        })
    }

    fn outcome(self, readings: &Readings) -> Outcome {
        let every = self.met(&readings.narrowest());
        // A notice could name the very day of the certificate.
        let some = || {
            self.met(&readings.widest().or(Readings {
                certificate_by: self.late().map(CertificateBy::On),
                ..Readings::default()
            }))
        };
        Outcome::under(every, every || some())
    }

    /// Whether the item is met, with every reading fixed.
    fn met(self, readings: &Readings) -> bool {
        let certificate = college(self.education, readings) || self.in_time(readings);
        (self.full_time && certificate)
            || (veteran(self.service, readings)
                && (certificate || senior_high(self.education, readings)))
    }

    fn in_time(self, readings: &Readings) -> bool {
        let by = match readings.certificate_by {
            Some(CertificateBy::On(day)) => day,
            Some(CertificateBy::ReferenceDate) | None => self.by,
        };
        matches!(self.expected, Occurrence::On(day) if day <= by)
    }

    /// The day of the expected certificate, if it is too late.
    fn late(self) -> Option<NaiveDate> {
        match self.expected {
            Occurrence::On(day) if day > self.by => Some(day),
            Occurrence::On(_) | Occurrence::Never => None,
        }
    }
}

pub(crate) fn outcome(facts: &Facts, readings: &Readings) -> Option<Outcome> {
    Some(Answers::of(facts, readings)?.outcome(readings))
}

pub(crate) fn way(facts: &Facts, readings: &Readings) -> Option<Way> {
    let answers = Answers::of(facts, readings)?;
    let met_by = |day: Option<NaiveDate>| {
        let mut met = 0;
        for &technical_classes in TechnicalClasses::ALL {
            for &secondary_vocational in SecondaryVocational::ALL {
                for &fire_rescue in FireRescue::ALL {
                    let read = readings.or(Readings {
                        certificate_by: day.map(CertificateBy::On),
                        technical_classes: Some(technical_classes),
                        secondary_vocational: Some(secondary_vocational),
                        fire_rescue: Some(fire_rescue),
                        ..Readings::default()
                    });
                    met = met << 1 | u32::from(answers.met(&read));
                }
            }
        }
        met
    };
    let (met, if_later) = (met_by(None), met_by(answers.late()));
    Some(Way {
        met: met << 8 | if_later,
        by: answers.late().filter(|_| met != if_later),
    })
}

pub(crate) fn decide(facts: &Facts, readings: &Readings) -> Option<Standing> {
    let answers = Answers::of(facts, readings)?;
    let Answers {
        education,
        service,
        expected,
        by,
        full_time,
    } = answers;
    let standing = match answers.outcome(readings) {
        Outcome::Met => Standing::Met {
            basis: Basis::Computed,
            because: met_because(answers, readings),
        },
        Outcome::NotMet => Standing::NotMet {
            because: match (expected, service) {
                _ if !full_time => Reason::NotFullTime { education },
                (Occurrence::On(day), _) => Reason::CertificateTooLate { day, by },
                (Occurrence::Never, service) => Reason::EducationTooLow {
                    education,
                    service: Some(service),
                },
            },
        },
        _ => Standing::DependsOnNotice {
            because: Reason::EducationBetweenReadings { education },
            cases: cases(readings, &open(answers, readings), &|read| {
                answers.met(read)
            }),
        },
    };
    Some(standing)
}

/// The reason that holds under every open reading.
fn met_because(answers: Answers, readings: &Readings) -> Reason {
    let Answers {
        education, service, ..
    } = answers;
    let narrowest = readings.narrowest();
    let college = college(education, &narrowest);
    match answers.expected {
        _ if answers.full_time && college => Reason::CertificateHeld { education },
        _ if veteran(service, &narrowest) && (college || senior_high(education, &narrowest)) => {
            Reason::RelaxedForVeteran { education, service }
        }
        Occurrence::On(day) => Reason::CertificateExpected { day },
        Occurrence::Never => Reason::CertificateHeld { education },
    }
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
        // If a technical class does not count as 大专, it is one of a 技校.
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

/// The open readings that can matter to this person.
fn open(answers: Answers, readings: &Readings) -> Vec<Open> {
    let Answers {
        education, service, ..
    } = answers;
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
    if let Some(day) = answers.late()
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
