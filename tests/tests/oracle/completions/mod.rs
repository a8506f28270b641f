//! Tries every value of unanswered facts, for each item and for the outcome.

mod table;
mod values;

use std::cell::OnceCell;

use rules::{
    CertificateBy, Circumstance, Declaration, Education, Fact, FactProblem, FactSet, Item, Outcome,
    Readings, Service,
};

pub(crate) use table::Table;

use crate::calendar::{Day, FIRST, years};
use crate::law::{self, Person, Said};

pub(crate) const EDUCATIONS: [Education; 7] = [
    Education::JuniorHighOrBelow,
    Education::SecondaryVocational,
    Education::SeniorHigh,
    Education::SeniorTechnical,
    Education::PreparatoryTechnician,
    Education::JuniorCollege,
    Education::BachelorOrAbove,
];
pub(crate) const SERVICES: [Service; 4] = [
    Service::None,
    Service::Soldier,
    Service::Officer,
    Service::FireRescue,
];
pub(crate) const DECLARATIONS: [Declaration; 3] =
    [Declaration::Yes, Declaration::Unsure, Declaration::No];
const BOTH: [bool; 2] = [false, true];

/// The oracle's answer for some facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) outcome: Outcome,
    pub(crate) items: [(Outcome, FactSet); 10],
    pub(crate) problems: Vec<FactProblem>,
}

/// The facts without contradictory ones, and the values to try for each.
pub(crate) struct Known {
    births: Vec<Day>,
    ons: Vec<Day>,
    earliers: Vec<Option<Day>>,
    educations: Vec<Education>,
    expecteds: Vec<Option<Day>>,
    full_times: Vec<bool>,
    services: Vec<Service>,
    conducts: Vec<Declaration>,
    abilities: Vec<Declaration>,
    /// The circumstances answered with yes, and those not answered, as bits.
    yes: u16,
    open: u16,
    /// The facts that are unanswered or contradictory.
    unanswered: FactSet,
    /// Whether the day of hire matters to anything.
    hire_counts: bool,
    certificate_by: Option<CertificateBy>,
    /// The eight items without readings, and the other two under every reading. Computed on
    /// demand.
    declared: OnceCell<[(Outcome, FactSet); 10]>,
    age: OnceCell<Table<u32>>,
    education: OnceCell<Table<u32>>,
    pub(crate) problems: Vec<FactProblem>,
}

impl Known {
    /// The number of values to try for a fact.
    fn choices(&self, fact: Fact) -> usize {
        match fact {
            Fact::BirthDate => self.births.len(),
            Fact::HireDate => self.ons.len(),
            Fact::EarlierEngagement => self.earliers.len(),
            Fact::Education => self.educations.len(),
            Fact::ExpectedCertificate => self.expecteds.len(),
            Fact::FullTime => self.full_times.len(),
            Fact::Service => self.services.len(),
            Fact::Conduct => self.conducts.len(),
            Fact::Ability => self.abilities.len(),
            Fact::Circumstance(circumstance) => {
                1 + usize::from(self.open & 1 << circumstance as u16 != 0)
            }
        }
    }

    /// The person with the first value of each fact. Completions change some.
    fn first(&self) -> Person {
        Person {
            birth: self.births[0],
            on: self.ons[0],
            earlier: self.earliers[0],
            education: self.educations[0],
            expected: self.expecteds[0],
            full_time: self.full_times[0],
            service: self.services[0],
            conduct: self.conducts[0],
            ability: self.abilities[0],
            yes: self.yes,
        }
    }

    fn put(&self, person: &mut Person, fact: Fact, choice: usize) {
        match fact {
            Fact::BirthDate => person.birth = self.births[choice],
            Fact::HireDate => person.on = self.ons[choice],
            Fact::EarlierEngagement => person.earlier = self.earliers[choice],
            Fact::Education => person.education = self.educations[choice],
            Fact::ExpectedCertificate => person.expected = self.expecteds[choice],
            Fact::FullTime => person.full_time = self.full_times[choice],
            Fact::Service => person.service = self.services[choice],
            Fact::Conduct => person.conduct = self.conducts[choice],
            Fact::Ability => person.ability = self.abilities[choice],
            Fact::Circumstance(circumstance) => {
                let bit = 1 << circumstance as u16;
                person.yes &= !bit;
                if choice == 1 || self.yes & bit != 0 {
                    person.yes |= bit;
                }
            }
        }
    }

    /// The result of `says` for every completion of these facts. A contradictory completion has
    /// none.
    pub(crate) fn table<T>(&self, facts: &[Fact], says: impl Fn(&Person) -> T) -> Table<T> {
        let axes: Vec<(Fact, usize)> = facts
            .iter()
            .map(|&fact| (fact, self.choices(fact)))
            .filter(|&(_, choices)| choices > 1)
            .collect();
        let size = axes.iter().map(|&(_, choices)| choices).product();
        // If no date is open, representative dates are not needed.
        let dated = axes.iter().any(|&(fact, _)| is_date(fact));
        let mut cells = Vec::with_capacity(size);
        let mut person = self.first();
        for index in 0..size {
            let mut rest = index;
            for &(fact, choices) in &axes {
                self.put(&mut person, fact, rest % choices);
                if rest % choices != 0 {
                    break; // The slower ones stand as they stood.
                }
                rest /= choices;
            }
            cells.push((!dated || is_possible(&person)).then(|| says(&person)));
        }
        Table { axes, cells }
    }

