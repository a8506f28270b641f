//! The numbers that Word puts before paragraphs, which stand in no text.

use crate::Problem;
use crate::xml::{Token, walk};

/// The most lists, kinds of lists, and styles that are numbered: each is looked for one by one.
const MOST: usize = 1000;
/// The levels of a list.
const LEVELS: usize = 9;

/// How one level of a list is numbered.
#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    /// With `%1` for the number of the first level.
    text: String,
    start: usize,
}

/// Values by name, a few.
#[derive(Debug)]
struct Named<T>(Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Named<T> {
    fn get(&self, name: &str) -> Option<&T> {
        let mut all = self.0.iter();
        all.find(|(own, _)| own == name).map(|(_, value)| value)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let mut all = self.0.iter_mut();
        all.find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// Adds one; of one name the first counts.
    fn insert(&mut self, name: String, value: T) {
        if self.0.len() < MOST {
            self.0.push((name, value));
        }
    }
}

/// All lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    kinds: Named<Vec<Level>>,
    /// The kind of each list.
    lists: Named<String>,
    /// Lists that begin anew.
    anew: Vec<String>,
    counts: Named<[usize; LEVELS]>,
    /// What styles say of their paragraphs: list and level.
    styles: Named<(String, usize)>,
}

/// Where a paragraph stands in a list.
#[derive(Debug, Default)]
pub(crate) struct Mark {
    pub(crate) list: Option<String>,
    pub(crate) level: Option<usize>,
    pub(crate) style: Option<String>,
}

impl Numbering {
    /// Reads `numbering.xml` and `styles.xml`.
    pub(crate) fn read(numbering: &str, styles: &str) -> Result<Self, Problem> {
        let mut own = Self::default();
        let (mut kind, mut list, mut level, mut is_override) =
            (String::new(), String::new(), None, false);
        walk(numbering, &mut |token| match token {
            Token::Open(element) => {
                let value = || element.get("val").unwrap_or_default();
                match element.name {
                    "abstractNum" => {
                        kind = element.get("abstractNumId").unwrap_or_default();
                        own.kinds
                            .insert(kind.clone(), vec![Level::default(); LEVELS]);
                    }
                    "num" => list = element.get("numId").unwrap_or_default(),
                    "abstractNumId" => {
                        own.lists.insert(list.clone(), value());
                    }
                    "lvlOverride" => is_override = true,
                    "startOverride" => own.anew.push(list.clone()),
                    "lvl" => level = element.number("ilvl").filter(|_| !is_override),
                    name => {
                        let levels = own.kinds.get_mut(&kind);
                        let level = level.and_then(|at| levels?.get_mut(at));
                        let Some(level) = level else { return };
                        match name {
                            "numFmt" => level.format = value(),
                            "lvlText" => level.text = value(),
                            "start" => level.start = element.number("val").unwrap_or(1),
                            _ => {}
                        }
                    }
                }
            }
            Token::Close("lvlOverride") => is_override = false,
            Token::Close("lvl") => level = None,
            _ => {}
        })?;
        let (mut style, mut mark) = (String::new(), (None, 0));
        walk(styles, &mut |token| match token {
            Token::Open(element) => match element.name {
                "style" => {
                    style = element.get("styleId").unwrap_or_default();
                    mark = (None, 0);
                }
                "numId" => mark.0 = element.get("val"),
                "ilvl" => mark.1 = element.number("val").unwrap_or(0),
                _ => {}
            },
            Token::Close("style") => {
                if let (Some(list), level) = std::mem::take(&mut mark) {
                    own.styles.insert(std::mem::take(&mut style), (list, level));
                }
            }
            _ => {}
        })?;
        Ok(own)
    }

    /// The number of the next paragraph with this mark; empty without one.
    pub(crate) fn next(&mut self, mark: Mark) -> String {
        let style = mark.style.as_ref().and_then(|style| self.styles.get(style));
        let (list, level) = match (mark.list, style) {
            (Some(list), _) => (list, mark.level.unwrap_or(0)),
            (None, Some((list, level))) => (list.clone(), mark.level.unwrap_or(*level)),
            (None, None) => return String::new(),
        };
        let Some(kind) = self.lists.get(&list) else {
            return String::new();
        };
        let Some(levels) = self.kinds.get(kind) else {
            return String::new();
        };
        if self.counts.get(kind).is_none() {
            self.counts.insert(kind.clone(), [0; LEVELS]);
        }
        let Some(counts) = self.counts.get_mut(kind) else {
            return String::new();
        };
        if let Some(at) = self.anew.iter().position(|own| *own == list) {
            self.anew.swap_remove(at);
            *counts = [0; LEVELS];
        }
        for (at, count) in counts.iter_mut().enumerate().skip(level) {
            let start = levels.get(at).map_or(1, |level| level.start.max(1));
            *count = match (at == level, *count) {
                (true, 0) => start,
                (true, count) => count.saturating_add(1),
                _ => 0,
            };
        }
        let Some(own) = levels
            .get(level)
            .filter(|own| own.format != "bullet" && own.format != "none")
        else {
            return String::new();
        };
        let mut text = own.text.clone();
        for (at, count) in counts.iter().enumerate() {
            let format = levels.get(at).map_or("", |level| level.format.as_str());
            text = text.replace(
                &["%", &(at + 1).to_string()].concat(),
                &written((*count).max(1), format),
            );
        }
        text
    }
}

/// A number as a format writes it: Chinese, in a circle, as a letter, or plain.
fn written(number: usize, format: &str) -> String {
    let code = u32::try_from(number).unwrap_or(u32::MAX);
    let from = |first: char, most: u32| {
        let c = char::from_u32(u32::from(first).saturating_add(code.saturating_sub(1)));
        c.filter(|_| code <= most).map(String::from)
    };
    let special = match format {
        "chineseCounting"
        | "chineseCountingThousand"
        | "ideographDigital"
        | "japaneseCounting"
        | "taiwaneseCountingThousand"
        | "chineseLegalSimplified"
        | "japaneseDigitalTenThousand" => chinese(number),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => from('①', 20),
        "lowerLetter" => from('a', 26),
        "upperLetter" => from('A', 26),
        _ => None,
    };
    special.unwrap_or_else(|| number.to_string())
}

/// 1 to 99: 一, 十, 十二, 二十三.
fn chinese(number: usize) -> Option<String> {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let (tens, ones) = (number / 10, number % 10);
    let mut text = String::new();
    if tens > 1 {
        text.push(*DIGITS.get(tens)?);
    }
    if tens > 0 {
        text.push('十');
    }
    if ones > 0 {
        text.push(*DIGITS.get(ones)?);
    }
    (tens < 10).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_lists_write_them() {
        for (number, format, text) in [
            (1, "chineseCounting", "一"),
            (10, "chineseCountingThousand", "十"),
            (23, "japaneseCounting", "二十三"),
            (100, "chineseCounting", "100"),
            (3, "decimalEnclosedCircle", "③"),
            (2, "upperLetter", "B"),
            (7, "lowerRoman", "7"),
        ] {
            assert_eq!(written(number, format), text);
        }
    }
}
