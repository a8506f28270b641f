//! The numbers that Word puts before paragraphs. They are not in the text of the file.

use crate::Problem;
use crate::xml::{Token, walk};

/// The most lists, kinds of lists, and numbered styles: the search through them is linear.
const MOST: usize = 1000;
/// The levels of a list.
pub(crate) const LEVELS: usize = 9;

/// How one level of a list is numbered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Level {
    /// The name of the format in .docx.
    pub(crate) format: String,
    /// The number's pattern, with `%1` for the count of the first level.
    pub(crate) text: String,
    pub(crate) start: usize,
}

/// A small map. The first value of a name counts.
#[derive(Debug)]
struct Named<T>(Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Named<T> {
    fn get(&self, name: &str) -> Option<&T> {
        let mut entries = self.0.iter();
        let entry = entries.find(|(of_entry, _)| of_entry == name)?;
        Some(&entry.1)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let mut entries = self.0.iter_mut();
        let entry = entries.find(|(of_entry, _)| of_entry == name)?;
        Some(&mut entry.1)
    }

    fn insert(&mut self, name: String, value: T) {
        if self.0.len() < MOST {
            self.0.push((name, value));
        }
    }
}

/// All lists of a document, with their counts so far.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    kinds: Named<Vec<Level>>,
    /// The kind of each list.
    lists: Named<String>,
    /// The lists whose next paragraph restarts the counts.
    restarts: Vec<String>,
    counts: Named<[usize; LEVELS]>,
    /// List and level of the paragraphs of each style.
    styles: Named<(String, usize)>,
}

/// List, level and style that a paragraph names.
#[derive(Debug, Default)]
pub(crate) struct Mark {
    pub(crate) list: Option<String>,
    pub(crate) level: Option<usize>,
    pub(crate) style: Option<String>,
}

impl Numbering {
    /// Reads `numbering.xml` and `styles.xml`.
    pub(crate) fn read(numbering: &str, styles: &str) -> Result<Self, Problem> {
        let mut read = Self::default();
        let (mut kind, mut list) = (String::new(), String::new());
        let (mut level, mut is_override) = (None, false);
        walk(numbering, &mut |token| match token {
            Token::Open(element) => {
                let value = || element.get("val").unwrap_or_default();
                match element.name {
                    "abstractNum" => {
                        kind = element.get("abstractNumId").unwrap_or_default();
                        read.add_kind(kind.clone(), vec![Level::default(); LEVELS]);
                    }
                    "num" => list = element.get("numId").unwrap_or_default(),
                    "abstractNumId" => read.add_list(list.clone(), value()),
                    "lvlOverride" => is_override = true,
                    "startOverride" => read.restart(list.clone()),
                    "lvl" => level = element.number("ilvl").filter(|_| !is_override),
                    name => {
                        let levels = read.kinds.get_mut(&kind);
                        let level = level.and_then(|index| levels?.get_mut(index));
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
                    read.add_style(std::mem::take(&mut style), list, level);
                }
            }
            _ => {}
        })?;
        Ok(read)
    }

    /// Adds a kind of lists.
    pub(crate) fn add_kind(&mut self, name: String, levels: Vec<Level>) {
        self.kinds.insert(name, levels);
    }

    /// Adds a list of a kind.
    pub(crate) fn add_list(&mut self, name: String, kind: String) {
        self.lists.insert(name, kind);
    }

    /// The counts restart where a list begins. A list may say so once for each level.
    pub(crate) fn restart(&mut self, list: String) {
        if self.restarts.len() < MOST && !self.restarts.contains(&list) {
            self.restarts.push(list);
        }
    }

    /// Adds a style whose paragraphs are in a list.
    pub(crate) fn add_style(&mut self, name: String, list: String, level: usize) {
        self.styles.insert(name, (list, level));
    }

    /// The number of the next paragraph with this mark; empty if it has none.
    pub(crate) fn next(&mut self, mark: Mark) -> String {
        self.number(mark).unwrap_or_default()
    }

    fn number(&mut self, mark: Mark) -> Option<String> {
        let style = mark.style.as_ref().and_then(|style| self.styles.get(style));
        let (list, level) = match (mark.list, style) {
            (Some(list), _) => (list, mark.level.unwrap_or(0)),
            (None, Some((list, level))) => (list.clone(), mark.level.unwrap_or(*level)),
            (None, None) => return None,
        };
        let kind = self.lists.get(&list)?;
        let levels = self.kinds.get(kind)?;
        if self.counts.get(kind).is_none() {
            self.counts.insert(kind.clone(), [0; LEVELS]);
        }
        let counts = self.counts.get_mut(kind)?;
        if let Some(index) = self.restarts.iter().position(|restart| *restart == list) {
            self.restarts.swap_remove(index);
            *counts = [0; LEVELS];
        }
        for (index, count) in counts.iter_mut().enumerate().skip(level) {
            let start = levels.get(index).map_or(1, |level| level.start.max(1));
            *count = match (index == level, *count) {
                (true, 0) => start,
                (true, count) => count.saturating_add(1),
                _ => 0,
            };
        }
        let level = levels.get(level)?;
        if matches!(&*level.format, "bullet" | "none") {
            return None;
        }
        let mut text = level.text.clone();
        for (number, (count, level)) in (1..).zip(counts.iter().zip(levels)) {
            let placeholder = ["%", &number.to_string()].concat();
            text = text.replace(&placeholder, &written((*count).max(1), &level.format));
        }
        Some(text)
    }
}

/// A number in a format of Word: Chinese, in a circle, as a letter; digits for every other.
fn written(number: usize, format: &str) -> String {
    let code = u32::try_from(number).unwrap_or(u32::MAX);
    let counted_from = |first: char, most: u32| {
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
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => counted_from('①', 20),
        "lowerLetter" => counted_from('a', 26),
        "upperLetter" => counted_from('A', 26),
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
    fn numbers_are_written_in_the_format_of_the_list() {
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
