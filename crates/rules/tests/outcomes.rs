//! `outcome` and `outcomes` agree with `decide`.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use rules::{
    Birthday, CertificateBy, Circumstance, Circumstances, Columns, Declaration, Education, Facts,
    FireRescue, FullTime, LeapDay, Occurrence, Outcome, Population, Readings, SecondaryVocational,
    Service, TechnicalClasses, UnequalColumn, UpperAge, decide, outcome, outcomes,
};

/// A day near a limit, seen from a few days of hire.
fn day() -> impl Strategy<Value = NaiveDate> {
    let hires = [(2026, 12, 1), (2027, 2, 28), (2027, 3, 1), (2028, 2, 29)];
    let ages = [0, 0, 16, 18, 25, 25, 35, 36, 60, 900];
    (
        prop::sample::select(hires.to_vec()),
        prop::sample::select(ages.to_vec()),
        0..5_u64,
    )
        .prop_map(|((year, month, day), age, days)| {
            let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            let before = day.with_year(year - age).unwrap_or(day - Days::new(1));
            before + Days::new(days) - Days::new(2)
        })
}

fn occurrence() -> impl Strategy<Value = Occurrence> {
    prop_oneof![2 => Just(Occurrence::Never), 1 => day().prop_map(Occurrence::On)]
}

/// Answered in most cases.
fn maybe<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::weighted(0.95, value)
}

fn circumstances() -> impl Strategy<Value = Circumstances> {
    let some = prop::sample::subsequence(&Circumstance::ALL[..], 0..=2);
    (some.clone(), prop::option::weighted(0.1, some)).prop_map(|(yes, untold)| {
        let mut all = Circumstances::none_of_them();
        for circumstance in yes {
            all.set(circumstance, Some(true));
        }
        for circumstance in untold.into_iter().flatten() {
            all.set(circumstance, None);
        }
        all
    })
}

fn person() -> impl Strategy<Value = Facts> {
    let declaration = || {
        use Declaration::{No, Unsure, Yes};
        maybe(prop::sample::select(&[Yes, Yes, Yes, Unsure, No][..]))
    };
    let educations = [
        Education::JuniorHighOrBelow,
        Education::SecondaryVocational,
        Education::SeniorHigh,
        Education::SeniorTechnical,
        Education::PreparatoryTechnician,
        Education::JuniorCollege,
        Education::BachelorOrAbove,
    ];
    let services = [
        Service::None,
        Service::Soldier,
        Service::Officer,
        Service::FireRescue,
    ];
    (
        (
            maybe(day()),
            maybe(day()),
            maybe(occurrence()),
            maybe(occurrence()),
        ),
        maybe(prop::sample::select(educations.to_vec())),
        maybe(any::<bool>()),
        maybe(prop::sample::select(services.to_vec())),
        (declaration(), declaration()),
        circumstances(),
    )
        .prop_map(
            |(days, education, full_time, service, declared, circumstances)| Facts {
                birth_date: days.0,
                hire_date: days.1,
                earlier_engagement: days.2,
                education,
                expected_certificate: days.3,
                full_time,
                service,
                conduct: declared.0,
                ability: declared.1,
                circumstances,
            },
        )
}

