//! People and readings from which the comparisons are built.

use rules::{
    Birthday, CertificateBy, Circumstance, Circumstances, Declaration, Education, Facts, FullTime,
    LeapDay, Occurrence, Readings, Service, UpperAge,
};

use crate::calendar::{Day, date, shift, years};
use crate::completions::{DECLARATIONS, EDUCATIONS, SERVICES};
use crate::law::{FIRE_RESCUE, TECHNICAL, VOCATIONAL};

/// Someone aged 25 who meets every item.
pub(crate) fn clean() -> Facts {
    Facts {
        birth_date: Some(date((2001, 8, 20))),
        hire_date: Some(date((2026, 12, 1))),
        earlier_engagement: Some(Occurrence::Never),
        education: Some(Education::JuniorCollege),
        expected_certificate: Some(Occurrence::Never),
        full_time: Some(true),
        service: Some(Service::None),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
    }
}

pub(crate) fn on(day: Day) -> Option<Occurrence> {
    Some(Occurrence::On(date(day)))
}

/// Open, and every choice.
pub(crate) fn open_and<T: Copy>(choices: &[T]) -> Vec<Option<T>> {
    let fixed = choices.iter().copied().map(Some);
    std::iter::once(None).chain(fixed).collect()
}

pub(crate) const FULL_TIME: [FullTime; 2] = [FullTime::NotRequired, FullTime::Required];

/// Every reading of Article 16(2), open ones included: 45.
pub(crate) fn age_readings() -> Vec<Readings> {
    let mut all = Vec::new();
    for upper_age in open_and::<UpperAge>(&crate::law::UPPER_AGES) {
        for birthday in open_and::<Birthday>(&crate::law::BIRTHDAYS) {
            for leap_day in open_and::<LeapDay>(&crate::law::LEAP_DAYS) {
                all.push(Readings {
                    upper_age,
                    birthday,
                    leap_day,
                    ..Readings::default()
                });
            }
        }
    }
    all
}

/// Every reading of Article 16(3) except the certificate's day: 81.
pub(crate) fn education_readings() -> Vec<Readings> {
    let mut all = Vec::new();
    for technical_classes in open_and(&TECHNICAL) {
        for secondary_vocational in open_and(&VOCATIONAL) {
            for full_time in open_and(&FULL_TIME) {
                for fire_rescue in open_and(&FIRE_RESCUE) {
                    all.push(Readings {
                        technical_classes,
                        secondary_vocational,
                        full_time,
                        fire_rescue,
                        ..Readings::default()
                    });
                }
            }
        }
    }
    all
}

/// Pseudo-random numbers, the same in every run (SplitMix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("small");
        usize::try_from(self.next() % end).expect("small")
    }

    pub(crate) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Random facts and readings, some contradictory.
pub(crate) fn anyone(dice: &mut Dice) -> (Facts, Readings) {
    let reference = dice.one_of(&[(2026, 12, 1), (2026, 2, 28), (2028, 2, 29), (2027, 3, 1)]);
    let mut day = || {
        let age = dice.one_of(&[-1, 0, 1, 10, 17, 18, 18, 25, 35, 35, 36, 36, 37, 60]);
        let by = dice.one_of(&[-400, -2, -1, 0, 0, 0, 1, 2, 100]);
        shift(years(reference, -age), by)
    };
    let days = [day(), day(), day(), day(), day()].map(date);
    let answered = |dice: &mut Dice| dice.below(6) != 0;
    let occurrence = |dice: &mut Dice, day| {
        dice.one_of(&[
            None,
            Some(Occurrence::Never),
            Some(Occurrence::Never),
            Some(Occurrence::On(day)),
            Some(Occurrence::On(day)),
        ])
    };
    let mut facts = Facts {
        birth_date: answered(dice).then_some(days[0]),
        hire_date: answered(dice).then_some(date(reference)),
        earlier_engagement: occurrence(dice, days[1]),
        education: answered(dice).then(|| dice.one_of(&EDUCATIONS)),
        expected_certificate: occurrence(dice, days[2]),
        full_time: dice.one_of(&[None, Some(false), Some(true)]),
        service: answered(dice).then(|| dice.one_of(&SERVICES)),
        conduct: answered(dice).then(|| dice.one_of(&DECLARATIONS)),
        ability: answered(dice).then(|| dice.one_of(&DECLARATIONS)),
        circumstances: Circumstances::none_of_them(),
    };
    // Occasionally a date out of range.
    match dice.below(100) {
        0 => facts.birth_date = Some(date((1799, 12, 31))),
        1 => facts.hire_date = Some(date((2200, 1, 1))),
        _ => {}
    }
    for circumstance in Circumstance::ALL {
        match dice.below(16) {
            0 => facts.circumstances.set(circumstance, None),
            1 => facts.circumstances.set(circumstance, Some(true)),
            _ => {}
        }
    }
    let readings = Readings {
        upper_age: dice.one_of(&open_and::<UpperAge>(&crate::law::UPPER_AGES)),
        birthday: dice.one_of(&open_and(&crate::law::BIRTHDAYS)),
        leap_day: dice.one_of(&open_and(&crate::law::LEAP_DAYS)),
        reference_date: dice.one_of(&[None, None, Some(date(reference)), Some(days[3])]),
        certificate_by: dice.one_of(&[
            None,
            Some(CertificateBy::ReferenceDate),
            Some(CertificateBy::On(days[2])),
            Some(CertificateBy::On(days[4])),
        ]),
        technical_classes: dice.one_of(&open_and(&TECHNICAL)),
        secondary_vocational: dice.one_of(&open_and(&VOCATIONAL)),
        full_time: dice.one_of(&open_and(&FULL_TIME)),
        fire_rescue: dice.one_of(&open_and(&FIRE_RESCUE)),
    };
    (facts, readings)
}
