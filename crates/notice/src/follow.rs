//! What a notice fixes for its applicants: readings, days, photo.

use chrono::{Datelike, NaiveDate};
use rules::{Birthday, CertificateBy, Facts, LeapDay, Occurrence, Readings, UpperAge, age};

use crate::births::{earliest_birth, latest_birth};
use crate::choice::Background;
use crate::field::Field;
use crate::notice::{Notice, Post};

/// Requirements of a photo. Lengths in pixels, sizes in KB of 1024 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoSpec {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The smallest file size.
    pub min_kb: u32,
    /// The largest.
    pub max_kb: u32,
    /// The background colour.
    pub background: Background,
}

/// 295 by 413 pixels (a photo of one inch at 300 dpi), 35 to 100 KB: what most notices ask for.
/// It applies where a notice says nothing.
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

/// The state of registration on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// The notice does not give the days, or they contradict each other.
    Unknown,
    /// It has not begun.
    NotYet {
        /// The first day.
        opens: NaiveDate,
        /// Days until then.
        days: u64,
    },
    /// It is open.
    Open {
        /// The last day, included; `None` if the notice names none.
        closes: Option<NaiveDate>,
        /// Days left, today included.
        days: u64,
    },
    /// It has ended.
    Over {
        /// The last day of registration.
        closed: NaiveDate,
    },
}

impl Notice {
    /// Whether the notice fixes nothing.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// The readings that the notice fixes for everyone. What it does not fix stays open.
    /// [`Notice::readings_for`] also uses the printed birth dates.
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

    /// The readings for one person. Whoever is to graduate from full-time studies has the
    /// certificate day of this year's graduates, if there is one. A printed birth date settles a
    /// reading:
    ///
    /// - if the date is exactly that of a reading, that reading applies, even if the notice's
    ///   words name another;
    /// - otherwise a reading applies under which date and rule agree on this person, if there
    ///   is one.
    ///
    /// A date that no reading of the Measures supports settles nothing: a notice cannot
    /// overrule the Measures.
    pub fn readings_for(&self, facts: &Facts) -> Readings {
        let mut readings = self.readings();
        if let (Some(by), Some(Occurrence::On(_))) =
            (self.conditions.graduates_by, facts.expected_certificate)
            && facts.full_time != Some(false)
        {
            readings.certificate_by = Some(CertificateBy::On(by));
        }
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
        // Prefer the plain leap day, unless the other one agrees with more of the dates.
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

    /// The readings that the printed birth dates settle.
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
            let is_exact = |limit: &UpperAge| earliest_birth(on, *limit, leap) == Some(from);
            let agrees = |limit: &UpperAge| {
                let within = age::last_day(born, *limit, leap).is_some_and(|last| on <= last);
                // The printed dates are counted from the notice's day. The age of someone who
                // was engaged before is counted from another day.
                !engaged_before && within == (born >= from)
            };
            let all = || UpperAge::ALL.iter().copied();
            let fixed = terms.upper_age.into_iter();
            all().find(is_exact).or(fixed.chain(all()).find(agrees))
        });
        let lower = terms.born_to.and_then(|to| {
            let is_exact = |counts: &Birthday| latest_birth(on, *counts, leap) == Some(to);
            let agrees = |counts: &Birthday| {
                let adult = age::first_day(born, *counts, leap).is_some_and(|first| on >= first);
                adult == (born <= to)
            };
            let all = || Birthday::ALL.iter().copied();
            let fixed = terms.birthday.into_iter();
            all().find(is_exact).or(fixed.chain(all()).find(agrees))
        });
        (upper, lower)
    }

    /// The earliest and the latest birth date of a post: its own, or those of the whole notice.
    pub fn births_of(&self, post: &Post) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let age = &self.age;
        (
            post.born_from.or(age.born_from),
            post.born_to.or(age.born_to),
        )
    }

    /// Whether a birth date is within the printed birth dates of the whole notice.
    pub fn births_admit(&self, born: NaiveDate) -> bool {
        let age = &self.age;
        age.born_from.is_none_or(|from| born >= from) && age.born_to.is_none_or(|to| born <= to)
    }

    /// The requirements of the photo.
    pub fn photo(&self) -> PhotoSpec {
        let plain = PhotoSpec::default();
        let terms = &self.photo;
        let side = |pixels: Option<u16>, usual: u32| match pixels {
            // A side that a photo cannot have is ignored; `lint` reports it.
            Some(pixels @ 50..=4000) => u32::from(pixels),
            _ => usual,
        };
        let mut spec = PhotoSpec {
            width: side(terms.width, plain.width),
            height: side(terms.height, plain.height),
            min_kb: terms.min_kb.map_or(plain.min_kb, u32::from),
            max_kb: terms.max_kb.map_or(plain.max_kb, u32::from),
            background: terms.background.unwrap_or(plain.background),
        };
        // If only one limit is given, the other must not contradict it.
        if spec.min_kb > spec.max_kb {
            match (terms.min_kb, terms.max_kb) {
                (None, Some(_)) => spec.min_kb = 0,
                (Some(_), None) => spec.max_kb = spec.min_kb.saturating_mul(3),
                _ => (spec.min_kb, spec.max_kb) = (plain.min_kb, plain.max_kb),
            }
        }
        spec
    }

    /// The steps of the recruitment in order, from the review of papers to the first day of
    /// training.
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

    /// The state of registration on `today`.
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
