//! Turns `locales/<tag>/*.toml` into `OUT_DIR/text.rs`, one function for each sentence, and into
//! `OUT_DIR/<tag>.pack`, the sentences of each other language.
//!
//! A sentence that one locale lacks stops the build, and so does a sentence with other
//! placeholders. The message names the file and the key, and says what to do.
#![allow(
    clippy::print_stdout,
    reason = "Cargo reads a build script's standard output"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

#[path = "build/names.rs"]
mod names;

use locales::Sentences;
use names::NAMES;

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
    let files = locales::read(Path::new("locales"))
        .map_err(|error| format!("crates/words/locales: {error}"))?;
    let sentences = Sentences::of(&files, NAMES).map_err(|problems| problems.join("\n"))?;
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR for build scripts; it is unset")?;
    let write = |name: &str, text: String| {
        fs::write(PathBuf::from(&out).join(name), text).map_err(|error| error.to_string())
    };
    for tag in sentences.fetched() {
        let pack = sentences.pack(tag).unwrap_or_default();
        write(&format!("{tag}.pack"), pack)?;
    }
    write("text.rs", sentences.rust(NAMES))
}
