//! Tokenises a text for the lint: known words, numbers, dates, ends of clauses. It does not
//! know what a violation is.

mod lexicon;
mod number;
mod powers;

use std::ops::Range;

use lexicon::LEXICON;
pub(super) use lexicon::{Classes, class, class_named};
pub(super) use powers::{Power, powers};

/// A known word, a number, a date, or a pause.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Range in characters of `chars` of the text, which has no spaces.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) classes: Classes,
    /// The rows of `powers.tsv` for which it is an act, one bit each.
    pub(super) acts: u64,
    /// The rows for which it is an object.
    pub(super) objects: u64,
    pub(super) value: Value,
}

/// The value of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    Word,
    Number(u32),
    /// Year, month, and the day if it is given.
    Date(i32, u32, Option<u32>),
    End(End),
}

/// Pauses of a text, the shortest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    /// 、
    Item,
    /// A comma, or the next cell of a table.
    Part,
    /// A semicolon, or the next line.
    Clause,
    /// A full stop.
    Sentence,
}

impl Token {
    pub(super) const fn is(&self, classes: Classes) -> bool {
        self.classes.meets(classes)
    }

    pub(super) const fn number(&self) -> Option<u32> {
        match self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(super) const fn end(&self) -> Option<End> {
        match self.value {
            Value::End(end) => Some(end),
            _ => None,
        }
    }
}

/// A tokenised text.
pub(super) struct LexedText<'a> {
    text: &'a str,
    chars: Vec<char>,
    /// The byte offset of each character in the text.
    bytes: Vec<usize>,
    pub(super) tokens: Vec<Token>,
}

/// A range of tokens between two pauses.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) tokens: Range<usize>,
    /// The tokens of its clause.
    pub(super) clause: Range<usize>,
    /// The pause that ends it.
    pub(super) end: End,
}

impl<'a> LexedText<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut lexed = Self {
            text,
            chars: Vec::with_capacity(text.len() / 3),
            bytes: Vec::with_capacity(text.len() / 3),
            tokens: Vec::new(),
        };
        for (index, c) in text.char_indices() {
            if let Some(plain) = plain(c) {
                lexed.chars.push(plain);
                lexed.bytes.push(index);
            }
        }
        lexed.tokens = tokens(&lexed.chars);
        lexed
    }

    /// The range of bytes from one token to another.
    pub(super) fn bytes(&self, from: &Token, to: &Token) -> Range<usize> {
        let begin = self.bytes.get(from.from).copied();
        let begin = begin.unwrap_or(self.text.len());
        let last = to.to.checked_sub(1).and_then(|last| self.bytes.get(last));
        let end = last.map_or(begin, |&last| {
            let rest = self.text.get(last..).and_then(|rest| rest.chars().next());
            last + rest.map_or(0, char::len_utf8)
        });
        begin..end.max(begin)
    }

    /// The words of a range, without spaces.
    pub(super) fn words(&self, mark: &Range<usize>) -> String {
        let words = self.text.get(mark.clone()).unwrap_or_default();
        words.chars().filter(|c| !c.is_whitespace()).collect()
    }

    /// The characters in a range.
    pub(super) fn between(&self, from: usize, to: usize) -> &[char] {
        let to = to.min(self.chars.len());
        self.chars.get(from..to).unwrap_or_default()
    }

    /// The first character of a part.
    pub(super) fn start(&self, part: &Part) -> usize {
        let before = part.tokens.start.checked_sub(1);
        let before = before.and_then(|index| self.tokens.get(index));
        before.map_or(0, |end| end.to)
    }

    pub(super) fn part(&self, range: &Range<usize>) -> &[Token] {
        self.tokens.get(range.clone()).unwrap_or_default()
    }

    /// Whether a list number follows, after line breaks: （一）, 1.
    pub(super) fn is_followed_by_a_number(&self, token: usize) -> bool {
        let Some(from) = self.tokens.get(token).map(|token| token.to) else {
            return false;
        };
        let mut rest = self.chars.get(from..).unwrap_or_default().iter();
        let Some(&first) = rest.by_ref().find(|&&c| c != '\n') else {
            return false;
        };
        let numeral = |c: char| c.is_ascii_digit() || fields::numeral::digit(c).is_some();
        match first {
            '（' => rest.next().is_some_and(|&c| numeral(c)),
            '①'..='⑳' => true,
            c if numeral(c) => {
                let next = rest.find(|&&c| !numeral(c));
                matches!(next, Some('.' | '、' | '）' | '．'))
            }
            _ => false,
        }
    }

    /// The parts of the text, in order.
    pub(super) fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let (mut from, mut clause, mut open) = (0, 0, 0);
        for (index, token) in self.tokens.iter().enumerate() {
            let Some(end) = token.end().filter(|&end| end >= End::Part) else {
                continue;
            };
            parts.push(Part {
                tokens: from..index,
                clause: clause..index,
                end,
            });
            from = index + 1;
            if end >= End::Clause {
                for part in parts.iter_mut().skip(open) {
                    part.clause = clause..index;
                }
                (clause, open) = (index + 1, parts.len());
            }
        }
        parts
    }
}

