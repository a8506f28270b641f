//! Unanswered facts: every value is tried, for each item and for the outcome.

use std::cell::OnceCell;

use rules::{
    CertificateBy, Circumstance, Declaration, Education, Fact, FactProblem, FactSet, Facts, Item,
    Occurrence, Outcome, Readings, Service,
};

use crate::calendar::{self, Day, FIRST, LAST, shift, years};
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

/// What the oracle says of some facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) outcome: Outcome,
    pub(crate) items: [(Outcome, FactSet); 10],
    pub(crate) problems: Vec<FactProblem>,
}

/// Facts without those that contradict each other, and the values to try for each.
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
    /// The bits of the circumstances answered with yes, and of those not answered.
    yes: u16,
    open: u16,
    /// Whether the facts named are unanswered, or were set aside.
    unanswered: FactSet,
    /// Whether the day of hire bears on anything.
    hire_counts: bool,
    certificate_by: Option<CertificateBy>,
    /// The eight items that no reading bears on, and the other two under every way of
    /// reading them, once asked for.
    declared: OnceCell<[(Outcome, FactSet); 10]>,
    age: OnceCell<Table<u32>>,
    education: OnceCell<Table<u32>>,
    pub(crate) problems: Vec<FactProblem>,
}

fn day_of(occurrence: Option<Occurrence>) -> Option<Day> {
    match occurrence {
        Some(Occurrence::On(day)) => Some(calendar::of(day)),
        _ => None,
    }
}

/// What is wrong with the facts, by the documentation of `FactProblem`.
fn problems(facts: &Facts, readings: &Readings) -> Vec<FactProblem> {
    let birth = facts.birth_date.map(calendar::of);
    let hire = facts.hire_date.map(calendar::of);
    let earlier = day_of(facts.earlier_engagement);
    let expected = day_of(facts.expected_certificate);
    let counted = readings.reference_date.map(calendar::of).or(hire);
    let mut found = Vec::new();
    for (fact, day) in [
        (Fact::BirthDate, birth),
        (Fact::HireDate, hire),
        (Fact::EarlierEngagement, earlier),
        (Fact::ExpectedCertificate, expected),
    ] {
        if day.is_some_and(|day| day < FIRST || LAST < day) {
            found.push(FactProblem::OutOfRange { fact });
        }
    }
    for (one, other, problem) in [
        (birth, counted, FactProblem::BornAfterHire),
        (birth, earlier, FactProblem::BornAfterEngagement),
        (earlier, counted, FactProblem::EngagedAfterHire),
    ] {
        if let (Some(one), Some(other)) = (one, other)
            && other < one
        {
            found.push(problem);
        }
    }
    if let (Some(birth), Some(earlier)) = (birth, earlier)
        && birth <= earlier
        && earlier < years(birth, 16)
    {
        let before = |one: &FactProblem| *one == FactProblem::EngagedAfterHire;
        let at = found.iter().position(before).unwrap_or(found.len());
        found.insert(at, FactProblem::EngagedAsChild);
    }
    found
}

/// The facts of a problem, by its documentation.
fn set_aside(problem: FactProblem) -> FactSet {
    match problem {
        FactProblem::OutOfRange { fact } => FactSet::of(&[fact]),
        FactProblem::BornAfterHire => FactSet::of(&[Fact::BirthDate, Fact::HireDate]),
        FactProblem::BornAfterEngagement | FactProblem::EngagedAsChild => {
            FactSet::of(&[Fact::BirthDate, Fact::EarlierEngagement])
        }
        FactProblem::EngagedAfterHire => FactSet::of(&[Fact::EarlierEngagement, Fact::HireDate]),
    }
}

/// A few of many, from one end to the other.
fn few<T: Copy>(all: &[T]) -> Vec<T> {
    match all {
        [] => Vec::new(),
        [first, .., last] => vec![*first, all[all.len() / 2], *last],
        [one] => vec![*one],
    }
}

/// Days at which an age begins or ends, seen from a day, and days in between.
fn around(day: Day, sign: i32) -> Vec<Day> {
    let mut days = vec![day, shift(day, 1), shift(day, -1)];
    for age in [10, 25, 60] {
        days.push(years(day, sign * age));
    }
    for age in [18, 35, 36] {
        for by in -2..=2 {
            days.push(shift(years(day, sign * age), by));
        }
    }
    days
}

fn tidied(mut days: Vec<Day>) -> Vec<Day> {
    days.retain(|day| (FIRST..=LAST).contains(day));
    days.sort_unstable();
    days.dedup();
    days
}

