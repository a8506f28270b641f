//! Parts that go on for lines: duties, papers, the pledge, further conditions.

use std::ops::Range;

use notice::Field;
use record::Raw;

use super::labels::{self, Target};
use crate::found::{Certainty, Found, found};
use crate::lines::{Line, Topic, numbering};
use crate::page::Page;
use crate::words::Words;

/// The field of a part by its heading.
const fn field(topic: Topic) -> Option<Field> {
    match topic {
        Topic::Duties => Some(Field::Duties),
        Topic::Papers => Some(Field::PaperList),
        Topic::Pledge => Some(Field::PledgeText),
        Topic::Pay => Some(Field::Pay),
        _ => None,
    }
}

/// Reads every such part; `at` tells in which line it begins.
pub(super) fn read(
    page: &Page,
    lines: &[Line],
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(usize, Found),
) {
    let mut next = 0;
    for (at, line) in lines.iter().enumerate() {
        if at < next {
            continue;
        }
        let Some((field, begins)) = begins(page, line) else {
            continue;
        };
        let behind = lines.get(at + 1..).unwrap_or_default();
        let is_within = |below: &&Line| match line.level {
            // Without numbers, up to the next heading.
            0 => !below.is_head && (below.level == 0 || below.level > 2),
            level => {
                below.level == 0 && !below.is_head && !begins_other(page, below)
                    || below.level > level
            }
        };
        // Beneath a table stands something else.
        let table = page
            .tables
            .iter()
            .map(|table| table.span.start)
            .find(|start| *start >= line.range.start);
        let ends_before = table.unwrap_or(usize::MAX);
        let mut is_numbered = false;
        let within: Vec<&Line> = behind
            .iter()
            .take_while(is_within)
            .take_while(|below| below.range.start < ends_before && !is_signature(page, below))
            // Behind a list with numbers a line without one is no part of it.
            .take_while(|below| {
                let goes_on = below.level > 0 || !is_numbered;
                is_numbered |= below.level > 0;
                goes_on
            })
            .collect();
        let first = begins..line.range.end;
        let mut parts: Vec<Range<usize>> = Vec::new();
        if !page.get(&first).is_empty() {
            parts.push(first);
        }
        parts.extend(within.iter().map(|below| below.body.clone()));
        next = at + 1 + within.len();
        let Some(last) = parts.last() else { continue };
        let words = line.range.start..last.end;
        let is_list = field == Field::PaperList;
        // One line of papers is a list with marks between.
        if let (true, [only]) = (is_list, parts.as_slice()) {
            parts = page.pieces(only, |c| matches!(c, '、' | '；' | '。'));
        }
        let text: Vec<String> = parts
            .iter()
            .map(|part| tidied(&source(part), is_list))
            .collect();
        let raw = Raw::text(&text.join("\n"));
        put(at, found(field, raw, words, Certainty::Given));
    }
}

/// What a line asks to bring without a heading, up to a full stop: 携带身份证、户口簿….
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
    let end = text
        .get(first..)?
        .find('。')
        .map_or(text.len(), |at| first + at);
    let list = line.start + first..line.start + end;
    let parts = page.pieces(&list, |c| matches!(c, '、' | '，' | '；'));
    let parts: Vec<String> = parts
        .iter()
        .map(|part| tidied(&source(part), true))
        .collect();
    let raw = Raw::text(&parts.join("\n"));
    let words = line.start + bring..line.start + end;
    Some(found(Field::PaperList, raw, words, Certainty::Inferred))
}

/// The field that a line begins, and where its text does.
fn begins(page: &Page, line: &Line) -> Option<(Field, usize)> {
    let text = page.get(&line.body);
    if let Some((head, _)) = text.split_once('：')
        && let Some(Target::Field(
            own @ (Field::Duties | Field::PaperList | Field::Other | Field::Majors),
        )) = labels::exact(head)
    {
        return Some((own, line.body.start + head.len() + '：'.len_utf8()));
    }
    let own = line.topic.filter(|_| line.is_head).and_then(field)?;
    match text.split_once('：') {
        Some((head, _)) => Some((own, line.body.start + head.len() + '：'.len_utf8())),
        None if line.is_heading || text.chars().count() < 12 => Some((own, line.body.end)),
        None => None,
    }
}

fn begins_other(page: &Page, line: &Line) -> bool {
    let text = page.get(&line.body);
    text.split_once('：')
        .is_some_and(|(head, _)| labels::exact(head).is_some())
}

/// A short line at the end: a name, or a day.
fn is_signature(page: &Page, line: &Line) -> bool {
    let text = page.get(&line.range);
    let is_day = text.ends_with('日') && text.chars().count() <= 12;
    let is_name = Words::BureauEnd.before(text).is_some() && text.chars().count() <= 30;
    line.level == 0 && (is_day || is_name)
}

/// A line without its number, and, in a list, without the mark at its end.
fn tidied(line: &str, is_list: bool) -> String {
    let line = line.trim();
    let plain: String = line.chars().take(8).collect();
    let numbered = numbering(&plain).map(|(_, length)| length);
    let line = numbered
        .and_then(|length| line.get(length..))
        .unwrap_or(line);
    match is_list {
        true => line
            .trim()
            .trim_end_matches(['；', ';', '。', '，', ','])
            .to_owned(),
        false => line.trim().to_owned(),
    }
}
