//! A text normalised for reading: no spaces, one form of each digit and mark. Each byte has its
//! position in the original.

use std::ops::Range;

use crate::text::{Table, Text};

/// The normalised text, with the way back to the original.
pub(crate) struct Page {
    pub(crate) plain: String,
    /// For each byte of `plain` its position in the original, and one more for the end.
    from: Vec<usize>,
    /// The tables, in bytes of `plain`.
    pub(crate) tables: Vec<Table>,
}

impl Page {
    pub(crate) fn of(text: &Text) -> Self {
        let mut page = Self {
            plain: String::with_capacity(text.as_str().len()),
            from: Vec::with_capacity(text.as_str().len() + 1),
            tables: Vec::new(),
        };
        for (index, c) in text.as_str().char_indices() {
            let Some(c) = plain(c) else { continue };
            page.plain.push(c);
            page.from.resize(page.plain.len(), index);
        }
        page.from.push(text.as_str().len());
        let tables = text.tables().iter().map(|table| Table {
            span: page.within(&table.span),
            rows: table
                .rows
                .iter()
                .map(|row| row.iter().map(|cell| page.within(cell)).collect())
                .collect(),
        });
        page.tables = tables.collect();
        page
    }

    /// A part of the plain text.
    pub(crate) fn get(&self, range: &Range<usize>) -> &str {
        self.plain.get(range.clone()).unwrap_or_default()
    }

    /// The range in `plain` of a range of the original.
    fn within(&self, range: &Range<usize>) -> Range<usize> {
        let position = |source: usize| {
            let index = self.from.partition_point(|&from| from < source);
            index.min(self.plain.len())
        };
        position(range.start)..position(range.end)
    }

    /// The range in the original of a range of `plain`.
    pub(crate) fn source(&self, range: &Range<usize>, text: &str) -> Range<usize> {
        let end = text.len();
        let start = self.from.get(range.start).copied().unwrap_or(end);
        // The end of the last character, not the start of the next: there may be spaces between.
        let last = range.end.checked_sub(1).filter(|last| *last >= range.start);
        let last = last.and_then(|last| self.from.get(last)).copied();
        let close = last.map_or(start, |last| {
            let length = text.get(last..).and_then(|rest| rest.chars().next());
            last + length.map_or(0, char::len_utf8)
        });
        start..close.max(start)
    }

    /// Cuts a range at the characters that end a piece, outside of brackets. They belong to no
    /// piece.
    pub(crate) fn pieces(
        &self,
        range: &Range<usize>,
        is_end: fn(char) -> bool,
    ) -> Vec<Range<usize>> {
        let (mut pieces, mut from, mut depth) = (Vec::new(), range.start, 0_usize);
        for (index, c) in self.get(range).char_indices() {
            let index = range.start + index;
            match c {
                '（' | '〔' => depth += 1,
                '）' | '〕' => depth = depth.saturating_sub(1),
                '\n' => depth = 0,
                _ => {}
            }
            // A line or a sentence ends even if a bracket was not closed.
            if is_end(c) && (depth == 0 || matches!(c, '\n' | '。')) {
                pieces.push(from..index);
                from = index + c.len_utf8();
                depth = 0;
            }
        }
        pieces.push(from..range.end);
        pieces.retain(|piece| !self.get(piece).trim_matches(['\n', '\t']).is_empty());
        pieces
    }

    /// The lines of a range.
    pub(crate) fn lines(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        self.pieces(range, |c| c == '\n')
    }
}

/// Whether a character ends a clause.
pub(crate) const fn ends_clause(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '！' | '？' | '\n' | '\t')
}

/// Whether a character ends a sentence, or an item of a list.
pub(crate) const fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '；' | '！' | '？' | '\n' | '\t')
}

/// The position behind the last of these characters; 0 without one.
pub(crate) fn behind_last(text: &str, marks: &[char]) -> usize {
    let last = text.char_indices().rfind(|(_, c)| marks.contains(c));
    last.map_or(0, |(index, c)| index + c.len_utf8())
}

/// A character in the form of the tables of words; `None` for a space.
const fn plain(c: char) -> Option<char> {
    Some(match c {
        '\n' | '\t' => c,
        ' ' | '\u{a0}' | '\u{3000}' | '\r' | '\u{200b}' | '\u{feff}' => return None,
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => match char::from_u32(c as u32 - 0xfee0) {
            Some(ascii) => ascii,
            None => c,
        },
        ',' => '，',
        ';' => '；',
        ':' | '︰' | '∶' => '：',
        '(' => '（',
        ')' => '）',
        '!' => '！',
        '?' => '？',
        '．' => '.',
        '＠' => '@',
        '—' | '–' | '～' | '~' | '―' | '－' | '‐' | '─' => '~',
        '×' | '＊' | '*' | '✕' => '×',
        '[' | '［' => '〔',
        ']' | '］' => '〕',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_leads_back_to_the_original() {
        let text = crate::plain::read(" 报名 时间： ２０２６ 年 11 月\n");
        let page = Page::of(&text);
        assert_eq!(page.plain, "报名时间：2026年11月\n");
        let start = page.plain.find("2026年").unwrap();
        let source = page.source(&(start..start + "2026年".len()), text.as_str());
        assert_eq!(text.as_str().get(source), Some("２０２６ 年"));
        assert_eq!(page.source(&(0..0), text.as_str()), 1..1);
    }

    #[test]
    fn no_clause_ends_within_brackets() {
        let text = crate::plain::read("18周岁以上（含，当日），35周岁以下（含\n大专");
        let page = Page::of(&text);
        let pieces = page.pieces(&(0..page.plain.len()), ends_clause);
        assert_eq!(pieces.len(), 3);
    }
}
