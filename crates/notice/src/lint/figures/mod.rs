//! Checks figures in texts against the rules of the corresponding fields: ages and their
//! relaxation, people counted by sex, education, birth dates, probation, the contract's length,
//! days of training.

mod background;
mod people;
mod terms;

use chrono::NaiveDate;
use rules::Citation;

use super::finding::{FindingKind, Severity, Source};
use super::hits::Hits;
use super::reading::{Classes, LexedText, Token, class};

const AGE: Source = Source::Measures(Citation::item(16, 2));

/// Reports the figures of a text that break a rule. Ages are counted on `reference`.
pub(super) fn read(lexed: &LexedText<'_>, reference: Option<NaiveDate>, hits: &mut Hits) {
    for part in lexed.parts() {
        let scope = Scope {
            lexed,
            tokens: lexed.part(&part.tokens),
            clause: lexed.part(&part.clause),
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
            scope.counts_by_sex(hits);
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

/// A part and its clause.
struct Scope<'a> {
    lexed: &'a LexedText<'a>,
    tokens: &'a [Token],
    clause: &'a [Token],
}

/// A number with its unit, and its index among the tokens.
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

    /// A number without a unit at the end of a part: 年龄不超过45.
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

    /// Whether a class precedes a token within `apart` characters.
    fn led_by(&self, nth: usize, classes: Classes, apart: usize) -> bool {
        let Some(token) = self.tokens.get(nth) else {
            return false;
        };
        let before = self.tokens.get(..nth).unwrap_or_default().iter().rev();
        let mut near = before.take_while(|before| token.from - before.to <= apart);
        near.any(|token| token.is(classes))
    }

    fn mark(&self, from: &Token, to: &Token) -> std::ops::Range<usize> {
        self.lexed.bytes(from, to)
    }

    /// Reports a violation of a source by words from one token to another.
    fn report(&self, source: Source, kind: FindingKind, ends: (&Token, &Token), hits: &mut Hits) {
        let mark = self.mark(ends.0, ends.1);
        hits.add(Severity::of(source), source, kind, mark);
    }
}
