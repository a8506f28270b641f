//! People similar to applicants, the same in every run.

use chrono::{Days, NaiveDate};
use rules::{
    Birthday, CertificateBy, Circumstance, Circumstances, Declaration, Education, Facts,
    FireRescue, FullTime, LeapDay, Occurrence, Readings, SecondaryVocational, Service,
    TechnicalClasses, UpperAge,
};

/// Pseudo-random numbers, the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap_or(0)]
    }
}

/// People aged 16 to 44 with all answers. Of those old enough a fifth were engaged before; a
/// fifth of all expect a certificate; a tenth have one of the circumstances. So every item
/// fails somebody.
pub fn applicants(count: usize) -> Vec<Facts> {
    let mut dice = Dice(16_17);
    (0..count).map(|_| applicant(&mut dice)).collect()
}

fn applicant(dice: &mut Dice) -> Facts {
    use Education::{
        BachelorOrAbove, JuniorCollege, JuniorHighOrBelow, PreparatoryTechnician,
        SecondaryVocational, SeniorHigh, SeniorTechnical,
    };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let hired = dice.one_of(&[day(2026, 12, 1), day(2027, 3, 1), day(2027, 7, 1)]);
    let birth = hired - Days::new(16 * 366 + dice.below(28 * 365));
    let adult = birth + Days::new(18 * 366);
    let earlier = match u64::try_from((hired - adult).num_days()) {
        Ok(days) if days > 0 && dice.one_in(5) => {
            Occurrence::On(adult + Days::new(dice.below(days)))
        }
        _ => Occurrence::Never,
    };
    let expected = match dice.below(10) {
        0 => Occurrence::On(hired - Days::new(dice.below(200))),
        1 => Occurrence::On(hired + Days::new(dice.below(200))),
        _ => Occurrence::Never,
    };
    let mut declare = || match dice.below(50) {
        0 => Declaration::No,
        1 => Declaration::Unsure,
        _ => Declaration::Yes,
    };
    let (conduct, ability) = (declare(), declare());
    let mut circumstances = Circumstances::none_of_them();
    for circumstance in Circumstance::ALL {
        if dice.one_in(100) {
            circumstances.set(circumstance, Some(true));
        }
    }
    Facts {
        birth_date: Some(birth),
        hire_date: Some(hired),
        earlier_engagement: Some(earlier),
        education: Some(dice.one_of(&[
            JuniorHighOrBelow,
            SecondaryVocational,
            SeniorHigh,
            SeniorTechnical,
            PreparatoryTechnician,
            JuniorCollege,
            JuniorCollege,
            JuniorCollege,
            JuniorCollege,
            BachelorOrAbove,
            BachelorOrAbove,
            BachelorOrAbove,
        ])),
        expected_certificate: Some(expected),
        full_time: Some(true),
        service: Some(match dice.below(8) {
            0 => dice.one_of(&[Service::Soldier, Service::Officer, Service::FireRescue]),
            _ => Service::None,
        }),
        conduct: Some(conduct),
        ability: Some(ability),
        circumstances,
    }
}

/// A notice that fixes every reading except the day, so that nothing depends on it: other
/// engines cannot express that.
pub fn notice() -> Readings {
    Readings {
        upper_age: Some(UpperAge::Before36th),
        birthday: Some(Birthday::DayOf),
        leap_day: Some(LeapDay::February28),
        reference_date: None,
        certificate_by: Some(CertificateBy::ReferenceDate),
        technical_classes: Some(TechnicalClasses::AsCollege),
        secondary_vocational: Some(SecondaryVocational::AsSeniorHigh),
        full_time: Some(FullTime::NotRequired),
        fire_rescue: Some(FireRescue::Veterans),
    }
}
