//! Tables for fixed readings: a person costs a few comparisons and look-ups.
//!
//! No rule is repeated here. The tables are filled by asking the items about every certificate,
//! service, declaration and circumstance, and the age window about its distances from a birth
//! date.

use chrono::{Datelike, NaiveDate};

use crate::age::{AgeWindow, birthday};
use crate::facts::{
    Circumstance, Circumstances, Declaration, Education, Facts, Occurrence, Service, in_range,
};
use crate::item::Item;
use crate::readings::{CertificateBy, LeapDay, Readings};
use crate::standing::Outcome;

/// The outcomes of every combination of answers without dates, and the distances between dates.
pub(super) struct Prepared {
    /// Distances from the birth date to the first days and the last days on which the age item
    /// is met: each the earliest and the latest over all readings.
    first: (i32, i32),
    last: (i32, i32),
    /// An engagement before this distance is a contradiction.
    working_age: i32,
    reference_date: Option<NaiveDate>,
    certificate_by: Option<NaiveDate>,
    /// Indexed by [`certificate_place`]. `None` where a required answer is missing.
    education: Vec<Option<Outcome>>,
    /// Indexed by [`declared_place`], without circumstances.
    declared: Vec<Option<Outcome>>,
    /// The circumstances that bar, and those that the bureau weighs.
    bars: u16,
    weighed: u16,
    all_answered: u16,
}

impl Prepared {
    /// `None` if the readings name the last day of the calendar.
    pub(super) fn of(readings: &Readings) -> Option<Self> {
        let plain = PLAIN?;
        let window = AgeWindow::of(plain, readings)?;
        let (first, last) = (window.first_days()?, window.last_days()?);
        let sixteen = birthday(plain, 16, LeapDay::February28)?;
        let from_birth = |day| key(day) - key(plain);
        let (mut bars, mut weighed) = (0, 0);
        for circumstance in Circumstance::ALL {
            let alone = Circumstances::none_of_them().with(circumstance, true);
            let yes = Some(Declaration::Yes);
            match declared(yes, yes, alone, readings)? {
                Outcome::NotMet => bars |= alone.yes_bits(),
                Outcome::ForBureau => weighed |= alone.yes_bits(),
                _ => {}
            }
        }
        let none = Circumstances::none_of_them();
        let declarations = DECLARATIONS.iter().flat_map(|&conduct| {
            let pair = move |&ability| declared(conduct, ability, none, readings);
            DECLARATIONS.iter().map(pair)
        });
        Some(Self {
            first: (from_birth(first.0), from_birth(first.1)),
            last: (from_birth(last.0), from_birth(last.1)),
            working_age: from_birth(sixteen),
            reference_date: readings.reference_date,
            certificate_by: match readings.certificate_by {
                Some(CertificateBy::On(day)) => Some(day),
                Some(CertificateBy::ReferenceDate) | None => None,
            },
            education: certificates(readings)?,
            declared: declarations.collect(),
            bars,
            weighed,
            all_answered: none.answered_bits(),
        })
    }

    /// The outcome of someone who answered everything required; `None` for anyone else.
    #[inline]
    pub(super) fn outcome(&self, facts: &Facts) -> Option<Outcome> {
        let birth = facts.birth_date?;
        let hire = facts.hire_date.or(self.reference_date)?;
        let hired = self.reference_date.unwrap_or(hire);
        let engaged = match facts.earlier_engagement? {
            Occurrence::Never => hired,
            Occurrence::On(day) => day,
        };
        let expected = match facts.expected_certificate {
            Some(Occurrence::On(day)) => day,
            Some(Occurrence::Never) | None => birth,
        };
        let leap_born = (birth.month(), birth.day()) == (2, 29);
        let (hired_at, engaged_at) = (key(hired) - key(birth), key(engaged) - key(birth));
        let consistent = engaged <= hired
            && engaged_at >= self.working_age
            && [birth, hire, engaged, expected].into_iter().all(in_range);
        let circumstances = facts.circumstances;
        if leap_born || !consistent || circumstances.answered_bits() != self.all_answered {
            return None;
        }
        let age = Outcome::under(
            hired_at >= self.first.1 && engaged_at <= self.last.0,
            hired_at >= self.first.0 && engaged_at <= self.last.1,
        );
        let by = self.certificate_by.unwrap_or(hired);
        let education = *self.education.get(certificate_place(facts, by))?;
        let declared = *self.declared.get(declared_place(facts))?;
        let yes = circumstances.yes_bits();
        let happened = match (yes & self.bars, yes & self.weighed) {
            (0, 0) => Outcome::Met,
            (0, _) => Outcome::ForBureau,
            _ => Outcome::NotMet,
        };
        Some(age.max(education?).max(declared?).max(happened))
    }
}

