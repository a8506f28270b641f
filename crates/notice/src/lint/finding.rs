//! A finding: its severity, place, kind and source, and the change that would mend it.

use std::ops::Range;

use record::{Raw, Value};
use rules::{Citation, Elsewhere};
use serde::Serialize;

pub use super::kind::{FindingKind, OpenReading, Reach};
use crate::field::{Field, Place};

/// Something found in a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// The law that it violates, or the readers whose need it is.
    pub source: Source,
    /// Its field.
    #[serde(flatten)]
    pub place: Place,
    /// Its kind, with the figures.
    #[serde(flatten)]
    pub kind: FindingKind,
    /// The words that caused it, in text order; empty if no text did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// The change that would mend it; empty if only people can decide.
    pub mend: Vec<Mend>,
}

/// A range of words in a field's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The range in bytes of UTF-8.
    #[serde(skip)]
    pub bytes: Range<usize>,
    /// Its start in units of UTF-16, as JavaScript counts.
    pub from: usize,
    /// Its end.
    pub to: usize,
    /// The words themselves.
    pub words: String,
}

/// How grave a finding is, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// 违反办法.
    Measures,
    /// 违反其他法律.
    OtherLaw,
    /// 有歧义: applicants, or everyone, cannot tell what is meant.
    Ambiguous,
    /// 建议.
    Advice,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 4] = [
        Self::Measures,
        Self::OtherLaw,
        Self::Ambiguous,
        Self::Advice,
    ];

    /// The severity of a violation of this source.
    pub(super) const fn of(source: Source) -> Self {
        match source {
            Source::Measures(_) => Self::Measures,
            Source::Law(_) => Self::OtherLaw,
            Source::Readers => Self::Advice,
        }
    }
}

/// What a finding is based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// A clause of the Measures, or a reading that it leaves open.
    Measures(Citation),
    /// Another law.
    Law(Elsewhere),
    /// No law: the needs of readers.
    Readers,
}

/// An answer that replaces another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mend {
    /// The index of the entry, in a section with several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
    /// The field.
    pub field: Field,
    /// The new answer, as a file writes it.
    #[serde(rename = "value", serialize_with = "crate::value::as_in_a_file")]
    pub raw: Raw,
}

impl Mend {
    pub(super) fn once(field: Field, value: &impl Value<Field>) -> Vec<Self> {
        Self::of(None, field, value)
    }

    pub(super) fn of(entry: Option<usize>, field: Field, value: &impl Value<Field>) -> Vec<Self> {
        let raw = value.plain().map(|plain| plain.raw(field));
        raw.into_iter()
            .map(|raw| Self { entry, field, raw })
            .collect()
    }
}

/// The findings so far.
#[derive(Default)]
pub(super) struct Findings(pub(super) Vec<Finding>);

impl Findings {
    pub(super) fn add(
        &mut self,
        severity: Severity,
        source: Source,
        place: Place,
        kind: FindingKind,
    ) {
        self.mended(severity, source, place, kind, Vec::new());
    }

    pub(super) fn mended(
        &mut self,
        severity: Severity,
        source: Source,
        place: Place,
        kind: FindingKind,
        mend: Vec<Mend>,
    ) {
        self.0.push(Finding {
            severity,
            source,
            place,
            kind,
            marks: Vec::new(),
            mend,
        });
    }

    /// Adds a finding about the whole text of a field.
    pub(super) fn marked(
        &mut self,
        severity: Severity,
        source: Source,
        place: Place,
        kind: FindingKind,
        text: &str,
        mend: Vec<Mend>,
    ) {
        self.mended(severity, source, place, kind, mend);
        if let Some(finding) = self.0.last_mut() {
            finding.marks.push(Mark {
                bytes: 0..text.len(),
                from: 0,
                to: text.encode_utf16().count(),
                words: text.to_owned(),
            });
        }
    }

    /// Adds a finding about a missing answer.
    pub(super) fn missing(
        &mut self,
        severity: Severity,
        source: Source,
        entry: Option<usize>,
        field: Field,
    ) {
        let kind = FindingKind::Missing { field };
        self.add(severity, source, Place::of(entry, field), kind);
    }
}
