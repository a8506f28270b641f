//! The state of a check: the draft, and the problems found.

use chrono::NaiveDate;
use fields::YearMonth;
use record::{Record, Value, ValueProblem};

use crate::draft::Draft;
use crate::field::{Field, Kind, Place};
use crate::problem::{Problem, ProblemKind, Severity};

/// The state of a check.
pub(super) struct Checking<'a> {
    pub(super) draft: &'a Draft,
    pub(super) today: NaiveDate,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Checking<'a> {
    pub(super) const fn new(draft: &'a Draft, today: NaiveDate) -> Self {
        Self {
            draft,
            today,
            problems: Vec::new(),
        }
    }

    /// Reads a section without entries.
    pub(super) fn once<R: Record<Field = Field>>(&mut self) -> Option<R> {
        let mut report = reporting(&mut self.problems);
        R::read(&mut self.draft.cursor(self.today, &mut report))
    }

    /// Reads one field of a section without entries.
    pub(super) fn value<V: Value<Field>>(&mut self, field: Field) -> Option<V> {
        let mut report = reporting(&mut self.problems);
        self.draft.cursor(self.today, &mut report).value(field)
    }

    /// Reads every entry of a section; `None` for an entry with something to mend.
    pub(super) fn entries<R: Record<Field = Field>>(&mut self) -> Vec<Option<R>> {
        if self.draft.entries(R::SECTION).is_empty() {
            self.error(Place::section(R::SECTION), ProblemKind::NoEntries);
        }
        let mut report = reporting(&mut self.problems);
        self.draft.read_entries(self.today, &mut report)
    }

    pub(super) fn error(&mut self, place: Place, kind: ProblemKind) {
        self.found(Severity::Error, place, kind);
    }

    pub(super) fn found(&mut self, severity: Severity, place: Place, kind: ProblemKind) {
        self.problems.push(Problem {
            place,
            kind,
            severity,
        });
    }

    pub(super) fn warn(&mut self, place: Place, kind: ProblemKind) {
        self.found(Severity::Warning, place, kind);
    }

    /// Whether an end is not before its beginning. Reports it if it is.
    pub(super) fn in_order(&mut self, from: YearMonth, to: YearMonth, place: Place) -> bool {
        if to < from {
            let kind = ProblemKind::EndsBeforeItBegins { from, to };
            self.error(place, kind);
        }
        from <= to
    }

    /// Reports a month before birth, or at an age of less than `least` years.
    pub(super) fn in_life(
        &mut self,
        born: Option<NaiveDate>,
        at: YearMonth,
        least: i32,
        place: Place,
    ) {
        let Some(born) = born.map(YearMonth::of) else {
            return;
        };
        let age = at.months_since(born).div_euclid(12);
        if at < born {
            self.error(place, ProblemKind::BeforeBirth);
        } else if age < least {
            self.warn(place, ProblemKind::TooYoung { age });
        }
    }
}

/// The entries that could be read, with their places.
pub(super) fn readable<R>(all: &[Option<R>]) -> impl Iterator<Item = (usize, &R)> + Clone {
    all.iter()
        .enumerate()
        .filter_map(|(at, entry)| Some((at, entry.as_ref()?)))
}

/// Collects answers that cannot be read, each as an error.
fn reporting(problems: &mut Vec<Problem>) -> impl FnMut(Place, Option<ValueProblem>) {
    |place, problem| {
        let kind = match problem {
            None => ProblemKind::Missing,
            // A key that is not in the list counts as no choice.
            Some(_)
                if place
                    .field
                    .is_some_and(|field| matches!(field.kind(), Kind::Choose(_))) =>
            {
                ProblemKind::Missing
            }
            Some(problem) => ProblemKind::Value(problem),
        };
        problems.push(Problem {
            place,
            kind,
            severity: Severity::Error,
        });
    }
}
