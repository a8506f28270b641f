//! A text in which the words of the findings are marked.

use std::ops::Range;

use notice::{Finding, Severity};
use record::order::sort_by_key;
use yew::prelude::*;

use super::super::lint::tone;

/// The `id` of the first mark of a finding.
pub(super) fn id(finding: usize) -> String {
    ["mark-", &finding.to_string()].concat()
}

/// A part of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    /// The gravest severity of its marks; `None` if it is not marked.
    pub(super) severity: Option<Severity>,
    /// The findings whose first mark begins here.
    pub(super) first_of: Vec<usize>,
}

/// Cuts a text where marks begin and end.
pub(super) fn pieces(length: usize, findings: &[Finding]) -> Vec<Piece> {
    let marks = || {
        let findings = findings.iter();
        findings.flat_map(|finding| finding.marks.iter().map(move |mark| (finding, &mark.bytes)))
    };
    let mut cuts: Vec<usize> = marks()
        .flat_map(|(_, mark)| [mark.start, mark.end])
        .collect();
    cuts.extend([0, length]);
    sort_by_key(&mut cuts, |cut| *cut);
    cuts.dedup();
    let piece = |range: Range<usize>| {
        let within = marks().filter(|(_, mark)| mark.start <= range.start && range.end <= mark.end);
        let begins = |finding: &Finding| {
            let first = finding.marks.first();
            first.is_some_and(|mark| mark.bytes.start == range.start)
        };
        let first_of = (0..).zip(findings).filter(|(_, finding)| begins(finding));
        Piece {
            severity: within.map(|(finding, _)| finding.severity).min(),
            first_of: first_of.map(|(index, _)| index).collect(),
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

/// Shows the text. Each finding has an anchor of its own, even if two begin with the same words.
pub(super) fn show(text: &str, findings: &[Finding]) -> Html {
    let piece = |piece: Piece| {
        let words = text.get(piece.range.clone()).unwrap_or_default().to_owned();
        let findings = piece.first_of.into_iter();
        let anchors = findings.map(|finding| html! { <a id={id(finding)} tabindex="-1" /> });
        match piece.severity {
            Some(severity) => html! {
                <>{ for anchors }<mark class={tone(severity).class()}>{ words }</mark></>
            },
            None => html! { <span>{ words }</span> },
        }
    };
    html! { <div class="marked">{ for pieces(text.len(), findings).into_iter().map(piece) }</div> }
}
