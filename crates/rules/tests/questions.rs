//! The questions asked are exactly those that can change the outcome. They are compared with a
//! plain search that knows no ranges, items or groups.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use chrono::{Days, NaiveDate};
use common::{clean, day};
use rules::{
    Birthday, CertificateBy, Circumstance, Circumstances, Declaration, Education, Fact, FactSet,
    Facts, FireRescue, FullTime, LeapDay, Occurrence, Outcome, Question, Readings,
    SecondaryVocational, Service, TechnicalClasses, UpperAge, decide, next_question,
    relevant_facts,
};

/// Every value of one fact; dates are close together around the limits.
fn answers(fact: Fact, facts: &Facts) -> Vec<Facts> {
    let mut found = Vec::new();
    let mut put = |change: &dyn Fn(&mut Facts)| {
        let mut changed = *facts;
        change(&mut changed);
        found.push(changed);
    };
    let around = |from: NaiveDate, sign: i32| {
        [0, 10, 18, 20, 27, 35, 36, 50]
            .into_iter()
            .flat_map(move |years| {
                let turned = rules::age::birthday(from, sign * years, rules::LeapDay::February28);
                (0..4).map(move |days| turned.unwrap() - Days::new(1) + Days::new(days))
            })
    };
    match fact {
        Fact::BirthDate => {
            for day in around(facts.hire_date.unwrap_or(day("2026-12-01")), -1) {
                put(&|facts| facts.birth_date = Some(day));
            }
        }
        Fact::HireDate => {
            for day in around(facts.birth_date.unwrap_or(day("1999-12-01")), 1) {
                put(&|facts| facts.hire_date = Some(day));
            }
        }
        Fact::EarlierEngagement => {
            put(&|facts| facts.earlier_engagement = Some(Occurrence::Never));
            for day in around(facts.birth_date.unwrap_or(day("1999-12-01")), 1) {
                put(&|facts| facts.earlier_engagement = Some(Occurrence::On(day)));
            }
        }
        Fact::ExpectedCertificate => {
            put(&|facts| facts.expected_certificate = Some(Occurrence::Never));
            for days in [0, 30, 31, 32, 60] {
                let from = facts.hire_date.unwrap_or(day("2026-12-01")) - Days::new(31);
                let day = from + Days::new(days);
                put(&|facts| facts.expected_certificate = Some(Occurrence::On(day)));
            }
        }
        Fact::Education => {
            for education in [
                Education::JuniorHighOrBelow,
                Education::SecondaryVocational,
                Education::SeniorHigh,
                Education::SeniorTechnical,
                Education::PreparatoryTechnician,
                Education::JuniorCollege,
                Education::BachelorOrAbove,
            ] {
                put(&|facts| facts.education = Some(education));
            }
        }
        Fact::FullTime => {
            for answer in [true, false] {
                put(&|facts| facts.full_time = Some(answer));
            }
        }
        Fact::Service => {
            for service in [
                Service::None,
                Service::Soldier,
                Service::Officer,
                Service::FireRescue,
            ] {
                put(&|facts| facts.service = Some(service));
            }
        }
        Fact::Conduct | Fact::Ability => {
            for declaration in [Declaration::Yes, Declaration::Unsure, Declaration::No] {
                put(&|facts| match fact {
                    Fact::Conduct => facts.conduct = Some(declaration),
                    _ => facts.ability = Some(declaration),
                });
            }
        }
        Fact::Circumstance(which) => {
            for answer in [false, true] {
                put(&|facts| facts.circumstances.set(which, Some(answer)));
            }
        }
    }
    found
}

/// All completions of the missing facts except one.
fn completions(facts: &Facts, missing: &[Fact]) -> Vec<Facts> {
    missing.iter().fold(vec![*facts], |all, &fact| {
        all.iter().flat_map(|facts| answers(fact, facts)).collect()
    })
}

/// The outcome under every fixing of the readings that can matter here.
fn outcomes(facts: &Facts, readings: &Readings) -> Option<Vec<Outcome>> {
    let consistent = facts.problems(readings).is_empty();
    consistent.then(|| {
        let ways = fixed(readings);
        ways.iter().map(|way| decide(facts, way).outcome).collect()
    })
}

/// Every fixing of the readings. Open readings that no fact here depends on have their plain
/// choice.
fn fixed(readings: &Readings) -> Vec<Readings> {
    let mut ways = vec![*readings];
    let mut open = |choices: Vec<Readings>| {
        ways = ways
            .iter()
            .flat_map(|way| choices.iter().map(|&choice| way.or(choice)))
            .collect();
    };
    let none = Readings::default();
    open(
        UpperAge::ALL
            .iter()
            .map(|&choice| Readings {
                upper_age: Some(choice),
                ..none
            })
            .collect(),
    );
    open(
        Birthday::ALL
            .iter()
            .map(|&choice| Readings {
                birthday: Some(choice),
                ..none
            })
            .collect(),
    );
    open(
        LeapDay::ALL
            .iter()
            .map(|&choice| Readings {
                leap_day: Some(choice),
                ..none
            })
            .collect(),
    );
    open(
        TechnicalClasses::ALL
            .iter()
            .map(|&choice| Readings {
                technical_classes: Some(choice),
                ..none
            })
            .collect(),
    );
    open(
        SecondaryVocational::ALL
            .iter()
            .map(|&choice| Readings {
                secondary_vocational: Some(choice),
                ..none
            })
            .collect(),
    );
    open(
        FireRescue::ALL
            .iter()
            .map(|&choice| Readings {
                fire_rescue: Some(choice),
                ..none
            })
            .collect(),
    );
    let late = CertificateBy::On(day("2199-12-31"));
    open(vec![
        Readings {
            certificate_by: Some(CertificateBy::ReferenceDate),
            ..none
        },
        Readings {
            certificate_by: Some(late),
            ..none
        },
    ]);
    ways
}

