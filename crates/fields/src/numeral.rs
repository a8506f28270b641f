//! Numbers in Chinese characters: 三十五, 二〇二六.

/// The most characters of a number.
const LONGEST: usize = 9;

/// The value of a digit, or of a unit: 十, 百, 千, 万.
pub const fn digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        _ => return None,
    })
}

/// The number with which a text begins, and of how many characters it is.
pub fn number(text: impl Iterator<Item = char>) -> Option<(usize, u32)> {
    let (mut length, mut whole, mut last) = (0, 0_u32, None);
    for digit in text.take(LONGEST).map_while(digit) {
        match digit {
            0..=9 => {
                last = Some(
                    last.unwrap_or(0_u32)
                        .saturating_mul(10)
                        .saturating_add(digit),
                )
            }
            // 十 alone is ten.
            unit => {
                let count = last.take().unwrap_or(1);
                whole = whole.saturating_add(count.saturating_mul(unit));
            }
        }
        length += 1;
    }
    (length > 0).then(|| (length, whole.saturating_add(last.unwrap_or(0))))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn figures_in_words() {
        for (text, length, value) in [
            ("三十五周岁", 3, 35),
            ("十六", 2, 16),
            ("二十", 2, 20),
            ("一百零五", 4, 105),
            ("两周", 1, 2),
            ("二〇二六", 4, 2026),
        ] {
            assert_eq!(number(text.chars()), Some((length, value)), "{text}");
        }
        assert_eq!(number("年".chars()), None);
    }
}
