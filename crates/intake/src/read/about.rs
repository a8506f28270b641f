//! The title, the bureau, the day of the notice: what stands first and last.

use std::ops::Range;

use notice::Field;
use record::Raw;

use crate::figures::{Near, days};
use crate::found::{Certainty, Findings, day, found};
use crate::lines::Line;
use crate::page::Page;
use crate::words::Words;

/// The most characters of a title.
const LONGEST_TITLE: usize = 80;
/// The most characters of a bureau's name.
const LONGEST_NAME: usize = 40;
/// How many lines may stand before the title, and behind the signature.
const EDGE: usize = 6;

/// The title: which lines it is.
pub(super) fn title(page: &Page, lines: &[Line], source: &str, findings: &mut Findings) {
    let first = lines.iter().take(EDGE).enumerate();
    let mut titles = first.filter(|(_, line)| {
        let text = page.get(&line.range);
        line.level == 0
            && [Words::Title.find(text), Words::Title.find_last(text)]
                .into_iter()
                .flatten()
                .any(|word| behind_is_short(text, word.end))
            && text.chars().count() <= LONGEST_TITLE
    });
    let Some((at, line)) = titles.next() else {
        // A first line that speaks of recruiting is as good as one.
        if let Some(first) = lines
            .first()
            .filter(|line| Words::Recruit.is_in(page.get(&line.range)))
        {
            let text = one_line(source, page.source(&first.range, source));
            let is_short = text.chars().count() <= LONGEST_TITLE / 2;
            if is_short && !text.contains(['：', '。', ':']) {
                findings.put(
                    None,
                    found(
                        Field::Title,
                        Raw::text(&text),
                        first.range.clone(),
                        Certainty::Inferred,
                    ),
                );
            }
        }
        return;
    };
    let mut words = line.range.clone();
    // A title in two lines: the bureau above, or the first half of it.
    let text = page.get(&words);
    if let Some(above) = at
        .checked_sub(1)
        .and_then(|above| lines.get(above))
        .filter(|_| !Words::BureauEnd.is_in(text))
    {
        let above_text = page.get(&above.range);
        let ends_open = !above_text.contains(['。', '，', '：', '；']) && above.level == 0;
        if ends_open && above_text.chars().count() + text.chars().count() <= LONGEST_TITLE {
            words.start = above.range.start;
        }
    }
    let is_about_recruiting = Words::Recruit.is_in(page.get(&words));
    let text = one_line(source, page.source(&words, source));
    let sure = Certainty::given_if(is_about_recruiting);
    findings.put(None, found(Field::Title, Raw::text(&text), words, sure));
}

/// Behind the word 公告 stands nothing, or a bracket.
fn behind_is_short(text: &str, end: usize) -> bool {
    let behind = text.get(end..).unwrap_or_default();
    behind.is_empty() || (behind.starts_with(['（', '〔']) && behind.ends_with(['）', '〕']))
}

/// The bureau: who signs, or who recruits by the title; and the day beneath the signature.
pub(super) fn signature(page: &Page, lines: &[Line], near: Near, findings: &mut Findings) {
    let last = lines.iter().rev().take(EDGE);
    for line in last.filter(|line| line.level == 0) {
        let text = page.get(&line.range);
        if let [only] = days(text, near).as_slice()
            && only.range == (0..text.len())
        {
            let sure = Certainty::given_if(only.is_certain);
            findings.put(
                None,
                found(
                    Field::Announced,
                    day(Field::Announced, only.date),
                    line.range.clone(),
                    sure,
                ),
            );
        } else if is_name(text) && !findings.has(None, Field::Bureau) {
            findings.put(
                None,
                found(
                    Field::Bureau,
                    Raw::text(text),
                    line.range.clone(),
                    Certainty::Inferred,
                ),
            );
        }
    }
    if findings.has(None, Field::Bureau) {
        return;
    }
    let title = findings.get(None, Field::Title);
    let title = title.map(|found| found.words.clone());
    let in_title = title.clone().and_then(|title| {
        let name = recruiter(page.get(&title))?;
        Some(title.start + name.start..title.start + name.end)
    });
    let behind = title.map_or(0, |title| title.end);
    let first = lines
        .iter()
        .filter(|line| line.range.start >= behind)
        .take(3);
    let words = in_title.or_else(|| first.filter_map(|line| opening(page, line)).next());
    if let Some(words) = words {
        let raw = Raw::text(page.get(&words));
        findings.put(None, found(Field::Bureau, raw, words, Certainty::Inferred));
    }
}

/// Who recruits, by a first sentence: 某某局（…）因工作需要，现招聘….
fn opening(page: &Page, line: &Line) -> Option<Range<usize>> {
    if !Words::Recruit.is_in(page.get(&line.body)) {
        return None;
    }
    let clauses = page.pieces(&line.body, |c| matches!(c, '，' | '。'));
    clauses.into_iter().find_map(|clause| {
        let text = page.get(&clause);
        let text = text.get(..text.find('（').unwrap_or(text.len()))?;
        let end = Words::BureauEnd.find_last(text)?.end;
        is_name(text.get(..end)?).then_some(clause.start..clause.start + end)
    })
}

fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    (4..=LONGEST_NAME).contains(&count)
        && Words::BureauEnd.before(text).is_some()
        && !text.contains(['，', '。', '：', '；', '、'])
}

/// 2026年某某旗综合行政执法局公开招聘…: the name, up to what ends one.
fn recruiter(title: &str) -> Option<Range<usize>> {
    let recruit = Words::Recruit.find(title)?;
    let before = title.get(..recruit.start)?;
    let end = Words::BureauEnd.find_last(before)?.end;
    // A year in front.
    let year = before.find('年').filter(|at| {
        before
            .get(..*at)
            .is_some_and(|year| year.bytes().all(|c| c.is_ascii_digit()))
    });
    let start = year.map_or(0, |at| at + '年'.len_utf8());
    let name = before.get(start..end)?;
    (is_name(name)).then_some(start..end)
}

/// The text of a range, as one line.
fn one_line(source: &str, range: Range<usize>) -> String {
    let text = source.get(range).unwrap_or_default();
    text.lines().map(str::trim).collect()
}
