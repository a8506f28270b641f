//! The title, the bureau and the day of the notice, from its first and last lines.

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
/// The most lines before the title, and behind the signature.
const EDGE: usize = 6;

/// Reads the title: one line, or two.
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
    let mut put = |text: String, words, certainty| {
        findings.put(
            None,
            found(Field::Title, Raw::text(&text), words, certainty),
        );
    };
    let Some((index, line)) = titles.next() else {
        // Or a short first line about recruiting.
        let mut first = lines.iter().take(1);
        if let Some(first) = first.find(|line| Words::Recruit.is_in(page.get(&line.range))) {
            let text = one_line(source, page.source(&first.range, source));
            let is_short = text.chars().count() <= LONGEST_TITLE / 2;
            if is_short && !text.contains(['：', '。', ':']) {
                put(text, first.range.clone(), Certainty::Inferred);
            }
        }
        return;
    };
    let mut words = line.range.clone();
    // The line above may be the bureau, or the first half of the title.
    let text = page.get(&words);
    let above = index.checked_sub(1).and_then(|above| lines.get(above));
    if let Some(above) = above.filter(|_| !Words::BureauEnd.is_in(text)) {
        let above_text = page.get(&above.range);
        let ends_open = !above_text.contains(['。', '，', '：', '；']) && above.level == 0;
        if ends_open && above_text.chars().count() + text.chars().count() <= LONGEST_TITLE {
            words.start = above.range.start;
        }
    }
    let is_about_recruiting = Words::Recruit.is_in(page.get(&words));
    let text = one_line(source, page.source(&words, source));
    put(text, words, Certainty::given_if(is_about_recruiting));
}

/// Whether nothing follows the word 公告, or only a bracket.
fn behind_is_short(text: &str, end: usize) -> bool {
    let behind = text.get(end..).unwrap_or_default();
    behind.is_empty() || (behind.starts_with(['（', '〔']) && behind.ends_with(['）', '〕']))
}

/// Reads the bureau, from the signature, the title or a first sentence, and the day beneath the
/// signature.
pub(super) fn signature(page: &Page, lines: &[Line], near: Near, findings: &mut Findings) {
    let last = lines.iter().rev().take(EDGE);
    for line in last.filter(|line| line.level == 0) {
        let text = page.get(&line.range);
        if let [only] = days(text, near).as_slice()
            && only.range == (0..text.len())
        {
            let raw = day(Field::Announced, only.date);
            let sure = Certainty::given_if(only.is_certain);
            findings.put(None, found(Field::Announced, raw, line.range.clone(), sure));
        } else if is_name(text) && !findings.has(None, Field::Bureau) {
            put_bureau(page, line.range.clone(), findings);
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
        put_bureau(page, words, findings);
    }
}

fn put_bureau(page: &Page, words: Range<usize>, findings: &mut Findings) {
    let raw = Raw::text(page.get(&words));
    findings.put(None, found(Field::Bureau, raw, words, Certainty::Inferred));
}

/// The bureau in a first sentence: 某某局（…）因工作需要，现招聘….
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

/// The bureau in a title: 2026年某某旗综合行政执法局公开招聘….
fn recruiter(title: &str) -> Option<Range<usize>> {
    let recruit = Words::Recruit.find(title)?;
    let before = title.get(..recruit.start)?;
    let end = Words::BureauEnd.find_last(before)?.end;
    // A year may come first.
    let year = before.split_once('年').map(|(year, _)| year);
    let year = year.filter(|year| year.bytes().all(|c| c.is_ascii_digit()));
    let start = year.map_or(0, |year| year.len() + '年'.len_utf8());
    is_name(before.get(start..end)?).then_some(start..end)
}

/// The text of a range, as one line.
fn one_line(source: &str, range: Range<usize>) -> String {
    let text = source.get(range).unwrap_or_default();
    text.lines().map(str::trim).collect()
}
