//! Education, full-time study, and the relaxation for veterans.

use chrono::NaiveDate;
use notice::choice::{LeastEducation, Relaxation};
use notice::posts::Traits;
use notice::{Condition, Notice, Post};
use rules::{
    Education, Facts, FireRescue, FullTime, Occurrence, Outcome, SecondaryVocational, Service,
    TechnicalClasses,
};

use super::worlds::{Verdict, Worlds, or_open, possible};
use super::{EDUCATION, ON, SERVICE, fine, outcome_of};
use crate::births::day;

/// The worth of a certificate: 0 nothing, 1 高中, 2 大专, 3 possibly 本科, 4 本科.
///
/// The columns are two readings: technical classes count as 大专 or not; in each, 中职 counts as 高中
/// or not. A class that counts as 大专 is above 高中.
const WORTH: [(Education, [[u8; 2]; 2]); 7] = [
    (Education::JuniorHighOrBelow, [[0, 0], [0, 0]]),
    (Education::SecondaryVocational, [[1, 0], [1, 0]]),
    (Education::SeniorHigh, [[1, 1], [1, 1]]),
    (Education::SeniorTechnical, [[2, 2], [1, 0]]),
    (Education::PreparatoryTechnician, [[3, 3], [1, 0]]),
    (Education::JuniorCollege, [[2, 2], [2, 2]]),
    (Education::BachelorOrAbove, [[4, 4], [4, 4]]),
];

fn worth(education: Education, technical: TechnicalClasses, vocational: SecondaryVocational) -> u8 {
    let row = WORTH.iter().find(|(name, _)| *name == education).unwrap();
    let row = row.1[usize::from(technical == TechnicalClasses::NotAsCollege)];
    row[usize::from(vocational == SecondaryVocational::NotAsSeniorHigh)]
}

/// Whether 高中 is enough for this person under the Measures.
fn veteran(service: Service, fire: FireRescue) -> bool {
    [Service::Soldier, Service::Officer].contains(&service)
        || (service, fire) == (Service::FireRescue, FireRescue::Veterans)
}

/// Whether a post accepts veterans with 高中: as it says, or else if 大专 is enough for others.
fn takes_veterans(post: &Post) -> bool {
    let asks_little = post.education != Some(LeastEducation::Bachelor);
    post.relaxation
        .map_or(asks_little, |relaxation| relaxation != Relaxation::Nobody)
}

