//! The structure of a text: its headings, and the topic of each line.

use std::ops::Range;
use std::sync::LazyLock;

use fields::numeral;

use crate::page::Page;
use crate::words::rows;

const TOPICS: &str = fields::table!("../data/topics.tsv");

macro_rules! topics {
    ($($name:ident $key:literal)*) => {
        /// The topic of a part of a notice.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Topic { $($name,)* }

        impl Topic {
            fn of_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)* _ => None }
            }
        }
    };
}

topics! {
    Posts "posts" Conditions "conditions" Bars "bars" Registration "registration" How "how"
    Papers "papers" Duties "duties" Process "process" Employment "employment"
    HandIn "hand_in" Pledge "pledge" Approval "approval" Pay "pay" Other "other"
}

impl Topic {
    /// Whether a sentence about the topic may ask something of applicants.
    pub(crate) const fn may_have_conditions(self) -> bool {
        !matches!(
            self,
            Self::Papers
                | Self::Process
                | Self::Duties
                | Self::Employment
                | Self::Pay
                | Self::Other
        )
    }
}

static WORDS: LazyLock<Vec<(Topic, &'static str)>> = LazyLock::new(|| {
    let all = rows(TOPICS).filter_map(|(key, words)| Some((Topic::of_key(key)?, words)));
    all.flat_map(|(topic, words)| words.map(move |word| (topic, word)))
        .collect()
});

/// A line outside of tables.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The whole line, in bytes of the page.
    pub(crate) range: Range<usize>,
    /// The line behind its number.
    pub(crate) body: Range<usize>,
    /// The level of its number; 0 without one.
    pub(crate) level: usize,
    /// The topic by its first words or the headings above.
    pub(crate) topic: Option<Topic>,
    /// The nearest heading.
    pub(crate) heading: Range<usize>,
    /// Whether it is a heading and nothing else.
    pub(crate) is_heading: bool,
    /// Whether its first words name a topic.
    pub(crate) is_head: bool,
}

/// The deepest level of a number.
const LEVELS: usize = 6;
/// The level of a heading without a number, right beneath the first: the numbers that follow
/// belong to it.
const WITHOUT_NUMBER: usize = 2;
/// The most characters of a heading.
const LONGEST: usize = 24;

/// The lines outside of tables.
pub(crate) fn lines(page: &Page) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    let mut topics: [Option<Topic>; LEVELS + 1] = [None; LEVELS + 1];
    let mut heading = 0..0;
    for range in page.lines(&(0..page.plain.len())) {
        let mut tables = page.tables.iter();
        if tables.any(|table| table.span.contains(&range.start)) {
            continue;
        }
        let text = page.get(&range);
        let (level, length) = numbering(text).unwrap_or((0, 0));
        let body = range.start + length..range.end;
        let head = head(page.get(&body));
        let is_whole = head.len() == page.get(&body).trim_end_matches('：').len();
        let named = match level {
            0 => exact(head).filter(|_| {
                is_whole || page.get(&body).starts_with([head, "："].concat().as_str())
            }),
            1 => topic(head, false),
            _ => topic(head, true),
        };
        let is_short = head.chars().count() <= LONGEST && is_whole;
        let is_heading = is_short && (named.is_some() || level == 1);
        // The topic of 报名时间：… without a number is that of its own line alone.
        let is_alone = level == 0 && !is_whole;
        if is_alone {
            heading = 0..0;
        } else if named.is_some() || level == 1 || (level > 0 && is_short) {
            let depth = if level == 0 { WITHOUT_NUMBER } else { level };
            let mut from_here = topics.iter_mut().skip(depth);
            from_here.by_ref().take(1).for_each(|topic| *topic = named);
            from_here.for_each(|topic| *topic = None);
            heading = body.start..body.start + head.len();
        } else if level > 0 {
            topics
                .iter_mut()
                .skip(level)
                .for_each(|topic| *topic = None);
        }
        let above = topics.iter().rev().find_map(|topic| *topic);
        let topic = named.filter(|_| is_alone).or(above);
        found.push(Line {
            range,
            body,
            level,
            topic,
            heading: heading.clone(),
            is_heading,
            is_head: named.is_some(),
        });
    }
    found
}

/// The part that may be a heading: up to the first mark.
fn head(text: &str) -> &str {
    let end = text
        .find(['：', '。', '，', '；', '！'])
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The topic of the longest word in a heading. In a deep heading the word has to be first or last.
fn topic(head: &str, is_deep: bool) -> Option<Topic> {
    if head.chars().count() > LONGEST {
        return None;
    }
    let fits = |word: &str| match is_deep {
        true => head.starts_with(word) || head.ends_with(word),
        false => head.contains(word),
    };
    let words = WORDS.iter().filter(|(_, word)| fits(word));
    words
        .max_by_key(|(_, word)| word.len())
        .map(|(topic, _)| *topic)
}

fn exact(head: &str) -> Option<Topic> {
    WORDS
        .iter()
        .find(|(_, word)| *word == head)
        .map(|(topic, _)| *topic)
}

/// The level and the bytes of the list number at the start of a line.
pub(crate) fn numbering(text: &str) -> Option<(usize, usize)> {
    let mut chars = text.char_indices();
    let (_, first) = chars.next()?;
    if ('①'..='⑳').contains(&first) {
        return Some((6, first.len_utf8()));
    }
    let is_bracketed = first == '（';
    let start = if is_bracketed { first.len_utf8() } else { 0 };
    let rest = text.get(start..)?;
    let is_arabic = rest.starts_with(|c: char| c.is_ascii_digit());
    let of_number = |c: char| match is_arabic {
        true => c.is_ascii_digit(),
        false => numeral::digit(c).is_some() || (start == 0 && c == '第'),
    };
    let length = rest.find(|c: char| !of_number(c))?;
    let mark = rest.get(length..)?.chars().next()?;
    if length == 0 || length > 12 {
        return None;
    }
    let level = match (is_bracketed, is_arabic, mark) {
        (false, false, '、' | '.' | '条') => 1,
        (true, false, '）') => 3,
        (false, true, '、' | '.' | '）') => 4,
        (true, true, '）') => 5,
        _ => return None,
    };
    let end = start + length + mark.len_utf8();
    // Not 1.5倍 or 2026.12.1.
    let next = text.get(end..)?.chars().next();
    let is_figure = mark == '.' && next.is_some_and(|c| c.is_ascii_digit());
    (!is_figure).then_some((level, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_lists() {
        for (text, level) in [
            ("一、招聘岗位", 1),
            ("第十条 ", 1),
            ("（三）大专", 3),
            ("12.身份证", 4),
            ("1、身份证", 4),
            ("（2）户口簿", 5),
            ("③照片", 6),
        ] {
            assert_eq!(
                numbering(text).map(|(level, _)| level),
                Some(level),
                "{text}"
            );
        }
        for text in ["2026.12.1起", "1.5米", "一般", "三年", "（含）", "（三年）"] {
            assert_eq!(numbering(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_has_the_topic_of_its_heading() {
        let text = "公告\n一、招聘条件\n（一）大专；\n（二）年满18周岁；\n二、报名办法\n报名材料\n1.身份证\n三、待遇\n面议";
        let page = Page::of(&crate::plain::read(text));
        let topics: Vec<Option<Topic>> = lines(&page).iter().map(|line| line.topic).collect();
        let (conditions, papers) = (Some(Topic::Conditions), Some(Topic::Papers));
        let (how, pay) = (Some(Topic::How), Some(Topic::Pay));
        assert_eq!(
            topics,
            [
                None, conditions, conditions, conditions, how, papers, papers, pay, pay
            ]
        );
    }
}
