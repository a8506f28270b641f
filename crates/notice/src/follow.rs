//! Following a notice: the readings it fixes, its days, its photo.

use chrono::{Datelike, NaiveDate};
use rules::{Birthday, CertificateBy, Facts, LeapDay, Occurrence, Readings, UpperAge, age};

use crate::births::{earliest_birth, latest_birth};
use crate::choice::Background;
use crate::field::Field;
use crate::notice::Notice;

/// What a photo must be. Lengths in pixels, sizes in KB of 1024 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoSpec {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The least size of the file.
    pub min_kb: u32,
    /// The greatest.
    pub max_kb: u32,
    /// The colour behind the person.
    pub background: Background,
}

/// 295 by 413 pixels (a photo of one inch at 300 dpi), 35 to 100 KB: what most
/// notices ask for, and what is right for those that do not say.
impl Default for PhotoSpec {
    fn default() -> Self {
        Self {
            width: 295,
            height: 413,
            min_kb: 35,
            max_kb: 100,
            background: Background::Any,
        }
    }
}

/// Where a day stands to the time in which one may register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// The notice does not say, or says it in a way that has no such time.
    Unknown,
    /// It has yet to begin.
    NotYet {
        /// The first day.
        opens: NaiveDate,
        /// In so many days.
        days: u64,
    },
    /// It is open.
    Open {
        /// The last day, which counts; `None` where the notice names none.
        closes: Option<NaiveDate>,
        /// So many days are left, today included.
        days: u64,
    },
    /// It is over.
    Over {
        /// The last day there was.
        closed: NaiveDate,
    },
}

impl Notice {
    /// Whether it fixes anything at all.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// How it reads the ambiguous clauses, whoever applies; what it leaves open stays
    /// open. [`Notice::readings_for`] knows more.
    pub fn readings(&self) -> Readings {
        Readings {
            upper_age: self.age.upper_age,
            birthday: self.age.birthday,
            leap_day: self.age.leap_day,
            reference_date: self.age.reference,
            certificate_by: self.conditions.certificate_by.map(CertificateBy::On),
            technical_classes: self.conditions.technical_classes,
            secondary_vocational: self.conditions.secondary_vocational,
            full_time: self.conditions.full_time,
            fire_rescue: self.conditions.fire_rescue,
        }
    }

    /// The same for one person. A notice that prints birth dates has settled how it reads
    /// the words: by the reading of which its date is, be the words otherwise; if it is
    /// that of none, by one that agrees with its dates on this person, if there is any. It
    /// cannot overrule the Measures by them: no reading of theirs, no agreement.
    pub fn readings_for(&self, facts: &Facts) -> Readings {
        let mut readings = self.readings();
        let on = readings.reference_date.or(facts.hire_date);
        let (Some(born), Some(on)) = (facts.birth_date, on) else {
            return readings;
        };
        let settled = |leap| self.settled(born, on, leap, facts.earlier_engagement);
        let leap_born = (born.month(), born.day()) == (2, 29);
        let plain = readings.leap_day.unwrap_or(LeapDay::February28);
        let leaps = match (readings.leap_day, leap_born) {
            (None, true) => [LeapDay::February28, LeapDay::March1],
            _ => [plain, plain],
        };
        let settled = leaps.map(|leap| (leap, settled(leap)));
        // The plain one, unless the other alone agrees with both dates.
        let best = settled.into_iter().max_by_key(|(leap, (upper, lower))| {
            let count = u8::from(upper.is_some()) + u8::from(lower.is_some());
            (count, *leap == plain)
        });
        if let Some((leap, (upper, lower))) = best {
            if leap_born && upper.is_some() | lower.is_some() {
                readings.leap_day = Some(leap);
            }
            readings.upper_age = upper.or(readings.upper_age);
            readings.birthday = lower.or(readings.birthday);
        }
        readings
    }

