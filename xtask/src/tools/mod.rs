//! Finds what the commands need on this machine, or installs it once.
//!
//! Each version is written in one place: wasm-bindgen's in the root `Cargo.toml` (`=`-pinned),
//! those of cargo-mutants and geckodriver there too (`workspace.metadata.tools`), binaryen's and terser's in
//! `xtask/npm/package.json`, Playwright's in `tests/browser/package.json`, Selenium's in `tests/engines/package.json`, those of the peers
//! in `tests/bench/package.json`, TypeScript's and Vite's in `tests/npm/package.json`. A tool
//! on `PATH` in the right version is used. Otherwise it is installed into this user's cache, in
//! a folder named after the version, so that two working copies do not interfere.
mod cargo_tool;
mod engines;
mod npm;
mod system;

pub(crate) use engines::engines;
pub(crate) use npm::{bundlers, formatters, peer_forms, peers, playwright, selenium};
pub(crate) use system::{browser, chinese_fonts, headless_browser, nginx};

use crate::{paths, shell};
use anyhow::{Context, Result, bail};
use cargo_tool::CargoTool;
use std::path::PathBuf;

pub(crate) use bundle::WASM;

/// Everything that a build for browsers needs. Installs what is missing.
pub(crate) fn build() -> Result<bundle::Tools> {
    wasm_target()?;
    let folder = Some(npm::build_tools()?);
    Ok(bundle::Tools { folder })
}

/// Installs the standard library for browsers.
pub(crate) fn wasm_target() -> Result<()> {
    let mut rustc = shell::command(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let folder = shell::read(rustc.args(["--print", "target-libdir", "--target", WASM]))?;
    if PathBuf::from(folder.trim()).is_dir() {
        return Ok(());
    }
    if shell::find_program("rustup").is_none() {
        bail!(
            "this compiler cannot build for {WASM} and there is no rustup to add it: install the target yourself"
        );
    }
    shell::run_quietly(
        "Adding the compiler's browser target, about half a minute",
        shell::command("rustup").args(["target", "add", WASM]),
    )
}

/// The program `trunk`, if installed in the version of `Trunk.toml`. Only one test step uses
/// it, to show that others can build with it.
pub(crate) fn trunk() -> Result<Option<PathBuf>> {
    let version = toml_string("Trunk.toml", &["trunk-version"])?;
    let tool = CargoTool {
        package: "trunk",
        name: "trunk",
        programs: &["trunk"],
        version: version.trim_start_matches('=').to_owned(),
        locked: true,
        minutes: 0,
    };
    Ok(tool.installed()?.map(|folder| folder.join("trunk")))
}

/// The folder with the runner of the browser tests, in the linked version. Builds use
/// wasm-bindgen as a library.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let pin = toml_string("Cargo.toml", &["workspace", "dependencies", "wasm-bindgen"])?;
    let version = pin.strip_prefix('=').context(
        "wasm-bindgen must be pinned with = in Cargo.toml: its tool has to match exactly",
    )?;
    let tool = CargoTool {
        package: "wasm-bindgen-cli",
        name: "wasm-bindgen",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: version.to_owned(),
        // Its lock file may name a crate version that was withdrawn.
        locked: false,
        minutes: 2,
    };
    tool.folder()
}

/// The program `cargo-mutants`.
pub(crate) fn cargo_mutants() -> Result<PathBuf> {
    let keys = ["workspace", "metadata", "tools", "cargo-mutants"];
    let tool = CargoTool {
        package: "cargo-mutants",
        name: "cargo-mutants",
        programs: &["cargo-mutants"],
        version: toml_string("Cargo.toml", &keys)?,
        locked: true,
        minutes: 3,
    };
    Ok(tool.folder()?.join("cargo-mutants"))
}

/// A string in one of the project's TOML files.
fn toml_string(file: &str, keys: &[&str]) -> Result<String> {
    let text = std::fs::read_to_string(paths::root().join(file))
        .with_context(|| format!("reading {file}"))?;
    let table: toml::Table = text.parse().with_context(|| format!("reading {file}"))?;
    let mut value = &toml::Value::Table(table);
    for key in keys {
        value = value
            .get(key)
            .with_context(|| format!("{file} has no {}", keys.join(".")))?;
    }
    // A dependency is a version or a table with a version.
    value
        .as_str()
        .or_else(|| value.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("{file}: {} is not a version", keys.join(".")))
}
