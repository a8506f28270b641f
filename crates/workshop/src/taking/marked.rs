//! A text with the words marked that the findings are about.

use std::ops::Range;

use notice::{Finding, Severity};
use record::order::sort_by_key;
use yew::prelude::*;

use super::super::lint::tone;

/// The `id` of what a finding marks first.
pub(super) fn id(finding: usize) -> String {
    ["mark-", &finding.to_string()].concat()
}

/// A part of the text: unmarked, or marked as gravely as what was found in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) severity: Option<Severity>,
    /// The findings that begin here.
    pub(super) first_of: Vec<usize>,
}

/// Cuts a text where marks begin and end.
pub(super) fn pieces(length: usize, findings: &[Finding]) -> Vec<Piece> {
    let marks = || {
        findings
            .iter()
            .flat_map(|finding| finding.marks.iter().map(move |mark| (finding, mark)))
    };
    let mut cuts: Vec<usize> = marks()
        .flat_map(|(_, mark)| [mark.bytes.start, mark.bytes.end])
        .collect();
    cuts.extend([0, length]);
    sort_by_key(&mut cuts, |cut| *cut);
    cuts.dedup();
    let piece = |range: Range<usize>| {
        let within = marks()
            .filter(|(_, mark)| mark.bytes.start <= range.start && range.end <= mark.bytes.end);
        let begins = |finding: &Finding| {
            finding
                .marks
                .first()
                .is_some_and(|mark| mark.bytes.start == range.start)
        };
        Piece {
            severity: within.map(|(finding, _)| finding.severity).min(),
            first_of: (0..findings.len())
                .filter(|at| findings.get(*at).is_some_and(begins))
                .collect(),
            range,
        }
    };
    cuts.windows(2)
        .filter_map(|ends| match ends {
            [from, to] => Some(piece(*from..*to)),
            _ => None,
        })
        .collect()
}

/// Shows it. Each finding has its place, even where two begin with the same words.
pub(super) fn show(text: &str, findings: &[Finding]) -> Html {
    let piece = |piece: Piece| {
        let words = text.get(piece.range.clone()).unwrap_or_default().to_owned();
        let places = piece
            .first_of
            .iter()
            .map(|at| html! { <a id={id(*at)} tabindex="-1" /> });
        match piece.severity {
            Some(severity) => html! {
                <>{ for places }<mark class={tone(severity).class()}>{ words }</mark></>
            },
            None => html! { <span>{ words }</span> },
        }
    };
    html! { <div class="marked">{ for pieces(text.len(), findings).into_iter().map(piece) }</div> }
}
