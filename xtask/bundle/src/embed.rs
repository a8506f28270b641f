//! `dist/embed`: `<xieguan-checker>` for other sites.
//!
//! The whole program is one file ([`super::one_file`]): imports in a sandboxed frame would need
//! headers that hosts rarely send. The element lies beside it, as a module and as a classic
//! script.
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
    // The kiosk's dialogue has `autofocus`. The embedding page must not lose its focus to a
    // frame, and browsers log a warning.
    let html = page::replace(&html, " autofocus", "")?;
    fs::write(out.join("checker.html"), policy::put(&html, Kind::OneFile)?)?;
    let element = source("element.mjs")?;
    let module = assets::smaller(tools, &element, Script::Module)?;
    fs::write(out.join("xieguan-checker.mjs"), module)?;
    // A script inline in a page has no address of its own; then the page's address is used.
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
