//! One locale file, and its comparison with the reference.

use std::collections::BTreeMap;

use super::REFERENCE;
use super::names::Names;
use super::template::{self, Template};

/// Section, key, sentence: sorted, so that the output is the same every time.
pub(crate) type Table = BTreeMap<String, BTreeMap<String, Template>>;

/// Reads one locale file. What cannot be read is left out and reported.
pub(crate) fn read(tag: &str, text: &str, problems: &mut Vec<String>) -> Table {
    let file = format!("locales/{tag}.toml");
    let mut table = Table::new();
    let sections = match text.parse::<toml::Table>() {
        Ok(sections) => sections,
        Err(error) => {
            problems.push(format!("{file} is not TOML: {error}"));
            return table;
        }
    };
    for (section, entries) in sections {
        let toml::Value::Table(entries) = entries else {
            problems.push(format!(
                "{file}: `{section}` stands outside a section; move it under a `[section]`."
            ));
            continue;
        };
        if let Err(problem) = template::check_name(&section) {
            problems.push(format!("{file}: there is a section {problem}."));
        }
        let mut sentences = BTreeMap::new();
        for (key, value) in entries {
            if let Err(problem) = template::check_name(&key) {
                problems.push(format!("{file}: [{section}] has a key {problem}."));
            }
            let Some(sentence) = value.as_str() else {
                problems.push(format!(
                    "{file}: [{section}] {key} is not a string; sections nest one level and hold only strings."
                ));
                continue;
            };
            match template::parse(sentence) {
                Ok(template) => {
                    sentences.insert(key, template);
                }
                Err(problem) => problems.push(format!("{file}: [{section}] {key} {problem}.")),
            }
        }
        table.insert(section, sentences);
    }
    table
}

/// Reports every key that `table` lacks, has in excess, or fills from other
/// placeholders than the reference does.
pub(crate) fn compare(tag: &str, table: &Table, reference: &Table, problems: &mut Vec<String>) {
    for (section, key, wanted) in sentences(reference) {
        let Some(found) = sentence(table, section, key) else {
            problems.push(format!(
                "locales/{tag}.toml: [{section}] {key} is missing; {REFERENCE} has it. Add the translation, or remove the key from every locale."
            ));
            continue;
        };
        let (mut found, mut wanted) = (found.arguments(), wanted.arguments());
        found.sort_unstable();
        wanted.sort_unstable();
        if found != wanted {
            problems.push(format!(
                "locales/{tag}.toml: [{section}] {key} has the placeholders {found:?}; {REFERENCE} has {wanted:?}. Use the same ones, in any order."
            ));
        }
    }
    for (section, key, _) in sentences(table) {
        if sentence(reference, section, key).is_none() {
            problems.push(format!(
                "locales/{tag}.toml: [{section}] {key} is not in {REFERENCE}. Remove it, or add it to every locale."
            ));
        }
    }
}

/// Reports every section of names that is not there, and every name with a placeholder.
pub(crate) fn check_names(reference: &Table, names: &[Names], problems: &mut Vec<String>) {
    for Names { section, path, .. } in names {
        let Some(entries) = reference.get(*section) else {
            problems.push(format!(
                "locales/{REFERENCE}.toml: there is no [{section}], which names the values of {path}. Add it, or take it out of build/names.rs."
            ));
            continue;
        };
        for (key, template) in entries {
            if !template.arguments().is_empty() {
                problems.push(format!(
                    "locales/{REFERENCE}.toml: [{section}] {key} has a placeholder; [{section}] names the values of {path}, and a name has none. Move it to another section."
                ));
            }
        }
    }
}

/// The sentence under a section and a key, if there.
pub(crate) fn sentence<'a>(table: &'a Table, section: &str, key: &str) -> Option<&'a Template> {
    table.get(section)?.get(key)
}

fn sentences(table: &Table) -> impl Iterator<Item = (&str, &str, &Template)> {
    table.iter().flat_map(|(section, entries)| {
        entries
            .iter()
            .map(move |(key, template)| (section.as_str(), key.as_str(), template))
    })
}