    /// The readings that the printed dates settle.
    fn settled(
        &self,
        born: NaiveDate,
        on: NaiveDate,
        leap: LeapDay,
        earlier: Option<Occurrence>,
    ) -> (Option<UpperAge>, Option<Birthday>) {
        let terms = &self.age;
        let engaged_before = matches!(earlier, Some(Occurrence::On(_)));
        let upper = terms.born_from.and_then(|from| {
            let own = |limit: &UpperAge| earliest_birth(on, *limit, leap) == Some(from);
            let agrees = |limit: &UpperAge| {
                let within = age::last_day(born, *limit, leap).is_some_and(|last| on <= last);
                // The dates are counted from the notice's day; the age of people engaged
                // before is not.
                !engaged_before && within == (born >= from)
            };
            let all = || UpperAge::ALL.iter().copied();
            let fixed = terms.upper_age.into_iter();
            all().find(own).or(fixed.chain(all()).find(agrees))
        });
        let lower = terms.born_to.and_then(|to| {
            let own = |counts: &Birthday| latest_birth(on, *counts, leap) == Some(to);
            let agrees = |counts: &Birthday| {
                let adult = age::first_day(born, *counts, leap).is_some_and(|first| on >= first);
                adult == (born <= to)
            };
            let all = || Birthday::ALL.iter().copied();
            let fixed = terms.birthday.into_iter();
            all().find(own).or(fixed.chain(all()).find(agrees))
        });
        (upper, lower)
    }

    /// Whether someone born on this day is within the birth dates that it prints.
    pub fn births_admit(&self, born: NaiveDate) -> bool {
        let age = &self.age;
        age.born_from.is_none_or(|from| born >= from) && age.born_to.is_none_or(|to| born <= to)
    }

    /// What the photo must be.
    pub fn photo(&self) -> PhotoSpec {
        let plain = PhotoSpec::default();
        let own = &self.photo;
        let side = |own: Option<u16>, plain: u32| match own {
            // A side that a photo cannot have is not followed: `lint` says so.
            Some(own @ 50..=4000) => u32::from(own),
            _ => plain,
        };
        let mut spec = PhotoSpec {
            width: side(own.width, plain.width),
            height: side(own.height, plain.height),
            min_kb: own.min_kb.map_or(plain.min_kb, u32::from),
            max_kb: own.max_kb.map_or(plain.max_kb, u32::from),
            background: own.background.unwrap_or(plain.background),
        };
        // Where one limit alone is told, the other must not contradict it.
        if spec.min_kb > spec.max_kb {
            match (own.min_kb, own.max_kb) {
                (None, Some(_)) => spec.min_kb = 0,
                (Some(_), None) => spec.max_kb = spec.min_kb.saturating_mul(3),
                _ => (spec.min_kb, spec.max_kb) = (plain.min_kb, plain.max_kb),
            }
        }
        spec
    }

    /// The steps of the recruitment in their order, from the review of papers to the first day
    /// of training.
    pub const fn steps(&self) -> [(Option<NaiveDate>, Field); 10] {
        let process = &self.process;
        [
            (process.review, Field::Review),
            (process.written_test, Field::WrittenTest),
            (process.fitness_test, Field::FitnessTest),
            (process.second_review, Field::SecondReview),
            (process.interview, Field::Interview),
            (process.medical, Field::Medical),
            (process.vetting, Field::Vetting),
            (process.publicity, Field::Publicity),
            (process.hire, Field::Hire),
            (self.employment.training_from, Field::TrainingFrom),
        ]
    }

    /// Where `today` stands to the time of registration.
    pub fn registration(&self, today: NaiveDate) -> Registration {
        let days = |to: NaiveDate| u64::try_from((to - today).num_days()).unwrap_or_default();
        match (self.registration.opens, self.registration.closes) {
            (Some(opens), Some(closes)) if opens > closes => Registration::Unknown,
            (Some(opens), _) if today < opens => Registration::NotYet {
                opens,
                days: days(opens),
            },
            (_, Some(closed)) if today > closed => Registration::Over { closed },
            (_, Some(closes)) => Registration::Open {
                closes: Some(closes),
                days: days(closes) + 1,
            },
            (Some(_), None) => Registration::Open {
                closes: None,
                days: 0,
            },
            (None, None) => Registration::Unknown,
        }
    }
}
