//! The other eight items over their whole domain, all ten combined, and random people.

use std::collections::HashMap;

use rules::{
    Circumstance, Circumstances, Declaration, Education, Fact, FactSet, Facts, Item, Outcome,
    Readings, Service, UpperAge,
};

use crate::calendar::date;
use crate::completions::{Answer, DECLARATIONS, EDUCATIONS, Known, SERVICES};
use crate::law;
use crate::law::{FIRE_RESCUE, TECHNICAL, VOCATIONAL};
use crate::log::Log;
use crate::pools::{Dice, FULL_TIME, anyone, clean, open_and};

/// The facts of every item except age and education. The last one changes slowest.
const DECLARED: [Fact; 13] = [
    Fact::Conduct,
    Fact::Ability,
    Fact::Circumstance(Circumstance::CriminalPunishment),
    Fact::Circumstance(Circumstance::UnderInvestigation),
    Fact::Circumstance(Circumstance::AdministrativeDetention),
    Fact::Circumstance(Circumstance::RehabilitativeCustody),
    Fact::Circumstance(Circumstance::DrugUse),
    Fact::Circumstance(Circumstance::DismissedByPublicBody),
    Fact::Circumstance(Circumstance::UnlawfulOrganisation),
    Fact::Circumstance(Circumstance::JudgmentDefaulter),
    Fact::Circumstance(Circumstance::OverdueDebt),
    Fact::Circumstance(Circumstance::DismissedElsewhere),
    Fact::Circumstance(Circumstance::OtherPenalty),
];

/// Four answers to a declaration, three to a circumstance.
const ALL: usize = 16 * 177_147;

/// The answers of a number: each digit is one.
fn answers(number: usize) -> [usize; 13] {
    let mut rest = number;
    DECLARED.map(|fact| {
        let base = match fact {
            Fact::Conduct | Fact::Ability => 4,
            _ => 3,
        };
        let digit = rest % base;
        rest /= base;
        digit
    })
}

/// A person with these answers.
fn person(mut facts: Facts, answers: &[usize; 13]) -> Facts {
    let declarations = open_and(&DECLARATIONS);
    facts.circumstances = Circumstances::default();
    for (fact, &digit) in DECLARED.into_iter().zip(answers) {
        match fact {
            Fact::Conduct => facts.conduct = declarations[digit],
            Fact::Ability => facts.ability = declarations[digit],
            Fact::Circumstance(circumstance) => {
                let answer = [None, Some(false), Some(true)][digit];
                facts.circumstances.set(circumstance, answer);
            }
            _ => unreachable!(),
        }
    }
    facts
}

/// People for every combination of standings of age and education: met, not met, depending on
/// the notice, unknown.
fn dated() -> Vec<Facts> {
    let ages = [
        Some((2001, 8, 20)),
        Some((1991, 8, 20)),
        Some((1980, 1, 1)),
        None,
    ];
    let educations = [
        Some(Education::JuniorCollege),
        Some(Education::SeniorTechnical),
        Some(Education::JuniorHighOrBelow),
        None,
    ];
    let pairs = ages.into_iter().flat_map(|birth| {
        educations.into_iter().map(move |education| Facts {
            birth_date: birth.map(date),
            education,
            ..clean()
        })
    });
    pairs.collect()
}

/// A cache of the oracle, by the answers that an item depends on.
struct Remembered {
    items: HashMap<(usize, [usize; 13]), (Outcome, FactSet)>,
}

impl Remembered {
    /// The oracle's answer for the eight items.
    fn of(&mut self, facts: &Facts, answers: &[usize; 13]) -> [(Outcome, FactSet); 10] {
        let known = std::cell::OnceCell::new();
        let readings = Readings::default();
        let mut place = 0;
        Item::ALL.map(|item| {
            place += 1;
            let of_item = Known::facts_of(item);
            if matches!(item, Item::Age | Item::Education) {
                return (Outcome::Met, FactSet::EMPTY);
            }
            let mut key = [9; 13];
            for (at, fact) in DECLARED.into_iter().enumerate() {
                if of_item.contains(&fact) {
                    key[at] = answers[at];
                }
            }
            *self.items.entry((place, key)).or_insert_with(|| {
                known
                    .get_or_init(|| Known::of(facts, &readings))
                    .standing(item, &readings)
            })
        })
    }
}

