//! Telephone numbers and e-mail addresses in a text.

use std::ops::Range;

use fields::Phone;

/// The first valid telephone number of a text, or else the first run of 7 to 13 digits.
pub(super) fn phone(text: &str) -> Option<Range<usize>> {
    let (mut runs, mut start) = (Vec::new(), None);
    for (index, c) in text.char_indices().chain([(text.len(), '。')]) {
        let is_part = c.is_ascii_digit() || matches!(c, '-' | '~' | '（' | '）');
        match (is_part, start) {
            (true, None) if c.is_ascii_digit() || c == '（' => start = Some(index),
            (false, Some(from)) => {
                runs.push(from..index);
                start = None;
            }
            _ => {}
        }
    }
    let digits = |run: &Range<usize>| {
        let text = text.get(run.clone()).unwrap_or_default();
        text.bytes().filter(u8::is_ascii_digit).count()
    };
    let is_valid = |run: &&Range<usize>| {
        let text = text.get((*run).clone()).unwrap_or_default();
        Phone::parse(&text.replace('~', "-")).is_ok()
    };
    let found = runs
        .iter()
        .find(is_valid)
        .or_else(|| runs.iter().find(|run| (7..=13).contains(&digits(run))));
    // A bracket may open a remark behind the number: （办公室）.
    let run = found?.clone();
    let trimmed = text.get(run.clone())?.trim_end_matches(['（', '-', '~']);
    Some(run.start..run.start + trimmed.len())
}

/// The first e-mail address of a text.
pub(super) fn email(text: &str) -> Option<Range<usize>> {
    let at = text.find('@')?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let before = text.get(..at)?.trim_end_matches(is_part).len();
    let behind = text.get(at + 1..)?;
    let end = behind.find(|c| !is_part(c)).unwrap_or(behind.len());
    let end = behind.get(..end)?.trim_end_matches('.').len();
    (before < at && end > 2).then_some(before..at + 1 + end)
}

#[cfg(test)]
mod tests {
    use super::{email, phone};

    #[test]
    fn telephone_numbers_are_found() {
        for (text, number) in [
            ("0470-8888888（办公室）", "0470-8888888"),
            ("（0470）8888888、13900000000", "（0470）8888888"),
            ("8888888", "8888888"),
            ("2026年0470~8888888", "0470~8888888"),
        ] {
            assert_eq!(
                phone(text).and_then(|range| text.get(range)),
                Some(number),
                "{text}"
            );
        }
        assert_eq!(phone("2026年12月1日"), None);
    }

    #[test]
    fn e_mail_addresses_are_found() {
        let text = "发至bm_2026@example.com.，主题";
        assert_eq!(
            email(text).and_then(|range| text.get(range)),
            Some("bm_2026@example.com")
        );
        assert_eq!(email("@example"), None);
    }
}
