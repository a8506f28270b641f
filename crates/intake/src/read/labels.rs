//! What stands behind a label: 招聘单位：…, or in the cell beside it.

use std::ops::Range;
use std::sync::LazyLock;

use notice::{Field, Kind, Section};
use record::Raw;

use super::{beside, days, person, places, reach};
use crate::clause::Clause;
use crate::figures::days as days_in;
use crate::found::{Certainty, Found, day, found};
use crate::lines::Topic;
use crate::words::{Words, rows};

const TABLE: &str = fields::table!("../../data/labels.tsv");

/// What a label is about.
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

/// The field `section.key` of the file of a notice.
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

/// The label that a text is.
pub(super) fn exact(text: &str) -> Option<Target> {
    LABELS
        .iter()
        .find(|(word, _)| *word == text)
        .map(|(_, target)| *target)
}

/// The longest label with which a text ends, and of how many bytes.
fn suffix(text: &str) -> Option<(usize, Target)> {
    let fits = LABELS.iter().filter(|(word, _)| text.ends_with(word));
    fits.max_by_key(|(word, _)| word.len())
        .map(|(word, target)| (word.len(), *target))
}

/// A label in a sentence, and what stands behind it.
struct Label {
    target: Target,
    /// In bytes of the sentence.
    start: usize,
    value: Range<usize>,
}

/// The shortest label that may follow a value without a mark (某某联系电话：…), in bytes: three
/// characters.
const SHORTEST_BEHIND: usize = 9;

fn labels(sentence: &str) -> Vec<Label> {
    let mut found: Vec<Label> = Vec::new();
    let mut bound = 0;
    for (at, c) in sentence.char_indices() {
        match c {
            // A comma does not end a value, but a label may begin behind it.
            '，' | '、' | '（' | '；' => bound = at + c.len_utf8(),
            '：' => {
                let before = sentence.get(bound..at).unwrap_or_default();
                let is_behind_value = found.last().is_some_and(|last| last.value.start == bound);
                let own = exact(before)
                    .map(|target| (before.len(), target))
                    .or_else(|| {
                        let own = suffix(before).filter(|_| is_behind_value)?;
                        // 12月19日面试：…: behind a day a shorter label will do.
                        let value = before.strip_suffix(before.get(before.len() - own.0..)?)?;
                        let is_day = value
                            .ends_with(|c: char| c.is_ascii_digit() || matches!(c, '日' | '号'));
                        (is_day || own.0 >= SHORTEST_BEHIND).then_some(own)
                    });
                let Some((length, target)) = own else {
                    continue;
                };
                let start = at - length;
                if let Some(last) = found.last_mut() {
                    last.value.end = last.value.end.min(start);
                }
                let value = at + c.len_utf8()..sentence.len();
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
        // 报名地点设在…, without a colon.
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

/// Reads the labels of a sentence, told as one clause.
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
        // What was opened in the value is closed in it.
        let keeps = match trimmed.contains('（')
            && text
                .get(trimmed.len()..)
                .is_some_and(|rest| rest.starts_with('）'))
        {
            true => '）'.len_utf8(),
            false => 0,
        };
        let value = label.value.start..label.value.start + trimmed.len() + keeps;
        let words = sentence.part(&(label.start..value.end));
        let clause = Clause {
            text: sentence.text.get(value.clone()).unwrap_or_default(),
            at: sentence.at + value.start,
            within: value.start,
            ..*sentence
        };
        said(label.target, &clause, words, source, put);
    }
}

/// Texts that stand in the line of their label.
const ONE_LINE: [Field; 7] = [
    Field::HandInHours,
    Field::Ways,
    Field::Pay,
    Field::TestContent,
    Field::Bonus,
    Field::Replacement,
    Field::Recusal,
];

/// Reads what a label, or the cell before, says that a text is.
pub(super) fn said(
    target: Target,
    value: &Clause<'_>,
    words: Range<usize>,
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    let (text, all) = (value.text, value.days());
    let field = match target {
        Target::Registration => {
            let value = Clause { text, ..*value };
            return days::registration(&value, &all, words, put);
        }
        Target::Field(field) => field,
    };
    let mut one =
        |raw: Raw, words: Range<usize>, sure: Certainty| put(found(field, raw, words, sure));
    match field.kind() {
        Kind::Line(_) => {
            // 协管员（36名）: the number is for another field.
            let end = text
                .find('（')
                .filter(|_| field == Field::PostTitle)
                .unwrap_or(text.len());
            let range = value.at..value.at + end;
            let words = words.start..range.end;
            one(Raw::text(&source(&range)), words, Certainty::Given);
        }
        Kind::Day => {
            if let Some(first) = days_in(text, value.near).first() {
                let sure = Certainty::given_if(first.is_certain && all.len() == 1);
                one(day(field, first.date), words, sure);
            }
        }
        Kind::Number(..) => {
            if let Some(count) = person::headcount(text) {
                one(Raw::text(&count.to_string()), words, Certainty::Given);
            }
        }
        Kind::Phone => {
            if let Some(number) = reach::phone(text) {
                let words = words.start..value.at + number.end;
                one(
                    Raw::text(&source(&value.part(&number))),
                    words,
                    Certainty::Given,
                );
            }
        }
        Kind::Email => {
            if let Some(address) = reach::email(text) {
                let words = words.start..value.at + address.end;
                one(
                    Raw::text(&source(&value.part(&address))),
                    words,
                    Certainty::Given,
                );
            }
        }
        Kind::Division => {
            if let Some((_, name)) = places::named(text) {
                one(Raw::text(name), words, Certainty::Given);
            }
        }
        Kind::Choose(_) if field == Field::EngagementKind => {
            if let Some(raw) = beside::engagement(text) {
                one(raw, words, Certainty::Given);
            }
        }
        Kind::Paragraph(_) if ONE_LINE.contains(&field) => {
            one(Raw::text(&source(&value.words())), words, Certainty::Given);
        }
        // `blocks` reads these: they may go on for lines.
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
    fn labels_follow_one_another_with_and_without_marks() {
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