fn folded(items: &[(Outcome, FactSet); 10]) -> Outcome {
    items
        .iter()
        .fold(Outcome::Met, |gravest, item| law::graver(gravest, item.0))
}

#[test]
fn every_declaration_and_circumstance() {
    let mut log = Log::new();
    let readings = Readings::default();
    let dated = dated();
    // Age and education: the oracle's answer for each pair.
    let standings: Vec<[(Outcome, FactSet); 2]> = dated
        .iter()
        .map(|facts| {
            let known = Known::of(facts, &readings);
            [Item::Age, Item::Education].map(|item| known.standing(item, &readings))
        })
        .collect();
    let mut remembered = Remembered {
        items: HashMap::new(),
    };
    let mut kinds: HashMap<Vec<u8>, usize> = HashMap::new();
    let expected = |mut items: [(Outcome, FactSet); 10], pair: usize| {
        [items[1], items[2]] = standings[pair];
        Answer {
            outcome: folded(&items),
            items,
            problems: Vec::new(),
        }
    };
    for number in 0..ALL {
        let pair = number % dated.len();
        let answers = answers(number);
        let facts = person(dated[pair], &answers);
        let items = remembered.of(&facts, &answers);
        log.compare_with(&facts, &readings, &expected(items, pair));
        let kind = items.iter().map(|item| law::gravity(item.0)).collect();
        kinds.entry(kind).or_insert(number);
    }
    // Every combination of the eight items with every combination of the two.
    let mut firsts: Vec<usize> = kinds.into_values().collect();
    firsts.sort_unstable();
    println!("{} ways for eight items to stand together", firsts.len());
    for number in firsts {
        let answers = answers(number);
        for (pair, facts) in dated.iter().enumerate() {
            let facts = person(*facts, &answers);
            let items = remembered.of(&facts, &answers);
            log.compare_with(&facts, &readings, &expected(items, pair));
        }
    }
    log.end(
        "declarations, circumstances and the fold",
        3_083_184,
        0x2c18_388e_5afa_c08c,
    );
}

#[test]
fn anyone_at_random() {
    let mut log = Log::new();
    let mut dice = Dice(20_261_201);
    for _ in 0..200_000 {
        let (facts, readings) = anyone(&mut dice);
        log.compare(&facts, &[readings]);
    }
    log.end("people at random", 200_000, 0x7e70_3e2f_b78a_cbb3);
}

#[test]
fn the_tables_name_every_way_to_stand() {
    // The oracle's lists are complete: a new choice must be added here.
    assert_eq!(
        DECLARATIONS,
        [Declaration::Yes, Declaration::Unsure, Declaration::No]
    );
    assert_eq!(SERVICES[Service::FireRescue as usize], Service::FireRescue);
    assert_eq!(
        EDUCATIONS[Education::BachelorOrAbove as usize],
        Education::BachelorOrAbove
    );
    assert_eq!(law::UPPER_AGES, UpperAge::ALL);
    assert_eq!(law::BIRTHDAYS, rules::Birthday::ALL);
    assert_eq!(law::LEAP_DAYS, rules::LeapDay::ALL);
    assert_eq!(TECHNICAL, rules::TechnicalClasses::ALL);
    assert_eq!(VOCATIONAL, rules::SecondaryVocational::ALL);
    assert_eq!(FULL_TIME, rules::FullTime::ALL);
    assert_eq!(FIRE_RESCUE, rules::FireRescue::ALL);
    let named = law::CIRCUMSTANCES.map(|(_, circumstance, _)| circumstance);
    assert!(
        Circumstance::ALL
            .iter()
            .all(|circumstance| named.contains(circumstance))
    );
}
