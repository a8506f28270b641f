//! `dist/embed`: `<xieguan-checker>` for the pages of others.
//!
//! The whole program as one file ([`super::one_file`]): what a sandboxed frame imports
//! would need headers that hosts rarely send. Beside it the element, as a module and as a
//! classic script.
use crate::assets::{self, Script};
use crate::one_file::{self, Framed};
use crate::policy::{self, Kind};
use crate::program::APPLICANT;
use crate::{Release, Tools, npm, page, paths};
use anyhow::Result;
use std::fs;
use std::path::Path;

pub(crate) fn build(tools: &Tools, release: &Release, out: &Path) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(out)?;
    let rules = paths::root().join("crates/rules/src/lib.rs");
    let version = npm::rules_version(&fs::read_to_string(rules)?)?;
    let script = page::replace(
        &source("frame.js")?,
        "const RULES = \"\";",
        &format!("const RULES = \"{version}\";"),
    )?;
    let framed = Framed {
        sheet: source("embed.css")?,
        script,
    };
    let html = one_file::page_of(tools, &APPLICANT, release, Some(&framed))?;
    // Of the question on a kiosk: another's page is not to lose its focus to a frame, and
    // browsers complain of whoever tries.
    let html = page::replace(&html, " autofocus", "")?;
    fs::write(out.join("checker.html"), policy::put(&html, Kind::OneFile)?)?;
    let element = source("element.mjs")?;
    let module = assets::smaller(tools, &element, Script::Module)?;
    fs::write(out.join("xieguan-checker.mjs"), module)?;
    // Put into a page itself it has no address; its element names the page then.
    let beside = "document.currentScript.src || document.baseURI";
    let classic = page::replace(&element, "import.meta.url", beside)?;
    let classic = assets::smaller(tools, &classic, Script::Classic)?;
    fs::write(out.join("xieguan-checker.js"), classic)?;
    Ok(())
}

fn source(name: &str) -> Result<String> {
    Ok(fs::read_to_string(
        paths::root().join("web").join("embed").join(name),
    )?)
}
