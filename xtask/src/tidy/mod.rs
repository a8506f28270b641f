//! `cargo xtask tidy`: the house rules that no compiler checks.
//!
//! A rule is a function from a source file to findings. A line that breaks one
//! for a good reason says so, on it or above it: `// tidy: allow(rule): reason`.
mod arrows;
mod code;
mod files;
mod source;

use crate::paths;
use anyhow::{Result, bail};
use source::Source;

/// Something to mend.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Finding {
    /// Relative to the top, with forward slashes.
    file: String,
    /// From 1.
    line: usize,
    /// The rule's name, as `tidy: allow(…)` takes it.
    rule: &'static str,
    /// What is wrong and what to do instead.
    remedy: String,
}

/// Looks at every file.
pub(crate) fn command() -> Result<()> {
    let mut findings = arrows::check()?;
    let mut allowed = 0;
    let mut count = 0;
    for path in files::all(&paths::root())? {
        // Pictures and fonts are no text; nothing to read there.
        let Ok(text) = std::fs::read_to_string(paths::root().join(&path)) else {
            continue;
        };
        count += 1;
        let source = Source::new(&path, text);
        let (kept, excused) = of_source(&source);
        findings.extend(kept);
        allowed += excused;
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
    println!("{count} files keep the house rules, {allowed} lines excused with a reason.");
    Ok(())
}

/// What stands, and how many findings the file itself excuses.
fn of_source(source: &Source) -> (Vec<Finding>, usize) {
    let all: Vec<Finding> = RULES.iter().flat_map(|rule| rule(source)).collect();
    let before = all.len();
    let kept: Vec<Finding> = all
        .into_iter()
        .filter(|finding| !source.excuses(finding.line, finding.rule))
        .collect();
    let excused = before - kept.len();
    (kept, excused)
}

const RULES: &[fn(&Source) -> Vec<Finding>] = &[
    code::clock,
    code::platform,
    code::dom,
    code::panics,
    code::chinese,
    code::sentences,
    files::length,
    files::home_paths,
    files::lock_hosts,
];