#[test]
fn education() {
    // The last day that counts, and the first that does not.
    let early = Occurrence::On(day(ON));
    let late = Occurrence::On(day("2026-12-02"));
    let mut count = 0;
    for technical in or_open(TechnicalClasses::ALL) {
        for vocational in or_open(SecondaryVocational::ALL) {
            for fire in or_open(FireRescue::ALL) {
                for by in [Some(day(ON)), None] {
                    let mut notice = Notice::default();
                    notice.age.reference = Some(day(ON));
                    notice.conditions.technical_classes = technical;
                    notice.conditions.secondary_vocational = vocational;
                    notice.conditions.fire_rescue = fire;
                    notice.conditions.certificate_by = by;
                    for education in or_open(&EDUCATION) {
                        for expected in [Some(Occurrence::Never), Some(early), Some(late), None] {
                            for service in or_open(&SERVICE) {
                                let facts = Facts {
                                    education,
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
    }
    assert!(count > 45_000, "{count}");
}

/// Compares one person under one notice with every post.
fn posts_by_education(notice: &Notice, facts: &Facts, expected: &[Occurrence]) -> usize {
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
            let found = outcome_of(
                Condition::Education,
                notice,
                facts,
                &Traits::default(),
                &post,
            );
            if least != Some(LeastEducation::Bachelor) && takes_veterans(&post) {
                assert_eq!(found, None, "as the Measures have it");
                continue;
            }
            let oracle = educated(notice, facts, expected, &post).outcome();
            assert_eq!(
                found,
                Some(oracle),
                "{facts:?}\n{post:?}\n{:?}",
                notice.conditions
            );
            count += 1;
        }
    }
    count
}

fn educated(notice: &Notice, facts: &Facts, expected: &[Occurrence], post: &Post) -> Worlds {
    let terms = &notice.conditions;
    let asked = match post.education {
        Some(LeastEducation::Bachelor) => 4,
        _ => 2,
    };
    let certificates = [expected, &[Occurrence::Never]].concat();
    let mut worlds = Worlds::default();
    let mut person = 0;
    for education in possible(facts.education, &EDUCATION) {
        for expected in possible(facts.expected_certificate, &certificates) {
            for service in possible(facts.service, &SERVICE) {
                person += 1;
                for technical in possible(terms.technical_classes, TechnicalClasses::ALL) {
                    for vocational in possible(terms.secondary_vocational, SecondaryVocational::ALL)
                    {
                        let worth = worth(education, technical, vocational);
                        for fire in possible(terms.fire_rescue, FireRescue::ALL) {
                            let lowered = takes_veterans(post) && veteran(service, fire);
                            let least = if lowered { 1 } else { asked };
                            for by in possible(terms.certificate_by, &[day(ON), day("2027-12-31")])
                            {
                                let verdict = in_one_world(worth, least, arrives(expected, by));
                                worlds.add(person, verdict);
                            }
                        }
                    }
                }
            }
        }
    }
    worlds
}

/// A certificate that comes later than the day on which ages are counted.
#[test]
fn the_day_by_which_a_certificate_counts_is_the_notices_own() {
    let post = Post {
        education: Some(LeastEducation::Bachelor),
        ..Post::default()
    };
    let outcome = |notice: &Notice, expected: &str, hire: Option<&str>| {
        let facts = Facts {
            education: Some(Education::SeniorHigh),
            expected_certificate: Some(Occurrence::On(day(expected))),
            hire_date: hire.map(day),
            ..fine()
        };
        let nothing = Traits::default();
        outcome_of(Condition::Education, notice, &facts, &nothing, &post)
    };
    let mut notice = Notice::default();
    notice.age.reference = Some(day(ON));
    notice.conditions.certificate_by = Some(day("2027-07-31"));
    let found = outcome(&notice, "2027-07-31", None);
    assert_eq!(found, Some(Outcome::ForBureau));
    assert_eq!(outcome(&notice, "2027-08-01", None), Some(Outcome::NotMet));
    // Without any day: whether it comes in time depends on the notice.
    let found = |hire| outcome(&Notice::default(), "2027-07-31", hire);
    assert_eq!(found(None), Some(Outcome::DependsOnNotice));
    assert_eq!(found(Some("2027-07-31")), Some(Outcome::ForBureau));
}

fn arrives(expected: Occurrence, by: NaiveDate) -> bool {
    matches!(expected, Occurrence::On(day) if day <= by)
}

/// The result for a certificate, a requirement, and whether a certificate of 大专 or more comes
/// in time.
fn in_one_world(worth: u8, least: u8, arrives: bool) -> Verdict {
    // Only the bureau can tell whether a class or a future certificate is 本科.
    let perhaps_bachelor = worth == 3 || arrives;
    match least {
        _ if worth >= least => Verdict::Fits,
        4 if perhaps_bachelor => Verdict::Bureau,
        4 => Verdict::Fails,
        _ => Verdict::fits_if(arrives),
    }
}

#[test]
fn full_time() {
    for studied in [Some(true), Some(false), None] {
        for service in or_open(&SERVICE) {
            for fire in or_open(FireRescue::ALL) {
                for relaxation in or_open(&[Relaxation::Veterans, Relaxation::Nobody]) {
                    for least in [None, Some(LeastEducation::Bachelor)] {
                        let mut notice = Notice::default();
                        notice.conditions.fire_rescue = fire;
                        let facts = Facts {
                            full_time: studied,
                            service,
                            ..fine()
                        };
                        let mut post = Post {
                            education: least,
                            relaxation,
                            full_time: Some(FullTime::Required),
                            ..Post::default()
                        };
                        let mut worlds = Worlds::default();
                        let mut person = 0;
                        for studied in possible(studied, &[true, false]) {
                            for service in possible(service, &SERVICE) {
                                person += 1;
                                for fire in possible(fire, FireRescue::ALL) {
                                    let spared = takes_veterans(&post) && veteran(service, fire);
                                    worlds.add(person, Verdict::fits_if(studied || spared));
                                }
                            }
                        }
                        let nothing = Traits::default();
                        let found = |post: &Post| {
                            outcome_of(Condition::FullTime, &notice, &facts, &nothing, post)
                        };
                        let oracle = Some(worlds.outcome());
                        assert_eq!(found(&post), oracle, "{facts:?} {post:?} {fire:?}");
                        for not_asked in [Some(FullTime::NotRequired), None] {
                            post.full_time = not_asked;
                            assert_eq!(found(&post), None);
                        }
                    }
                }
            }
        }
    }
}