impl Known {
    pub(crate) fn of(facts: &Facts, readings: &Readings) -> Self {
        Self::with_more(facts, readings, &[])
    }

    /// With more days to try for every unanswered date: they must change nothing.
    pub(crate) fn with_more(facts: &Facts, readings: &Readings, more: &[Day]) -> Self {
        let problems = problems(facts, readings);
        let mut unanswered = FactSet::EMPTY;
        for fact in Fact::all() {
            if !facts.answered().contains(fact) {
                unanswered = unanswered.union(FactSet::of(&[fact]));
            }
        }
        for &problem in &problems {
            unanswered = unanswered.union(set_aside(problem));
        }
        let known = |fact| !unanswered.contains(fact);
        let birth = facts.birth_date.map(calendar::of);
        let birth = birth.filter(|_| known(Fact::BirthDate));
        let hire = facts.hire_date.map(calendar::of);
        let hire = hire.filter(|_| known(Fact::HireDate));
        let on = readings.reference_date.map(calendar::of).or(hire);
        let earlier = known(Fact::EarlierEngagement).then(|| day_of(facts.earlier_engagement));
        let expected = known(Fact::ExpectedCertificate).then(|| day_of(facts.expected_certificate));
        let by = match readings.certificate_by {
            Some(CertificateBy::On(day)) => Some(calendar::of(day)),
            _ => None,
        };

        let births = birth.map_or_else(
            || {
                let mut days = vec![FIRST];
                days.extend(more);
                let anchors: Vec<Day> = on.into_iter().chain(earlier.flatten()).collect();
                days.extend(anchors.iter().flat_map(|&day| around(day, -1)));
                if anchors.is_empty() {
                    days.extend([(1960, 3, 10), (1990, 6, 15), (1992, 2, 29)]);
                }
                // Hired on the day of the certificate, someone within every limit.
                days.extend(expected.flatten().map(|day| years(day, -25)));
                tidied(days)
            },
            |day| vec![day],
        );
        let ons = on.map_or_else(
            || {
                let mut days = vec![FIRST, LAST];
                days.extend(more);
                days.extend(few(&births).into_iter().flat_map(|day| around(day, 1)));
                for day in [earlier.flatten(), expected.flatten()]
                    .into_iter()
                    .flatten()
                {
                    days.extend([day, shift(day, 1), shift(day, -1), years(day, 40)]);
                }
                tidied(days)
            },
            |day| vec![day],
        );
        let earliers = earlier.map_or_else(
            || {
                let mut days = vec![FIRST, LAST];
                days.extend(more);
                days.extend(few(&births).into_iter().flat_map(|day| around(day, 1)));
                let ends = few(&ons).into_iter();
                days.extend(ends.flat_map(|day| [day, shift(day, -1)]));
                let days = tidied(days).into_iter().map(Some);
                std::iter::once(None).chain(days).collect()
            },
            |known| vec![known],
        );
        let expecteds = expected.map_or_else(
            || {
                let mut days = vec![FIRST, LAST];
                days.extend(more);
                for day in few(&ons).into_iter().chain(by) {
                    days.extend([day, shift(day, 1), shift(day, -1)]);
                }
                let days = tidied(days).into_iter().map(Some);
                std::iter::once(None).chain(days).collect()
            },
            |known| vec![known],
        );

        let (mut yes, mut open) = (0, 0);
        for circumstance in Circumstance::ALL {
            let bit = 1 << circumstance as u16;
            match facts.circumstances.get(circumstance) {
                Some(true) => yes |= bit,
                Some(false) => {}
                None => open |= bit,
            }
        }
        Self {
            births,
            ons,
            earliers,
            educations: facts.education.map_or(EDUCATIONS.to_vec(), |one| vec![one]),
            expecteds,
            full_times: facts.full_time.map_or(BOTH.to_vec(), |one| vec![one]),
            services: facts.service.map_or(SERVICES.to_vec(), |one| vec![one]),
            conducts: facts.conduct.map_or(DECLARATIONS.to_vec(), |one| vec![one]),
            abilities: facts.ability.map_or(DECLARATIONS.to_vec(), |one| vec![one]),
            yes,
            open,
            unanswered,
            hire_counts: readings.reference_date.is_none(),
            certificate_by: readings.certificate_by,
            declared: OnceCell::new(),
            age: OnceCell::new(),
            education: OnceCell::new(),
            problems,
        }
    }

