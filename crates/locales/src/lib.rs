//! The sentences of every language: reads `locales/<tag>/*.toml`, writes Rust and packs.
//!
//! A locale is a folder with a file for each area of the program. One locale, the
//! [`REFERENCE`], is compiled into the program. [`Sentences::rust`] writes one function for each
//! of its sentences. Every other locale becomes a [`Sentences::pack`]: a text that the program
//! fetches when somebody wants that language. The numbers of the sentences hold both together.
//!
//! A sentence that one locale lacks is a problem, and so is one with other placeholders.
//! `crates/words` stops its build then.
//!
//! A publisher may bring one more language, in a table of its own ([`Translation`]), of which
//! [`Translation::pack`] makes a pack. There, what is missing is shown in Chinese.

mod emit;
mod names;
mod outline;
mod pack;
mod published;
mod table;
mod template;
mod translation;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub use names::{Cover, Names};
pub use published::Published;
pub use translation::Translation;

use table::Table;
use template::Template;

/// The locale that decides which sentences there are, in which file each of them is, and in
/// which order its placeholders become arguments. Every other locale must agree with it.
pub const REFERENCE: &str = "zh-Hans";

/// The sections that explain Chinese text in another language. Only the other locales have them.
pub const GLOSSES: &[&str] = &["gloss"];

/// One file of a locale: `locales/<locale>/<area>.toml`.
#[derive(Clone, Debug)]
pub struct File {
    /// The BCP 47 tag of the locale.
    pub locale: String,
    /// The area of the program that the file speaks for.
    pub area: String,
    /// The content.
    pub text: String,
}

/// Reads every `<folder>/<tag>/<area>.toml`, sorted by name, so that what is made of them does
/// not depend on the file system.
///
/// # Errors
/// A folder or a file that cannot be read.
pub fn read(folder: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for locale in entries(folder)? {
        if !locale.is_dir() {
            continue;
        }
        for path in entries(&locale)? {
            let is_toml = path
                .extension()
                .is_some_and(|extension| extension == "toml");
            if let (true, Some(locale), Some(area)) = (is_toml, name(&locale), name(&path)) {
                let text = fs::read_to_string(&path)?;
                files.push(File { locale, area, text });
            }
        }
    }
    Ok(files)
}

/// What is in a folder, sorted.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

/// The name of a folder, or of a file without its ending.
fn name(path: &Path) -> Option<String> {
    Some(path.file_stem()?.to_str()?.to_owned())
}

/// The sentences of every locale, which agree with each other.
#[derive(Debug)]
pub struct Sentences {
    tables: BTreeMap<String, Table>,
}

impl Sentences {
    /// Puts the files together. `names` are the sections that name the values of an enum.
    ///
    /// # Errors
    /// Every problem of every file, one sentence each: what is wrong, where, and what to do
    /// about it.
    pub fn of(files: &[File], names: &[Names]) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let mut tables: BTreeMap<String, Table> = BTreeMap::new();
        for file in files {
            let table = tables.entry(file.locale.clone()).or_default();
            table::read(file, table, &mut problems);
        }
        table::add_glosses(&mut tables);
        let Some(reference) = tables.get(REFERENCE) else {
            problems.push(format!(
                "locales/{REFERENCE} is missing: every other locale is compared with it. Put it back."
            ));
            return Err(problems);
        };
        for (locale, table) in &tables {
            table::compare(locale, table, reference, &mut problems);
        }
        table::check_names(reference, names, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self { tables })
    }

    /// The source of `words::text`.
    #[must_use]
    pub fn rust(&self, names: &[Names]) -> String {
        emit::source(self, names)
    }

    /// The locales that the program fetches: all but the reference, by their tags.
    pub fn fetched(&self) -> impl Iterator<Item = &str> {
        let tags = self.tables.keys().map(String::as_str);
        tags.filter(|tag| *tag != REFERENCE)
    }

    /// The pack of a locale, in the form that `words::Locale::install` reads; `None` if there is
    /// no such locale.
    #[must_use]
    pub fn pack(&self, tag: &str) -> Option<String> {
        Some(pack::pack(self.tables.get(tag)?, self.reference()))
    }

    /// The section and the key of every sentence, in the order of their numbers.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&str, &str)> {
        self.reference().iter().flat_map(|(name, section)| {
            let keys = section.sentences.keys();
            keys.map(move |key| (name.as_str(), key.as_str()))
        })
    }

    /// A sentence of a locale.
    pub(crate) fn template(&self, tag: &str, section: &str, key: &str) -> Option<&Template> {
        table::sentence(self.tables.get(tag)?, section, key)
    }

    /// A sentence of a locale, as its file has it.
    pub(crate) fn source(&self, tag: &str, section: &str, key: &str) -> Option<String> {
        Some(self.template(tag, section, key)?.source())
    }

    /// The placeholders of a sentence.
    pub(crate) fn placeholders(&self, section: &str, key: &str) -> Vec<&str> {
        let template = self.template(REFERENCE, section, key);
        template.map(Template::arguments).unwrap_or_default()
    }

    /// The table of the reference. [`Sentences::of`] has made sure that there is one.
    fn reference(&self) -> &Table {
        static EMPTY: Table = Table::new();
        self.tables.get(REFERENCE).unwrap_or(&EMPTY)
    }
}
