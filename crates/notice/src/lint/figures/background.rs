//! Education and birth dates in a text.

use chrono::{Datelike, NaiveDate};
use rules::{Citation, LeapDay, UpperAge};

use super::{AGE, Scope};
use crate::births::earliest_birth;
use crate::lint::finding::{FindingKind, Source};
use crate::lint::hits::Hits;
use crate::lint::posts::YOUNGEST;
use crate::lint::reading::{Token, Value, class};

const EDUCATION: Source = Source::Measures(Citation::item(16, 3));

impl Scope<'_> {
    /// Reports 高中及以上 unless the clause names veterans, and 初中 in any case.
    pub(super) fn education(&self, hits: &mut Hits) {
        let veterans = self.clause_has(class::VETERAN);
        for (nth, token) in self.tokens.iter().enumerate() {
            if !token.is(class::LOW | class::LOWEST) || veterans && token.is(class::LOW) {
                continue;
            }
            let behind = self.tokens.get(nth + 1..).unwrap_or_default();
            let near = behind.iter().take_while(|next| next.from - token.to <= 8);
            let level = near.clone().find(|next| next.is(class::LEVEL));
            let relaxed = self.led_by(nth, class::RELAX, 8);
            let named = self.lexed.between(token.from, token.to);
            let named = named.ends_with(&['学', '历']) || named.ends_with(&['文', '化']);
            let is_stage = near.clone().any(|next| next.is(class::STAGE));
            let asked = self.led_by(nth, class::EDUCATION, 2);
            let is_level = level.is_some() || relaxed || named || asked;
            if is_stage || !is_level || self.has(class::REFUSE) {
                continue;
            }
            let is_relaxed = relaxed && token.is(class::LOW);
            let kind = match is_relaxed {
                true => FindingKind::RelaxedForOthers,
                false => FindingKind::EducationTooLow,
            };
            let ends = (token, level.unwrap_or(token));
            return self.report(EDUCATION, kind, ends, hits);
        }
    }

    /// Reports 学历可以放宽 if the clause names neither veterans nor a level.
    pub(super) fn education_relaxed(&self, hits: &mut Hits) {
        let specified = class::VETERAN | class::LOW | class::LOWEST | class::HIGH | class::NORELAX;
        if self.clause_has(specified) || self.has(class::AGE) {
            return;
        }
        let of = class::EDUCATION | class::RELAX;
        let mut words = self.tokens.iter().filter(|token| token.is(of));
        if let (Some(first), Some(last)) = (words.next(), words.next_back())
            && last.from - first.to <= 6
        {
            let kind = FindingKind::RelaxedForOthers;
            self.report(EDUCATION, kind, (first, last), hits);
        }
    }

    /// Reports birth dates beyond the widest reading. Without a reference day, one is computed
    /// from the latest birth date.
    pub(super) fn births(&self, reference: Option<NaiveDate>, hits: &mut Hits) {
        let dates: Vec<(usize, &Token, NaiveDate)> = self
            .clause
            .iter()
            .enumerate()
            .filter_map(|(nth, token)| match token.value {
                Value::Date(year, month, day) => {
                    let day = NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1))?;
                    Some((nth, token, day))
                }
                _ => None,
            })
            .collect();
        let follows = |nth: usize, classes| {
            let date = self.clause.get(nth);
            let next = self.clause.get(nth + 1);
            date.zip(next)
                .is_some_and(|(date, next)| next.is(classes) && next.from <= date.to + 1)
        };
        let is_from =
            |&&(nth, ..): &&(usize, &Token, NaiveDate)| follows(nth, class::AFTER | class::RANGE);
        let Some(&(nth, token, from)) = dates.iter().find(is_from) else {
            return;
        };
        let later = dates.iter().filter(|(other, ..)| *other > nth);
        let until = later.map(|&(_, token, day)| (token, day)).next();
        let reference = reference.or_else(|| {
            let (_, until) = until?;
            until.with_year(until.year() + i32::from(YOUNGEST))
        });
        let Some(reference) = reference else { return };
        let earliest = LeapDay::ALL
            .iter()
            .flat_map(|&leap| UpperAge::ALL.iter().map(move |&age| (age, leap)))
            .filter_map(|(age, leap)| earliest_birth(reference, age, leap))
            .min();
        if let Some(limit) = earliest.filter(|&limit| from < limit) {
            let kind = FindingKind::BirthsTooWide { limit };
            let last = until.map_or(token, |(until, _)| until);
            self.report(AGE, kind, (token, last), hits);
        }
    }
}
