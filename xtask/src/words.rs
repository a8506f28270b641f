//! `cargo xtask words`: a language that a publisher brings (`docs/languages.md`).
use anyhow::{Result, bail};
use bundle::Language;
use std::path::Path;

const USAGE: &str = "\
usage: cargo xtask words --template TAG [FILE]   writes the table to translate, or brings it up to date
       cargo xtask words --pack FILE [FOLDER]    makes the pack of a table, and the line that names it";

pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["--template", tag] => template(tag, &format!("words-{tag}.toml")),
        ["--template", tag, file] => template(tag, file),
        ["--pack", table] => pack(table, "."),
        ["--pack", table, folder] => pack(table, folder),
        _ => bail!(USAGE),
    }
}

fn template(tag: &str, file: &str) -> Result<()> {
    bundle::template(tag, Path::new(file))?;
    println!("{file}: every sentence; fill in `text`. docs/languages.md says how to go on.");
    Ok(())
}

fn pack(table: &str, folder: &str) -> Result<()> {
    let language = Language::of(Path::new(table))?;
    let [pack, line, missing] = language.write(Path::new(folder))?;
    println!("In {folder}:");
    println!("  {pack}  the pack, to be laid beside index.html");
    println!("  {line}  the line that names it, for the head of index.html");
    println!(
        "  {missing}  what is shown in Chinese: {} sentences",
        language.missing.len()
    );
    Ok(())
}