    /// How many values there are to try for a fact.
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
            Fact::Circumstance(one) => 1 + usize::from(self.open & 1 << one as u16 != 0),
        }
    }

    /// The first values; a completion changes some.
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
            Fact::Circumstance(one) => {
                let bit = 1 << one as u16;
                person.yes &= !bit;
                if choice == 1 || self.yes & bit != 0 {
                    person.yes |= bit;
                }
            }
        }
    }

    /// Every completion of the facts named, with what `says` says of it. A
    /// completion that contradicts itself says nothing.
    pub(crate) fn table<T>(&self, facts: &[Fact], says: impl Fn(&Person) -> T) -> Table<T> {
        let axes: Vec<(Fact, usize)> = facts
            .iter()
            .map(|&fact| (fact, self.choices(fact)))
            .filter(|&(_, choices)| choices > 1)
            .collect();
        let size = axes.iter().map(|&(_, choices)| choices).product();
        // Without an open date, the dates that stand in are not looked at.
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

    /// The facts an item could depend on; those that cannot be true together with
    /// others bring them in.
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

    /// How an item stands, and what is missing. The readings may differ from those
    /// the facts were looked at with, but not in any day.
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
                // A day of hire that no birth date and no engagement allow is none.
                self.with_possible_days().table(facts, holds)
            } else {
                self.table(facts, holds)
            }
        })
    }

    /// Only the days of hire for which a birth date and an engagement can be found.
    fn with_possible_days(&self) -> Self {
        let mut days = self.any_days();
        days.ons.retain(|&on| {
            self.births.iter().any(|&birth| {
                self.earliers
                    .iter()
                    .any(|&earlier| possible(birth, on, earlier))
            })
        });
        // Education asks of the day of hire only which certificates have come by then:
        // of days that none lies between, one will do.
        let come = |on: Day| {
            let expected = self.expecteds.iter().flatten();
            expected.filter(|&&day| day <= on).count()
        };
        days.ons.dedup_by_key(|on| come(*on));
        days
    }

    /// The same without birth date and engagement, so that no day of hire contradicts.
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
        for (one, _) in items {
            outcome = law::graver(outcome, one);
        }
        Answer {
            outcome,
            items,
            problems: self.problems.clone(),
        }
    }

    /// The facts that no answer was given to and that bear on something.
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

/// What is said of every completion; the first fact changes fastest.
pub(crate) struct Table<T = Said> {
    axes: Vec<(Fact, usize)>,
    cells: Vec<Option<T>>,
}

impl<T> Table<T> {
    fn map<U>(&self, says: impl Fn(&T) -> U) -> Table<U> {
        Table {
            axes: self.axes.clone(),
            cells: self
                .cells
                .iter()
                .map(|cell| cell.as_ref().map(&says))
                .collect(),
        }
    }
}

impl Table {
    /// The outcome if there is but one, or the facts that make the difference.
    pub(crate) fn verdict(&self) -> (Outcome, FactSet) {
        let mut said = self.cells.iter().flatten();
        let first = *said.next().expect("something is possible");
        if said.all(|&other| !first.differs(other, Outcome::Met)) {
            return (first.outcome(), FactSet::EMPTY);
        }
        (Outcome::Unknown, self.differing(Outcome::Met))
    }

    /// The facts of which two values, all else equal, differ, even beside a
    /// standing that is no lighter than `beside`.
    pub(crate) fn differing(&self, beside: Outcome) -> FactSet {
        let mut facts = FactSet::EMPTY;
        let mut stride = 1;
        for &(fact, choices) in &self.axes {
            let differs = (0..self.cells.len()).any(|at| {
                let mut other = at;
                // Against the next possible one on the same line.
                for _ in (at / stride) % choices + 1..choices {
                    other += stride;
                    if let (Some(one), Some(two)) = (self.cells[at], self.cells[other]) {
                        return one.differs(two, beside);
                    }
                }
                false
            });
            if differs {
                facts = facts.union(FactSet::of(&[fact]));
            }
            stride *= choices;
        }
        facts
    }

    /// The lightest outcome there is, if anything is possible.
    pub(crate) fn lightest(&self) -> Option<Outcome> {
        let said = self.cells.iter().flatten().map(|one| one.lightest());
        said.min_by_key(|&outcome| law::gravity(outcome))
    }

    /// A table for each value of a fact, which must be the last; one table if it has
    /// but one value.
    pub(crate) fn split(self, by: Fact) -> Vec<Self> {
        match self.axes.split_last() {
            Some((&(fact, choices), rest)) if fact == by => {
                let block = self.cells.len() / choices;
                let cut = self.cells.chunks(block).map(|cells| Self {
                    axes: rest.to_vec(),
                    cells: cells.to_vec(),
                });
                cut.collect()
            }
            _ => vec![self],
        }
    }

    pub(crate) fn cells(&self) -> &[Option<Said>] {
        &self.cells
    }
}
