//! The generator of `words::text`, as a pure function: locale files in, Rust source or
//! problems out. `build.rs` runs it; `tests/generator.rs` tests it.

#[path = "emit.rs"]
mod emit;
#[path = "names.rs"]
pub(crate) mod names;
#[path = "table.rs"]
mod table;
#[path = "template.rs"]
mod template;

use std::collections::BTreeMap;

use names::Names;
use table::Table;

/// The locale that decides which sentences there are, in which file each of them is, and in
/// which order its placeholders become arguments. Every other locale must agree with it.
pub(crate) const REFERENCE: &str = "zh-Hans";

/// One file of a locale: `locales/<locale>/<area>.toml`.
pub(crate) struct File {
    /// The BCP 47 tag of the locale.
    pub(crate) locale: String,
    /// The area of the program that the file speaks for.
    pub(crate) area: String,
    /// The content.
    pub(crate) text: String,
}

/// Generates the source of `words::text`. `names` are the sections that name the values of
/// an enum.
///
/// # Errors
/// Every problem of every file, one sentence each: what is wrong, where, and
/// what to do about it.
pub(crate) fn generate(files: &[File], names: &[Names]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut tables: BTreeMap<&str, Table> = BTreeMap::new();
    for file in files {
        let table = tables.entry(&file.locale).or_default();
        table::read(file, table, &mut problems);
    }
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
    if problems.is_empty() {
        Ok(emit::source(&tables, reference, names))
    } else {
        Err(problems)
    }
}