fn readings() -> impl Strategy<Value = Readings> {
    fn choice<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
        prop::option::of(prop::sample::select(all))
    }
    let by = prop_oneof![
        2 => Just(None),
        1 => Just(Some(CertificateBy::ReferenceDate)),
        1 => day().prop_map(|day| Some(CertificateBy::On(day))),
        1 => Just(Some(CertificateBy::On(NaiveDate::MAX))),
    ];
    (
        (
            choice(UpperAge::ALL),
            choice(Birthday::ALL),
            choice(LeapDay::ALL),
        ),
        prop::option::weighted(0.3, day()),
        by,
        (
            choice(TechnicalClasses::ALL),
            choice(SecondaryVocational::ALL),
        ),
        (choice(FullTime::ALL), choice(FireRescue::ALL)),
    )
        .prop_map(
            |(age, reference_date, certificate_by, schools, others)| Readings {
                upper_age: age.0,
                birthday: age.1,
                leap_day: age.2,
                reference_date,
                certificate_by,
                technical_classes: schools.0,
                secondary_vocational: schools.1,
                full_time: others.0,
                fire_rescue: others.1,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn alone_and_in_a_batch_as_in_the_determination(
        people in prop::collection::vec(person(), 1..60), readings in readings(),
    ) {
        let population = Population::of(&people);
        let batch = outcomes(&population.columns(), &readings).unwrap();
        prop_assert_eq!(batch.len(), people.len());
        for (facts, in_batch) in people.iter().zip(batch) {
            let decided = decide(facts, &readings).outcome;
            prop_assert_eq!(outcome(facts, &readings), decided, "{:?}", facts);
            prop_assert_eq!(in_batch, decided, "in a batch: {:?}", facts);
        }
    }

    /// An empty column means that nobody answered the fact.
    #[test]
    fn a_column_left_out_is_not_answered(
        people in prop::collection::vec(person(), 1..20), readings in readings(), which in 0..10_usize,
    ) {
        let population = Population::of(&people);
        let mut columns = population.columns();
        let mut silent = Facts::default();
        match which {
            0 => columns.birth_date = &[],
            1 => columns.hire_date = &[],
            2 => columns.earlier_engagement = &[],
            3 => columns.education = &[],
            4 => columns.expected_certificate = &[],
            5 => columns.full_time = &[],
            6 => columns.service = &[],
            7 => columns.conduct = &[],
            8 => columns.ability = &[],
            _ => columns.circumstances = &[],
        }
        let batch = outcomes(&columns, &readings).unwrap();
        prop_assert_eq!(batch.len(), people.len());
        for (facts, in_batch) in people.iter().zip(batch) {
            silent.clone_from(facts);
            match which {
                0 => silent.birth_date = None,
                1 => silent.hire_date = None,
                2 => silent.earlier_engagement = None,
                3 => silent.education = None,
                4 => silent.expected_certificate = None,
                5 => silent.full_time = None,
                6 => silent.service = None,
                7 => silent.conduct = None,
                8 => silent.ability = None,
                _ => silent.circumstances = Circumstances::default(),
            }
            prop_assert_eq!(in_batch, outcome(&silent, &readings), "{:?}", silent);
        }
    }
}

/// Every set of circumstances one person can have; the batch combines them by masks.
#[test]
fn every_set_of_circumstances() {
    let clean = Facts {
        birth_date: NaiveDate::from_ymd_opt(2001, 8, 20),
        hire_date: NaiveDate::from_ymd_opt(2026, 12, 1),
        earlier_engagement: Some(Occurrence::Never),
        education: Some(Education::JuniorCollege),
        expected_certificate: Some(Occurrence::Never),
        full_time: None,
        service: Some(Service::None),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
    };
    let people: Vec<Facts> = (0..1_u32 << Circumstance::ALL.len())
        .map(|yes| {
            let mut facts = clean;
            for (at, circumstance) in Circumstance::ALL.into_iter().enumerate() {
                facts
                    .circumstances
                    .set(circumstance, Some(yes & 1 << at != 0));
            }
            facts
        })
        .collect();
    let readings = Readings::default();
    let found = outcomes(&Population::of(&people).columns(), &readings).unwrap();
    let expected: Vec<Outcome> = people
        .iter()
        .map(|facts| decide(facts, &readings).outcome)
        .collect();
    assert_eq!(found, expected);
    assert_eq!(found.first(), Some(&Outcome::Met));
}

#[test]
fn columns_are_of_one_length() {
    let nobody = outcomes(&Columns::default(), &Readings::default());
    assert_eq!(nobody, Ok(Vec::new()));
    let unequal = Columns {
        full_time: &[None, None],
        ability: &[None],
        ..Columns::default()
    };
    let refused = UnequalColumn {
        column: "ability",
        rows: 1,
        expected: 2,
    };
    assert_eq!(outcomes(&unequal, &Readings::default()), Err(refused));
}
