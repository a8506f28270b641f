//! The sentences of one locale, and their comparison with the reference.

use std::collections::BTreeMap;

use super::template::{self, MOST_ARGUMENTS, Template};
use super::{File, GLOSSES, Names, REFERENCE};

/// The sections of one locale, from all its files. Sorted, so that the output is the same
/// every time.
pub(crate) type Table = BTreeMap<String, Section>;

/// One `[section]` of a file.
#[derive(Debug)]
pub(crate) struct Section {
    /// The file that holds it.
    pub(crate) area: String,
    /// The sentences by their keys.
    pub(crate) sentences: BTreeMap<String, Template>,
}

/// Reads one file into the table of its locale. What cannot be read is reported and left out.
pub(crate) fn read(file: &File, table: &mut Table, problems: &mut Vec<String>) {
    let path = path(&file.locale, &file.area);
    let sections = match file.text.parse::<toml::Table>() {
        Ok(sections) => sections,
        Err(error) => {
            problems.push(format!("{path} is not TOML: {error}"));
            return;
        }
    };
    for (name, entries) in sections {
        let toml::Value::Table(entries) = entries else {
            problems.push(format!(
                "{path}: `{name}` is outside a section; move it under a `[section]`."
            ));
            continue;
        };
        if let Err(problem) = template::check_name(&name) {
            problems.push(format!("{path}: there is a section {problem}."));
        }
        if let Some(first) = table.get(&name) {
            problems.push(format!(
                "{path}: [{name}] is in {}.toml too; keep a section in one file.",
                first.area
            ));
            continue;
        }
        let mut sentences = BTreeMap::new();
        for (key, value) in entries {
            if let Err(problem) = template::check_name(&key) {
                problems.push(format!("{path}: [{name}] has a key {problem}."));
            }
            let Some(sentence) = value.as_str() else {
                problems.push(format!(
                    "{path}: [{name}] {key} is not a string; sections nest one level and hold only strings."
                ));
                continue;
            };
            match template::parse(sentence) {
                Ok(template) if template.arguments().len() > MOST_ARGUMENTS => {
                    problems.push(format!(
                        "{path}: [{name}] {key} has more than {MOST_ARGUMENTS} placeholders; make two sentences of it."
                    ));
                }
                Ok(template) => {
                    sentences.insert(key, template);
                }
                Err(problem) => problems.push(format!("{path}: [{name}] {key} {problem}.")),
            }
        }
        let area = file.area.clone();
        table.insert(name, Section { area, sentences });
    }
}

/// Gives the reference an empty sentence for each one of a gloss, so that a gloss has numbers as
/// every other section has. Which keys there are is decided by the first locale that has it.
pub(crate) fn add_glosses(tables: &mut BTreeMap<String, Table>) {
    for &gloss in GLOSSES {
        let mut others = tables.iter().filter(|(tag, _)| *tag != REFERENCE);
        let Some(section) = others.find_map(|(_, table)| table.get(gloss)) else {
            continue;
        };
        let empty = |key: &String| (key.clone(), Template { pieces: Vec::new() });
        let section = Section {
            area: section.area.clone(),
            sentences: section.sentences.keys().map(empty).collect(),
        };
        if let Some(reference) = tables.get_mut(REFERENCE) {
            reference.insert(gloss.to_owned(), section);
        }
    }
}

/// Reports every difference from the reference: a key that is missing or in excess, other
/// placeholders, a section in another file.
pub(crate) fn compare(locale: &str, table: &Table, reference: &Table, problems: &mut Vec<String>) {
    for (name, wanted) in reference {
        let expected = path(locale, &wanted.area);
        let found = table.get(name);
        if let Some(found) = found
            && found.area != wanted.area
        {
            let path = path(locale, &found.area);
            problems.push(format!(
                "{path}: [{name}] is in {}.toml in {REFERENCE}. Move it to {expected}.",
                wanted.area
            ));
        }
        for (key, wanted) in &wanted.sentences {
            let Some(found) = found.and_then(|section| section.sentences.get(key)) else {
                problems.push(format!(
                    "{expected}: [{name}] {key} is missing; {REFERENCE} has it. Add the translation, or remove the key from every locale."
                ));
                continue;
            };
            let (mut found, mut wanted) = (found.arguments(), wanted.arguments());
            found.sort_unstable();
            wanted.sort_unstable();
            if found != wanted {
                problems.push(format!(
                    "{expected}: [{name}] {key} has the placeholders {found:?}; {REFERENCE} has {wanted:?}. Use the same placeholders, in any order."
                ));
            }
        }
    }
    for (name, section) in table {
        for key in section.sentences.keys() {
            if sentence(reference, name, key).is_none() {
                let path = path(locale, &section.area);
                problems.push(format!(
                    "{path}: [{name}] {key} is not in {REFERENCE}. Remove it, or add it to every locale."
                ));
            }
        }
    }
}

/// Reports every section of names that is missing, and every name with a placeholder.
pub(crate) fn check_names(reference: &Table, names: &[Names], problems: &mut Vec<String>) {
    for Names {
        section: name,
        path: named,
        ..
    } in names
    {
        let Some(section) = reference.get(*name) else {
            problems.push(format!(
                "locales/{REFERENCE}: there is no section [{name}], which names the values of {named}. Add it, or remove it from build/names.rs."
            ));
            continue;
        };
        for (key, template) in &section.sentences {
            if !template.arguments().is_empty() {
                let path = path(REFERENCE, &section.area);
                problems.push(format!(
                    "{path}: [{name}] {key} has a placeholder; [{name}] names the values of {named}, and a name has none. Move it to another section."
                ));
            }
        }
    }
}

/// The sentence with this section and key.
pub(crate) fn sentence<'a>(table: &'a Table, section: &str, key: &str) -> Option<&'a Template> {
    table.get(section)?.sentences.get(key)
}

fn path(locale: &str, area: &str) -> String {
    format!("locales/{locale}/{area}.toml")
}
