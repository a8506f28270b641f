//! Telephone numbers, e-mail addresses and hours that have no label with a colon.

use std::ops::Range;

use notice::Field;
use record::Raw;

use super::labels::{self, Target};
use super::reach::{email, phone};
use crate::clause::Clause;
use crate::found::{Certainty, Found, found};
use crate::words::Words;

/// Reads a sentence.
pub(super) fn read(
    sentence: &Clause<'_>,
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    let text = sentence.text;
    // A label without a colon: 咨询电话0470-….
    for (start, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let (before, rest) = text.split_at(start);
        let word = before.rsplit(['，', '、', '（', '；', '：']).next();
        let word = word.unwrap_or_default();
        if let Some(Target::Field(field @ (Field::Telephone | Field::Complaints))) =
            labels::exact(word)
            && let Some(number) = phone(rest)
        {
            let number = start + number.start..start + number.end;
            let words = sentence.part(&(start - word.len()..number.end));
            let raw = Raw::text(&source(&sentence.part(&number)));
            put(found(field, raw, words, Certainty::Given));
        }
    }
    let mut infer = |field: Field, range: Range<usize>| {
        let words = sentence.part(&range);
        let raw = Raw::text(&source(&words));
        put(found(field, raw, words, Certainty::Inferred));
    };
    if let Some(address) = email(text) {
        infer(Field::HandInEmail, address);
    }
    let is_exam = Words::Exam.is_in(text) || Words::Exam.is_in(sentence.heading);
    if let Some(hours) = hours(text).filter(|_| !is_exam) {
        infer(Field::HandInHours, hours);
    }
}

/// The range of （上午8：30~12：00，下午14：30~17：30）: from the word before the first time to the end
/// of the last time.
fn hours(text: &str) -> Option<Range<usize>> {
    const COLON: usize = '：'.len_utf8();
    let first_word = Words::Hours.find(text)?.start;
    let is_digit = |c: char| c.is_ascii_digit();
    let is_time = |colon: &usize| {
        text.get(..*colon)
            .is_some_and(|text| text.ends_with(is_digit))
            && text
                .get(colon + COLON..)
                .is_some_and(|text| text.starts_with(is_digit))
    };
    let colons = text.match_indices('：').map(|(index, _)| index);
    let times: Vec<usize> = colons.filter(is_time).collect();
    let [first, .., last] = times.as_slice() else {
        return None;
    };
    let before = text.get(..*first)?;
    let start = match first_word < *first {
        true => Words::Hours
            .find_last(before)
            .map_or(first_word, |word| word.start),
        false => before.trim_end_matches(is_digit).len(),
    };
    let rest = text.get(last + COLON..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    Some(start..last + COLON + digits)
}