    /// The facts an item could depend on, with those that may contradict them.
    pub(crate) fn facts_of(item: Item) -> &'static [Fact] {
        const DATES: [Fact; 3] = [Fact::BirthDate, Fact::HireDate, Fact::EarlierEngagement];
        match item {
            Item::Age => &DATES,
            Item::Education => &[
                Fact::HireDate,
                Fact::Education,
                Fact::ExpectedCertificate,
                Fact::FullTime,
                Fact::Service,
            ],
            Item::Conduct => &[
                Fact::Conduct,
                Fact::Circumstance(Circumstance::CriminalPunishment),
                Fact::Circumstance(Circumstance::AdministrativeDetention),
                Fact::Circumstance(Circumstance::OtherPenalty),
            ],
            Item::Ability => &[Fact::Ability],
            Item::Crime => &[
                Fact::Circumstance(Circumstance::CriminalPunishment),
                Fact::Circumstance(Circumstance::UnderInvestigation),
            ],
            Item::Detention => &[
                Fact::Circumstance(Circumstance::AdministrativeDetention),
                Fact::Circumstance(Circumstance::RehabilitativeCustody),
                Fact::Circumstance(Circumstance::DrugUse),
            ],
            Item::Dismissal => &[Fact::Circumstance(Circumstance::DismissedByPublicBody)],
            Item::Organisation => &[Fact::Circumstance(Circumstance::UnlawfulOrganisation)],
            Item::Credit => &[
                Fact::Circumstance(Circumstance::JudgmentDefaulter),
                Fact::Circumstance(Circumstance::OverdueDebt),
            ],
            Item::Unsuitable => &[Fact::Circumstance(Circumstance::DismissedElsewhere)],
        }
    }

    /// The standing of an item, and the missing facts. The readings may differ from those of
    /// `self`, except in their days.
    pub(crate) fn standing(&self, item: Item, readings: &Readings) -> (Outcome, FactSet) {
        let table = match item {
            Item::Age => self.age().map(|&holds| Said::of_age(holds, readings)),
            Item::Education => {
                let table = self.education();
                table.map(|&holds| Said::of_education(holds, readings))
            }
            other => {
                let facts = Self::facts_of(other);
                self.table(facts, |person| Said::item(other, person, readings))
            }
        };
        table.verdict()
    }

    fn age(&self) -> &Table<u32> {
        self.age.get_or_init(|| {
            self.table(Self::facts_of(Item::Age), |person| {
                law::age(person.birth, person.on, person.earlier)
            })
        })
    }

    fn education(&self) -> &Table<u32> {
        self.education.get_or_init(|| {
            let facts = Self::facts_of(Item::Education);
            let holds = |person: &Person| law::education(person, self.certificate_by);
            if self.choices(Fact::HireDate) > 1 {
                // A day of hire that no birth date and engagement allow is skipped.
                self.with_possible_days().table(facts, holds)
            } else {
                self.table(facts, holds)
            }
        })
    }

    /// Only the days of hire for which a birth date and an engagement exist.
    fn with_possible_days(&self) -> Self {
        let mut days = self.any_days();
        days.ons.retain(|&on| {
            self.births.iter().any(|&birth| {
                self.earliers
                    .iter()
                    .any(|&earlier| possible(birth, on, earlier))
            })
        });
        // Education depends on the day of hire only through the certificates that have come by
        // then. So of days without a certificate between them, one is enough.
        let come = |on: Day| {
            let expected = self.expecteds.iter().flatten();
            expected.filter(|&&day| day <= on).count()
        };
        days.ons.dedup_by_key(|on| come(*on));
        days
    }

    /// The same without birth date and engagement, so that no day of hire contradicts them.
    pub(crate) fn any_days(&self) -> Self {
        Self {
            births: vec![FIRST],
            ons: self.ons.clone(),
            earliers: vec![None],
            educations: self.educations.clone(),
            expecteds: self.expecteds.clone(),
            full_times: self.full_times.clone(),
            services: self.services.clone(),
            conducts: Vec::from(DECLARATIONS),
            abilities: Vec::from(DECLARATIONS),
            problems: Vec::new(),
            declared: OnceCell::new(),
            age: OnceCell::new(),
            education: OnceCell::new(),
            ..*self
        }
    }

    /// All ten items.
    pub(crate) fn answer(&self, readings: &Readings) -> Answer {
        let declared = self.declared.get_or_init(|| {
            Item::ALL.map(|item| match item {
                Item::Age | Item::Education => (Outcome::Met, FactSet::EMPTY),
                other => self.standing(other, readings),
            })
        });
        let mut items = *declared;
        items[1] = self.standing(Item::Age, readings);
        items[2] = self.standing(Item::Education, readings);
        let mut outcome = Outcome::Met;
        for (item, _) in items {
            outcome = law::graver(outcome, item);
        }
        Answer {
            outcome,
            items,
            problems: self.problems.clone(),
        }
    }

    /// The facts that are not answered and matter to something.
    pub(crate) fn open_facts(&self) -> Vec<Fact> {
        let open = self.unanswered.iter();
        open.filter(|&fact| fact != Fact::HireDate || self.hire_counts)
            .collect()
    }
}

fn possible(birth: Day, on: Day, earlier: Option<Day>) -> bool {
    birth <= on && earlier.is_none_or(|day| years(birth, 16) <= day && day <= on)
}

fn is_date(fact: Fact) -> bool {
    matches!(
        fact,
        Fact::BirthDate | Fact::HireDate | Fact::EarlierEngagement
    )
}

fn is_possible(person: &Person) -> bool {
    possible(person.birth, person.on, person.earlier)
}
