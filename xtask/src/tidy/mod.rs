//! `cargo xtask tidy`: the house rules that neither the compiler nor clippy checks.
//! Rules about single calls and types are in `clippy.toml`.
//!
//! A rule is a function from a source file to findings, or a check of the whole workspace
//! (`arrows`, `circles`). A line may break a rule with a reason on it or above it: `// tidy:
//! allow(rule): reason`.
mod arrows;
mod circles;
mod code;
mod files;
mod finding;
mod modules;
mod source;

use crate::paths;
use anyhow::{Result, bail};
use finding::Finding;
use source::Source;

/// Checks every file.
pub(crate) fn command() -> Result<()> {
    let mut findings = arrows::check()?;
    findings.extend(circles::check()?);
    let mut excused = 0;
    let mut count = 0;
    for path in files::all(&paths::root())? {
        // Pictures and fonts are not text.
        let Ok(text) = std::fs::read_to_string(paths::root().join(&path)) else {
            continue;
        };
        count += 1;
        let source = Source::new(&path, text)?;
        let found: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&source)).collect();
        let before = found.len();
        let kept = findings.len();
        let excuses = |finding: &Finding| source.excuses(finding.line, finding.rule);
        findings.extend(found.into_iter().filter(|finding| !excuses(finding)));
        excused += before - (findings.len() - kept);
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
