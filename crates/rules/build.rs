//! Turns `data/calendar/*.tsv` into `OUT_DIR/calendar.rs`, one table.
//!
//! A new file adds a year without a change of code. A malformed file stops the build; the
//! message has its name, the line and the fault.
#![allow(
    clippy::print_stdout,
    reason = "Cargo reads a build script's standard output"
)]

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, io};

#[path = "build/calendar.rs"]
mod calendar;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data/calendar");
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}\n");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let files = read_years().map_err(|error| format!("crates/rules/data/calendar: {error}"))?;
    let source = calendar::generate(&files).map_err(|problems| problems.join("\n"))?;
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR for build scripts; it is unset")?;
    fs::write(PathBuf::from(out).join("calendar.rs"), source).map_err(|error| error.to_string())
}

/// Every `data/calendar/<year>.tsv` as (name, contents), in order of year.
fn read_years() -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir("data/calendar")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "tsv")
            && let Some(name) = path.file_stem().and_then(|stem| stem.to_str())
        {
            files.push((name.to_owned(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}
