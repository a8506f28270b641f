//! Figures in texts, held to the rules of the fields: ages and their relaxation, places counted
//! by sex, education, birth dates, probation, the contract's length, days of training.

use chrono::{Datelike, NaiveDate};
use rules::article18::{self, CONTRACT_LAW};
use rules::article20::{self, LEAST_DAYS};
use rules::{
    Citation, ContractTerm, Elsewhere, LeapDay, OtherLaw, ProbationTerm, UpperAge, probation_term,
};

use super::finding::{FindingKind, Severity, Source};
use super::hits::Hits;
use super::posts::{OLDEST, YOUNGEST};
use super::reading::{Classes, Reading, Token, Value, class};
use crate::births::earliest_birth;

const AGE: Source = Source::Measures(Citation::item(16, 2));
const EDUCATION: Source = Source::Measures(Citation::item(16, 3));
const PROBATION: Source = Source::Measures(article18::CITATION);
const TRAINING: Source = Source::Measures(article20::CITATION);

/// Working days of a week, and of a month at least.
const DAYS_OF_WEEK: u32 = 5;
const DAYS_OF_MONTH: u32 = 20;
const HOURS_OF_DAY: u32 = 8;

/// Finds the figures of a text that go against a rule. Ages are counted on `reference`.
pub(super) fn read(reading: &Reading<'_>, reference: Option<NaiveDate>, hits: &mut Hits) {
    for part in reading.parts() {
        let scope = Scope {
            reading,
            tokens: reading.part(&part.tokens),
            clause: reading.part(&part.clause),
        };
        if scope.tokens.is_empty() {
            continue;
        }
        if scope.has(class::AGE | class::AGELIMIT) {
            scope.ages(hits);
        }
        if scope.has(class::LOW | class::LOWEST) {
            scope.education(hits);
        }
        if scope.has(class::RELAX) && scope.has(class::EDUCATION) {
            scope.education_relaxed(hits);
        }
        if scope.has(class::BORN) {
            scope.births(reference, hits);
        }
        if scope.has(class::MAN | class::WOMAN) {
            scope.places(hits);
        }
        if scope.has(class::MAN) && scope.clause_has(class::WOMAN) {
            scope.ages_by_sex(hits);
        }
        if scope.has(class::PROBATION) {
            scope.probation(hits);
        }
        if scope.has(class::CONTRACT) {
            scope.contract(hits);
        }
        if scope.has(class::TRAINING) {
            scope.training(hits);
        }
    }
}

/// One part, and its clause.
struct Scope<'a> {
    reading: &'a Reading<'a>,
    tokens: &'a [Token],
    clause: &'a [Token],
}

/// A number with its unit, by its place among the tokens.
struct Figure<'a> {
    nth: usize,
    number: u32,
    token: &'a Token,
    unit: &'a Token,
}

impl<'a> Scope<'a> {
    fn has(&self, classes: Classes) -> bool {
        self.tokens.iter().any(|token| token.is(classes))
    }

    fn clause_has(&self, classes: Classes) -> bool {
        self.clause.iter().any(|token| token.is(classes))
    }

