//! The smallest sets of changes, for people whose outcome can still change.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]
use chrono::NaiveDate;
use rules::{
    Change, Circumstance, Circumstances, Declaration, Education, Fact, Facts, Occurrence, Outcome,
    Readings, Service, UpperAge, changes, decide, unchangeable,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clean() -> Facts {
    Facts {
        birth_date: Some(day("2001-08-20")),
        hire_date: Some(day("2026-12-01")),
        earlier_engagement: Some(Occurrence::Never),
        education: Some(Education::JuniorCollege),
        expected_certificate: Some(Occurrence::Never),
        service: Some(Service::None),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
        full_time: None,
    }
}

fn of(facts: &Facts) -> Vec<(Vec<Change>, Outcome)> {
    changes(facts, &Readings::default())
        .into_iter()
        .map(|set| (set.changes, set.outcome))
        .collect()
}

fn reads(upper_age: UpperAge) -> Change {
    Change::NoticeReads {
        readings: Readings {
            upper_age: Some(upper_age),
            ..Readings::default()
        },
    }
}

#[test]
fn nothing_changes_a_good_answer_or_the_past() {
    assert_eq!(of(&clean()), []);
    for circumstance in Circumstance::ALL {
        let circumstances = Circumstances::none_of_them().with(circumstance, true);
        let facts = Facts {
            circumstances,
            ..clean()
        };
        assert_eq!(of(&facts), [], "{circumstance:?}");
    }
}

#[test]
fn what_has_happened_is_marked_and_what_may_pass_is_not() {
    for circumstance in Circumstance::ALL {
        let circumstances = Circumstances::none_of_them().with(circumstance, true);
        let facts = Facts {
            circumstances,
            ..clean()
        };
        let determination = decide(&facts, &Readings::default());
        let may_pass = [
            Circumstance::UnderInvestigation,
            Circumstance::JudgmentDefaulter,
        ];
        let barred = determination.outcome == Outcome::NotMet;
        let marked = unchangeable(&determination).contains(Fact::Circumstance(circumstance));
        assert_eq!(marked, barred && !may_pass.contains(&circumstance));
    }
    let old = Facts {
        birth_date: Some(day("1980-01-01")),
        ..clean()
    };
    let marked = unchangeable(&decide(&old, &Readings::default()));
    assert_eq!(marked.iter().collect::<Vec<_>>(), [Fact::BirthDate]);
}

#[test]
fn a_missing_certificate_can_be_obtained() {
    let facts = Facts {
        education: Some(Education::SeniorHigh),
        ..clean()
    };
    assert_eq!(
        of(&facts),
        [(vec![Change::ObtainCertificate], Outcome::Met)]
    );
}

#[test]
fn someone_too_young_can_wait() {
    let facts = Facts {
        birth_date: Some(day("2009-08-20")),
        ..clean()
    };
    let wait = Change::WaitUntil {
        day: day("2027-08-21"),
    };
    assert_eq!(of(&facts), [(vec![wait], Outcome::Met)]);
}

#[test]
fn between_35_and_36_the_notice_decides_or_an_earlier_day() {
    let facts = Facts {
        birth_date: Some(day("1991-08-20")),
        ..clean()
    };
    let expected = [
        vec![Change::HireBy {
            day: day("2026-08-19"),
        }],
        vec![reads(UpperAge::Before36th)],
        vec![reads(UpperAge::On36th)],
    ];
    assert_eq!(of(&facts), expected.map(|set| (set, Outcome::Met)));
}

#[test]
fn two_things_wrong_need_two_changes_and_each_step_is_named() {
    let facts = Facts {
        birth_date: Some(day("2009-08-20")),
        education: Some(Education::SeniorTechnical),
        ..clean()
    };
    let sets = of(&facts);
    let wait = Change::WaitUntil {
        day: day("2027-08-21"),
    };
    assert_eq!(sets[0], (vec![wait], Outcome::DependsOnNotice));
    assert!(sets.contains(&(vec![wait, Change::ObtainCertificate], Outcome::Met)));
    for (set, outcome) in &sets {
        assert!(
            *outcome < decide(&facts, &Readings::default()).outcome,
            "{set:?}"
        );
    }
}

#[test]
fn an_early_stop_names_the_change_that_lifts_the_bar() {
    let facts = Facts {
        birth_date: Some(day("2001-08-20")),
        hire_date: Some(day("2026-12-01")),
        education: Some(Education::SeniorHigh),
        service: Some(Service::None),
        expected_certificate: Some(Occurrence::Never),
        ..Facts::default()
    };
    assert_eq!(
        of(&facts),
        [(vec![Change::ObtainCertificate], Outcome::Unknown)]
    );
}

/// An earlier hire would not undo a first engagement that was too late.
#[test]
fn someone_first_engaged_too_old_can_do_nothing() {
    let facts = Facts {
        birth_date: Some(day("1980-01-01")),
        earlier_engagement: Some(Occurrence::On(day("2020-01-01"))),
        ..clean()
    };
    assert_eq!(
        decide(&facts, &Readings::default()).outcome,
        Outcome::NotMet
    );
    assert_eq!(of(&facts), []);
}
