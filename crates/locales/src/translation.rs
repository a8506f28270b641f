//! A translator's table: one file with every sentence in Chinese and English, and a place for the
//! translation of each.
//!
//! It is TOML of this shape, made by [`Translation::template`]:
//!
//! ```toml
//! tag = "mn-Mong"
//! name = "…"
//! publisher = "…"
//! direction = "vertical"
//!
//! [start.check]
//! zh = "开始自查"
//! en = "Start the self-check"
//! text = ""
//! ```

use std::collections::BTreeMap;

use super::outline::outline;
use super::{File, REFERENCE, Sentences};

/// The section with translations of sentences that the program no longer has.
const GONE: &str = "gone";

/// The section and the key of a sentence.
pub(crate) type Key = (String, String);

/// A translator's table.
#[derive(Debug, Default)]
pub struct Translation {
    /// The BCP 47 tag of the language.
    pub tag: String,
    /// What the language calls itself.
    pub name: String,
    /// Who answers for the translation.
    pub publisher: String,
    /// `horizontal` or `vertical`.
    pub direction: String,
    pub(crate) entries: BTreeMap<Key, Entry>,
    gone: BTreeMap<String, String>,
}

/// A sentence and its translation.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    /// The Chinese sentence that the translator saw.
    zh: String,
    /// The translation; empty if there is none yet.
    pub(crate) text: String,
    /// The Chinese sentence that was translated, if it has changed since.
    pub(crate) was: Option<String>,
    /// The line of the translation; 0 if it is not known.
    pub(crate) line: usize,
}

impl Translation {
    /// Reads a table.
    ///
    /// # Errors
    /// What is wrong with its shape.
    pub fn read(text: &str) -> Result<Self, Vec<String>> {
        let table = text.trim_start_matches('\u{feff}').parse::<toml::Table>();
        let table = table.map_err(|error| vec![format!("this is not TOML: {error}")])?;
        let lines = lines(text);
        let mut translation = Self::default();
        let mut problems = Vec::new();
        for (name, value) in table {
            match value {
                toml::Value::String(text) => match &*name {
                    "tag" => translation.tag = text,
                    "name" => translation.name = text,
                    "publisher" => translation.publisher = text,
                    "direction" => translation.direction = text,
                    other => {
                        problems.push(format!("`{other}` at the top is not known; remove it."))
                    }
                },
                toml::Value::Table(gone) if name == GONE => {
                    let texts = gone.into_iter();
                    let texts = texts.map(|(key, text)| (key, string(Some(&text))));
                    translation.gone = texts.collect();
                }
                toml::Value::Table(keys) => {
                    for (key, entry) in keys {
                        let Some(entry) = entry.as_table() else {
                            problems.push(format!(
                                "[{name}] {key}: write [{name}.{key}], and beneath it text = \"…\"."
                            ));
                            continue;
                        };
                        let key = (name.clone(), key);
                        let entry = Entry {
                            zh: string(entry.get("zh")),
                            text: string(entry.get("text")),
                            was: entry.get("was").map(|was| string(Some(was))),
                            line: lines.get(&key).copied().unwrap_or_default(),
                        };
                        translation.entries.insert(key, entry);
                    }
                }
                _ => problems.push(format!(
                    "`{name}` is neither a text nor a section; remove it."
                )),
            }
        }
        match problems.is_empty() {
            true => Ok(translation),
            false => Err(problems),
        }
    }

    /// The table to fill in, with what is translated already. A translation whose Chinese sentence
    /// has changed gets a mark; one whose sentence is gone goes to the end.
    #[must_use]
    pub fn template(&self, sentences: &Sentences, files: &[File]) -> String {
        let mut out = self.head();
        let mut written = 0;
        for file in in_order(files) {
            let (head, places) = outline(&file.text);
            out.push_str(&format!("\n# ──── {} ────\n{}", file.area, comment(&head)));
            for place in places {
                let key = (place.section.to_owned(), place.key.to_owned());
                out.push_str(&format!("\n[{}.{}]\n", place.section, place.key));
                out.push_str(&comment(&place.note));
                out.push_str(&self.entry(sentences, &key));
                written += 1;
            }
        }
        debug_assert_eq!(
            written,
            sentences.keys().count(),
            "the outline has every sentence"
        );
        let mut gone = self.gone.clone();
        for ((section, key), entry) in &self.entries {
            if !entry.text.trim().is_empty() && sentences.source(REFERENCE, section, key).is_none()
            {
                gone.insert(format!("{section}.{key}"), entry.text.clone());
            }
        }
        if !gone.is_empty() {
            out.push_str(&format!(
                "\n# No longer in the program. Delete what is of no use any more.\n[{GONE}]\n"
            ));
            for (key, text) in &gone {
                out.push_str(&format!("{} = {}\n", quoted(key), quoted(text)));
            }
        }
        out
    }

