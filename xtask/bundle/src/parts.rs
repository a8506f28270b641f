//! The page of `cargo xtask parts`: every part of the product's page in every state. It is not
//! published.
use crate::compile::{self, Crate};
use crate::source::Source;
use crate::{Tools, assets, paths};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// The page around the program, with the style of the product and without its scripts.
const PAGE: &str = r#"<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>部件</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="parts.css" />
    <style>
      h2 {
        margin-block: 4rem 0;
      }
      [data-part] {
        margin-block: 1rem 2.5rem;
      }
      h3 {
        font: 0.875rem monospace;
      }
    </style>
    <script type="module">
      import init from "./parts.js";
      await init({ module_or_path: "./parts_bg.wasm" });
    </script>
  </head>
  <body></body>
</html>
"#;

/// Builds it into a folder of the target folder; returns that folder.
///
/// # Errors
/// If it does not compile, or cannot be written.
pub fn build() -> Result<PathBuf> {
    let folder = paths::scratch()?.join("parts");
    build_into(&folder)?;
    Ok(folder)
}

/// Builds it into this folder.
///
/// # Errors
/// If it does not compile, or cannot be written.
pub fn build_into(folder: &Path) -> Result<()> {
    let program = Crate {
        package: "parts",
        features: "",
        profile: "dev",
        linker: "",
    };
    let module = fs::read(program.compile()?)?;
    let mut output = compile::bindgen("parts", module)?.generate_output()?;
    let (style, _) = assets::sheets(&Tools { folder: None }, &Source::read("index.html")?.html)?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("parts_bg.wasm"), output.wasm_mut().emit_wasm())?;
    fs::write(folder.join("parts.js"), output.js())?;
    fs::write(folder.join("parts.css"), style)?;
    Ok(fs::write(folder.join("index.html"), PAGE)?)
}