/// A number for a day that keeps the order of days. A year later, the same day is 512 more. So
/// the age limits have the same distance from every birth date, and adding a day changes the
/// number by one, or leaves it between the same two days.
fn key(day: NaiveDate) -> i32 {
    day.year() * 512 + (day.month() * 32 + day.day()).cast_signed()
}

/// A birth date that represents all but 29 February. It is in the middle of a month, so that
/// the next day has the next number.
const PLAIN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2000, 6, 15);

/// First not answered, then the order of the type.
const EDUCATIONS: [Option<Education>; 8] = [
    None,
    Some(Education::JuniorHighOrBelow),
    Some(Education::SecondaryVocational),
    Some(Education::SeniorHigh),
    Some(Education::SeniorTechnical),
    Some(Education::PreparatoryTechnician),
    Some(Education::JuniorCollege),
    Some(Education::BachelorOrAbove),
];
const SERVICES: [Option<Service>; 5] = [
    None,
    Some(Service::None),
    Some(Service::Soldier),
    Some(Service::Officer),
    Some(Service::FireRescue),
];
const FULL_TIME: [Option<bool>; 3] = [None, Some(false), Some(true)];
const DECLARATIONS: [Option<Declaration>; 4] = [
    None,
    Some(Declaration::Yes),
    Some(Declaration::Unsure),
    Some(Declaration::No),
];

/// The outcomes of Article 16(3) for every certificate: held, in time and late.
fn certificates(readings: &Readings) -> Option<Vec<Option<Outcome>>> {
    let hired = PLAIN?;
    let by = match readings.certificate_by {
        Some(CertificateBy::On(day)) => day,
        Some(CertificateBy::ReferenceDate) | None => readings.reference_date.unwrap_or(hired),
    };
    let late = by.succ_opt()?;
    let expected = [
        None,
        Some(Occurrence::Never),
        Some(Occurrence::On(by)),
        Some(Occurrence::On(late)),
    ];
    let mut all = Vec::new();
    for education in EDUCATIONS {
        for service in SERVICES {
            for full_time in FULL_TIME {
                for expected_certificate in expected {
                    let facts = Facts {
                        hire_date: Some(hired),
                        education,
                        expected_certificate,
                        full_time,
                        service,
                        ..Facts::default()
                    };
                    all.push(Item::Education.outcome(&facts, readings));
                }
            }
        }
    }
    Some(all)
}

/// The index of a person in the table of [`certificates`].
#[inline]
fn certificate_place(facts: &Facts, by: NaiveDate) -> usize {
    let education = facts.education.map_or(0, |answer| answer as usize + 1);
    let service = facts.service.map_or(0, |answer| answer as usize + 1);
    let full_time = facts.full_time.map_or(0, |answer| usize::from(answer) + 1);
    let expected = match facts.expected_certificate {
        None => 0,
        Some(Occurrence::Never) => 1,
        Some(Occurrence::On(day)) => 2 + usize::from(day > by),
    };
    ((education * SERVICES.len() + service) * FULL_TIME.len() + full_time) * 4 + expected
}

/// The gravest outcome of the eight declared items.
fn declared(
    conduct: Option<Declaration>,
    ability: Option<Declaration>,
    circumstances: Circumstances,
    readings: &Readings,
) -> Option<Outcome> {
    let facts = Facts {
        conduct,
        ability,
        circumstances,
        ..Facts::default()
    };
    let items = Item::ALL
        .into_iter()
        .filter(|item| !matches!(item, Item::Age | Item::Education));
    items
        .map(|item| item.outcome(&facts, readings))
        .try_fold(Outcome::Met, |gravest, item| Some(gravest.max(item?)))
}

/// The index of a person's declarations in the table of all declarations.
#[inline]
fn declared_place(facts: &Facts) -> usize {
    let place = |declared: Option<Declaration>| declared.map_or(0, |answer| answer as usize + 1);
    place(facts.conduct) * DECLARATIONS.len() + place(facts.ability)
}
