//! The pack of a translation that a publisher brings.
//!
//! It has the form of every other pack, with two more entries at the end: the publisher, and the
//! direction. A sentence that is not translated is empty: the page shows the
//! Chinese one.

use super::translation::Translation;
use super::{REFERENCE, Sentences, pack, template};

/// A publisher's pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The entries of the pack: fingerprint, sentences, publisher, direction.
    pub entries: Vec<String>,
    /// The sentences that are shown in Chinese, as `section.key`; behind it, if the translation is
    /// there, but its Chinese sentence has changed since, that this is so.
    pub missing: Vec<String>,
}

/// The most bytes of a pack. English has 100 KB.
const MOST_BYTES: usize = 1024 * 1024;

/// The most characters of a sentence, as a multiple of the Chinese one, and for a short one.
const LONGEST: (usize, usize) = (10, 400);

impl Translation {
    /// The pack for the program with these sentences.
    ///
    /// # Errors
    /// Everything that has to be mended first: each names the sentence and its line.
    pub fn pack(&self, sentences: &Sentences) -> Result<Published, Vec<String>> {
        let mut problems = self.problems_of_head(sentences);
        for ((section, key), entry) in &self.entries {
            if sentences.source(REFERENCE, section, key).is_none() {
                problems.push(format!(
                    "line {}: [{section}.{key}] is no sentence of this program. Remove it, or run --template over the file.",
                    entry.line
                ));
            }
        }
        let fingerprint = pack::fingerprint(sentences.reference());
        let mut entries = vec![fingerprint];
        let mut missing = Vec::new();
        for (section, key) in sentences.keys() {
            let entry = self.entries.get(&(section.to_owned(), key.to_owned()));
            let entry = entry.filter(|entry| !entry.text.trim().is_empty());
            let entry = match entry {
                Some(entry) if entry.was.is_some() => {
                    missing.push(format!("{section}.{key} (its Chinese has changed)"));
                    None
                }
                Some(entry) => Some(entry),
                None => {
                    missing.push(format!("{section}.{key}"));
                    None
                }
            };
            let text = entry.map(|entry| {
                let checked = checked(&entry.text, sentences, section, key);
                checked.unwrap_or_else(|problem| {
                    problems.push(format!("line {}: [{section}.{key}] {problem}.", entry.line));
                    String::new()
                })
            });
            entries.push(text.unwrap_or_default());
        }
        entries.extend([self.publisher.trim().to_owned(), self.direction.clone()]);
        let bytes: usize = entries.iter().map(String::len).sum();
        if bytes > MOST_BYTES {
            problems.push(format!(
                "the pack has {bytes} bytes, more than {MOST_BYTES}: shorten it."
            ));
        }
        match problems.is_empty() {
            true => Ok(Published { entries, missing }),
            false => Err(problems),
        }
    }

    fn problems_of_head(&self, sentences: &Sentences) -> Vec<String> {
        let mut problems = Vec::new();
        let language = |tag: &str| {
            tag.split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        let part = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let is_tag = self.tag.split('-').all(part) && matches!(language(&self.tag).len(), 2 | 3);
        if !is_tag {
            problems.push(format!(
                "tag = \"{}\": write the language as in `mn-Mong` or `mn-Cyrl`.",
                self.tag
            ));
        }
        let mut own = [REFERENCE].into_iter().chain(sentences.fetched());
        if own.any(|tag| language(tag) == language(&self.tag)) {
            problems.push(format!(
                "tag = \"{}\": the program speaks this language itself.",
                self.tag
            ));
        }
        for (name, value, most) in [
            ("name", &self.name, 40),
            ("publisher", &self.publisher, 100),
        ] {
            if value.trim().is_empty() || value.chars().count() > most {
                problems.push(format!(
                    "{name} = \"{value}\": write it, in at most {most} characters."
                ));
            }
            if value.contains(['<', '>', '&', '"']) || value.chars().any(is_unwanted) {
                problems.push(format!(
                    "{name} = \"{value}\": letters and punctuation only."
                ));
            }
        }
        if !matches!(&*self.direction, "horizontal" | "vertical") {
            problems.push(format!(
                "direction = \"{}\": write horizontal or vertical.",
                self.direction
            ));
        }
        problems
    }
}

/// A translation in the form of a pack.
fn checked(text: &str, sentences: &Sentences, section: &str, key: &str) -> Result<String, String> {
    let parsed = template::parse(text)?;
    let reference = sentences
        .template(REFERENCE, section, key)
        .ok_or("is not in the program")?;
    let (mut found, mut wanted) = (parsed.arguments(), reference.arguments());
    found.sort_unstable();
    wanted.sort_unstable();
    if found != wanted {
        return Err(format!(
            "has the placeholders {found:?}; the Chinese has {wanted:?}. Use the same ones, in any order"
        ));
    }
    // The page shows every sentence as text, so markup would be read as it stands.
    let longest = [REFERENCE].into_iter().chain(sentences.fetched());
    let others: Vec<String> = longest
        .filter_map(|tag| sentences.source(tag, section, key))
        .collect();
    let may_have = |c: char| others.iter().any(|other| other.contains(c));
    if text.contains(['<', '>']) && !may_have('<')
        || text.contains('&') && text.contains(';') && !may_have('&')
    {
        return Err("has markup; it would be shown as it is written. Write plain text".to_owned());
    }
    if text.chars().any(is_unwanted) {
        return Err(
            "has a control character, or one that changes the direction of text. Remove it"
                .to_owned(),
        );
    }
    let longest = others
        .iter()
        .map(|other| other.chars().count() * LONGEST.0)
        .max();
    let longest = longest.unwrap_or_default().max(LONGEST.1);
    if text.chars().count() > longest {
        return Err(format!("has more than {longest} characters. Shorten it"));
    }
    Ok(pack::marked(&parsed, reference))
}

/// Control characters, which separate the entries of a pack, and marks that reorder text unseen.
fn is_unwanted(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