    fn head(&self) -> String {
        let direction = match &*self.direction {
            "" if self.tag.ends_with("-Mong") => "vertical",
            "" => "horizontal",
            direction => direction,
        };
        format!(
            "{HOW}\ntag = {}\n# What the language calls itself, as the button in the bar shows it.\nname = {}\n\
             # Who answers for this translation. It is named under every page.\npublisher = {}\n\
             # horizontal, or vertical: from the top down, columns from left to right.\ndirection = {}\n",
            quoted(&self.tag),
            quoted(&self.name),
            quoted(&self.publisher),
            quoted(direction)
        )
    }

    fn entry(&self, sentences: &Sentences, key: &Key) -> String {
        let (section, name) = key;
        let source = |tag| sentences.source(tag, section, name).unwrap_or_default();
        let zh = source(REFERENCE);
        let mut out = String::new();
        let holes = sentences.placeholders(section, name);
        if !holes.is_empty() {
            let holes: Vec<String> = holes.iter().map(|hole| format!("{{{hole}}}")).collect();
            out.push_str(&format!("# Keep: {}\n", holes.join(" ")));
        }
        let empty = Entry::default();
        let entry = self.entries.get(key).unwrap_or(&empty);
        let is_done = !entry.text.trim().is_empty();
        let changed = (is_done && entry.zh != zh).then_some(&entry.zh);
        if let Some(was) = entry.was.as_ref().filter(|_| is_done).or(changed) {
            out.push_str(&format!(
                "# The Chinese has changed: look at the text again, then delete the line `was`.\nwas = {}\n",
                quoted(was)
            ));
        }
        if !zh.is_empty() {
            out.push_str(&format!("zh = {}\n", quoted(&zh)));
        }
        for tag in sentences.fetched() {
            out.push_str(&format!("{tag} = {}\n", quoted(&source(tag))));
        }
        out.push_str(&format!("text = {}\n", quoted(&entry.text)));
        out
    }
}

const HOW: &str = "\
# Every sentence of the program, to be translated: fill in `text`, and nothing else.
# - `zh` and `en` say what the sentence says. Chinese is what counts.
# - What stands in braces is filled in by the program: keep it, where your language wants it. {{ and }} are braces.
# - A sentence without `text` is shown in Chinese. Lines that begin with # are notes.
# Run the command again over this file for a newer program: it keeps what is done, and marks what has changed.
";

/// The files of the reference, and behind them those of other languages for areas of their own.
fn in_order(files: &[File]) -> Vec<&File> {
    let (mut ordered, others): (Vec<&File>, Vec<&File>) =
        files.iter().partition(|file| file.locale == REFERENCE);
    for file in others {
        if ordered.iter().all(|known| known.area != file.area) {
            ordered.push(file);
        }
    }
    ordered
}

/// The line of the `text` of each sentence.
fn lines(text: &str) -> BTreeMap<Key, usize> {
    let mut lines = BTreeMap::new();
    let mut key = None;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[') {
            let name = header.split(']').next().unwrap_or_default();
            key = name
                .split_once('.')
                .map(|(section, key)| (section.to_owned(), key.to_owned()));
        }
        if let (true, Some(key)) = (line.starts_with('[') || line.starts_with("text"), &key) {
            lines.insert(key.clone(), at + 1);
        }
    }
    lines
}

fn string(value: Option<&toml::Value>) -> String {
    value
        .and_then(toml::Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn comment(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("# {line}\n")).collect()
}

/// A text as a TOML string of one line.
fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "\""
}
