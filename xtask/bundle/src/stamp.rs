//! Whether `dist/` was built from the sources as they are now.
//!
//! The stamp depends on content, not on time: switching branches back and forth causes no build.
use crate::paths;
use crate::{files_below, sha256};
use anyhow::Result;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// All inputs of a build.
const INPUTS: &[&str] = &[
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "bureau.html",
    "crates",
    "deploy",
    "index.html",
    "public",
    "style",
    "web",
    "xtask/npm/package-lock.json",
    "xtask/bundle",
];

/// A digest over the names and contents of all inputs.
pub(crate) fn of_inputs() -> Result<String> {
    let mut listing = String::new();
    for input in INPUTS {
        let path = paths::root().join(input);
        let files = match path {
            folder if folder.is_dir() => files_below(&folder)?,
            file if file.is_file() => vec![file],
            _ => Vec::new(),
        };
        // Tests do not change what is published.
        let files = files
            .iter()
            .filter(|file| !file.components().any(|part| part.as_os_str() == "tests"));
        for file in files {
            let digest = sha256(&std::fs::read(file)?);
            writeln!(listing, "{digest} {}", paths::relative(file))?;
        }
    }
    Ok(sha256(listing.as_bytes()))
}

pub(crate) fn matches(inputs: &str) -> Result<bool> {
    Ok(std::fs::read_to_string(file()?).is_ok_and(|stamp| stamp == inputs))
}

pub(crate) fn write(inputs: &str) -> Result<()> {
    Ok(std::fs::write(file()?, inputs)?)
}

/// Removes the stamp before a build, so that an aborted build does not look finished.
pub(crate) fn clear() -> Result<()> {
    remove(&file()?)
}

/// Removes a stamp, if it exists.
pub(crate) fn remove(stamp: &Path) -> Result<()> {
    if stamp.exists() {
        std::fs::remove_file(stamp)?;
    }
    Ok(())
}

fn file() -> Result<PathBuf> {
    Ok(paths::scratch()?.join("dist.stamp"))
}