    fn figures(&self, unit: Classes) -> impl Iterator<Item = Figure<'a>> {
        let pairs = self.tokens.windows(2).enumerate();
        pairs.filter_map(move |(nth, pair)| match pair {
            [token, next] if next.is(unit) && next.from == token.to => Some(Figure {
                nth,
                number: token.number()?,
                token,
                unit: next,
            }),
            _ => None,
        })
    }

    /// 年龄不超过45: figures that end a part, without a unit.
    fn bare(&self) -> impl Iterator<Item = Figure<'a>> {
        let last = self.tokens.len().checked_sub(1);
        let last = last.and_then(|nth| Some((nth, self.tokens.get(nth)?)));
        last.into_iter().filter_map(|(nth, token)| {
            Some(Figure {
                nth,
                number: token.number().filter(|number| (10..100).contains(number))?,
                token,
                unit: token,
            })
        })
    }

    fn before(&self, nth: usize) -> Option<&'a Token> {
        self.tokens.get(nth.checked_sub(1)?)
    }

    /// Whether a class stands close before a token.
    fn led_by(&self, nth: usize, classes: Classes, apart: usize) -> bool {
        let Some(own) = self.tokens.get(nth) else {
            return false;
        };
        let before = self.tokens.get(..nth).unwrap_or_default().iter().rev();
        let mut near = before.take_while(|token| own.from - token.to <= apart);
        near.any(|token| token.is(classes))
    }

    fn mark(&self, from: &Token, to: &Token) -> std::ops::Range<usize> {
        self.reading.bytes(from, to)
    }

    fn ages(&self, hits: &mut Hits) {
        if self.has(class::NORELAX) {
            return;
        }
        let mut figures: Vec<Figure<'_>> = self.figures(class::AGE).collect();
        if self.has(class::AGELIMIT) {
            figures.extend(self.bare());
        }
        for figure in &figures {
            let next = self.tokens.get(figure.nth + 2);
            let next = next.filter(|next| next.from <= figure.unit.to + 1);
            let follows = |classes| next.is_some_and(|next| next.is(classes));
            // 超过35周岁的不得报名, 未满18周岁: who is refused.
            if self.led_by(figure.nth, class::OVER, 0) {
                continue;
            }
            let ranged = self.range(figure);
            let relaxed = self.led_by(figure.nth, class::RELAX, 4);
            let atleast = self.led_by(figure.nth, class::ATLEAST, 2);
            let notover = self.led_by(figure.nth, class::NOTOVER, 2);
            let is_refused = self.has(class::REFUSE) && notover;
            let number = u16::try_from(figure.number).unwrap_or(u16::MAX);
            if relaxed && !follows(class::ABOVE) && number <= 15 {
                let oldest = OLDEST.saturating_add(number);
                let kind = FindingKind::TooOld { oldest };
                hits.add(
                    Severity::Measures,
                    AGE,
                    kind,
                    self.mark(figure.token, figure.unit),
                );
                continue;
            }
            if let Some((low, token)) = ranged {
                let low = u16::try_from(low).unwrap_or(u16::MAX);
                self.too_young(low, token, figure.unit, hits);
            }
            let is_upper = relaxed
                || notover && !is_refused
                || ranged.is_some()
                || follows(class::BELOW) && !atleast;
            let is_lower = follows(class::ABOVE) || atleast;
            if is_upper && number > OLDEST && !follows(class::ABOVE) {
                let kind = FindingKind::TooOld { oldest: number };
                hits.add(
                    Severity::Measures,
                    AGE,
                    kind,
                    self.mark(
                        figure.token,
                        next.filter(|next| next.is(class::BELOW))
                            .unwrap_or(figure.unit),
                    ),
                );
            } else if is_lower && !is_upper {
                self.too_young(number, figure.token, figure.unit, hits);
            }
        }
    }

    fn too_young(&self, youngest: u16, from: &Token, to: &Token, hits: &mut Hits) {
        if (10..YOUNGEST).contains(&youngest) {
            let kind = FindingKind::TooYoung { youngest };
            hits.add(Severity::Measures, AGE, kind, self.mark(from, to));
        }
    }

    /// 18至45周岁: the number before, if this is the end of a range.
    fn range(&self, figure: &Figure<'_>) -> Option<(u32, &'a Token)> {
        let to = self.before(figure.nth)?;
        let nth = figure.nth.checked_sub(2)?;
        let mut from = self.tokens.get(nth)?;
        if !to.is(class::RANGE) || figure.token.from - to.to > 1 {
            return None;
        }
        if from.is(class::AGE) {
            from = self.before(nth)?;
        }
        Some((from.number()?, from))
    }

    /// 高中及以上 where nobody speaks of veterans; 初中 whoever is meant.
    fn education(&self, hits: &mut Hits) {
        let veterans = self.clause_has(class::VETERAN);
        for (nth, token) in self.tokens.iter().enumerate() {
            if !token.is(class::LOW | class::LOWEST) || veterans && token.is(class::LOW) {
                continue;
            }
            let behind = self.tokens.get(nth + 1..).unwrap_or_default();
            let near = behind.iter().take_while(|next| next.from - token.to <= 8);
            let level = near.clone().find(|next| next.is(class::LEVEL));
            let relaxed = self.led_by(nth, class::RELAX, 8);
            let named = self.reading.between(token.from, token.to);
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
            hits.add(
                Severity::Measures,
                EDUCATION,
                kind,
                self.mark(token, level.unwrap_or(token)),
            );
            return;
        }
    }

    /// 学历可以放宽, of others than veterans, and not to what.
    fn education_relaxed(&self, hits: &mut Hits) {
        let told = class::VETERAN | class::LOW | class::LOWEST | class::HIGH | class::NORELAX;
        if self.clause_has(told) || self.has(class::AGE) {
            return;
        }
        let of = class::EDUCATION | class::RELAX;
        let mut words = self.tokens.iter().filter(|token| token.is(of));
        if let (Some(first), Some(last)) = (words.next(), words.next_back())
            && last.from - first.to <= 6
        {
            let kind = FindingKind::RelaxedForOthers;
            hits.add(Severity::Measures, EDUCATION, kind, self.mark(first, last));
        }
    }

    /// Birth dates beyond the widest reading. Without the day from which ages are counted,
    /// those that lie too far from the latest.
    fn births(&self, reference: Option<NaiveDate>, hits: &mut Hits) {
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
            let own = self.clause.get(nth);
            let next = self.clause.get(nth + 1);
            own.zip(next)
                .is_some_and(|(own, next)| next.is(classes) && next.from <= own.to + 1)
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
            hits.add(Severity::Measures, AGE, kind, self.mark(token, last));
        }
    }

    /// 男30人、女6人: places counted by sex.
    fn places(&self, hits: &mut Hits) {
        let counted = |nth: usize| {
            let sex = self.tokens.get(nth)?;
            let number = self
                .tokens
                .get(nth + 1)
                .filter(|next| next.from - sex.to <= 3)?;
            let count = number.number()?;
            // 男30、女6: no height, and no distance.
            let Some(unit) = self
                .tokens
                .get(nth + 2)
                .filter(|unit| unit.from == number.to)
            else {
                let ends = self.tokens.len() == nth + 2;
                return (ends && count < 120).then_some(number);
            };
            match unit.is(class::PEOPLE) {
                true => Some(unit),
                false => (unit.is(class::END) && count < 120).then_some(number),
            }
        };
        let is_sex = |token: &Token| token.is(class::MAN | class::WOMAN);
        for (nth, token) in self.tokens.iter().enumerate() {
            let Some(unit) = is_sex(token).then(|| counted(nth)).flatten() else {
                continue;
            };
            // One sex alone may be those who work there now.
            let both = self.clause_has(class::MAN) && self.clause_has(class::WOMAN);
            let bare = !unit.is(class::PEOPLE);
            if bare && !both {
                continue;
            }
            if !both && !self.clause_has(class::RECRUIT | class::LIMIT) {
                continue;
            }
            let about = match token.is(class::MAN) {
                true => Elsewhere::new(OtherLaw::WomensRights, 43),
                false => Elsewhere::new(OtherLaw::EmploymentPromotion, 3),
            };
            let last = self.tokens.get(nth + 3..).unwrap_or_default();
            let last = last
                .iter()
                .enumerate()
                .filter(|(_, token)| is_sex(token))
                .find_map(|(at, _)| counted(nth + 3 + at));
            let mark = self.mark(token, last.unwrap_or(unit));
            let words = self.reading.words(&mark);
            let kind = FindingKind::OneSex { words };
            hits.add(Severity::OtherLaw, Source::Law(about), kind, mark);
            return;
        }
    }

    /// 男性不超过35周岁，女性不超过30周岁.
    fn ages_by_sex(&self, hits: &mut Hits) {
        let age_of = |sex: Classes| {
            let at = self.clause.iter().position(|token| token.is(sex))?;
            let token = self.clause.get(at)?;
            let behind = self.clause.get(at + 1..).unwrap_or_default().windows(2);
            behind
                .take_while(|pair| {
                    let other = class::MAN | class::WOMAN;
                    pair.first()
                        .is_some_and(|next| !next.is(other) && next.from - token.to <= 8)
                })
                .find_map(|pair| match pair {
                    [number, unit] if unit.is(class::AGE) => Some((token, number.number()?, unit)),
                    _ => None,
                })
        };
        let (Some(men), Some(women)) = (age_of(class::MAN), age_of(class::WOMAN)) else {
            return;
        };
        if men.1 == women.1 {
            return;
        }
        let (first, last) = match men.0.from < women.0.from {
            true => (men.0, women.2),
            false => (women.0, men.2),
        };
        let mark = self.mark(first, last);
        let words = self.reading.words(&mark);
        let source = Source::Law(Elsewhere::new(OtherLaw::WomensRights, 43));
        hits.add(
            Severity::OtherLaw,
            source,
            FindingKind::OneSex { words },
            mark,
        );
    }

    fn months(&self, figure: &Figure<'_>) -> u32 {
        match figure.unit.is(class::YEAR) {
            true => figure.number.saturating_mul(12),
            false => figure.number,
        }
    }

    /// 试用期六个月, 半年试用期.
    fn probation(&self, hits: &mut Hits) {
        let Some(at) = self
            .tokens
            .iter()
            .position(|token| token.is(class::PROBATION))
        else {
            return;
        };
        let Some(word) = self.tokens.get(at) else {
            return;
        };
        let units = class::MONTH | class::YEAR | class::DAY;
        let figures: Vec<Figure<'_>> = self.figures(units).collect();
        let behind = figures.iter().find(|figure| {
            let apart = if figure.unit.is(class::DAY) { 3 } else { 6 };
            figure.token.from >= word.to && figure.token.from - word.to <= apart
        });
        let before = figures
            .iter()
            .rev()
            .find(|figure| figure.unit.to <= word.from && word.from - figure.unit.to <= 2);
        let Some(figure) = behind.or(before) else {
            return;
        };
        let months = match figure.unit.is(class::DAY) {
            true => figure.number.saturating_add(5) / 30,
            false => self.months(figure),
        };
        if months == article18::MONTHS {
            return;
        }
        let months = u16::try_from(months).unwrap_or(u16::MAX);
        let (from, to) = match figure.token.from < word.from {
            true => (figure.token, word),
            false => (word, figure.unit),
        };
        let kind = FindingKind::Probation { months };
        hits.add(Severity::Measures, PROBATION, kind, self.mark(from, to));
    }

    /// 合同一年一签, 签订两年的劳动合同.
    fn contract(&self, hits: &mut Hits) {
        let Some(word) = self.tokens.iter().find(|token| token.is(class::CONTRACT)) else {
            return;
        };
        let probation = self.tokens.iter().find(|token| token.is(class::PROBATION));
        let figures = self.figures(class::YEAR | class::MONTH);
        let near = |figure: &Figure<'_>| {
            let is_of_probation =
                probation.is_some_and(|probation| probation.from < figure.token.from);
            let behind = figure.token.from >= word.to && figure.token.from - word.to <= 6;
            let before = figure.unit.to <= word.from
                && word.from - figure.unit.to <= 3
                && self.has(class::SIGN);
            !is_of_probation && (behind || before)
        };
        let Some(figure) = figures.into_iter().find(near) else {
            return;
        };
        let term = ContractTerm::Months {
            months: self.months(&figure),
        };
        let longest = match probation_term(term) {
            ProbationTerm::Lawful => return,
            ProbationTerm::TooLong { longest } => longest,
            ProbationTerm::NoneAllowed => 0,
        };
        let (from, to) = match figure.token.from < word.from {
            true => (figure.token, word),
            false => (word, figure.unit),
        };
        let kind = FindingKind::ContractShort { longest };
        let source = Source::Law(CONTRACT_LAW);
        hits.add(Severity::OtherLaw, source, kind, self.mark(from, to));
    }

    /// 岗前培训不少于七天.
    fn training(&self, hits: &mut Hits) {
        let word = self.tokens.iter().find(|token| token.is(class::TRAINING));
        let before = self.clause_has(class::ONDUTY)
            || word.is_some_and(|word| {
                self.reading
                    .between(word.from, word.to)
                    .starts_with(&['岗', '前'])
                    || self
                        .reading
                        .between(word.from, word.to)
                        .starts_with(&['入', '职'])
            });
        let Some(word) = word.filter(|_| before && !self.has(class::PERIODIC)) else {
            return;
        };
        let units = class::DAY | class::WEEK | class::MONTH | class::HOUR;
        let figures: Vec<Figure<'_>> = self.figures(units).collect();
        let near = |figure: &&Figure<'_>| {
            let behind = figure.token.from >= word.to && figure.token.from - word.to <= 12;
            let before = figure.unit.to <= word.from && word.from - figure.unit.to <= 6;
            behind || before
        };
        let Some(figure) = figures.iter().find(near) else {
            return;
        };
        let days = match figure.unit {
            unit if unit.is(class::WEEK) => figure.number.saturating_mul(DAYS_OF_WEEK),
            unit if unit.is(class::MONTH) => figure.number.saturating_mul(DAYS_OF_MONTH),
            unit if unit.is(class::HOUR) => figure.number / HOURS_OF_DAY,
            _ => figure.number,
        };
        if days >= LEAST_DAYS {
            return;
        }
        let (from, to) = match figure.token.from < word.from {
            true => (figure.token, word),
            false => (word, figure.unit),
        };
        let kind = FindingKind::TrainingShort { days };
        hits.add(Severity::Measures, TRAINING, kind, self.mark(from, to));
    }
}
