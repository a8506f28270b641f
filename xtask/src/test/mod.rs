//! `cargo xtask test`: runs every check.
//!
//! A step passes if its programs succeed. Each runner prints what it ran, and its flags make it
//! fail if it ran nothing. The first failure ends the run. The summary names every step that
//! did not run.
mod steps;

use crate::shell;
use anyhow::{Context, Result, bail};
use std::time::Instant;
use steps::{STEPS, Step};

/// Runs all steps, or the one that is named.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    match arguments {
        [] => run(STEPS),
        ["--list"] => {
            for step in STEPS {
                println!("{:<14} {}", step.name, step.about);
            }
            Ok(())
        }
        ["--only", name] => {
            let step = STEPS
                .iter()
                .find(|step| step.name == *name)
                .with_context(|| format!("no step is called {name}: see --list"))?;
            run(std::slice::from_ref(step))
        }
        _ => bail!("usage: cargo xtask test [--list | --only STEP]"),
    }
}

fn run(steps: &[Step]) -> Result<()> {
    let started = Instant::now();
    let mut summary = Vec::new();
    let mut failure = None;
    for (index, step) in steps.iter().enumerate() {
        let Step { name, about, run } = step;
        if failure.is_some() {
            summary.push(format!("  {name:<14} {:>12}  not run", ""));
            continue;
        }
        println!("\n== {}/{} {name}: {about}", index + 1, steps.len());
        let began = Instant::now();
        failure = run()
            .err()
            .map(|error| error.context(format!("step {name}")));
        let outcome = if failure.is_none() { "ok" } else { "FAILED" };
        let took = shell::elapsed(began);
        println!("== {name} {outcome} after {took}");
        summary.push(format!("  {name:<14} {took:>12}  {outcome}"));
    }
    println!("\nSummary of the steps, after {}", shell::elapsed(started));
    println!("{}", summary.join("\n"));
    if let Some(error) = &failure {
        println!("\n{error:#}");
    }
    let passed = summary.iter().filter(|line| line.ends_with(" ok")).count();
    println!(
        "\n{passed} passed, {} failed",
        usize::from(failure.is_some())
    );
    match failure {
        None => Ok(()),
        Some(_) => bail!("not everything holds: see the summary above"),
    }
}
