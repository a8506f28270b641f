//! Parts of several lines: duties, papers, the pledge, further conditions.

use std::ops::Range;

use notice::Field;
use record::Raw;

use super::labels::{self, Target};
use crate::found::{Certainty, Found, found};
use crate::lines::{Line, Topic, numbering};
use crate::page::Page;
use crate::words::Words;

/// The field of a part by the topic of its heading.
const fn field(topic: Topic) -> Option<Field> {
    match topic {
        Topic::Duties => Some(Field::Duties),
        Topic::Papers => Some(Field::PaperList),
        Topic::Pledge => Some(Field::PledgeText),
        Topic::Pay => Some(Field::Pay),
        _ => None,
    }
}

/// Reads every such part.
pub(super) fn read(
    page: &Page,
    lines: &[Line],
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    let mut rest = lines;
    while let Some((line, behind)) = rest.split_first() {
        rest = behind;
        let Some((field, start)) = begins(page, line) else {
            continue;
        };
        let is_within = |below: &&Line| match line.level {
            // A part without a number ends at the next heading.
            0 => !below.is_head && (below.level == 0 || below.level > 2),
            level => {
                below.level == 0 && !below.is_head && !begins_other(page, below)
                    || below.level > level
            }
        };
        // A part ends at a table.
        let mut tables = page.tables.iter().map(|table| table.span.start);
        let table = tables.find(|start| *start >= line.range.start);
        let ends_before = table.unwrap_or(usize::MAX);
        let mut is_numbered = false;
        let within: Vec<&Line> = behind
            .iter()
            .take_while(is_within)
            .take_while(|below| below.range.start < ends_before && !is_signature(page, below))
            // A list with numbers ends at a line without one.
            .take_while(|below| {
                let continues = below.level > 0 || !is_numbered;
                is_numbered |= below.level > 0;
                continues
            })
            .collect();
        let first = start..line.range.end;
        let mut parts: Vec<Range<usize>> = Vec::new();
        if !page.get(&first).is_empty() {
            parts.push(first);
        }
        parts.extend(within.iter().map(|below| below.body.clone()));
        rest = behind.get(within.len()..).unwrap_or_default();
        let Some(last) = parts.last() else { continue };
        let words = line.range.start..last.end;
        let is_list = field == Field::PaperList;
        // Papers in one line are separated by punctuation.
        if let (true, [only]) = (is_list, parts.as_slice()) {
            parts = page.pieces(only, |c| matches!(c, '、' | '；' | '。'));
        }
        let raw = joined(&parts, is_list, source);
        put(found(field, raw, words, Certainty::Given));
    }
}

/// Ranges as the lines of a field.
fn joined(parts: &[Range<usize>], is_list: bool, source: &dyn Fn(&Range<usize>) -> String) -> Raw {
    let lines = parts.iter().map(|part| tidied(&source(part), is_list));
    Raw::text(&lines.collect::<Vec<_>>().join("\n"))
}

/// The papers in a line without a heading, up to a full stop: 携带身份证、户口簿….
pub(super) fn papers(
    page: &Page,
    line: &Range<usize>,
    source: &dyn Fn(&Range<usize>) -> String,
) -> Option<Found> {
    let text = page.get(line);
    let first = Words::Identity.find(text)?.start;
    let before = text
        .get(..first)?
        .trim_end_matches(['：', '1', '.', '、', '①', '本', '人', '的']);
    let bring = Words::Bring.before(before)?.len();
    let list = text.get(first..)?.split('。').next()?;
    let end = first + list.len();
    let list = line.start + first..line.start + end;
    let parts = page.pieces(&list, |c| matches!(c, '、' | '，' | '；'));
    let raw = joined(&parts, true, source);
    let words = line.start + bring..line.start + end;
    Some(found(Field::PaperList, raw, words, Certainty::Inferred))
}

/// The field of the part that a line begins, and the first byte of its text.
fn begins(page: &Page, line: &Line) -> Option<(Field, usize)> {
    let text = page.get(&line.body);
    let head = text.split_once('：').map(|(head, _)| head);
    let start = head.map(|head| line.body.start + head.len() + '：'.len_utf8());
    if let Some(Target::Field(
        field @ (Field::Duties | Field::PaperList | Field::Other | Field::Majors),
    )) = head.and_then(labels::exact)
    {
        return Some((field, start?));
    }
    let field = line.topic.filter(|_| line.is_head).and_then(field)?;
    match start {
        None if line.is_heading || text.chars().count() < 12 => Some((field, line.body.end)),
        start => Some((field, start?)),
    }
}

fn begins_other(page: &Page, line: &Line) -> bool {
    let text = page.get(&line.body);
    text.split_once('：')
        .is_some_and(|(head, _)| labels::exact(head).is_some())
}

/// Whether a line is part of a signature: a short name of a bureau, or a day.
fn is_signature(page: &Page, line: &Line) -> bool {
    let text = page.get(&line.range);
    let is_day = text.ends_with('日') && text.chars().count() <= 12;
    let is_name = Words::BureauEnd.before(text).is_some() && text.chars().count() <= 30;
    line.level == 0 && (is_day || is_name)
}

/// A line without its number, and in a list without the punctuation at its end.
fn tidied(line: &str, is_list: bool) -> String {
    let line = line.trim();
    let first: String = line.chars().take(8).collect();
    let number = numbering(&first).map_or(0, |(_, length)| length);
    let line = line.get(number..).unwrap_or(line).trim();
    let line = match is_list {
        true => line.trim_end_matches(['；', ';', '。', '，', ',']),
        false => line,
    };
    line.to_owned()
}
