//! Turns `locales/<tag>/*.toml` into `OUT_DIR/text.rs`, one function for each sentence.
//!
//! A locale is a folder. A sentence that one locale lacks stops the build, and so does a
//! sentence with other placeholders. The message names the file and the key, and says what
//! to do.
#![allow(
    clippy::print_stdout,
    reason = "Cargo reads a build script's standard output"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

#[path = "build/generator.rs"]
mod generator;

use generator::File;
use generator::names::NAMES;

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
    let source = generator::generate(&files, NAMES).map_err(|problems| problems.join("\n"))?;
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR for build scripts; it is unset")?;
    fs::write(PathBuf::from(out).join("text.rs"), source).map_err(|error| error.to_string())
}

/// Every `locales/<tag>/<area>.toml`, sorted by name, so that the output does not depend on the
/// file system.
fn read_locales() -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for folder in entries(Path::new("locales"))? {
        if !folder.is_dir() {
            continue;
        }
        for path in entries(&folder)? {
            let is_toml = path
                .extension()
                .is_some_and(|extension| extension == "toml");
            if let (true, Some(locale), Some(area)) = (is_toml, name(&folder), name(&path)) {
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
