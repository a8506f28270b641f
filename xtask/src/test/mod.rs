//! `cargo xtask test`: everything that has to hold, in one run.
//!
//! The first step that fails ends the run. No step is ever left out without a
//! word: the summary names those that did not run.
mod counts;
mod steps;

use crate::shell;
use anyhow::{Context, Result, bail};
use counts::Counts;
use std::time::Instant;
use steps::STEPS;

/// One line of the summary.
struct Line {
    name: &'static str,
    took: String,
    outcome: String,
}

/// Runs all steps, or the one named.
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

fn run(steps: &[steps::Step]) -> Result<()> {
    let started = Instant::now();
    let mut total = Counts::default();
    let mut lines = Vec::new();
    let mut failure = None;
    for (index, step) in steps.iter().enumerate() {
        if failure.is_some() {
            lines.push(Line {
                name: step.name,
                took: String::new(),
                outcome: "not run".to_owned(),
            });
            continue;
        }
        println!(
            "\n== {}/{} {}: {}",
            index + 1,
            steps.len(),
            step.name,
            step.about
        );
        let began = Instant::now();
        let mut counts = Counts::default();
        let outcome = (step.run)(&mut counts);
        let took = shell::elapsed(began);
        total.add(counts);
        let outcome = match outcome {
            Ok(()) => format!("ok{}", counts.told()),
            Err(error) => {
                // A step that fails without a failed test is one failure.
                total.failed += usize::from(counts.failed == 0);
                let outcome = format!("FAILED{}", counts.told());
                failure = Some(error.context(format!("step {}", step.name)));
                outcome
            }
        };
        println!("== {} {outcome} after {took}", step.name);
        lines.push(Line {
            name: step.name,
            took,
            outcome,
        });
    }
    println!("\nSummary after {}", shell::elapsed(started));
    for Line {
        name,
        took,
        outcome,
    } in &lines
    {
        println!("  {name:<14} {took:>12}  {outcome}");
    }
    if let Some(error) = &failure {
        println!("\n{error:#}");
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    match failure {
        None => Ok(()),
        Some(_) => bail!("not everything holds: see the summary above"),
    }
}
