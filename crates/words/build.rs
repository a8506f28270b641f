//! Turns `locales/*.toml` into `OUT_DIR/text.rs`, one function per sentence.
//!
//! A sentence that one locale lacks, or words with other placeholders, stops
//! the build here with the file, the key and what to do.
#![allow(
    clippy::print_stdout,
    reason = "Cargo reads a build script's standard output"
)]

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, io};

#[path = "build/generator.rs"]
mod generator;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=locales");
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}\n");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let files = read_locales().map_err(|error| format!("crates/words/locales: {error}"))?;
    let source = generator::generate(&files, generator::names::NAMES)
        .map_err(|problems| problems.join("\n"))?;
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR for build scripts; it is unset")?;
    fs::write(PathBuf::from(out).join("text.rs"), source).map_err(|error| error.to_string())
}

/// Every `locales/<tag>.toml` as (tag, contents), in order of tag so that the
/// output does not depend on the file system.
fn read_locales() -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir("locales")? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
            && let Some(tag) = path.file_stem().and_then(|stem| stem.to_str())
        {
            files.push((tag.to_owned(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}
