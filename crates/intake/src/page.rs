//! A text made plain for reading: no spaces, one form of each digit and mark, and the way
//! back to where everything stands in the text.

use std::ops::Range;

use crate::text::{Table, Text};

/// The plain text, and where each of its bytes comes from.
pub(crate) struct Page {
    pub(crate) plain: String,
    /// For each byte of `plain`, its place in the text; one more for the end.
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
        for (at, c) in text.as_str().char_indices() {
            let Some(c) = plain(c) else { continue };
            page.plain.push(c);
            page.from.resize(page.plain.len(), at);
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

    /// Where a range of the text stands in the plain one.
    fn within(&self, range: &Range<usize>) -> Range<usize> {
        let at = |place: usize| self.from.partition_point(|&from| from < place);
        let last = self.plain.len();
        at(range.start).min(last)..at(range.end).min(last)
    }

    /// Where a range of the plain text stands in the text.
    pub(crate) fn source(&self, range: &Range<usize>, text: &str) -> Range<usize> {
        let end = text.len();
        let start = self.from.get(range.start).copied().unwrap_or(end);
        // Behind the last character, not at the next one: spaces between are not meant.
        let last = range.end.checked_sub(1).filter(|last| *last >= range.start);
        let last = last.and_then(|last| self.from.get(last)).copied();
        let close = last.map_or(start, |last| {
            let length = text.get(last..).and_then(|rest| rest.chars().next());
            last + length.map_or(0, char::len_utf8)
        });
        start..close.max(start)
    }

    /// Cuts a range at what `is_end` names, where no bracket is open. What ends a piece
    /// belongs to none.
    pub(crate) fn pieces(
        &self,
        range: &Range<usize>,
        is_end: fn(char) -> bool,
    ) -> Vec<Range<usize>> {
        let (mut pieces, mut from, mut depth) = (Vec::new(), range.start, 0_usize);
        for (at, c) in self.get(range).char_indices() {
            let at = range.start + at;
            match c {
                '（' | '〔' => depth += 1,
                '）' | '〕' => depth = depth.saturating_sub(1),
                '\n' => depth = 0,
                _ => {}
            }
            // A bracket that nobody closed does not swallow the rest.
            if is_end(c) && (depth == 0 || matches!(c, '\n' | '。')) {
                pieces.push(from..at);
                from = at + c.len_utf8();
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

/// What ends a clause.
pub(crate) const fn ends_clause(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '！' | '？' | '\n' | '\t')
}

/// What ends a sentence, or an item of a list.
pub(crate) const fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '；' | '！' | '？' | '\n' | '\t')
}

/// A character as the tables of words have it; `None` for a space.
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
    fn the_way_back_leads_to_the_same_words() {
        let text = crate::plain::read(" 报名 时间： ２０２６ 年 11 月\n");
        let page = Page::of(&text);
        assert_eq!(page.plain, "报名时间：2026年11月\n");
        let at = page.plain.find("2026年").unwrap();
        let source = page.source(&(at..at + "2026年".len()), text.as_str());
        assert_eq!(text.as_str().get(source), Some("２０２６ 年"));
        assert_eq!(page.source(&(0..0), text.as_str()), 1..1);
    }

    #[test]
    fn brackets_hold_a_clause_together() {
        let text = crate::plain::read("18周岁以上（含，当日），35周岁以下（含\n大专");
        let page = Page::of(&text);
        let pieces = page.pieces(&(0..page.plain.len()), ends_clause);
        assert_eq!(pieces.len(), 3);
    }
}
