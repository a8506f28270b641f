//! From Rust to a module and its glue: cargo, then wasm-bindgen, then Binaryen.
use crate::{Tools, order, paths, shell};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// The compiler's target for the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Flags of the compiler, for the browser's target alone.
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// A crate for cargo to build.
pub(crate) struct Crate<'a> {
    pub(crate) package: &'a str,
    /// Its features, separated by commas, without the default features.
    pub(crate) features: &'a str,
    /// The profile of Cargo.toml: `release` is small, `dev` quick to build, `screen` fast to run.
    pub(crate) profile: &'a str,
    /// A further argument of the linker; none if empty.
    pub(crate) linker: &'a str,
}

impl Crate<'_> {
    /// Compiles the crate; returns the path of the module.
    pub(crate) fn compile(&self) -> Result<PathBuf> {
        let mut cargo = shell::cargo();
        cargo
            .args(["rustc", "--package", self.package, "--target", WASM])
            .args(["--no-default-features", "--features", self.features])
            .args(["--profile", self.profile])
            .env(RUSTFLAGS, rustflags()?);
        if !self.linker.is_empty() {
            cargo.args(["--", &format!("-Clink-args={}", self.linker)]);
        }
        shell::run(&mut cargo)?;
        let folder = if self.profile == "dev" {
            "debug"
        } else {
            self.profile
        };
        let name = format!("{}.wasm", self.package.replace('-', "_"));
        Ok(paths::target().join(WASM).join(folder).join(name))
    }
}

/// Panic messages have the paths of source files. The remaps remove this machine's folders and
/// the name of its package mirror, so that two machines build the same bytes.
fn rustflags() -> Result<String> {
    let home = std::env::home_dir().context("no home folder")?;
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    // If several match, rustc takes the last.
    let mut remaps = vec![(cargo.clone(), "cargo"), (paths::root(), ".")];
    for mirror in fs::read_dir(cargo.join("registry").join("src"))? {
        remaps.push((mirror?.path(), "crates"));
    }
    let flags = remaps
        .iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    // A small SHA-256 rather than a fast one: the program hashes about a kilobyte.
    let small = r#"--cfg=sha2_backend_soft="compact""#.to_owned();
    Ok(flags.chain([small]).collect::<Vec<_>>().join(" "))
}

/// The glue between a module and the browser.
pub(crate) fn bindgen(name: &str, module: Vec<u8>) -> Result<Bindgen> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(name, module).web(true)?;
    bindgen
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    Ok(bindgen)
}

/// Optimises modules in place, as many at once as there are processors. Level and features are
/// those in `index.html`, which has them once for all modules.
///
/// # Errors
/// If the page lacks them, or a module is refused.
pub fn optimise(tools: &Tools, modules: &[PathBuf]) -> Result<()> {
    if tools.folder.is_none() || modules.is_empty() {
        return Ok(());
    }
    let page = fs::read_to_string(paths::root().join("index.html"))?;
    let level = attribute(&page, "data-wasm-opt")
        .context("index.html: the rust link has no data-wasm-opt (its level, such as \"z\")")?;
    let features = attribute(&page, "data-wasm-opt-params")
        .context("index.html: the rust link has no data-wasm-opt-params (the named features)")?;
    shell::run(
        shell::command("node")
            .arg(paths::root().join("xtask").join("npm").join("shrink.mjs"))
            .arg(level)
            .args(features.split_whitespace())
            .arg("--")
            .args(modules),
    )?;
    for module in modules {
        fs::write(module, order::tightened(&fs::read(module)?)?)?;
    }
    Ok(())
}

/// The value of `name="…"`.
fn attribute<'page>(page: &'page str, name: &str) -> Option<&'page str> {
    let (_, after) = page.split_once(&format!("{name}=\""))?;
    Some(after.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn attributes_are_told_apart_by_their_whole_name() {
        let page = r#"<link data-wasm-opt-params="--a --b" data-wasm-opt="z" />"#;
        assert_eq!(attribute(page, "data-wasm-opt"), Some("z"));
        assert_eq!(attribute(page, "data-wasm-opt-params"), Some("--a --b"));
        assert_eq!(attribute(page, "data-bin"), None);
    }
}
