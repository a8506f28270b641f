//! A table of answers for fixed readings, so that a person costs a few comparisons and
//! look-ups.
//!
//! No rule is written a second time here: the items are asked beforehand what they make
//! of every certificate, service, declaration and circumstance, and the age window how far
//! its days are from a birth date.

use chrono::{Datelike, NaiveDate};

use crate::age::{AgeWindow, birthday};
use crate::facts::{
    Circumstance, Circumstances, Declaration, Education, Facts, Occurrence, Service, in_range,
};
use crate::item::Item;
use crate::readings::{CertificateBy, LeapDay, Readings};
use crate::standing::Outcome;

/// What the readings make of every answer but the dates, and of the distances between
/// dates.
pub(super) struct Prepared {
    /// How far from the birth date the age item begins to be met under some reading and
    /// under every one, and ceases to be under every one and under some.
    first: (i32, i32),
    last: (i32, i32),
    /// Before this, an engagement is a contradiction.
    working_age: i32,
    reference_date: Option<NaiveDate>,
    certificate_by: Option<NaiveDate>,
    /// By [`certificate_place`]. `None` where something is not answered that counts.
    education: Vec<Option<Outcome>>,
    /// By [`declared_place`], circumstances aside.
    declared: Vec<Option<Outcome>>,
    /// The circumstances that bar, and those that the bureau weighs.
    bars: u16,
    weighed: u16,
    all_answered: u16,
}

impl Prepared {
    /// `None` where the readings name the last day of the calendar.
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

    /// The outcome of someone who has answered all that counts; `None` for anyone else.
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

/// A day as a number, in the order of days. The same day so many years on is 512 times as
/// much further, so the limits of age are as far from one birth date as from any other; a
/// day more or less is one more or less, or a number between the same two days.
fn key(day: NaiveDate) -> i32 {
    day.year() * 512 + (day.month() * 32 + day.day()).cast_signed()
}

/// A birth date that stands for all, but for 29 February: in the middle of a month, where
/// the next day is the next number.
const PLAIN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2000, 6, 15);

/// Not answered first, then in the order of the type.
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

/// What Article 16(3) makes of every certificate, in hand, in time and late.
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

/// Where [`certificates`] put someone's.
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

/// The gravest of the eight items that are declared.
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

/// Where someone's declarations are among those of all.
#[inline]
fn declared_place(facts: &Facts) -> usize {
    let place = |declared: Option<Declaration>| declared.map_or(0, |answer| answer as usize + 1);
    place(facts.conduct) * DECLARATIONS.len() + place(facts.ability)
}