/// The plain search: is there a completion of the other facts and a fixing of the readings
/// under which two values of this fact have different outcomes?
fn matters(fact: Fact, facts: &Facts, missing: &[Fact], readings: &Readings) -> bool {
    let others: Vec<Fact> = missing
        .iter()
        .copied()
        .filter(|&other| other != fact)
        .collect();
    completions(facts, &others).iter().any(|completed| {
        let mut seen = answers(fact, completed)
            .into_iter()
            .filter_map(|answered| outcomes(&answered, readings));
        let first = seen.next();
        seen.any(|other| Some(other) != first)
    })
}

#[test]
fn a_fact_is_relevant_exactly_if_two_answers_to_it_differ() {
    let all: Vec<Fact> = Fact::all().collect();
    let bases = [
        clean(),
        Facts {
            birth_date: Some(day("1991-08-20")),
            ..clean()
        },
        Facts {
            birth_date: Some(day("1988-02-29")),
            ..clean()
        },
        Facts {
            birth_date: Some(day("2008-12-01")),
            ..clean()
        },
        Facts {
            education: Some(Education::SeniorHigh),
            ..clean()
        },
        Facts {
            education: Some(Education::SeniorTechnical),
            service: Some(Service::FireRescue),
            ..clean()
        },
        Facts {
            expected_certificate: Some(Occurrence::On(day("2027-06-30"))),
            education: Some(Education::SeniorHigh),
            ..clean()
        },
        Facts {
            conduct: Some(Declaration::Unsure),
            ..clean()
        },
        Facts {
            circumstances: Circumstances::none_of_them().with(Circumstance::OverdueDebt, true),
            ..clean()
        },
        Facts {
            circumstances: Circumstances::none_of_them().with(Circumstance::DrugUse, true),
            ..clean()
        },
    ];
    let readings = [
        Readings::default(),
        Readings {
            upper_age: Some(UpperAge::On35th),
            ..Readings::default()
        },
        Readings {
            full_time: Some(FullTime::Required),
            ..Readings::default()
        },
        Readings {
            reference_date: Some(day("2026-12-01")),
            ..Readings::default()
        },
    ];
    let mut compared = 0;
    for base in bases {
        for readings in &readings {
            for (at, &fact) in all.iter().enumerate() {
                for &other in &all[at..] {
                    let missing: Vec<Fact> = if fact == other {
                        vec![fact]
                    } else {
                        vec![fact, other]
                    };
                    let facts = base.without(FactSet::of(&missing));
                    let relevant = relevant_facts(&facts, readings);
                    for &fact in &missing {
                        assert_eq!(
                            relevant.contains(fact),
                            matters(fact, &facts, &missing, readings),
                            "{fact:?} with {missing:?} missing from {facts:?} under {readings:?}"
                        );
                        compared += 1;
                    }
                }
            }
        }
    }
    println!("{compared} comparisons");
}

#[test]
fn answering_what_is_asked_always_leads_to_an_outcome() {
    // For every pair of a base and a question order, only facts that cannot change the outcome
    // stay unanswered.
    let people = [
        (clean(), 6),
        (
            Facts {
                birth_date: Some(day("1988-01-01")),
                ..clean()
            },
            4,
        ),
        (
            Facts {
                education: Some(Education::SeniorHigh),
                ..clean()
            },
            3,
        ),
        (
            Facts {
                education: Some(Education::SeniorHigh),
                service: Some(Service::Soldier),
                ..clean()
            },
            7,
        ),
        (
            Facts {
                circumstances: Circumstances::none_of_them()
                    .with(Circumstance::CriminalPunishment, true),
                ..clean()
            },
            4,
        ),
    ];
    for (person, expected) in people {
        let everything = FactSet::of(&Fact::all().collect::<Vec<_>>());
        let mut known = FactSet::EMPTY;
        let mut asked = 0;
        let facts = loop {
            let facts = person.without(everything.minus(known));
            let Some(question) = next_question(&facts, &Readings::default()) else {
                break facts;
            };
            known = known.union(question.facts());
            asked += 1;
            assert!(asked <= Question::ALL.len(), "{question:?} again");
        };
        let open = Readings::default();
        assert_eq!(
            decide(&facts, &open).outcome,
            decide(&person, &open).outcome
        );
        assert_eq!(asked, expected, "{person:?}");
    }
}
