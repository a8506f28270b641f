//! > （二）年满十八周岁且首次受聘时年龄不超过三十五周岁；
//!
//! Eighteen is counted on the day of hire, thirty-five on the day of the *first* engagement.
//! The two differ for someone engaged before. The relaxation for veterans in item (3) does not
//! apply to age.

use chrono::{Datelike, NaiveDate};

use crate::age::{Age, AgeWindow, birthday, first_day, last_day, surely_within};
use crate::facts::{Fact, FactSet, Facts, Occurrence};
use crate::readings::{Birthday, LeapDay, Readings, UpperAge};
use crate::standing::{Basis, Outcome, Reason, Standing};
use crate::weigh::{Open, Way, cases};

/// The day of hire matters only if the notice fixes no reference date.
pub(crate) fn facts(readings: &Readings) -> FactSet {
    let facts = FactSet::of(&[Fact::BirthDate, Fact::EarlierEngagement]);
    match readings.reference_date {
        Some(_) => facts,
        None => facts.union(FactSet::of(&[Fact::HireDate])),
    }
}

/// The days that the item depends on.
#[derive(Clone, Copy)]
struct Days {
    birth: NaiveDate,
    hired: NaiveDate,
    /// The first engagement.
    engaged: NaiveDate,
}

impl Days {
    fn of(facts: &Facts, readings: &Readings) -> Option<Self> {
        let birth = facts.birth_date?;
        let hired = readings.reference_date.or(facts.hire_date)?;
        let engaged = match facts.earlier_engagement? {
            Occurrence::Never => hired,
            Occurrence::On(day) => day,
        };
        Some(Self {
            birth,
            hired,
            engaged,
        })
    }

    fn leap_born(self) -> bool {
        (self.birth.month(), self.birth.day()) == (2, 29)
    }

    fn outcome(self, readings: &Readings) -> Outcome {
        // A short cut for nearly everyone.
        if surely_within(self.birth, self.hired, self.engaged) {
            return Outcome::Met;
        }
        let (mut every, mut some) = (true, false);
        for &leap in LeapDay::open(readings.leap_day, self.leap_born()) {
            let read = Readings {
                leap_day: Some(leap),
                ..*readings
            };
            every &= self.met(&read.narrowest());
            some |= self.met(&read.widest());
        }
        Outcome::under(every, some)
    }

    /// Whether the item is met, with every reading fixed.
    fn met(self, readings: &Readings) -> bool {
        let leap = readings.leap_day.unwrap_or(LeapDay::February28);
        let counts = readings.birthday.unwrap_or(Birthday::DayOf);
        let limit = readings.upper_age.unwrap_or(UpperAge::Before36th);
        first_day(self.birth, counts, leap).is_some_and(|first| self.hired >= first)
            && last_day(self.birth, limit, leap).is_some_and(|last| self.engaged <= last)
    }
}

pub(crate) fn outcome(facts: &Facts, readings: &Readings) -> Option<Outcome> {
    Some(Days::of(facts, readings)?.outcome(readings))
}

pub(crate) fn way(facts: &Facts, readings: &Readings) -> Option<Way> {
    let days = Days::of(facts, readings)?;
    let mut met = 0;
    for &upper_age in UpperAge::ALL {
        for &birthday in Birthday::ALL {
            for &leap_day in LeapDay::ALL {
                let read = readings.or(Readings {
                    upper_age: Some(upper_age),
                    birthday: Some(birthday),
                    leap_day: Some(leap_day),
                    ..Readings::default()
                });
                met = met << 1 | u32::from(days.met(&read));
            }
        }
    }
    Some(Way { met, by: None })
}

pub(crate) fn decide(facts: &Facts, readings: &Readings) -> Option<Standing> {
    let days = Days::of(facts, readings)?;
    let Days {
        birth,
        hired,
        engaged,
    } = days;
    let leap = readings.leap_day.unwrap_or(LeapDay::February28);
    let age_on = |day| Age::on(birth, day, leap);
    let outcome = days.outcome(readings);
    if outcome == Outcome::Met {
        return Some(Standing::Met {
            basis: Basis::Computed,
            because: match facts.earlier_engagement {
                Some(Occurrence::On(on)) => Reason::AgeWithinWhenFirstEngaged {
                    age: age_on(on),
                    on,
                },
                Some(Occurrence::Never) | None => Reason::AgeWithin {
                    age: age_on(hired),
                    on: hired,
                },
            },
        });
    }
    // The day that decides, with the age then: the day of hire if the lower limit is in
    // question, otherwise that of the first engagement.
    let adult = birthday(birth, 18, LeapDay::February28)?;
    let young = hired <= adult.checked_add_days(chrono::Days::new(1))?;
    let on = if young { hired } else { engaged };
    let standing = match outcome {
        Outcome::NotMet if young => Standing::NotMet {
            because: Reason::UnderAge {
                age: age_on(on),
                on,
                first_day: first_day_for_all(birth, readings)?,
            },
        },
        Outcome::NotMet => Standing::NotMet {
            because: Reason::OverAge {
                age: age_on(on),
                on,
                last_day: last_day_for_any(birth, readings)?,
            },
        },
        _ => Standing::DependsOnNotice {
            because: Reason::AgeBetweenReadings {
                age: age_on(on),
                on,
            },
            cases: cases(readings, &open(days, readings), &|read| days.met(read)),
        },
    };
    Some(standing)
}

/// The first day on which the person is old enough under every open reading.
fn first_day_for_all(birth: NaiveDate, readings: &Readings) -> Option<NaiveDate> {
    let (_, first) = AgeWindow::of(birth, readings)?.first_days()?;
    Some(first)
}

/// The last day on which the person is young enough under some open reading.
fn last_day_for_any(birth: NaiveDate, readings: &Readings) -> Option<NaiveDate> {
    let (_, last) = AgeWindow::of(birth, readings)?.last_days()?;
    Some(last)
}

/// The open readings that can matter to someone born on this day.
fn open(days: Days, readings: &Readings) -> Vec<Open> {
    let mut open = Vec::new();
    if readings.upper_age.is_none() {
        open.push(Open::new(UpperAge::ALL.iter().map(|&limit| Readings {
            upper_age: Some(limit),
            ..Readings::default()
        })));
    }
    if readings.birthday.is_none() {
        open.push(Open::new(Birthday::ALL.iter().map(|&counts| Readings {
            birthday: Some(counts),
            ..Readings::default()
        })));
    }
    if readings.leap_day.is_none() && days.leap_born() {
        open.push(Open::new(LeapDay::ALL.iter().map(|&leap| Readings {
            leap_day: Some(leap),
            ..Readings::default()
        })));
    }
    open
}
