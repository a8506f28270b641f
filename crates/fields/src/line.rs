//! Free text: one line (a school, an address), or a few (awards, a statement).

use serde::{Deserialize, Serialize};

use crate::text::{is_invisible, is_private_use};

/// Why a text is refused. Positions count the characters that are kept, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum LineProblem {
    /// Nothing was typed, or nothing visible.
    Empty,
    /// More characters than fit.
    TooLong {
        /// The most that fit.
        limit: usize,
        /// How many there are; of a very long text, how many were counted before reading
        /// stopped.
        got: usize,
    },
    /// A character from a font's private area. It shows as another character, or none, on
    /// other machines.
    PrivateUseCharacter {
        /// Where.
        position: usize,
    },
    /// A picture (emoji), or the sign of a character that was lost in transfer (U+FFFD).
    BadCharacter {
        /// Where.
        position: usize,
        /// The character.
        character: char,
    },
}

/// Parses one line of at most `limit` characters (Unicode scalar values).
///
/// Full-width punctuation and letters stay as typed. White space, line ends included, becomes
/// one space between words and none at the ends. Invisible characters are dropped: control
/// characters, marks that change the direction of text, variation selectors. In Mongolian words
/// the characters that join or separate letters stay.
///
/// # Errors
///
/// The first character that is not allowed; otherwise an empty or too long text.
pub fn parse_line(typed: &str, limit: usize) -> Result<String, LineProblem> {
    parse(typed, limit, false)
}

/// Parses several lines of at most `limit` characters in all. A line end counts as one.
///
/// As [`parse_line`], but line ends stay as `\n`: at most one empty line in a row, none before
/// or after the text.
///
/// # Errors
///
/// Those of [`parse_line`].
pub fn parse_paragraph(typed: &str, limit: usize) -> Result<String, LineProblem> {
    parse(typed, limit, true)
}

fn parse(typed: &str, limit: usize, keep_lines: bool) -> Result<String, LineProblem> {
    let mut text = String::new();
    let mut got: usize = 0;
    // White space seen since the last character that was kept.
    let (mut gap, mut line_ends) = (None, 0);
    let mut before = '\0';
    // Reads twice the limit and some more, for the invisible characters of a paste.
    let read_limit = limit.saturating_mul(2).saturating_add(1000);
    for c in typed.chars().take(read_limit) {
        let in_mongolian = is_mongolian(before) && shapes_mongolian(c);
        if keep_lines && is_line_end(c) {
            // CR LF is one line end.
            if !(c == '\n' && before == '\r') {
                line_ends = 2.min(line_ends + 1);
            }
            before = c;
            continue;
        }
        if c.is_whitespace() {
            gap = match gap {
                None if in_mongolian => Some(c),
                _ => Some(' '),
            };
            before = c;
            continue;
        }
        if is_dropped(c) && !in_mongolian {
            continue;
        }
        if !text.is_empty() {
            let gap = gap.filter(|_| line_ends == 0);
            let gap = gap.into_iter().chain(std::iter::repeat_n('\n', line_ends));
            for c in gap {
                text.push(c);
                got += 1;
            }
        }
        (gap, line_ends, before) = (None, 0, c);
        got += 1;
        if is_private_use(c) {
            return Err(LineProblem::PrivateUseCharacter { position: got });
        }
        if is_bad(c) {
            return Err(LineProblem::BadCharacter {
                position: got,
                character: c,
            });
        }
        text.push(c);
    }
    if typed.chars().nth(read_limit).is_some() {
        got = got.max(limit.saturating_add(1));
    } else if text.is_empty() {
        return Err(LineProblem::Empty);
    }
    if got > limit {
        return Err(LineProblem::TooLong { limit, got });
    }
    Ok(text)
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// A Mongolian letter, or a character that shapes one.
fn is_mongolian(c: char) -> bool {
    matches!(c, '\u{1807}' | '\u{180B}'..='\u{180F}' | '\u{1820}'..='\u{18AA}')
}

/// A character that shapes a Mongolian word or separates its suffix: variation selectors, the
/// vowel separator, joiners, the narrow space. In other scripts it is dropped.
fn shapes_mongolian(c: char) -> bool {
    matches!(
        c,
        '\u{180B}'..='\u{180F}' | '\u{200C}' | '\u{200D}' | '\u{202F}'
    )
}

/// Invisible characters. Free text drops more of them than numbers and names do.
fn is_dropped(c: char) -> bool {
    is_invisible(c)
        || c.is_control()
        || matches!(
            c,
            // Joiners and fillers of other scripts. They have no meaning by themselves.
            '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
                | '\u{180B}'..='\u{180F}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}'
                // Variation selectors, annotations, tags.
                | '\u{FE00}'..='\u{FE0F}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

fn is_bad(c: char) -> bool {
    let noncharacter = u32::from(c) & 0xFFFE == 0xFFFE;
    noncharacter
        || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFFC}' | '\u{FFFD}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests;
