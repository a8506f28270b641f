//! The house rules that neither the compiler nor clippy checks: `cargo xtask tidy`.
//! Rules about single calls and types are in `clippy.toml`.
//!
//! A rule is a function from a source file to findings, or a check of the whole workspace
//! (`arrows`, `circles`). A line may break a rule with a reason on it or above it: `// tidy:
//! allow(rule): reason`.
#![allow(
    clippy::print_stdout,
    reason = "the findings are what the command prints"
)]
#![allow(
    clippy::indexing_slicing,
    reason = "only JSON values are indexed here; a key that is not there is null"
)]

mod arrows;
mod circles;
mod code;
mod files;
mod finding;
mod modules;
mod source;

use anyhow::{Context, Result, bail};
use bundle::{paths, shell};
use finding::Finding;
use serde_json::Value;
use source::Source;

/// Checks every file and every crate, and prints the findings.
///
/// # Errors
/// If there is a finding, or a file cannot be read.
pub fn check() -> Result<()> {
    let metadata = ["metadata", "--no-deps", "--format-version", "1"];
    let metadata: Value = serde_json::from_str(&shell::read(shell::cargo().args(metadata))?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata")?;
    let mut findings = arrows::check(packages)?;
    findings.extend(circles::check(packages)?);
    let mut excused = 0;
    let mut count = 0;
    for path in files::all(&paths::root())? {
        // Pictures and fonts are not text.
        let Ok(text) = std::fs::read_to_string(paths::root().join(&path)) else {
            continue;
        };
        count += 1;
        let source = Source::new(&path, text)?;
        for finding in RULES.iter().flat_map(|rule| rule(&source)) {
            match source.excuses(finding.line, finding.rule) {
                true => excused += 1,
                false => findings.push(finding),
            }
        }
    }
    for Finding {
        file,
        line,
        rule,
        remedy,
    } in &findings
    {
        println!("{file}:{line}: {rule}: {remedy}");
    }
    if !findings.is_empty() {
        bail!("{} against the house rules", findings.len());
    }
    println!("{count} files keep the house rules, {excused} lines excused with a reason.");
    Ok(())
}

const RULES: &[fn(&Source) -> Vec<Finding>] = &[
    code::dom,
    code::important,
    code::chinese,
    code::sentences,
    files::length,
    files::home_paths,
    files::lock_hosts,
];
