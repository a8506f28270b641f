//! Tools that npm installs, each from a lock file of this project.
use crate::{paths, shell};
use anyhow::{Context, Result, bail};
use bundle::sha256;
use std::path::{Path, PathBuf};

/// The oldest Node that Playwright and the tests run on.
const NODE: u32 = 20;

/// The folder with `prettier` and `taplo`, which format files.
pub(crate) fn formatters() -> Result<PathBuf> {
    build_tools()
}

/// The folder with `wasm-opt`, `terser`, `esbuild`, `prettier` and `taplo`, in the versions of
/// `xtask/npm/package.json`.
pub(crate) fn build_tools() -> Result<PathBuf> {
    let package = paths::root().join("xtask").join("npm");
    install(
        "Installing binaryen, terser, esbuild, prettier and taplo, about 15 seconds",
        &package,
    )?;
    Ok(package.join("node_modules").join(".bin"))
}

/// Playwright and axe, in `tests/browser/node_modules`.
pub(crate) fn playwright() -> Result<()> {
    install(
        "Installing Playwright, about 10 seconds",
        &paths::browser_tests(),
    )
}

/// The client of WebDriver, in `tests/engines/node_modules`.
pub(crate) fn selenium() -> Result<()> {
    install(
        "Installing Selenium's client, about 5 seconds",
        &paths::engine_tests(),
    )
}

/// The rule engines of the benchmarks, in `tests/bench/node_modules`.
pub(crate) fn peers() -> Result<()> {
    install(
        "Installing the rule engines to compare with, about 10 seconds",
        &paths::bench(),
    )
}

/// React, Ant Design and what builds forms with them, in
/// `tests/bench/peers/forms/node_modules`.
pub(crate) fn peer_forms() -> Result<()> {
    install(
        "Installing the forms to compare with, about 20 seconds",
        &paths::bench().join("peers").join("forms"),
    )
}

/// TypeScript and Vite, which the package's tests use, in `tests/npm/node_modules`.
pub(crate) fn bundlers() -> Result<()> {
    install(
        "Installing TypeScript and Vite, about 10 seconds",
        &paths::root().join("tests").join("npm"),
    )
}

/// Runs `npm ci`, unless this lock file was installed last.
fn install(what: &str, folder: &Path) -> Result<()> {
    node()?;
    let lock = std::fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", paths::relative(folder)))?;
    let stamp = folder.join("node_modules").join(".xtask-lock");
    let wanted = sha256(&lock);
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    shell::run_quietly(
        what,
        shell::command("npm")
            .current_dir(folder)
            .args(["ci", "--no-audit", "--no-fund"])
            // The system's Chromium is used; npm must not download another.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    std::fs::write(stamp, wanted)?;
    Ok(())
}

fn node() -> Result<()> {
    let version = shell::read(shell::command("node").arg("--version")).context(
        "Node is missing: install Node 20 or later, with npm (Debian: apt-get install nodejs npm)",
    )?;
    let major = version.trim().trim_start_matches('v').split('.').next();
    match major.and_then(|digits| digits.parse::<u32>().ok()) {
        Some(major) if major >= NODE => Ok(()),
        _ => bail!(
            "Node {} is too old: install Node {NODE} or later",
            version.trim()
        ),
    }
}
