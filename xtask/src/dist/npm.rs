//! `dist/npm`: the package `xieguan`.
//!
//! The compiled module and its glue, and beside them whatever
//! `crates/wasm/npm` holds (its `package.json`, element, README).
use crate::{paths, shell, tools};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The names of the built files start with this.
const NAME: &str = "xieguan";

pub(super) fn build(tools: &tools::Build) -> Result<()> {
    println!("Building dist/npm, about a minute the first time …");
    let mut cargo = shell::cargo();
    cargo
        .args(["build", "--quiet", "--release", "--package", "xieguan-wasm"])
        .args(["--target", tools::WASM])
        .env(super::RUSTFLAGS, super::rustflags()?);
    shell::run(&mut cargo)?;
    let compiled = paths::target()
        .join(tools::WASM)
        .join("release")
        .join("xieguan_wasm.wasm");
    let out = paths::dist().join("npm");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    shell::run(
        shell::command(tools.wasm_bindgen.join("wasm-bindgen"))
            .args(["--target", "web", "--out-name", NAME, "--out-dir"])
            .arg(&out)
            .arg(compiled),
    )?;
    optimise(tools, &out.join(format!("{NAME}_bg.wasm")))?;
    copy_beside(&out)
}

/// With the level and the features that Trunk uses for the page: they stand
/// in `index.html`, once for both.
pub(crate) fn optimise(tools: &tools::Build, module: &Path) -> Result<()> {
    let page = fs::read_to_string(paths::root().join("index.html"))?;
    let level = attribute(&page, "data-wasm-opt")
        .context("index.html: the rust link has no data-wasm-opt (its level, such as \"z\")")?;
    let features = attribute(&page, "data-wasm-opt-params")
        .context("index.html: the rust link has no data-wasm-opt-params (the named features)")?;
    shell::run(
        shell::command(tools.wasm_opt.join("wasm-opt"))
            .arg(format!("-O{level}"))
            .args(features.split_whitespace())
            .arg(module)
            .arg("--output")
            .arg(module),
    )
}

/// The value of `name="…"`.
fn attribute<'page>(page: &'page str, name: &str) -> Option<&'page str> {
    let (_, after) = page.split_once(&format!("{name}=\""))?;
    Some(after.split_once('"')?.0)
}

fn copy_beside(out: &Path) -> Result<()> {
    let source = paths::root().join("crates").join("wasm").join("npm");
    if source.is_dir() {
        for file in super::files_below(&source)? {
            let target = out.join(file.strip_prefix(&source)?);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::copy(&file, target)?;
        }
    }
    for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(paths::root().join(license), out.join(license))
            .with_context(|| format!("copying {license}"))?;
    }
    let manifest = out.join("package.json");
    let mut json: serde_json::Value = match fs::read_to_string(&manifest) {
        Ok(text) => serde_json::from_str(&text).context("crates/wasm/npm/package.json")?,
        Err(_) => minimal(),
    };
    // The version is the workspace's own, written once.
    json["version"] = env!("CARGO_PKG_VERSION").into();
    fs::write(manifest, format!("{json:#}\n"))?;
    Ok(())
}

fn minimal() -> serde_json::Value {
    serde_json::json!({
        "name": NAME,
        "type": "module",
        "main": format!("{NAME}.js"),
        "types": format!("{NAME}.d.ts"),
        "license": env!("CARGO_PKG_LICENSE"),
        "sideEffects": false,
    })
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
