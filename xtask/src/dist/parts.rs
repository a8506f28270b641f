//! What Trunk builds: the programs, from which site and single files are put together.
use super::{files_below, names, stamp};
use crate::{paths, shell, tools};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// One build of the crate `web`.
pub(super) struct Program {
    /// How its files are called; its folder below `target/parts`.
    pub(super) name: &'static str,
    /// The page that Trunk builds it from.
    pub(super) page: &'static str,
    /// Features of the crate, separated by commas.
    pub(super) features: &'static str,
}

/// What a page starts with: start page, self-check, result, law.
pub(super) const FIRST: Program = Program {
    name: "web",
    page: "index.html",
    features: "",
};

/// That and the application form (docs/decisions/0006).
pub(super) const WHOLE: Program = Program {
    name: "whole",
    page: "index.html",
    features: "form",
};

/// The workshop, a page of its own (docs/decisions/0007).
pub(super) const BUREAU: Program = Program {
    name: "bureau",
    page: "bureau.html",
    features: "bureau",
};

/// What Trunk calls any page it builds.
const WRITTEN: &str = "index.html";

const ALL: &[Program] = &[FIRST, WHOLE, BUREAU];

/// Builds all of them, or only what changed since they were built last.
pub(super) fn build(tools: &tools::Build, inputs: &str, again: bool) -> Result<()> {
    let built = paths::scratch()?.join("parts.stamp");
    let there = ALL.iter().all(|program| program.names().is_ok());
    if !again && there && fs::read_to_string(&built).is_ok_and(|stamp| stamp == inputs) {
        return Ok(());
    }
    stamp::remove(&built)?;
    println!("Building the programs, about three minutes the first time …");
    for program in ALL {
        program.build(tools)?;
    }
    Ok(fs::write(built, inputs)?)
}

impl Program {
    fn folder(&self) -> PathBuf {
        paths::target().join("parts").join(self.name)
    }

    fn build(&self, tools: &tools::Build) -> Result<()> {
        let mut trunk = shell::command(&tools.trunk);
        trunk.args(["build", self.page, "--release", "--offline", "--dist"]);
        trunk.arg(self.folder());
        if !self.features.is_empty() {
            trunk.args(["--features", self.features]);
        }
        shell::run(
            trunk
                .env("PATH", tools.path()?)
                .env(super::RUSTFLAGS, super::rustflags()?)
                // Trunk takes it for an option and wants it to say true.
                .env_remove("NO_COLOR"),
        )
    }

    /// The page as Trunk wrote it.
    pub(super) fn html(&self) -> Result<String> {
        self.text(WRITTEN)
    }

    /// Everything beside the page, relative to it, in a stable order.
    pub(super) fn files(&self) -> Result<Vec<String>> {
        let folder = self.folder();
        let mut names = Vec::new();
        for file in files_below(&folder)? {
            let name = file.strip_prefix(&folder)?.to_string_lossy();
            names.push(name.replace('\\', "/"));
        }
        names.retain(|name| name != WRITTEN);
        Ok(names)
    }

    /// The names of its glue and of its module, in that order.
    pub(super) fn names(&self) -> Result<(String, String)> {
        let files = self.files()?;
        let find = |ending: &str| {
            let own = |name: &&String| name.starts_with("web-") && name.ends_with(ending);
            let found = files.iter().find(own).cloned();
            found.with_context(|| format!("Trunk made no web-*{ending} for {}", self.name))
        };
        Ok((find(".js")?, find("_bg.wasm")?))
    }

    /// Its glue and its module.
    pub(super) fn both(&self) -> Result<(String, Vec<u8>)> {
        let (glue, wasm) = self.names()?;
        names::shorter(&self.text(&glue)?, &self.bytes(&wasm)?)
    }

    /// A file beside the page.
    pub(super) fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.folder().join(name.trim_start_matches("./"));
        fs::read(&path).with_context(|| format!("reading {}", path.display()))
    }

    /// A file beside the page, as text.
    pub(super) fn text(&self, name: &str) -> Result<String> {
        String::from_utf8(self.bytes(name)?).with_context(|| format!("{name} is no text"))
    }
}
