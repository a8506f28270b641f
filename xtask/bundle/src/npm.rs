//! `dist/npm`: the package `xieguan`.
//!
//! It has the compiled module and its glue, and all files of `crates/wasm/npm` (`package.json`,
//! element, README).
use crate::assets::{self, Script};
use crate::compile::{self, Crate};
use crate::{Tools, paths, site};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// One module of the package.
struct Module {
    /// The stem of its files.
    name: &'static str,
    /// The feature of the crate `xieguan-wasm` with its exports.
    feature: &'static str,
    /// Its folder. Two modules cannot share one: wasm-bindgen would write one `boundary.js` for both.
    folder: &'static str,
    /// The profile it is built with.
    profile: &'static str,
}

const MODULES: [Module; 4] = [
    Module {
        name: "xieguan",
        feature: "person",
        folder: "",
        profile: "release",
    },
    Module {
        name: "fields",
        feature: "fields",
        folder: "fields",
        profile: "release",
    },
    Module {
        name: "notice",
        feature: "notice",
        folder: "notice",
        profile: "release",
    },
    Module {
        name: "screen",
        feature: "screen",
        folder: "screen",
        profile: "screen",
    },
];

/// Builds the package. `embed` has to be built already, since the package includes the element.
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
    for (tag, sentences) in site::sentences()? {
        let text = serde_json::to_string(&sentences)?;
        fs::write(
            out.join(format!("{tag}.js")),
            format!("export default {text};\n"),
        )?;
    }
    copy_beside(&out)
}

impl Module {
    fn build(&self, tools: &Tools, out: &Path) -> Result<()> {
        let compiled = Crate {
            package: "xieguan-wasm",
            features: self.feature,
            profile: self.profile,
            linker: "",
        }
        .compile()?;
        let mut bindgen = compile::bindgen(self.name, fs::read(compiled)?)?;
        // A bundler finds the module beside the glue; a page passes its address.
        bindgen
            .typescript(true)
            .omit_default_module_path(false)
            .generate(out)?;
        let glue = out.join(format!("{}.js", self.name));
        let written = with_refusal(&fs::read_to_string(&glue)?)?;
        let written = match self.feature {
            "person" => with_short_ways(&written)?,
            _ => written,
        };
        fs::write(&glue, written)?;
        fs::write(
            out.join(format!("{}.node.js", self.name)),
            IN_NODE.replace("NAME", self.name),
        )?;
        // With its snippets in it: one request instead of four, and a bundler still finds the
        // module by its address.
        if let Some(whole) = assets::one_module(tools, &glue)? {
            let whole = by_own_keys(&whole)?;
            fs::write(&glue, assets::smaller(tools, &whole, Script::Module)?)?;
            let snippets = out.join("snippets");
            if snippets.exists() {
                fs::remove_dir_all(snippets)?;
            }
        }
        compile::optimise(tools, &[out.join(format!("{}_bg.wasm", self.name))])
    }
}

/// How esbuild fills a namespace. A page may have put more into every object before.
const FILLS: &str = "for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });";
const FILLS_BY_OWN_KEYS: &str = "for (var name of Object.keys(all))
    __defProp(target, name, { __proto__: null, get: all[name], enumerable: true });";

/// A script of esbuild in which namespaces have no more than they export.
fn by_own_keys(script: &str) -> Result<String> {
    let fills = script.matches(FILLS).count();
    let has_namespaces = script.contains("__export(");
    ensure!(
        fills == usize::from(has_namespaces),
        "esbuild fills namespaces in another way than it did"
    );
    Ok(script.replace(FILLS, FILLS_BY_OWN_KEYS))
}

/// What Node imports in place of the glue.
const IN_NODE: &str = r#"// In Node the module is a file beside this one and is loaded on import. Waiting for `init()`,
// as browsers must, does no harm.
import { readFileSync } from "node:fs";
import { initSync } from "./NAME.js";

const started = initSync({ module: readFileSync(new URL("./NAME_bg.wasm", import.meta.url)) });

export * from "./NAME.js";

export default async function init() {
  return started;
}
"#;

/// Stands for the module's exports until it is loaded, so that early calls fail with a message
/// that says what to do. wasm-bindgen leaves `undefined` there.
const NOT_YET: &str = r#"const notYet = /*#__PURE__*/ new Proxy({ __proto__: null }, {
    __proto__: null,
    get() {
        throw new Error("init: the module is not loaded yet; await init() first");
    },
});
"#;

