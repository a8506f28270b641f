//! Which unanswered facts can still change the outcome: two of their values, all else equal,
//! lead to different outcomes under some fixing of the readings. Computed in two ways.

use std::collections::HashSet;

use rules::{Circumstance as C, Fact, FactSet, Item, Outcome, Readings};

use crate::completions::{Known, Table};
use crate::law::{self, Said, graver};

/// Directly from the definition: every completion of everything unanswered.
pub(crate) fn by_definition(known: &Known, readings: &Readings) -> FactSet {
    known
        .table(&known.open_facts(), |person| {
            Said::overall(person, readings)
        })
        .differing(Outcome::Met)
}

/// Groups of items that share facts, with these facts.
const PARTS: [(&[Fact], &[Item]); 6] = [
    (
        &[
            Fact::Conduct,
            Fact::Circumstance(C::CriminalPunishment),
            Fact::Circumstance(C::UnderInvestigation),
            Fact::Circumstance(C::AdministrativeDetention),
            Fact::Circumstance(C::RehabilitativeCustody),
            Fact::Circumstance(C::DrugUse),
            Fact::Circumstance(C::OtherPenalty),
        ],
        &[Item::Conduct, Item::Crime, Item::Detention],
    ),
    (&[Fact::Ability], &[Item::Ability]),
    (
        &[Fact::Circumstance(C::DismissedByPublicBody)],
        &[Item::Dismissal],
    ),
    (
        &[Fact::Circumstance(C::UnlawfulOrganisation)],
        &[Item::Organisation],
    ),
    (
        &[
            Fact::Circumstance(C::JudgmentDefaulter),
            Fact::Circumstance(C::OverdueDebt),
        ],
        &[Item::Credit],
    ),
    (
        &[Fact::Circumstance(C::DismissedElsewhere)],
        &[Item::Unsuitable],
    ),
];

/// By parts without shared facts: a difference within one part shows only beside the lightest
/// outcome that the others can have.
pub(crate) fn by_parts(known: &Known, readings: &Readings) -> FactSet {
    let tables = PARTS.map(|(facts, items)| {
        known.table(facts, |person| {
            items.iter().fold(Said::plain(Outcome::Met), |all, &item| {
                all.and(Said::item(item, person, readings))
            })
        })
    });
    let lightest = tables
        .each_ref()
        .map(|table| table.lightest().expect("no dates"));
    let dated = Dated::of(known, readings);
    let mut relevant = FactSet::EMPTY;
    for (at, table) in tables.iter().enumerate() {
        let mut beside = dated.lightest();
        for (other, &light) in lightest.iter().enumerate() {
            if other != at {
                beside = graver(beside, light);
            }
        }
        relevant = relevant.union(table.differing(beside));
    }
    let beside = lightest.into_iter().fold(Outcome::Met, graver);
    relevant.union(dated.relevant(beside))
}

/// Age and education, which share the day of hire: a table for each day.
struct Dated {
    days: Vec<(Table, Table)>,
}

impl Dated {
    fn of(known: &Known, readings: &Readings) -> Self {
        let age = known
            .table(
                &[Fact::BirthDate, Fact::EarlierEngagement, Fact::HireDate],
                |person| Said::item(Item::Age, person, readings),
            )
            .split(Fact::HireDate);
        let education = known
            .any_days()
            .table(
                &[
                    Fact::Education,
                    Fact::ExpectedCertificate,
                    Fact::FullTime,
                    Fact::Service,
                    Fact::HireDate,
                ],
                |person| Said::item(Item::Education, person, readings),
            )
            .split(Fact::HireDate);
        assert_eq!(age.len(), education.len());
        let days = age.into_iter().zip(education);
        Self {
            // Days of hire that contradict every completion are left out.
            days: days.filter(|(age, _)| age.lightest().is_some()).collect(),
        }
    }

    fn lightest(&self) -> Outcome {
        let days = self.days.iter();
        days.filter_map(|(age, education)| Some(graver(age.lightest()?, education.lightest()?)))
            .min_by_key(|&outcome| law::gravity(outcome))
            .expect("some day is possible")
    }

    fn relevant(&self, beside: Outcome) -> FactSet {
        let mut relevant = FactSet::EMPTY;
        for (age, education) in &self.days {
            let lightest = |table: &Table| {
                table
                    .lightest()
                    .map_or(beside, |outcome| graver(outcome, beside))
            };
            relevant = relevant
                .union(age.differing(lightest(education)))
                .union(education.differing(lightest(age)));
        }
        if self.days.len() > 1 && self.hire_differs(beside) {
            relevant = relevant.union(FactSet::of(&[Fact::HireDate]));
        }
        relevant
    }

    /// Whether two days of hire differ, all else equal.
    fn hire_differs(&self, beside: Outcome) -> bool {
        let ages = patterns(self.days.iter().map(|(age, _)| age));
        let educations = patterns(self.days.iter().map(|(_, education)| education));
        ages.iter().any(|age| {
            educations.iter().any(|education| {
                let mut cells = age
                    .iter()
                    .zip(education)
                    .filter_map(|(first, second)| Some((*first)?.and((*second)?)));
                cells
                    .next()
                    .is_some_and(|first| cells.any(|other| first.differs(other, beside)))
            })
        })
    }
}

/// The results of each completion on each day; equal rows are kept once.
fn patterns<'a>(days: impl Iterator<Item = &'a Table>) -> Vec<Vec<Option<Said>>> {
    let days: Vec<&[Option<Said>]> = days.map(Table::cells).collect();
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for at in 0..days[0].len() {
        let row: Vec<Option<Said>> = days.iter().map(|cells| cells[at]).collect();
        if seen.insert(row.clone()) {
            rows.push(row);
        }
    }
    rows
}
