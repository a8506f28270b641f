//! The generator of the text table, as a pure function: locale files in,
//! Rust source or problems out. `build.rs` runs it; `tests/generator.rs` tests it.

#[path = "emit.rs"]
mod emit;
#[path = "names.rs"]
pub(crate) mod names;
#[path = "table.rs"]
mod table;
#[path = "template.rs"]
mod template;

use names::Names;
use table::Table;

/// The locale that decides which sentences exist and in which order their
/// placeholders become arguments. Every other file is held against it.
pub(crate) const REFERENCE: &str = "zh-Hans";

/// Generates the source of `words::text` from (tag, TOML) pairs. `names` are the sections
/// that name the values of an enum.
///
/// # Errors
/// Every problem of every file, one sentence each: what is wrong, where, and
/// what to do about it.
pub(crate) fn generate(files: &[(String, String)], names: &[Names]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let tables: Vec<(&str, Table)> = files
        .iter()
        .map(|(tag, text)| (tag.as_str(), table::read(tag, text, &mut problems)))
        .collect();
    let reference = tables.iter().find(|(tag, _)| *tag == REFERENCE);
    let Some((_, reference)) = reference else {
        problems.push(format!(
            "locales/{REFERENCE}.toml is missing: it is the file the others are held against. Put it back."
        ));
        return Err(problems);
    };
    for (tag, table) in &tables {
        table::compare(tag, table, reference, &mut problems);
    }
    table::check_names(reference, names, &mut problems);
    if problems.is_empty() {
        Ok(emit::source(&tables, reference, names))
    } else {
        Err(problems)
    }
}
