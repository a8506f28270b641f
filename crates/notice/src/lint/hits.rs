//! Findings in one text, with the words that caused them.

use std::ops::Range;

use record::order::sort_by_key;
use rules::Task;

use super::finding::{Finding, FindingKind, Mark, Severity, Source};
use crate::field::Place;

/// A finding in a text.
struct Hit {
    severity: Severity,
    source: Source,
    kind: FindingKind,
    /// Ranges in bytes of the text, sorted.
    marks: Vec<Range<usize>>,
}

/// The findings so far. A finding that occurs again gets another mark.
#[derive(Default)]
pub(super) struct Hits(Vec<Hit>);

impl Hits {
    pub(super) fn add(
        &mut self,
        severity: Severity,
        source: Source,
        kind: FindingKind,
        mark: Range<usize>,
    ) {
        let same = |hit: &&mut Hit| hit.source == source && is_same(&hit.kind, &kind);
        match self.0.iter_mut().find(same) {
            Some(hit) if hit.marks.iter().any(|existing| overlaps(existing, &mark)) => {}
            Some(hit) => hit.marks.push(mark),
            None => self.0.push(Hit {
                severity,
                source,
                kind,
                marks: vec![mark],
            }),
        }
    }

    /// The findings, in the order of the text.
    pub(super) fn findings(
        self,
        text: &str,
        place: impl Fn(&FindingKind) -> Place,
    ) -> impl Iterator<Item = Finding> {
        let mut hits = self.0;
        // A forbidden duty is not reported as unclear as well.
        let forbidden: Vec<FindingKind> = hits.iter().map(|hit| hit.kind.clone()).collect();
        hits.retain(|hit| match hit.kind {
            FindingKind::DutyUnclear { task } => {
                !forbidden.contains(&FindingKind::DutyForbidden { task })
            }
            _ => true,
        });
        // 作出处罚决定 names a more specific task: the general task `Decide` is not reported there.
        let specific: Vec<Range<usize>> = hits
            .iter()
            .filter(|hit| matches!(hit.kind, FindingKind::DutyForbidden { task } if task != Task::Decide))
            .flat_map(|hit| hit.marks.iter().cloned())
            .collect();
        for hit in &mut hits {
            if hit.kind == (FindingKind::DutyForbidden { task: Task::Decide }) {
                hit.marks
                    .retain(|mark| !specific.iter().any(|covered| overlaps(covered, mark)));
            }
        }
        hits.retain(|hit| !hit.marks.is_empty());
        for hit in &mut hits {
            sort_by_key(&mut hit.marks, |mark| mark.start);
        }
        sort_by_key(&mut hits, |hit| hit.marks.first().map(|mark| mark.start));
        let mut utf16 = Utf16 {
            text,
            bytes: 0,
            units: 0,
        };
        hits.into_iter().map(move |hit| {
            let marks = hit.marks.into_iter().map(|bytes| Mark {
                from: utf16.units_at(bytes.start),
                to: utf16.units_at(bytes.end),
                words: text.get(bytes.clone()).unwrap_or_default().to_owned(),
                bytes,
            });
            Finding {
                severity: hit.severity,
                source: hit.source,
                place: place(&hit.kind),
                marks: marks.collect(),
                kind: hit.kind,
                mend: Vec::new(),
            }
        })
    }
}

/// Counts UTF-16 units up to a byte offset. Offsets mostly ascend, so counting continues from
/// the last.
struct Utf16<'a> {
    text: &'a str,
    bytes: usize,
    units: usize,
}

impl Utf16<'_> {
    fn units_at(&mut self, offset: usize) -> usize {
        if offset < self.bytes {
            (self.bytes, self.units) = (0, 0);
        }
        let between = self.text.get(self.bytes..offset).unwrap_or_default();
        // Every character has one unit, those of four bytes have two.
        let begins = |byte: &u8| byte & 0xc0 != 0x80;
        self.units += between.bytes().filter(begins).count();
        self.units += between.bytes().filter(|&byte| byte >= 0xf0).count();
        self.bytes = offset;
        self.units
    }
}

fn overlaps(first: &Range<usize>, second: &Range<usize>) -> bool {
    first.start < second.end && second.start < first.end
}

/// Whether two kinds are equal apart from the words that they quote.
fn is_same(first: &FindingKind, second: &FindingKind) -> bool {
    std::mem::discriminant(first) == std::mem::discriminant(second)
        && (first.words().is_some() || first == second)
}
