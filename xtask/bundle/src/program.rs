//! The programs of the pages, from which site and single files are put together.
use crate::compile::{self, Crate};
use crate::source::Source;
use crate::{Tools, names, paths, stamp};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// One build of the crate `web`.
pub(crate) struct Program {
    /// How its files are called; its folder below `target/programs`.
    pub(crate) name: &'static str,
    /// The page that it starts with.
    page: &'static str,
    /// Features of the crate, separated by commas.
    features: &'static str,
}

/// What a page starts with: start page, self-check, result, law.
pub(crate) const FIRST: Program = Program {
    name: "web",
    page: "index.html",
    features: "",
};

/// That and the application form (docs/decisions/0006).
pub(crate) const WHOLE: Program = Program {
    name: "whole",
    page: "index.html",
    features: "form",
};

/// The workshop, a page of its own (docs/decisions/0007).
pub(crate) const BUREAU: Program = Program {
    name: "bureau",
    page: "bureau.html",
    features: "bureau",
};

const ALL: &[Program] = &[FIRST, WHOLE, BUREAU];

/// Builds all of them, or only what changed since they were built last.
pub(crate) fn build(tools: &Tools, inputs: &str, again: bool) -> Result<()> {
    let built = paths::scratch()?.join("programs.stamp");
    let inputs = format!("{inputs} {}", tools.is_release());
    let there = ALL.iter().all(|program| program.both().is_ok());
    if !again && there && fs::read_to_string(&built).is_ok_and(|stamp| stamp == inputs) {
        return Ok(());
    }
    stamp::remove(&built)?;
    for program in ALL {
        println!("Building the program {} …", program.name);
        program.build(tools)?;
    }
    Ok(fs::write(built, inputs)?)
}

impl Program {
    fn folder(&self) -> PathBuf {
        paths::target().join("programs").join(self.name)
    }

    fn build(&self, tools: &Tools) -> Result<()> {
        let compiled = Crate {
            package: "web",
            features: self.features,
            release: tools.is_release(),
        }
        .compile()?;
        let mut bindgen = compile::bindgen("web", fs::read(compiled)?)?;
        let mut output = bindgen.typescript(false).generate_output()?;
        let folder = self.folder();
        fs::create_dir_all(&folder)?;
        let module = folder.join(MODULE);
        fs::write(&module, output.wasm_mut().emit_wasm())?;
        compile::optimise(tools, &module)?;
        let (glue, module) = names::shorter(output.js(), &fs::read(&module)?)?;
        fs::write(folder.join(GLUE), glue)?;
        Ok(fs::write(folder.join(MODULE), module)?)
    }

    /// The page that it starts with.
    pub(crate) fn source(&self) -> Result<Source> {
        Source::read(self.page)
    }

    /// Its glue and its module.
    pub(crate) fn both(&self) -> Result<(String, Vec<u8>)> {
        let folder = self.folder();
        let glue = fs::read_to_string(folder.join(GLUE));
        let module = fs::read(folder.join(MODULE));
        let both = glue.and_then(|glue| Ok((glue, module?)));
        both.with_context(|| format!("the program {} was not built", self.name))
    }
}

const GLUE: &str = "web.js";
const MODULE: &str = "web_bg.wasm";
