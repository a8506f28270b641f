//! Education, full-time study, and whom a post takes with less: veterans.

use chrono::NaiveDate;
use notice::choice::{LeastEducation, Relaxation};
use notice::posts::Traits;
use notice::{Condition, Notice, Post};
use rules::{
    Education, Facts, FireRescue, FullTime, Occurrence, Outcome, SecondaryVocational, Service,
    TechnicalClasses,
};

use super::{EDUCATION, ON, SERVICE, agreed, fine, met, of, or_open, ways};
use crate::births::day;

/// A person and the readings, with nothing missing and nothing open.
struct Fixed {
    education: Education,
    expected: Occurrence,
    service: Service,
    technical: TechnicalClasses,
    vocational: SecondaryVocational,
    fire: FireRescue,
    by: NaiveDate,
}

impl Fixed {
    fn veteran(&self) -> bool {
        match self.service {
            Service::None => false,
            Service::Soldier | Service::Officer => true,
            Service::FireRescue => self.fire == FireRescue::Veterans,
        }
    }

    /// 0 for less than 高中, 1 for it, 2 for 大专, 3 for what may be 本科, 4 for 本科.
    fn level(&self) -> u8 {
        let class = |college| match (self.technical, self.vocational) {
            (TechnicalClasses::AsCollege, _) => college,
            (_, SecondaryVocational::AsSeniorHigh) => 1,
            _ => 0,
        };
        match self.education {
            Education::JuniorHighOrBelow => 0,
            Education::SecondaryVocational => {
                u8::from(self.vocational == SecondaryVocational::AsSeniorHigh)
            }
            Education::SeniorHigh => 1,
            Education::SeniorTechnical => class(2),
            Education::PreparatoryTechnician => class(3),
            Education::JuniorCollege => 2,
            Education::BachelorOrAbove => 4,
        }
    }

    fn judged(&self, post: &Post) -> Outcome {
        let bachelor = post.education == Some(LeastEducation::Bachelor);
        let in_time = matches!(self.expected, Occurrence::On(day) if day <= self.by);
        let relaxed = match post.relaxation {
            Some(Relaxation::Veterans | Relaxation::Others) => true,
            Some(Relaxation::Nobody) => false,
            None => !bachelor,
        };
        let class_college = self.technical == TechnicalClasses::AsCollege;
        // A class that is no 大专 still is one of 中专.
        let senior_high = match self.education {
            Education::SeniorTechnical | Education::PreparatoryTechnician => {
                self.vocational == SecondaryVocational::AsSeniorHigh
            }
            _ => self.level() >= 1,
        };
        match (bachelor, self.level()) {
            (_, 4) | (false, 2 | 3) => Outcome::Met,
            _ if relaxed && self.veteran() && senior_high => Outcome::Met,
            (false, _) => met(in_time),
            (true, 3) if class_college => Outcome::ForBureau,
            (true, _) if in_time => Outcome::ForBureau,
            (true, _) => Outcome::NotMet,
        }
    }
}

#[test]
fn education() {
    let early = Occurrence::On(day("2026-11-30"));
    let late = Occurrence::On(day("2026-12-02"));
    let mut count = 0;
    for (technical, vocational) in or_open(TechnicalClasses::ALL).into_iter().flat_map(|one| {
        or_open(SecondaryVocational::ALL)
            .into_iter()
            .map(move |two| (one, two))
    }) {
        for fire in or_open(FireRescue::ALL) {
            for by in [Some(day(ON)), None] {
                let mut notice = Notice::default();
                notice.age.reference = Some(day(ON));
                notice.conditions.technical_classes = technical;
                notice.conditions.secondary_vocational = vocational;
                notice.conditions.fire_rescue = fire;
                notice.conditions.certificate_by = by;
                for education in EDUCATION {
                    for expected in [Some(Occurrence::Never), Some(early), Some(late), None] {
                        for service in or_open(&SERVICE) {
                            let facts = Facts {
                                education: Some(education),
                                expected_certificate: expected,
                                service,
                                ..fine()
                            };
                            count += posts_by_education(&notice, &facts, &[early, late]);
                        }
                    }
                }
            }
        }
    }
    assert!(count > 45_000, "{count}");
}

