//! Numbers and dates in a text, in Arabic and Chinese digits: 35, 三十五, 1990年12月2日.

use fields::numeral;

use super::Value;

/// The most characters of a number in Arabic digits.
const LONGEST: usize = 9;

/// The number at the beginning of a text, with its length in characters.
pub(super) fn number(text: &[char]) -> Option<(usize, u32)> {
    arabic(text).or_else(|| numeral::number(text.iter().copied()))
}

fn arabic(text: &[char]) -> Option<(usize, u32)> {
    let digits = text.iter().take(LONGEST).take_while(|c| c.is_ascii_digit());
    let (mut length, mut value) = (0, 0_u32);
    for digit in digits.filter_map(|c| c.to_digit(10)) {
        value = value.saturating_mul(10).saturating_add(digit);
        length += 1;
    }
    (length > 0).then_some((length, value))
}

/// The date at the beginning of a text: 1990年12月2日, 1990-12-02, 1990.12.
pub(super) fn date(text: &[char]) -> Option<(usize, Value)> {
    let (length, year) = arabic(text)?;
    if length != 4 || !(1900..2100).contains(&year) {
        return None;
    }
    let Some((month_end, month)) = after(text, length, &['年', '-', '.', '/']) else {
        return year_alone(text, length, year);
    };
    if !(1..=12).contains(&month) {
        return None;
    }
    let year = i32::try_from(year).ok()?;
    let day = after(text, month_end, &['月', '-', '.', '/']);
    let day = day.filter(|(_, day)| (1..=31).contains(day));
    let (mut to, day) = match day {
        Some((to, day)) => (to, Some(day)),
        None => (month_end, None),
    };
    let closing = if day.is_some() { '日' } else { '月' };
    to += usize::from(text.get(to) == Some(&closing));
    Some((to, Value::Date(year, month, day)))
}

/// A year as a limit of birth dates: 1985年以后, 1985年至, 2008年出生.
fn year_alone(text: &[char], length: usize, year: u32) -> Option<(usize, Value)> {
    let next = text.get(length + 1)?;
    let is_bound = matches!(next, '以' | '后' | '之' | '前' | '至' | '到' | '（' | '出');
    let is_year = text.get(length) == Some(&'年') && is_bound;
    let date = Value::Date(i32::try_from(year).ok()?, 1, None);
    is_year.then_some((length + 1, date))
}

/// The number behind a separator at this index, and the index behind the number.
fn after(text: &[char], index: usize, separators: &[char]) -> Option<(usize, u32)> {
    text.get(index).filter(|c| separators.contains(c))?;
    let (length, value) = arabic(text.get(index + 1..)?)?;
    (length <= 2).then_some((index + 1 + length, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_both_kinds() {
        for (text, length, value) in [
            ("35周岁", 2, 35),
            // `fields::numeral` tests the other numbers in Chinese digits.
            ("三十五周岁", 3, 35),
        ] {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(number(&chars), Some((length, value)), "{text}");
        }
        assert_eq!(number(&['年']), None);
    }

    #[test]
    fn dates() {
        for (text, length, value) in [
            ("1990年12月2日出生", 10, Value::Date(1990, 12, Some(2))),
            ("1990-12-02至", 10, Value::Date(1990, 12, Some(2))),
            ("1990.1.1", 8, Value::Date(1990, 1, Some(1))),
            ("1990年12月后", 8, Value::Date(1990, 12, None)),
        ] {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(date(&chars), Some((length, value)), "{text}");
        }
        let chars: Vec<char> = "2000元".chars().collect();
        assert_eq!(date(&chars), None);
    }
}