/// A character as the tables write it; `None` for a space.
fn plain(c: char) -> Option<char> {
    Some(match c {
        ' ' | '\u{a0}' | '\u{3000}' | '\r' | '\u{200b}' | '\u{feff}' => return None,
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            let ascii = u32::from(c) - 0xfee0;
            char::from_u32(ascii).unwrap_or(c)
        }
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '!' => '！',
        '?' => '？',
        '\u{2028}' => '\n',
        other => other,
    })
}

const fn end(c: char) -> Option<End> {
    Some(match c {
        '、' => End::Item,
        '，' | '\t' => End::Part,
        '；' | '\n' => End::Clause,
        '。' | '！' | '？' => End::Sentence,
        _ => return None,
    })
}

fn tokens(chars: &[char]) -> Vec<Token> {
    let token = |from, length, classes, value| Token {
        from,
        to: from + length,
        classes,
        acts: 0,
        objects: 0,
        value,
    };
    let mut tokens = Vec::new();
    let mut from = 0;
    while let Some(&first) = chars.get(from) {
        let rest = chars.get(from..).unwrap_or_default();
        let next = if let Some((length, word)) = LEXICON.longest(rest) {
            Token {
                acts: word.acts,
                objects: word.objects,
                ..token(from, length, word.classes, Value::Word)
            }
        } else if let Some(end) = end(first) {
            token(from, 1, class::END, Value::End(end))
        } else if let Some((length, date)) = number::date(rest) {
            token(from, length, class::DATE, date)
        } else if first == '半' && rest.get(1) == Some(&'年') {
            tokens.push(token(from, 1, class::NUMBER, Value::Number(6)));
            token(from + 1, 1, class::MONTH, Value::Word)
        } else if let Some((length, number)) = number::number(rest) {
            token(from, length, class::NUMBER, Value::Number(number))
        } else {
            from += 1;
            continue;
        };
        from = next.to;
        tokens.push(next);
    }
    tokens.push(token(from, 0, class::END, Value::End(End::Sentence)));
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_spaces_are_found_and_marked() {
        let text = "对 违 停 罚 款 ５０ 元，不得";
        let lexed = LexedText::of(text);
        let fine = lexed.tokens.iter().find(|token| token.acts != 0).unwrap();
        assert_eq!(text.get(lexed.bytes(fine, fine)), Some("罚 款"));
        let number = lexed.tokens.iter().find_map(Token::number);
        assert_eq!(number, Some(50));
    }

    #[test]
    fn each_part_has_its_clause() {
        let lexed = LexedText::of("罚款，查封；扣押。");
        let parts = lexed.parts();
        assert_eq!(parts.len(), 4);
        assert_eq!(parts[0].clause, parts[1].clause);
        assert!(parts[1].clause.end < parts[2].clause.start);
        assert_eq!(parts[2].end, End::Sentence);
    }
}
