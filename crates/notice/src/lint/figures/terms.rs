//! Probation, contract and training in a text.

use rules::article18::{self, CONTRACT_LAW};
use rules::article20::{self, LEAST_DAYS};
use rules::{ContractTerm, ProbationTerm, probation_term};

use super::{Figure, Scope};
use crate::lint::finding::{FindingKind, Source};
use crate::lint::hits::Hits;
use crate::lint::reading::{Token, class};

const PROBATION: Source = Source::Measures(article18::CITATION);
const TRAINING: Source = Source::Measures(article20::CITATION);

/// Working days of a week; the fewest of a month; hours of a working day.
const DAYS_OF_WEEK: u32 = 5;
const DAYS_OF_MONTH: u32 = 20;
const HOURS_OF_DAY: u32 = 8;

impl Scope<'_> {
    fn months(&self, figure: &Figure<'_>) -> u32 {
        match figure.unit.is(class::YEAR) {
            true => figure.number.saturating_mul(12),
            false => figure.number,
        }
    }

    /// Reports probation of another length: 试用期六个月, 半年试用期.
    pub(super) fn probation(&self, hits: &mut Hits) {
        let Some(word) = self.tokens.iter().find(|token| token.is(class::PROBATION)) else {
            return;
        };
        let units = class::MONTH | class::YEAR | class::DAY;
        let figures: Vec<Figure<'_>> = self.figures(units).collect();
        let Some(figure) = of(&figures, word, [3, 6], 2) else {
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
        let kind = FindingKind::Probation { months };
        self.report(PROBATION, kind, ends(figure, word), hits);
    }

    /// Reports a contract too short for the probation: 合同一年一签, 签订两年的劳动合同.
    pub(super) fn contract(&self, hits: &mut Hits) {
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
        let kind = FindingKind::ContractShort { longest };
        let source = Source::Law(CONTRACT_LAW);
        self.report(source, kind, ends(&figure, word), hits);
    }

    /// Reports training that is too short: 岗前培训不少于七天.
    pub(super) fn training(&self, hits: &mut Hits) {
        let word = self.tokens.iter().find(|token| token.is(class::TRAINING));
        let is_before_work = self.clause_has(class::ONDUTY)
            || word.is_some_and(|word| {
                let word = self.lexed.between(word.from, word.to);
                word.starts_with(&['岗', '前']) || word.starts_with(&['入', '职'])
            });
        let Some(word) = word.filter(|_| is_before_work && !self.has(class::PERIODIC)) else {
            return;
        };
        let units = class::DAY | class::WEEK | class::MONTH | class::HOUR;
        // 每天8小时 is no length.
        let is_length = |figure: &Figure<'_>| !self.led_by(figure.nth, class::RATE, 4);
        let figures: Vec<Figure<'_>> = self.figures(units).filter(is_length).collect();
        let Some(figure) = of(&figures, word, [12, 12], 6) else {
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
        let kind = FindingKind::TrainingShort { days };
        self.report(TRAINING, kind, ends(figure, word), hits);
    }
}

/// The figure that belongs to a word: the first behind it, or else the last before it. `behind` has
/// the most characters between them for days and for other units.
fn of<'f, 'a>(
    figures: &'f [Figure<'a>],
    word: &Token,
    behind: [usize; 2],
    before: usize,
) -> Option<&'f Figure<'a>> {
    let [days, others] = behind;
    let follows = |figure: &&Figure<'a>| {
        let apart = if figure.unit.is(class::DAY) {
            days
        } else {
            others
        };
        figure.token.from >= word.to && figure.token.from - word.to <= apart
    };
    let leads =
        |figure: &&Figure<'a>| figure.unit.to <= word.from && word.from - figure.unit.to <= before;
    let first = figures.iter().find(follows);
    first.or_else(|| figures.iter().rev().find(leads))
}

/// The first and the last token of a figure and the word that it belongs to.
fn ends<'a>(figure: &Figure<'a>, word: &'a Token) -> (&'a Token, &'a Token) {
    match figure.token.from < word.from {
        true => (figure.token, word),
        false => (word, figure.unit),
    }
}
