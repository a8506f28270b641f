//! The education that a post requires, and its relaxation for veterans.

use chrono::NaiveDate;
use fields::Choice;
use rules::{
    CertificateBy, Education, FireRescue, FullTime, Occurrence, Outcome, SecondaryVocational,
    Service, TechnicalClasses,
};

use super::candidate::{Candidate, agreed, met, open};
use crate::choice::{ForVeterans, LeastEducation, Relaxation};
use crate::notice::Post;

impl Candidate<'_> {
    /// Tries every answer that is missing. If all lead to one outcome, that is the outcome.
    pub(super) fn education(&self, post: &Post) -> Option<Outcome> {
        let bachelor = post.education == Some(LeastEducation::Bachelor);
        if !bachelor && post.relaxation != Some(Relaxation::Nobody) {
            // Same as the Measures.
            return None;
        }
        let [early, late] = [NaiveDate::MIN, NaiveDate::MAX].map(Occurrence::On);
        let certificates = [Occurrence::Never, early, late];
        let educations: Vec<Education> = Education::ALL.iter().map(|(held, _)| *held).collect();
        let mut tried = Vec::with_capacity(12);
        for held in open(self.facts.education, &educations) {
            for expected in open(self.facts.expected_certificate, &certificates) {
                for service in open(self.facts.service, &[Service::None, Service::Soldier]) {
                    tried.push(self.educated(post, held, expected, service));
                }
            }
        }
        Some(agreed(tried, Outcome::Unknown))
    }

    /// The outcome when every answer is given.
    fn educated(
        &self,
        post: &Post,
        held: Education,
        expected: Occurrence,
        service: Service,
    ) -> Outcome {
        let bachelor = post.education == Some(LeastEducation::Bachelor);
        let read = &self.readings;
        let mut under = Vec::with_capacity(8);
        for technical in open(read.technical_classes, TechnicalClasses::ALL) {
            let certificate = certificate(held, bachelor, technical);
            for late_counts in open(read.certificate_by.map(|_| false), &[false, true]) {
                let by_certificate = certificate.min(self.to_come(expected, bachelor, late_counts));
                for vocational in open(read.secondary_vocational, SecondaryVocational::ALL) {
                    for fire in open(read.fire_rescue, FireRescue::ALL) {
                        let relaxed = relaxes(post) && is_veteran(service, fire);
                        let enough = match relaxed {
                            // An expected certificate is at least 大专, which is more than 高中.
                            true => met(senior_high(held, vocational, technical))
                                .min(self.to_come(expected, false, late_counts)),
                            false => Outcome::NotMet,
                        };
                        under.push(by_certificate.min(enough));
                    }
                }
            }
        }
        agreed(under, Outcome::DependsOnNotice)
    }

    /// The outcome by the expected certificate, which is 大专 or above.
    fn to_come(&self, expected: Occurrence, bachelor: bool, late_counts: bool) -> Outcome {
        let Occurrence::On(day) = expected else {
            return Outcome::NotMet;
        };
        let by = match self.readings.certificate_by {
            Some(CertificateBy::On(by)) => Some(by),
            _ => self.readings.reference_date.or(self.facts.hire_date),
        };
        match by {
            Some(by) if day > by && !late_counts => Outcome::NotMet,
            None if !late_counts => Outcome::Unknown,
            // Whether it will be 本科 is checked by the bureau when the certificate exists.
            _ if bachelor => Outcome::ForBureau,
            _ => Outcome::Met,
        }
    }

    /// Full-time study cannot be required of veterans for whom 高中 is enough: the Measures do
    /// not require it either.
    pub(super) fn full_time(&self, post: &Post) -> Option<Outcome> {
        if post.full_time != Some(FullTime::Required) {
            return None;
        }
        let mut tried = Vec::with_capacity(4);
        for studied_full_time in open(self.facts.full_time, &[false, true]) {
            for service in open(self.facts.service, &[Service::None, Service::Soldier]) {
                let relaxed = |fire| relaxes(post) && is_veteran(service, fire);
                let fires = open(self.readings.fire_rescue, FireRescue::ALL);
                let under = fires.map(|fire| met(studied_full_time || relaxed(fire)));
                tried.push(agreed(under, Outcome::DependsOnNotice));
            }
        }
        Some(agreed(tried, Outcome::Unknown))
    }

    pub(super) fn veterans(&self, post: &Post) -> Option<Outcome> {
        if post.veterans != Some(ForVeterans::Only) {
            return None;
        }
        let Some(service) = self.facts.service else {
            return Some(Outcome::Unknown);
        };
        let fires = open(self.readings.fire_rescue, FireRescue::ALL);
        let under = fires.map(|fire| met(is_veteran(service, fire)));
        Some(agreed(under, Outcome::DependsOnNotice))
    }
}

/// 退伍军人, as the Measures read it.
const fn is_veteran(service: Service, fire: FireRescue) -> bool {
    match service {
        Service::None => false,
        Service::Soldier | Service::Officer => true,
        Service::FireRescue => matches!(fire, FireRescue::Veterans),
    }
}

/// Whether a post accepts veterans with 高中. If it does not say, the Measures do, unless the
/// post requires 本科.
fn relaxes(post: &Post) -> bool {
    match post.relaxation {
        Some(Relaxation::Veterans | Relaxation::Others) => true,
        Some(Relaxation::Nobody) => false,
        None => post.education != Some(LeastEducation::Bachelor),
    }
}

/// The outcome by the certificate held, for 大专 or 本科.
const fn certificate(held: Education, bachelor: bool, technical: TechnicalClasses) -> Outcome {
    match (held, technical) {
        (Education::BachelorOrAbove, _) => Outcome::Met,
        (Education::JuniorCollege, _) => met(!bachelor),
        (Education::SeniorTechnical, TechnicalClasses::AsCollege) => met(!bachelor),
        // No rule for these posts says whether the class counts as 本科.
        (Education::PreparatoryTechnician, TechnicalClasses::AsCollege) if bachelor => {
            Outcome::ForBureau
        }
        (Education::PreparatoryTechnician, TechnicalClasses::AsCollege) => Outcome::Met,
        _ => Outcome::NotMet,
    }
}

/// 高中及以上, as the Measures read it. A class that counts as 大专 is above 高中.
const fn senior_high(
    held: Education,
    vocational: SecondaryVocational,
    technical: TechnicalClasses,
) -> bool {
    match held {
        Education::SeniorHigh | Education::JuniorCollege | Education::BachelorOrAbove => true,
        Education::SecondaryVocational => {
            matches!(vocational, SecondaryVocational::AsSeniorHigh)
        }
        Education::SeniorTechnical | Education::PreparatoryTechnician => {
            matches!(technical, TechnicalClasses::AsCollege)
                || matches!(vocational, SecondaryVocational::AsSeniorHigh)
        }
        Education::JuniorHighOrBelow => false,
    }
}
