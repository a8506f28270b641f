//! What the commands need, found on this machine or installed once.
//!
//! Each version is written in one place: Trunk's in `Trunk.toml`
//! (`trunk-version`), wasm-bindgen's in the root `Cargo.toml` (`=`-pinned),
//! cargo-mutants' there too (`workspace.metadata.tools`), binaryen's and terser's in
//! `xtask/npm/package.json`, Playwright's in `tests/browser/package.json`,
//! those of the peers in `tests/bench/package.json`, TypeScript's and Vite's in
//! `tests/npm/package.json`. A tool on `PATH` in the right version is used
//! as it is; otherwise it goes to a cache of this user, in a folder named
//! after the version, so that two working copies never fight over it.
mod cargo_tool;
mod npm;
mod system;

pub(crate) use npm::{binaryen, bundlers, formatters, peers, playwright, terser};
pub(crate) use system::{browser, chinese_fonts, nginx};

use crate::{paths, shell};
use anyhow::{Context, Result, bail};
use cargo_tool::CargoTool;
use std::path::PathBuf;

/// The compiler's target for the browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Everything a build for the browser needs.
pub(crate) struct Build {
    /// The `trunk` program.
    pub(crate) trunk: PathBuf,
    /// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
    pub(crate) wasm_bindgen: PathBuf,
    /// The folder with `wasm-opt`.
    pub(crate) wasm_opt: PathBuf,
}

impl Build {
    /// A `PATH` on which Trunk finds the other two.
    pub(crate) fn path(&self) -> Result<std::ffi::OsString> {
        shell::path_with(&[self.wasm_bindgen.clone(), self.wasm_opt.clone()])
    }
}

/// Installs what is missing.
pub(crate) fn build() -> Result<Build> {
    wasm_target()?;
    Ok(Build {
        wasm_bindgen: wasm_bindgen()?,
        wasm_opt: binaryen()?,
        trunk: trunk()?,
    })
}

/// The compiler's standard library for the browser.
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

/// The `trunk` program, in the version that `Trunk.toml` asks for.
fn trunk() -> Result<PathBuf> {
    let version = toml_string("Trunk.toml", &["trunk-version"])?;
    let tool = CargoTool {
        package: "trunk",
        name: "trunk",
        programs: &["trunk"],
        version: version.trim_start_matches('=').to_owned(),
        locked: true,
        minutes: 7,
    };
    Ok(tool.folder()?.join("trunk"))
}

/// The folder with wasm-bindgen's programs, in the version the code links.
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
        // Its lock file may name a crate version that is no longer there.
        locked: false,
        minutes: 3,
    };
    tool.folder()
}

/// The `cargo-mutants` program.
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

/// A string in one of the project's own TOML files.
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
    // A dependency is a version, or a table with one.
    value
        .as_str()
        .or_else(|| value.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("{file}: {} is not a version", keys.join(".")))
}