fn posts_by_education(notice: &Notice, facts: &Facts, expected: &[Occurrence]) -> usize {
    let terms = &notice.conditions;
    let mut count = 0;
    for least in [
        None,
        Some(LeastEducation::JuniorCollege),
        Some(LeastEducation::Bachelor),
    ] {
        for relaxation in or_open(&[Relaxation::Veterans, Relaxation::Nobody, Relaxation::Others]) {
            let post = Post {
                education: least,
                relaxation,
                ..Post::default()
            };
            let own = of(
                Condition::Education,
                notice,
                facts,
                &Traits::default(),
                &post,
            );
            let bachelor = least == Some(LeastEducation::Bachelor);
            if !bachelor && relaxation != Some(Relaxation::Nobody) {
                // As the Measures have it.
                assert_eq!(own, None);
                continue;
            }
            let all = [expected, &[Occurrence::Never]].concat();
            let mut by_answers = Vec::new();
            for expected in ways(facts.expected_certificate, &all) {
                for service in ways(facts.service, &SERVICE) {
                    let mut by_readings = Vec::new();
                    for technical in ways(terms.technical_classes, TechnicalClasses::ALL) {
                        for vocational in ways(terms.secondary_vocational, SecondaryVocational::ALL)
                        {
                            for fire in ways(terms.fire_rescue, FireRescue::ALL) {
                                for by in ways(terms.certificate_by, &[day(ON), day("2027-12-31")])
                                {
                                    by_readings.push(
                                        Fixed {
                                            education: facts.education.unwrap(),
                                            expected,
                                            service,
                                            technical,
                                            vocational,
                                            fire,
                                            by,
                                        }
                                        .judged(&post),
                                    );
                                }
                            }
                        }
                    }
                    by_answers.push(agreed(by_readings, Outcome::DependsOnNotice));
                }
            }
            let oracle = agreed(by_answers, Outcome::Unknown);
            assert_eq!(own, Some(oracle), "{facts:?}\n{post:?}\n{terms:?}");
            count += 1;
        }
    }
    count
}

#[test]
fn full_time() {
    for full_time in [Some(true), Some(false), None] {
        for service in or_open(&SERVICE) {
            for fire in or_open(FireRescue::ALL) {
                for relaxation in or_open(&[Relaxation::Veterans, Relaxation::Nobody]) {
                    for least in [None, Some(LeastEducation::Bachelor)] {
                        let mut notice = Notice::default();
                        notice.conditions.fire_rescue = fire;
                        let facts = Facts {
                            full_time,
                            service,
                            ..fine()
                        };
                        let mut post = Post {
                            education: least,
                            relaxation,
                            full_time: Some(FullTime::Required),
                            ..Post::default()
                        };
                        let veterans = match relaxation {
                            None => least.is_none(),
                            relaxation => relaxation == Some(Relaxation::Veterans),
                        };
                        let mut by_answers = Vec::new();
                        for full_time in ways(full_time, &[true, false]) {
                            for service in ways(service, &SERVICE) {
                                let by_readings =
                                    ways(fire, FireRescue::ALL).into_iter().map(|fire| {
                                        let veteran = match service {
                                            Service::FireRescue => fire == FireRescue::Veterans,
                                            service => service != Service::None,
                                        };
                                        met(full_time || veterans && veteran)
                                    });
                                by_answers.push(agreed(by_readings, Outcome::DependsOnNotice));
                            }
                        }
                        let oracle = agreed(by_answers, Outcome::Unknown);
                        let stand = |post: &Post| {
                            of(
                                Condition::FullTime,
                                &notice,
                                &facts,
                                &Traits::default(),
                                post,
                            )
                        };
                        assert_eq!(stand(&post), Some(oracle), "{facts:?} {post:?} {fire:?}");
                        for not_asked in [Some(FullTime::NotRequired), None] {
                            post.full_time = not_asked;
                            assert_eq!(stand(&post), None);
                        }
                    }
                }
            }
        }
    }
}
