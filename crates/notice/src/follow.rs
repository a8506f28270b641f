//! Following a notice: the readings it fixes, its days, its photo.

use chrono::NaiveDate;
use rules::{Birthday, CertificateBy, Facts, LeapDay, Readings, UpperAge, age};

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

/// The colour behind the person on a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Whichever the photo has.
    Any,
    /// White.
    White,
    /// Blue.
    Blue,
    /// Red.
    Red,
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
    /// the words: of the open readings of the age those stay that agree with its dates on
    /// this person, if there are any. It cannot overrule the Measures by them.
    pub fn readings_for(&self, facts: &Facts) -> Readings {
        let mut readings = self.readings();
        let (Some(born), Some(on)) = (
            facts.birth_date,
            readings.reference_date.or(facts.hire_date),
        ) else {
            return readings;
        };
        let leap = readings.leap_day.unwrap_or(LeapDay::February28);
        if let (None, Some(from)) = (readings.upper_age, self.age.born_from) {
            readings.upper_age = UpperAge::ALL.iter().copied().find(|&limit| {
                let within = age::last_day(born, limit, leap).is_some_and(|last| on <= last);
                within == (born >= from)
            });
        }
        if let (None, Some(to)) = (readings.birthday, self.age.born_to) {
            readings.birthday = Birthday::ALL.iter().copied().find(|&counts| {
                let adult = age::first_day(born, counts, leap).is_some_and(|first| on >= first);
                adult == (born <= to)
            });
        }
        readings
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
