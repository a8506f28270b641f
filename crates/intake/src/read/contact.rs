//! Telephones, addresses of mail, hours.

use std::ops::Range;

use fields::Phone;
use notice::Field;
use record::Raw;

use super::labels::{self, Target};
use crate::clause::Clause;
use crate::found::{Certainty, Found, found};
use crate::words::Words;

/// The first telephone number of a text: one that can be one, else digits like one.
pub(super) fn phone(text: &str) -> Option<Range<usize>> {
    let (mut runs, mut start) = (Vec::new(), None);
    for (at, c) in text.char_indices().chain([(text.len(), '。')]) {
        let is_part =
            c.is_ascii_digit() || (matches!(c, '-' | '~' | '（' | '）') && text.len() != at);
        match (is_part, start) {
            (true, None) if c.is_ascii_digit() || c == '（' => start = Some(at),
            (false, Some(from)) => {
                runs.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    let digits = |run: &Range<usize>| {
        let text = text.get(run.clone()).unwrap_or_default();
        text.bytes().filter(u8::is_ascii_digit).count()
    };
    let sound = |run: &&Range<usize>| {
        let text = text.get((*run).clone()).unwrap_or_default();
        Phone::parse(&text.replace('~', "-")).is_ok()
    };
    let found = runs
        .iter()
        .find(sound)
        .or_else(|| runs.iter().find(|run| (7..=13).contains(&digits(run))));
    // （办公室） stands behind a number as often as （0470） before one.
    let run = found?.clone();
    let trimmed = text.get(run.clone())?.trim_end_matches(['（', '-', '~']);
    Some(run.start..run.start + trimmed.len())
}

/// The first address of mail.
pub(super) fn email(text: &str) -> Option<Range<usize>> {
    let at = text.find('@')?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let before = text.get(..at)?.trim_end_matches(is_part).len();
    let behind = text.get(at + 1..)?;
    let end = behind.find(|c| !is_part(c)).unwrap_or(behind.len());
    let end = behind.get(..end)?.trim_end_matches('.').len();
    (before < at && end > 2).then_some(before..at + 1 + end)
}

/// What stands in a sentence without a label before it.
pub(super) fn read(
    sentence: &Clause<'_>,
    source: &dyn Fn(&Range<usize>) -> String,
    put: &mut dyn FnMut(Found),
) {
    let text = sentence.text;
    // 咨询电话0470-…: a label, and no colon.
    if !text.contains('：') {
        for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
            let before = text.get(..at).unwrap_or_default();
            let Some(word) = before.rsplit(['，', '、', '（', '；']).next() else {
                break;
            };
            if let Some(Target::Field(field @ (Field::Telephone | Field::Complaints))) =
                labels::exact(word)
                && let Some(number) = phone(text.get(at..).unwrap_or_default())
            {
                let number = at + number.start..at + number.end;
                let words = sentence.part(&(at - word.len()..number.end));
                put(found(
                    field,
                    Raw::text(&source(&sentence.part(&number))),
                    words,
                    Certainty::Given,
                ));
            }
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

#[cfg(test)]
mod tests {
    use super::{email, phone};

    #[test]
    fn numbers_that_ring() {
        for (text, number) in [
            ("0470-8888888（办公室）", "0470-8888888"),
            ("（0470）8888888、13900000000", "（0470）8888888"),
            ("8888888", "8888888"),
            ("2026年0470~8888888", "0470~8888888"),
        ] {
            assert_eq!(
                phone(text).and_then(|at| text.get(at)),
                Some(number),
                "{text}"
            );
        }
        assert_eq!(phone("2026年12月1日"), None);
    }

    #[test]
    fn addresses_of_mail() {
        let text = "发至bm_2026@example.com.，主题";
        assert_eq!(
            email(text).and_then(|at| text.get(at)),
            Some("bm_2026@example.com")
        );
        assert_eq!(email("@example"), None);
    }
}
