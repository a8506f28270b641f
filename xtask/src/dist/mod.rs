//! `cargo xtask dist`: what is handed out.
//!
//! | folder | for |
//! |---|---|
//! | `dist/site` | any web server, under any path |
//! | `dist/npm` | the rules alone, as a package for JavaScript |
//! | `dist/SHA256SUMS` | checking either with `sha256sum --check` |
mod npm;
mod stamp;

pub(crate) use npm::optimise;

use crate::{paths, shell, tools};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Builds everything, whether or not anything changed.
pub(crate) fn command() -> Result<()> {
    let started = Instant::now();
    build(&stamp::of_inputs()?)?;
    println!("dist/ is ready after {}", shell::elapsed(started));
    Ok(())
}

/// Builds only if a source file, or what was built, changed since the last time.
pub(crate) fn ensure() -> Result<()> {
    let inputs = stamp::of_inputs()?;
    if stamp::matches(&inputs)? && intact() {
        println!("dist/ is up to date: no source changed since it was built.");
        return Ok(());
    }
    build(&inputs)
}

fn build(inputs: &str) -> Result<()> {
    stamp::clear()?;
    let build = tools::build()?;
    // Trunk runs cargo offline, so that nothing it wants is ever downloaded
    // behind our back; the sources have to be there beforehand.
    shell::run(shell::cargo().args(["fetch", "--quiet", "--target", tools::WASM]))?;
    site(&build)?;
    npm::build(&build)?;
    checksums()?;
    stamp::write(inputs)
}

/// The page, which starts with the self-check, and beside it the program that has the
/// application form too and is fetched on demand (docs/decisions/0006).
fn site(build: &tools::Build) -> Result<()> {
    println!("Building dist/site, about three minutes the first time …");
    trunk(build, &[])?;
    let apart = paths::target().join("whole");
    trunk(
        build,
        &["--features", "form", "--dist", &apart.to_string_lossy()],
    )?;
    let site = paths::dist().join("site");
    let mut names = Vec::new();
    for ending in [".js", "_bg.wasm"] {
        let file = files_below(&apart)?.into_iter().find(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("web-") && name.ends_with(ending)
        });
        let file = file.with_context(|| format!("Trunk made no web-*{ending}"))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let name = name.replacen("web-", "whole-", 1);
        fs::copy(&file, site.join(&name))?;
        names.push(name);
    }
    let page = site.join("index.html");
    let html = fs::read_to_string(&page)?;
    let place = r#"name="xieguan-whole" content=""#;
    if html.matches(place).count() != 1 {
        bail!("dist/site/index.html has no place for the names of the whole program");
    }
    let named = [place, &names.join(" ")].concat();
    fs::write(page, html.replace(place, &named))?;
    workshop(build, &site)
}

/// The workshop, beside the page: a program of its own (docs/decisions/0007). Style sheets
/// and scripts that both have are the same files, by name and content.
fn workshop(build: &tools::Build, site: &Path) -> Result<()> {
    let apart = paths::target().join("bureau");
    trunk(
        build,
        &[
            "--features",
            "bureau",
            "--dist",
            &apart.to_string_lossy(),
            "bureau.html",
        ],
    )?;
    for file in files_below(&apart)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".html") {
            // Its scripts and preloads name the program's files.
            let html = fs::read_to_string(&file)?.replace("/web-", "/bureau-");
            fs::write(site.join("bureau.html"), html)?;
        } else if let Some(rest) = name.strip_prefix("web-") {
            fs::copy(&file, site.join(["bureau-", rest].concat()))?;
        } else {
            fs::copy(&file, site.join(&*name))?;
        }
    }
    Ok(())
}

fn trunk(build: &tools::Build, more: &[&str]) -> Result<()> {
    shell::run(
        shell::command(&build.trunk)
            .args(["build", "--release", "--offline"])
            .args(more)
            .env("PATH", build.path()?)
            .env(RUSTFLAGS, rustflags()?)
            // Trunk takes it for an option and wants it to say true.
            .env_remove("NO_COLOR"),
    )
}

/// Flags of the compiler, for the browser's target alone.
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Panic messages carry the paths of source files: not this machine's, nor the
/// name of its package mirror. Two machines then build the same bytes.
fn rustflags() -> Result<String> {
    let home = std::env::home_dir().context("no home folder")?;
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    // The last one that fits is taken.
    let mut remaps = vec![(cargo.clone(), "cargo"), (paths::root(), ".")];
    for mirror in fs::read_dir(cargo.join("registry").join("src"))? {
        remaps.push((mirror?.path(), "crates"));
    }
    let flags = remaps
        .iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    // A small SHA-256 rather than a fast one: it hashes a kilobyte at a time.
    let small = r#"--cfg=sha2_backend_soft="compact""#.to_owned();
    Ok(flags.chain([small]).collect::<Vec<_>>().join(" "))
}

fn checksums() -> Result<()> {
    fs::write(sums_file(), sums()?).context("writing dist/SHA256SUMS")
}

fn intact() -> bool {
    sums().is_ok_and(|sums| fs::read_to_string(sums_file()).is_ok_and(|written| written == sums))
}

fn sums_file() -> PathBuf {
    paths::dist().join("SHA256SUMS")
}

/// In the form that `sha256sum --check` reads.
fn sums() -> Result<String> {
    let mut text = String::new();
    for folder in ["npm", "site"] {
        for file in files_below(&paths::dist().join(folder))? {
            let name = paths::relative(&file);
            let name = name.strip_prefix("dist/").unwrap_or(&name);
            writeln!(text, "{}  {name}", sha256(&fs::read(&file)?))?;
        }
    }
    Ok(text)
}

/// In hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Every file, in a stable order.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        match entry.file_type()? {
            kind if kind.is_dir() => found.extend(files_below(&entry.path())?),
            _ => found.push(entry.path()),
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    #[test]
    fn sha256_of_nothing() {
        assert_eq!(
            super::sha256(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
