//! Ages, and people counted by sex.

use rules::{Elsewhere, OtherLaw};

use super::{AGE, Figure, Scope};
use crate::lint::finding::{FindingKind, Severity, Source};
use crate::lint::hits::Hits;
use crate::lint::posts::{OLDEST, YOUNGEST};
use crate::lint::reading::{Classes, Token, class};

impl<'a> Scope<'a> {
    pub(super) fn ages(&self, hits: &mut Hits) {
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
            // Who is refused, not who is admitted: 超过35周岁的不得报名, 未满18周岁.
            if self.led_by(figure.nth, class::OVER, 0) {
                continue;
            }
            let ranged = self.range(figure);
            let relaxed = self.led_by(figure.nth, class::RELAX, 4);
            let atleast = self.led_by(figure.nth, class::ATLEAST, 2);
            let notover = self.led_by(figure.nth, class::NOTOVER, 2);
            let is_refused = self.has(class::REFUSE) && notover;
            let number = u16::try_from(figure.number).unwrap_or(u16::MAX);
            if relaxed && !follows(class::ABOVE) && (1..=15).contains(&number) {
                let oldest = OLDEST.saturating_add(number);
                let kind = FindingKind::TooOld { oldest };
                self.report(AGE, kind, (figure.token, figure.unit), hits);
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
                let below = next.filter(|next| next.is(class::BELOW));
                let ends = (figure.token, below.unwrap_or(figure.unit));
                self.report(AGE, kind, ends, hits);
            } else if is_lower && !is_upper {
                self.too_young(number, figure.token, figure.unit, hits);
            }
        }
    }

    fn too_young(&self, youngest: u16, from: &Token, to: &Token, hits: &mut Hits) {
        if (10..YOUNGEST).contains(&youngest) {
            let kind = FindingKind::TooYoung { youngest };
            self.report(AGE, kind, (from, to), hits);
        }
    }

    /// The lower number, if the figure is the upper end of a range: 18至45周岁.
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

    /// Reports people counted by sex: 男30人、女6人.
    pub(super) fn counts_by_sex(&self, hits: &mut Hits) {
        let counted = |nth: usize| {
            let sex = self.tokens.get(nth)?;
            let number = self.tokens.get(nth + 1);
            let number = number.filter(|next| next.from - sex.to <= 3)?;
            let count = number.number()?;
            // A number without a unit, 男30、女6. A height or a distance is excluded by its size.
            let unit = self.tokens.get(nth + 2);
            let Some(unit) = unit.filter(|unit| unit.from == number.to) else {
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
            // A single sex may describe the present staff.
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
                .find_map(|(index, _)| counted(nth + 3 + index));
            let mark = self.mark(token, last.unwrap_or(unit));
            let words = self.lexed.words(&mark);
            let kind = FindingKind::OneSex { words };
            hits.add(Severity::OtherLaw, Source::Law(about), kind, mark);
            return;
        }
    }

    /// Reports ages that differ by sex: 男性不超过35周岁，女性不超过30周岁.
    pub(super) fn ages_by_sex(&self, hits: &mut Hits) {
        let age_of = |sex: Classes| {
            let index = self.clause.iter().position(|token| token.is(sex))?;
            let (token, behind) = self.clause.get(index..)?.split_first()?;
            behind
                .windows(2)
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
        let words = self.lexed.words(&mark);
        let source = Source::Law(Elsewhere::new(OtherLaw::WomensRights, 43));
        let kind = FindingKind::OneSex { words };
        hits.add(Severity::OtherLaw, source, kind, mark);
    }
}
