//! What English sentences must not have.

use std::path::Path;

/// Examples of what people type in Chinese.
const EXAMPLES: [&str; 1] = ["科右前旗, 锡市"];

/// Chinese words stand in brackets, behind what they mean: a reader has to find them on paper or
/// on a telephone. Everything else is English, with English punctuation.
#[test]
fn chinese_words_stand_in_brackets() {
    let files = locales::read(Path::new("locales")).unwrap();
    let english = files.iter().filter(|file| file.locale == "en");
    let mut read = 0;
    for file in english {
        for line in file.text.lines() {
            read += 1;
            let mut left = line.to_owned();
            for example in EXAMPLES {
                left = left.replace(example, "");
            }
            let outside: String = left.split('(').map(outside_brackets).collect();
            let is_chinese = |c: &char| {
                ('\u{3400}'..='\u{9fff}').contains(c)
                    || ('\u{3000}'..='\u{303f}').contains(c)
                    || ('\u{ff00}'..='\u{ffef}').contains(c)
            };
            let found = outside.chars().find(is_chinese);
            assert_eq!(found, None, "{}.toml: {line}", file.area);
        }
    }
    assert!(read > 1000, "{read} lines");
}

/// The part after a bracket that is closed, or all if none is.
fn outside_brackets(part: &str) -> &str {
    part.split_once(')').map_or(part, |(_, after)| after)
}
