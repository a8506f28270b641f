//! Values behind a label, 招聘单位：…, or in the cell beside one.

use std::ops::Range;
use std::sync::LazyLock;

use notice::{Field, Kind, Section};
use record::Raw;

use super::{beside, days, person, places, reach};
use crate::clause::Clause;
use crate::found::{Certainty, Found, day, found};
use crate::lines::Topic;
use crate::words::{Words, rows};

const TABLE: &str = fields::table!("../../data/labels.tsv");

/// The fields of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Field(Field),
    /// The two days of registration.
    Registration,
}

static LABELS: LazyLock<Vec<(&'static str, Target)>> = LazyLock::new(|| {
    let all = rows(TABLE).filter_map(|(key, words)| Some((target(key)?, words)));
    all.flat_map(|(target, words)| words.map(move |word| (word, target)))
        .collect()
});

/// The field with the key `section.key` of a notice's file.
pub(super) fn field(key: &str) -> Option<Field> {
    let (section, key) = key.split_once('.')?;
    Field::of_key(Section::of_key(section)?, key)
}

fn target(key: &str) -> Option<Target> {
    match key {
        "registration" => Some(Target::Registration),
        key => field(key).map(Target::Field),
    }
}

/// The target of a text that is a label.
pub(super) fn exact(text: &str) -> Option<Target> {
    let mut labels = LABELS.iter();
    let (_, target) = labels.find(|(word, _)| *word == text)?;
    Some(*target)
}

/// The longest label at the end of a text: its bytes, and its target.
fn suffix(text: &str) -> Option<(usize, Target)> {
    let fits = LABELS.iter().filter(|(word, _)| text.ends_with(word));
    fits.max_by_key(|(word, _)| word.len())
        .map(|(word, target)| (word.len(), *target))
}

/// A label in a sentence, with its value.
struct Label {
    target: Target,
    /// In bytes of the sentence.
    start: usize,
    value: Range<usize>,
}

/// The bytes of the shortest label, three characters, that may follow a value without punctuation:
/// 某某联系电话：….
const SHORTEST_BEHIND: usize = 9;

fn labels(sentence: &str) -> Vec<Label> {
    let mut found: Vec<Label> = Vec::new();
    let mut bound = 0;
    for (index, c) in sentence.char_indices() {
        match c {
            // A comma does not end a value, but a label may begin behind it.
            '，' | '、' | '（' | '；' => bound = index + c.len_utf8(),
            '：' => {
                let before = sentence.get(bound..index).unwrap_or_default();
                let is_behind_value = found.last().is_some_and(|last| last.value.start == bound);
                let whole = exact(before).map(|target| (before.len(), target));
                let label = whole.or_else(|| {
                    let (length, target) = suffix(before).filter(|_| is_behind_value)?;
                    // A label of two characters may follow a day: 12月19日面试：….
                    let value = before.get(..before.len() - length)?;
                    let is_day =
                        value.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '日' | '号'));
                    (is_day || length >= SHORTEST_BEHIND).then_some((length, target))
                });
                let Some((length, target)) = label else {
                    continue;
                };
                let start = index - length;
                if let Some(last) = found.last_mut() {
                    last.value.end = last.value.end.min(start);
                }
                let value = index + c.len_utf8()..sentence.len();
                bound = value.start;
                found.push(Label {
                    target,
                    start,
                    value,
                });
            }
            _ => {}
        }
    }
    if found.is_empty() {
        // A label with a verb instead of a colon: 报名地点设在….
        let starts = LABELS.iter().filter_map(|(word, target)| {
            let rest = sentence
                .strip_prefix(word)
                .filter(|_| word.len() > SHORTEST_BEHIND)?;
            let value = Words::Is.behind(rest)?;
            Some((word.len(), sentence.len() - value.len(), *target))
        });
        if let Some((_, start, target)) = starts.max_by_key(|(length, ..)| *length) {
            let value = start..sentence.len();
            found.push(Label {
                target,
                start: 0,
                value,
            });
        }
    }
    found
}

