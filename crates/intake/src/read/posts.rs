//! Posts that sentences name: 外勤协管员 8 名.

use std::ops::Range;

use notice::Field;
use record::Raw;

use crate::figures::{Number, counted, numbers};
use crate::found::{Certainty, Findings, Found, found};
use crate::lines::{Line, Topic};
use crate::page::{Page, behind_last, ends_clause};
use crate::words::Words;

/// A post that a sentence names.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// The index of its line.
    pub(super) line: usize,
    pub(super) title: String,
    pub(super) words: Range<usize>,
    pub(super) count: u32,
}

/// The most characters of a post's name.
const LONGEST: usize = 20;

/// The posts, in the order of the text, and the words with their sum. If the count of the first is
/// that of all others together, it is their sum.
pub(super) fn named(
    page: &Page,
    lines: &[Line],
    title: &Range<usize>,
) -> (Vec<Named>, Option<Range<usize>>) {
    let mut posts: Vec<Named> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let is_title = title.start < line.range.end && line.range.start < title.end;
        let may_name_posts = match line.topic {
            Some(Topic::Posts) => true,
            Some(Topic::Duties) => line.is_head,
            None | Some(Topic::Conditions) => Words::Recruit.is_in(page.get(&line.range)),
            _ => false,
        };
        if is_title || !may_name_posts {
            continue;
        }
        for piece in page.pieces(&line.body, |c| ends_clause(c) || matches!(c, '、')) {
            for named in in_piece(page, index, &piece) {
                if !posts.iter().any(|post| post.title == named.title) {
                    posts.push(named);
                }
            }
        }
    }
    let sum = |posts: &[Named]| {
        let counts = posts.iter().map(|post| post.count);
        counts.fold(0, u32::saturating_add)
    };
    match posts.as_slice() {
        [first, rest @ ..] if rest.len() > 1 && first.count == sum(rest) => {
            let first = posts.remove(0);
            (posts, Some(first.words))
        }
        _ => (posts, None),
    }
}

/// The headcount of a post without a name: 招聘50名.
pub(super) fn total(page: &Page, lines: &[Line], title: &Range<usize>) -> Option<Found> {
    let lines = lines
        .iter()
        .filter(|line| title.end <= line.range.start || line.range.end <= title.start);
    let mut clauses = lines.flat_map(|line| page.pieces(&line.body, ends_clause));
    clauses.find_map(|clause| {
        let text = page.get(&clause);
        if !Words::Recruit.is_in(text) || Words::PostNot.is_in(text) {
            return None;
        }
        let number = counted(text, Words::People).next()?;
        let raw = Raw::text(&number.value.to_string());
        Some(found(Field::Headcount, raw, clause, Certainty::Inferred))
    })
}

/// The duties in a line that names one post, up to the end of the line: 巡查岗10人：负责….
pub(super) fn duties(
    page: &Page,
    lines: &[Line],
    posts: &[Named],
    index: usize,
) -> Option<Range<usize>> {
    let post = posts.get(index)?;
    let others = posts.iter().filter(|other| other.line == post.line);
    if others.count() > 1 {
        return None;
    }
    let end = lines.get(post.line)?.range.end;
    let rest = page
        .get(&(post.words.end..end))
        .trim_start_matches(['：', '，', '；', '。']);
    let value = Words::DutyLabel.behind(rest)?;
    Some(end - value.len()..end - (value.len() - value.trim_end_matches('。').len()))
}

/// The posts in a piece of a clause. There may be several in a bracket: （外勤8名、内勤2名）.
fn in_piece(page: &Page, line: usize, piece: &Range<usize>) -> Vec<Named> {
    let mut found = Vec::new();
    let text = page.get(piece);
    let mut from = 0;
    // A bracket may leave out the unit: （内勤2、外勤8）.
    let is_bare = |number: &Number| {
        let behind = text.get(number.range.end..).unwrap_or_default();
        let before = text.get(..number.range.start).unwrap_or_default();
        behind.starts_with(['、', '）']) && Words::PostEnd.before(before).is_some()
    };
    let has_unit = |number: &Number| {
        let behind = text.get(number.range.end..);
        behind.is_some_and(|behind| Words::People.behind(behind).is_some())
    };
    let counts = numbers(text).into_iter();
    for number in counts.filter(|number| has_unit(number) || is_bare(number)) {
        let before = text.get(from..number.range.start).unwrap_or_default();
        let behind = text.get(number.range.end..).unwrap_or_default();
        let unit = behind.len() - Words::People.behind(behind).unwrap_or(behind).len();
        let end = number.range.end + unit;
        let mut name = before;
        let mut start = behind_last(name, &['（', '、', '，', '：', '）', '“', '”']);
        if start == name.len() {
            // The name is before the punctuation: 协管岗：6名, 协管岗（6名）.
            name = name.trim_end_matches(['：', '（']);
            start = behind_last(name, &['（', '、', '，', '：', '）', '。', '；']);
        }
        let title = title(name.get(start..).unwrap_or_default());
        let title = title.or_else(|| follows(behind.get(unit..).unwrap_or_default()));
        if let Some(title) = title {
            let start = from + start;
            found.push(Named {
                line,
                title: title.to_owned(),
                words: piece.start + start..piece.start + end.max(start),
                count: number.value,
            });
        }
        from = end;
    }
    found.retain(|named| named.count > 0);
    found
}

/// The name of a post at the end of a text before a number.
fn title(text: &str) -> Option<&str> {
    let recruit = Words::Recruit.find_last(text);
    let mut text = recruit
        .and_then(|word| text.get(word.end..))
        .unwrap_or(text);
    while let Some(rest) = Words::PostLead.behind(text) {
        text = rest;
    }
    let text = Words::Total.before(text).unwrap_or(text);
    is_title(text).then_some(text)
}

/// The name of a post behind the number: 20名城市管理执法协管员.
fn follows(behind: &str) -> Option<&str> {
    let end = behind
        .find(['，', '。', '；', '（', '、', '：', '\n'])
        .unwrap_or(behind.len());
    let text = behind.get(..end)?;
    let end = Words::PostEnd.find_last(text)?.end;
    text.get(..end).filter(|text| is_title(text))
}

fn is_title(text: &str) -> bool {
    (2..=LONGEST).contains(&text.chars().count())
        && Words::PostEnd.before(text).is_some()
        && !Words::PostNot.is_in(text)
        && !text.contains(|c: char| c.is_ascii_digit())
}

/// Puts the posts into their entries.
pub(super) fn put(posts: &[Named], findings: &mut Findings) {
    for (index, post) in posts.iter().enumerate() {
        let values = [
            (Field::PostTitle, Raw::text(&post.title)),
            (Field::Headcount, Raw::text(&post.count.to_string())),
        ];
        for (field, raw) in values {
            let found = found(field, raw, post.words.clone(), Certainty::Given);
            findings.put(Some(index), found);
        }
    }
    findings.posts = findings.posts.max(posts.len());
}

/// The post that a sentence is about: its name is the first word, or it is the only post that the
/// line names.
pub(super) fn subject(posts: &[Named], line: usize, sentence: &str) -> Option<usize> {
    if posts.len() < 2 {
        return None;
    }
    let is_first_word = |post: &Named| {
        let short = Words::PostPlain.before(&post.title).unwrap_or(&post.title);
        sentence.starts_with(short)
    };
    let mut here = (0..).zip(posts).filter(|(_, post)| post.line == line);
    let by_name = posts.iter().position(is_first_word);
    by_name.or_else(|| match (here.next(), here.next()) {
        (Some((index, _)), None) => Some(index),
        _ => None,
    })
}
