//! What is found in one text, with the words that caused it.

use std::ops::Range;

use record::order::sort_by_key;
use rules::Task;

use super::finding::{Finding, FindingKind, Mark, Severity, Source};
use crate::field::Place;

/// Something found in a text.
struct Hit {
    severity: Severity,
    source: Source,
    kind: FindingKind,
    /// In bytes of the text, in their order.
    marks: Vec<Range<usize>>,
}

/// What is found so far, each thing once: where it stands again is one mark more.
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
            Some(hit) if hit.marks.iter().any(|own| overlaps(own, &mark)) => {}
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
        // What is forbidden is not unclear as well.
        let forbidden: Vec<FindingKind> = hits.iter().map(|hit| hit.kind.clone()).collect();
        hits.retain(|hit| match hit.kind {
            FindingKind::DutyUnclear { task } => {
                !forbidden.contains(&FindingKind::DutyForbidden { task })
            }
            _ => true,
        });
        // 作出处罚决定 is one decision: that it is a decision is said by its own task.
        let told: Vec<Range<usize>> = hits
            .iter()
            .filter(|hit| matches!(hit.kind, FindingKind::DutyForbidden { task } if task != Task::Decide))
            .flat_map(|hit| hit.marks.iter().cloned())
            .collect();
        for hit in &mut hits {
            if hit.kind == (FindingKind::DutyForbidden { task: Task::Decide }) {
                hit.marks
                    .retain(|mark| !told.iter().any(|own| overlaps(own, mark)));
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

/// Counts the UTF-16 units up to places that mostly come one behind the other.
struct Utf16<'a> {
    text: &'a str,
    bytes: usize,
    units: usize,
}

impl Utf16<'_> {
    fn units_at(&mut self, at: usize) -> usize {
        if at < self.bytes {
            (self.bytes, self.units) = (0, 0);
        }
        let between = self.text.get(self.bytes..at).unwrap_or_default();
        // A unit for each character, and one more for those of four bytes.
        let begins = |byte: &u8| byte & 0xc0 != 0x80;
        self.units += between.bytes().filter(begins).count();
        self.units += between.bytes().filter(|&byte| byte >= 0xf0).count();
        self.bytes = at;
        self.units
    }
}

fn overlaps(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether both say the same, the words that they quote left out.
fn is_same(one: &FindingKind, other: &FindingKind) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
        && (one.words().is_some() || one == other)
}