/// Reads the labels of a sentence that is given as one clause.
pub(super) fn read(
    sentence: &Clause<'_>,
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    for label in labels(sentence.text) {
        let is_exam = Words::Exam.is_in(sentence.heading) || sentence.topic == Some(Topic::Process);
        if label.target == Target::Field(Field::HandInAddress) && is_exam {
            continue;
        }
        let text = sentence.text.get(label.value.clone()).unwrap_or_default();
        let trimmed = text.trim_end_matches(['，', '。', '；', '、', '）']);
        // A bracket that opens in the value also closes in it.
        let rest = text.get(trimmed.len()..).unwrap_or_default();
        let bracket = match trimmed.contains('（') && rest.starts_with('）') {
            true => '）'.len_utf8(),
            false => 0,
        };
        let value = label.value.start..label.value.start + trimmed.len() + bracket;
        let words = sentence.part(&(label.start..value.end));
        let clause = Clause {
            text: sentence.text.get(value.clone()).unwrap_or_default(),
            start: sentence.start + value.start,
            offset: value.start,
            ..*sentence
        };
        value_of(label.target, &clause, words, source, put);
    }
}

/// Paragraphs that are written in the line of their label.
const ONE_LINE: [Field; 7] = [
    Field::HandInHours,
    Field::Ways,
    Field::Pay,
    Field::TestContent,
    Field::Bonus,
    Field::Replacement,
    Field::Recusal,
];

/// Reads the value of a label.
pub(super) fn value_of(
    target: Target,
    value: &Clause<'_>,
    words: Range<usize>,
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    let (text, all) = (value.text, value.days());
    let field = match target {
        Target::Registration => return days::registration(value, &all, words, put),
        Target::Field(field) => field,
    };
    if let (Kind::Day, Some(first)) = (field.kind(), all.first()) {
        let sure = Certainty::given_if(first.is_certain && all.len() == 1);
        return put(found(field, day(field, first.date), words, sure));
    }
    let mut put = |raw: Raw, words: Range<usize>| {
        put(found(field, raw, words, Certainty::Given));
    };
    match field.kind() {
        Kind::Line(_) => {
            // The number in 协管员（36名） belongs to another field.
            let end = text.find('（').filter(|_| field == Field::PostTitle);
            let range = value.part(&(0..end.unwrap_or(text.len())));
            put(Raw::text(&source(&range)), words.start..range.end);
        }
        Kind::Number(..) => {
            if let Some(count) = person::headcount(text) {
                put(Raw::text(&count.to_string()), words);
            }
        }
        Kind::Phone | Kind::Email => {
            let range = match field.kind() {
                Kind::Phone => reach::phone(text),
                _ => reach::email(text),
            };
            if let Some(range) = range.map(|range| value.part(&range)) {
                put(Raw::text(&source(&range)), words.start..range.end);
            }
        }
        Kind::Division => {
            if let Some((_, name)) = places::named(text) {
                put(Raw::text(name), words);
            }
        }
        Kind::Choose(_) if field == Field::EngagementKind => {
            if let Some(raw) = beside::engagement(text) {
                put(raw, words);
            }
        }
        Kind::Paragraph(_) if ONE_LINE.contains(&field) => {
            put(Raw::text(&source(&value.words())), words);
        }
        // `blocks` reads the other paragraphs, which may have several lines.
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_names_a_field() {
        for (key, _) in rows(TABLE) {
            assert!(target(key).is_some(), "{key}");
        }
    }

    #[test]
    fn labels_follow_values_with_and_without_punctuation() {
        let shown = |sentence: &str| -> Vec<String> {
            let labels = labels(sentence);
            labels
                .iter()
                .map(|label| sentence.get(label.value.clone()).unwrap().to_owned())
                .collect()
        };
        assert_eq!(shown("联系人：某某，咨询电话：0470"), ["某某，", "0470"]);
        assert_eq!(shown("联系人：某某联系电话：0470"), ["某某", "0470"]);
        assert_eq!(shown("报名地点设在一楼大厅"), ["一楼大厅"]);
        assert_eq!(shown("上午8：30到12：00"), [""; 0]);
    }
}
