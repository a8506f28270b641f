//! Posts that sentences name: 外勤协管员 8 名.

use std::ops::Range;

use notice::Field;
use record::Raw;

use crate::figures::{Number, counted, numbers};
use crate::found::{Certainty, Findings, Found, found};
use crate::lines::{Line, Topic};
use crate::page::{Page, ends_clause};
use crate::words::Words;

/// A post as a sentence names it.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// In which line.
    pub(super) line: usize,
    pub(super) title: String,
    pub(super) words: Range<usize>,
    pub(super) count: u32,
}

/// The most characters of a post's name.
const LONGEST: usize = 20;

/// The posts, in the order of the text, and the words that only count them together: a first
/// one that is as many as all others is their sum.
pub(super) fn named(
    page: &Page,
    lines: &[Line],
    title: &Range<usize>,
) -> (Vec<Named>, Option<Range<usize>>) {
    let mut posts: Vec<Named> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let is_title = title.start < line.range.end && line.range.start < title.end;
        let is_meant = match line.topic {
            Some(Topic::Posts) => true,
            Some(Topic::Duties) => line.is_head,
            None | Some(Topic::Conditions) => Words::Recruit.is_in(page.get(&line.range)),
            _ => false,
        };
        if is_title || !is_meant {
            continue;
        }
        for piece in page.pieces(&line.body, |c| ends_clause(c) || matches!(c, '、')) {
            for named in in_piece(page, at, &piece) {
                if !posts.iter().any(|post| post.title == named.title) {
                    posts.push(named);
                }
            }
        }
    }
    let sum = |posts: &[Named]| {
        posts
            .iter()
            .map(|post| post.count)
            .fold(0, u32::saturating_add)
    };
    if let [first, rest @ ..] = posts.as_slice()
        && rest.len() > 1
        && first.count == sum(rest)
    {
        let sum = first.words.clone();
        posts.remove(0);
        return (posts, Some(sum));
    }
    (posts, None)
}

/// 招聘50名: how many, of a post that has no name.
pub(super) fn total(page: &Page, lines: &[Line], title: &Range<usize>) -> Option<Found> {
    let lines = lines
        .iter()
        .filter(|line| title.end <= line.range.start || line.range.end <= title.start);
    let clauses = lines.flat_map(|line| page.pieces(&line.body, ends_clause));
    clauses
        .filter(|clause| {
            Words::Recruit.is_in(page.get(clause)) && !Words::PostNot.is_in(page.get(clause))
        })
        .find_map(|clause| {
            let number = counted(page.get(&clause), Words::People).next()?;
            let raw = Raw::text(&number.value.to_string());
            Some(found(Field::Headcount, raw, clause, Certainty::Inferred))
        })
}

/// The duties that a line tells of its one post, up to its end: 巡查岗10人：负责….
pub(super) fn duties(
    page: &Page,
    lines: &[Line],
    posts: &[Named],
    at: usize,
) -> Option<Range<usize>> {
    let post = posts.get(at)?;
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

/// The posts of a piece of a clause. A bracket may name more: （外勤8名、内勤2名）.
fn in_piece(page: &Page, line: usize, piece: &Range<usize>) -> Vec<Named> {
    let mut found = Vec::new();
    let text = page.get(piece);
    let mut from = 0;
    // （内勤2、外勤8）: in a bracket the unit is left out.
    let is_bare = |number: &Number| {
        let behind = text.get(number.range.end..).unwrap_or_default();
        let before = text.get(..number.range.start).unwrap_or_default();
        behind.starts_with(['、', '）']) && Words::PostEnd.before(before).is_some()
    };
    let has_unit = |number: &Number| {
        let behind = text.get(number.range.end..);
        behind.is_some_and(|behind| Words::People.behind(behind).is_some())
    };
    for number in numbers(text)
        .into_iter()
        .filter(|number| has_unit(number) || is_bare(number))
    {
        let before = text.get(from..number.range.start).unwrap_or_default();
        let behind = text.get(number.range.end..).unwrap_or_default();
        let unit = behind.len() - Words::People.behind(behind).unwrap_or(behind).len();
        let end = number.range.end + unit;
        let start = before.rfind(['（', '、', '，', '：', '）', '“', '”']);
        let start = start.map_or(0, |at| {
            at + before
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8)
        });
        // 协管岗：6名 and 协管岗（6名）: what the mark stood behind.
        let own = before.get(start..).unwrap_or_default();
        let (own, own_start) = match own.is_empty() {
            true => {
                let name = before.trim_end_matches(['：', '（']);
                let begin = name.rfind(['（', '、', '，', '：', '）', '。', '；']);
                let begin = begin.map_or(0, |at| {
                    at + name
                        .get(at..)
                        .and_then(|rest| rest.chars().next())
                        .map_or(0, char::len_utf8)
                });
                (name.get(begin..).unwrap_or_default(), from + begin)
            }
            false => (own, from + start),
        };
        let title = title(own).or_else(|| follows(behind.get(unit..).unwrap_or_default()));
        if let Some(title) = title {
            found.push(Named {
                line,
                title: title.to_owned(),
                words: piece.start + own_start..piece.start + end.max(own_start),
                count: number.value,
            });
        }
        from = end;
    }
    found.retain(|named| named.count > 0);
    found
}

/// The name of a post that a text before a number is.
fn title(text: &str) -> Option<&str> {
    let recruit = Words::Recruit.find_last(text);
    let mut text = recruit.and_then(|at| text.get(at.end..)).unwrap_or(text);
    while let Some(rest) = Words::PostLead.behind(text) {
        text = rest;
    }
    let text = Words::Total.before(text).unwrap_or(text);
    is_title(text).then_some(text)
}

/// 20名城市管理执法协管员: the name stands behind.
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
    for (at, post) in posts.iter().enumerate() {
        let title = Raw::text(&post.title);
        let count = Raw::text(&post.count.to_string());
        findings.put(
            Some(at),
            found(
                Field::PostTitle,
                title,
                post.words.clone(),
                Certainty::Given,
            ),
        );
        findings.put(
            Some(at),
            found(
                Field::Headcount,
                count,
                post.words.clone(),
                Certainty::Given,
            ),
        );
    }
    findings.posts = findings.posts.max(posts.len());
}

/// The one post that a sentence is about: it stands in the line that names it, or begins
/// with its name.
pub(super) fn subject(posts: &[Named], line: usize, sentence: &str) -> Option<usize> {
    if posts.len() < 2 {
        return None;
    }
    let begins = |post: &&Named| {
        let short = Words::PostPlain.before(&post.title).unwrap_or(&post.title);
        sentence.starts_with(short)
    };
    let mut here = posts
        .iter()
        .enumerate()
        .filter(|(_, post)| post.line == line);
    let by_name = posts.iter().position(|post| begins(&post));
    by_name.or_else(|| match (here.next(), here.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    })
}
