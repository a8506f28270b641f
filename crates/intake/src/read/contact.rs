//! Telephones and addresses of mail without a label and a colon; hours.

use std::ops::Range;

use notice::Field;
use record::Raw;

use super::labels::{self, Target};
use super::reach::{email, phone};
use crate::clause::Clause;
use crate::found::{Certainty, Found, found};
use crate::words::Words;

/// What stands in a sentence without a label before it.
pub(super) fn read(
    sentence: &Clause<'_>,
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    let text = sentence.text;
    // 咨询电话0470-…: a label, and no colon.
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let before = text.get(..at).unwrap_or_default();
        let word = before
            .rsplit(['，', '、', '（', '；', '：'])
            .next()
            .unwrap_or_default();
        if let Some(Target::Field(field @ (Field::Telephone | Field::Complaints))) =
            labels::exact(word)
            && let Some(number) = phone(text.get(at..).unwrap_or_default())
        {
            let number = at + number.start..at + number.end;
            let words = sentence.part(&(at - word.len()..number.end));
            let raw = Raw::text(&source(&sentence.part(&number)));
            put(found(field, raw, words, Certainty::Given));
        }
    }
    if let Some(address) = email(text) {
        let raw = Raw::text(&source(&sentence.part(&address)));
        put(found(
            Field::HandInEmail,
            raw,
            sentence.part(&address),
            Certainty::Inferred,
        ));
    }
    hours(sentence, source, put);
}

/// （上午8：30~12：00，下午14：30~17：30）.
fn hours(
    sentence: &Clause<'_>,
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    let text = sentence.text;
    let is_exam = Words::Exam.is_in(text) || Words::Exam.is_in(sentence.heading);
    let Some(first) = Words::Hours.find(text).filter(|_| !is_exam) else {
        return;
    };
    let times: Vec<usize> = text
        .match_indices('：')
        .filter(|(at, _)| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            digit(text.get(..*at).and_then(|text| text.chars().next_back()))
                && digit(
                    text.get(at + '：'.len_utf8()..)
                        .and_then(|text| text.chars().next()),
                )
        })
        .map(|(at, _)| at)
        .collect();
    let (Some(&earliest), Some(&last), true) = (times.first(), times.last(), times.len() > 1)
    else {
        return;
    };
    let begin = match first.start < earliest {
        true => Words::Hours
            .find_last(text.get(..earliest).unwrap_or_default())
            .map_or(first.start, |at| at.start),
        false => text
            .get(..earliest)
            .unwrap_or_default()
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .len(),
    };
    let rest = text.get(last + '：'.len_utf8()..).unwrap_or_default();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let range = sentence.part(&(begin..last + '：'.len_utf8() + digits));
    put(found(
        Field::HandInHours,
        Raw::text(&source(&range)),
        range,
        Certainty::Inferred,
    ));
}
