//! The age limits of a post.

use chrono::Datelike;
use rules::{Birthday, LeapDay, Occurrence, Outcome, UpperAge, age};

use super::candidate::{Candidate, agreed, met, open};
use crate::births::oldest_day;
use crate::notice::Post;

impl Candidate<'_> {
    pub(super) fn age(&self, post: &Post) -> Option<Outcome> {
        if post.youngest.is_none() && post.oldest.is_none() {
            return None;
        }
        let on = self.readings.reference_date.or(self.facts.hire_date);
        let (Some(born), Some(on)) = (self.facts.birth_date, on) else {
            return Some(Outcome::Unknown);
        };
        // At 35 or more the limit is that of the Measures, which counts the age 首次受聘时.
        let engaged = match (self.facts.earlier_engagement, post.oldest) {
            (Some(Occurrence::On(day)), Some(35..)) => day,
            _ => on,
        };
        let leap_born = (born.month(), born.day()) == (2, 29);
        let leap = match leap_born {
            true => self.readings.leap_day,
            false => Some(LeapDay::February28),
        };
        let mut under = Vec::with_capacity(8);
        for leap in open(leap, LeapDay::ALL) {
            for limit in open(self.readings.upper_age, UpperAge::ALL) {
                for counts in open(self.readings.birthday, Birthday::ALL) {
                    let within = post.oldest.is_none_or(|oldest| {
                        oldest_day(born, oldest, limit, leap).is_some_and(|last| engaged <= last)
                    });
                    let adult = post.youngest.is_none_or(|youngest| {
                        let reached = age::birthday(born, i32::from(youngest), leap);
                        reached.is_some_and(|day| match counts {
                            Birthday::DayOf => on >= day,
                            Birthday::NextDay => on > day,
                        })
                    });
                    under.push(met(within && adult));
                }
            }
        }
        Some(agreed(under, Outcome::DependsOnNotice))
    }
}