/// The glue that wasm-bindgen wrote, with [`NOT_YET`].
fn with_refusal(glue: &str) -> Result<String> {
    let (declared, is_there) = (
        "let wasmModule, wasmInstance, wasm;",
        "if (wasm !== undefined) return wasm;",
    );
    let found = [declared, is_there].map(|text| glue.matches(text).count());
    ensure!(
        found == [1, 2],
        "the glue is written in another way than it was: {found:?}"
    );
    let filled = "let wasmModule, wasmInstance, wasm = notYet;";
    Ok(glue
        .replace(declared, &[NOT_YET, filled].concat())
        .replace(is_there, "if (wasm !== notYet) return wasm;"))
}

/// Functions that are called often, with their short way in `crates/wasm/src/quick.js`.
const SHORT_WAYS: [(&str, &str); 2] = [
    ("determine", "quickDetermination"),
    ("outcome", "quickOutcome"),
];

/// The glue with the short ways, which do without wasm-bindgen's passing of objects and errors.
/// Where one returns `undefined`, the function goes on as wasm-bindgen wrote it.
fn with_short_ways(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for (name, short) in SHORT_WAYS {
        let begins = format!("export function {name}(facts, readings) {{\n");
        let imports = "import { attach, ";
        let found = [begins.as_str(), imports].map(|text| glue.matches(text).count());
        ensure!(
            found == [1, 1],
            "the glue is written in another way than it was: {name} {found:?}"
        );
        let quick = format!(
            "{begins}    const quick = {short}(wasm, facts, readings);\n    if (quick !== undefined) return quick;\n"
        );
        glue = glue
            .replace(&begins, &quick)
            .replace(imports, &format!("{imports}{short}, "));
    }
    Ok(glue)
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
    // Both come from the workspace, so they are written once.
    json["version"] = env!("CARGO_PKG_VERSION").into();
    json["license"] = env!("CARGO_PKG_LICENSE").into();
    for (key, value) in provenance()? {
        json["provenance"][key] = value.into();
    }
    fs::write(manifest, format!("{json:#}\n"))?;
    Ok(())
}

/// The version of the rules, and a digest of the sources.
fn provenance() -> Result<[(&'static str, String); 2]> {
    let rules = paths::root().join("crates").join("rules");
    let version = rules_version(&fs::read_to_string(rules.join("src").join("lib.rs"))?)?;
    let mut sources = String::new();
    for krate in [
        "fields", "rules", "notice", "form", "desk", "locales", "words", "wasm",
    ] {
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

/// The version that `crates/rules` declares. A test compares it with the module's.
pub(crate) fn rules_version(source: &str) -> Result<String> {
    let (_, after) = source
        .split_once("RULES_VERSION: &str = \"")
        .context("crates/rules declares no RULES_VERSION")?;
    let (version, _) = after.split_once('"').context("RULES_VERSION has no end")?;
    Ok(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{FILLS, by_own_keys, rules_version, with_refusal};

    #[test]
    fn a_namespace_has_no_more_than_its_own_keys() {
        let script = [FILLS, "\n__export(a, b);"].concat();
        assert!(by_own_keys(&script).unwrap().contains("Object.keys(all)"));
        assert_eq!(by_own_keys("a()").unwrap(), "a()");
        assert!(by_own_keys("__export(a, b);").is_err());
    }

    #[test]
    fn glue_that_is_written_in_another_way_is_told() {
        let is_there = "if (wasm !== undefined) return wasm;";
        let glue = ["let wasmModule, wasmInstance, wasm;", is_there, is_there];
        let filled = with_refusal(&glue.concat()).unwrap();
        assert_eq!(filled.matches("notYet").count(), 4);
        assert!(!filled.contains("undefined"));
        assert!(with_refusal(&glue[..2].concat()).is_err());
        assert!(with_refusal(&glue[1..].concat()).is_err());
    }

    #[test]
    fn the_rules_say_their_version() {
        let source = "pub const RULES_VERSION: &str = \"2026.1\";";
        assert_eq!(rules_version(source).unwrap(), "2026.1");
        assert!(rules_version("").is_err());
    }
}
