//! `dist/npm`: the package `xieguan`.
//!
//! The compiled module and its glue, and beside them whatever
//! `crates/wasm/npm` holds (its `package.json`, element, README).
use crate::compile::{self, Crate};
use crate::{Tools, paths};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// One module of the package.
struct Module {
    /// How its files are called.
    name: &'static str,
    /// The feature of the crate `xieguan-wasm` that has what it exports.
    feature: &'static str,
    /// Where it lies. Never two in one folder: both would find the one `boundary.js`, which
    /// keeps the words of the module that it belongs to.
    folder: &'static str,
}

const MODULES: [Module; 2] = [
    Module {
        name: "xieguan",
        feature: "person",
        folder: "",
    },
    Module {
        name: "notice",
        feature: "notice",
        folder: "notice",
    },
];

/// `embed` has been built: the package hands the element out too.
pub(crate) fn build(tools: &Tools, embed: &Path) -> Result<()> {
    println!("Building dist/npm, about two minutes the first time …");
    let out = paths::dist().join("npm");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    for module in &MODULES {
        module.build(tools, &out.join(module.folder))?;
    }
    for (name, as_name) in [
        ("xieguan-checker.mjs", "element.js"),
        ("checker.html", "checker.html"),
    ] {
        fs::copy(embed.join(name), out.join(as_name))?;
    }
    copy_beside(&out)
}

impl Module {
    fn build(&self, tools: &Tools, out: &Path) -> Result<()> {
        let compiled = Crate {
            package: "xieguan-wasm",
            features: self.feature,
            release: true,
            linker: "",
        }
        .compile()?;
        let mut bindgen = compile::bindgen(self.name, fs::read(compiled)?)?;
        bindgen.typescript(true).generate(out)?;
        compile::optimise(tools, &out.join(format!("{}_bg.wasm", self.name)))
    }
}

fn copy_beside(out: &Path) -> Result<()> {
    let source = paths::root().join("crates").join("wasm").join("npm");
    if source.is_dir() {
        for file in crate::files_below(&source)? {
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
    let mut json: serde_json::Value = serde_json::from_str(&fs::read_to_string(&manifest)?)
        .context("crates/wasm/npm/package.json")?;
    // Both are the workspace's own, written once.
    json["version"] = env!("CARGO_PKG_VERSION").into();
    json["license"] = env!("CARGO_PKG_LICENSE").into();
    for (key, value) in provenance()? {
        json["provenance"][key] = value.into();
    }
    fs::write(manifest, format!("{json:#}\n"))?;
    Ok(())
}

/// Which rules these are: their version, and a digest of the sources they were built from.
fn provenance() -> Result<[(&'static str, String); 2]> {
    let rules = paths::root().join("crates").join("rules");
    let version = rules_version(&fs::read_to_string(rules.join("src").join("lib.rs"))?)?;
    let mut sources = String::new();
    for krate in ["fields", "rules", "notice", "form", "words", "wasm"] {
        let folder = paths::root().join("crates").join(krate);
        for file in crate::files_below(&folder)? {
            let digest = crate::sha256(&fs::read(&file)?);
            sources.push_str(&format!("{digest}  {}\n", paths::relative(&file)));
        }
    }
    let digest = crate::sha256(sources.as_bytes());
    Ok([
        ("rulesVersion", version),
        ("sources", format!("sha256:{digest}")),
    ])
}

/// As `crates/rules` declares it; a test holds it to what the module answers.
pub(crate) fn rules_version(source: &str) -> Result<String> {
    let (_, after) = source
        .split_once("RULES_VERSION: &str = \"")
        .context("crates/rules declares no RULES_VERSION")?;
    let (version, _) = after.split_once('"').context("RULES_VERSION has no end")?;
    Ok(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::rules_version;

    #[test]
    fn the_rules_say_their_version() {
        let source = "pub const RULES_VERSION: &str = \"2026.1\";";
        assert_eq!(rules_version(source).unwrap(), "2026.1");
        assert!(rules_version("").is_err());
    }
}
