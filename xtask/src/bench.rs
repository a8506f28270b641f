//! `cargo xtask bench`: how fast the rules are, natively and beside other rule engines.
//!
//! It measures and judges nothing, because a machine may be slow. It fails if an engine answers
//! differently from the rules. `docs/benchmarks.md` has a run and says what is timed.
//! `tests/bench` is a workspace of its own, so that no other build compiles criterion.
use crate::{dist, paths, shell, tools};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// Times natively, in Node, in Chromium, typing in the page, the page beside others' forms, the
/// desk, or everything.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    busy();
    match arguments {
        [] => {
            native()?;
            node()?;
            chromium()?;
            typing()?;
            page()?;
            desk()
        }
        ["native"] => native(),
        ["node"] => node(),
        ["chromium"] => chromium(),
        ["typing"] => typing(),
        ["page"] => page(),
        ["desk"] => desk(),
        _ => bail!("usage: cargo xtask bench [native | node | chromium | typing | page | desk]"),
    }
}

/// Warns if other programs use this machine: every figure is too high then.
fn busy() {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = text.split(' ').next().and_then(|word| word.parse().ok());
    if let Some(load) = load.filter(|&load: &f64| load > 1.0) {
        println!("This machine is busy (load {load:.1}): all figures will be too long.");
    }
}

/// The name of a measurement in criterion, its number of people, and the budget per person in
/// nanoseconds: the limit and the goal.
struct Row {
    name: &'static str,
    people: f64,
    budget: Option<(f64, f64)>,
}

const fn row(name: &'static str, people: f64, budget: Option<(f64, f64)>) -> Row {
    Row {
        name,
        people,
        budget,
    }
}

const ROWS: &[Row] = &[
    row("one by one/decide, notice", 1e3, Some((1000.0, 200.0))),
    row("one by one/decide, open readings", 1e3, None),
    row("one by one/outcome, notice", 1e3, Some((1000.0, 100.0))),
    row("one by one/outcome, open readings", 1e3, None),
    row(
        "batch of a million/outcomes, notice",
        1e6,
        Some((100.0, 20.0)),
    ),
    row("batch of a million/outcomes, open readings", 1e6, None),
    row("little known/decide, a birth date", 1.0, None),
    row("little known/next question, a birth date", 1.0, None),
    row("little known/next question, nothing", 1.0, None),
];

fn native() -> Result<()> {
    let mut cargo = cargo("bench");
    cargo.args(["--bench", "native"]);
    let what = "Timing the rules natively, about three minutes the first time";
    shell::run_quietly(what, &mut cargo)?;
    println!("\n| natively, for one person | median | from | budget |");
    println!("|---|--:|--:|---|");
    for row in ROWS {
        let took = samples(row.name)?;
        let per_person = |at: usize| took.get(at).map_or(f64::NAN, |took| took / row.people);
        let median = per_person(took.len() / 2);
        println!(
            "| {} | {} | {} | {} |",
            row.name,
            time(median),
            time(per_person(0)),
            verdict(median, row.budget)
        );
    }
    Ok(())
}

/// Nanoseconds, shortest first. The file format is internal to criterion, whose version is
/// pinned.
fn samples(name: &str) -> Result<Vec<f64>> {
    let folder = output().join("criterion").join(name);
    let file = folder.join("new").join("sample.json");
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("criterion left no {}", file.display()))?;
    let json: serde_json::Value = serde_json::from_str(&text)?;
    let numbers = |key: &str| {
        let array = json[key].as_array().into_iter().flatten();
        array.filter_map(serde_json::Value::as_f64)
    };
    let mut all: Vec<f64> = numbers("times")
        .zip(numbers("iters"))
        .map(|(took, times)| took / times)
        .collect();
    all.sort_by(f64::total_cmp);
    if all.is_empty() {
        bail!("{} holds no samples", file.display());
    }
    Ok(all)
}

fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        short if short < 1e3 => format!("{short:.0} ns"),
        long if long < 1e6 => format!("{:.1} µs", long / 1e3),
        long => format!("{:.2} ms", long / 1e6),
    }
}

fn verdict(took: f64, budget: Option<(f64, f64)>) -> String {
    let Some((must, goal)) = budget else {
        return String::new();
    };
    let word = match took {
        took if took > must => "NOT MET",
        took if took > goal => "met, goal not",
        _ => "goal met",
    };
    format!("{word} ({}, goal {})", time(must), time(goal))
}

fn node() -> Result<()> {
    let mut node = shell::command("node");
    node.arg(paths::bench().join("node.mjs"));
    beside_peers(&mut node)
}

fn chromium() -> Result<()> {
    tools::playwright()?;
    let mut node = shell::command("node");
    node.arg(paths::bench().join("chromium.mjs"))
        .env("XIEGUAN_CHROMIUM", tools::browser()?.chromium)
        .env("XIEGUAN_OUTPUT", output().join("page"));
    beside_peers(&mut node)
}

/// The time from a key press until the result is shown, in the form.
fn typing() -> Result<()> {
    dist::ensure()?;
    tools::playwright()?;
    let mut node = shell::command("node");
    node.arg(paths::bench().join("typing.mjs"))
        .env("XIEGUAN_CHROMIUM", tools::browser()?.chromium);
    shell::run(&mut node)
}

/// The loading time of the page, beside two forms built with common libraries.
fn page() -> Result<()> {
    dist::ensure()?;
    tools::playwright()?;
    tools::peer_forms()?;
    let mut node = shell::command("node");
    node.arg(paths::bench().join("page.mjs"))
        .env("XIEGUAN_CHROMIUM", tools::browser()?.chromium);
    println!("A minute or so …");
    shell::run(&mut node)
}

/// How many applications the desk and its command open.
const APPLICATIONS: &str = "10000";

/// The desk natively, its command on folders of applications, half of them with photos, the desk in
/// the page, and how many codes are read in pictures.
fn desk() -> Result<()> {
    dist::ensure()?;
    tools::playwright()?;
    println!("\n| the desk natively, {APPLICATIONS} applications | |\n|---|--:|");
    shell::run(&mut program("desk_speed"))?;
    println!();
    let scratch = paths::scratch()?;
    let folders = [("without photos", ""), ("half with photos", "photos")];
    let mut node = shell::command("node");
    node.arg(paths::bench().join("desk.mjs"));
    for (name, photos) in folders {
        let folder = scratch.join("applications").join(name);
        let mut write = program("applications");
        write.arg("--").arg(&folder).arg(APPLICATIONS);
        write.args(Some(photos).filter(|word| !word.is_empty()));
        shell::run(&mut write)?;
        node.arg(folder);
    }
    let mut page = shell::command("node");
    page.arg(paths::bench().join("desk-page.mjs"))
        .arg(scratch.join("applications").join("half with photos"))
        .env("XIEGUAN_CHROMIUM", tools::browser()?.chromium);
    let ran = shell::run(&mut node).and_then(|()| shell::run(&mut page));
    // Half a gigabyte.
    std::fs::remove_dir_all(scratch.join("applications"))?;
    ran?;
    println!();
    shell::run(&mut program("codes_in_pictures"))
}

/// A program of `tests/programs`, built as the command's module is.
fn program(name: &str) -> Command {
    let mut cargo = shell::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--profile",
        "screen",
        "--package",
        "programs",
    ]);
    cargo.args(["--bin", name]);
    cargo
}

/// Builds the modules to time and passes their paths.
fn beside_peers(node: &mut Command) -> Result<()> {
    dist::ensure()?;
    tools::peers()?;
    let applicants = paths::scratch()?.join("applicants.jsonl");
    let mut print = cargo("run");
    print.args(["--quiet", "--release", "--bin", "applicants"]);
    std::fs::write(&applicants, shell::read(&mut print)?)?;
    node.env("XIEGUAN_APPLICANTS", applicants)
        .env("XIEGUAN_INSIDE", inside()?);
    println!("Half a minute or so …");
    shell::run(node)
}

/// A module with the rules that takes only numbers, built like `dist/npm`.
fn inside() -> Result<PathBuf> {
    let mut build = cargo("build");
    build
        .args(["--quiet", "--lib", "--profile", "inside"])
        .args(["--target", tools::WASM]);
    shell::run(&mut build)?;
    let folder = output().join(tools::WASM).join("inside");
    let module = folder.join("inside.wasm");
    std::fs::copy(folder.join("xieguan_bench.wasm"), &module)?;
    bundle::optimise(&tools::build()?, std::slice::from_ref(&module))?;
    Ok(module)
}

fn output() -> PathBuf {
    paths::target().join("bench")
}

/// Cargo in the workspace of the benchmarks.
fn cargo(command: &str) -> Command {
    let mut cargo = shell::cargo();
    cargo
        .current_dir(paths::bench())
        .env("CARGO_TARGET_DIR", output())
        .args([command, "--locked"]);
    cargo
}

#[cfg(test)]
mod tests {
    use super::verdict;

    #[test]
    fn a_budget_is_met_up_to_its_last_nanosecond() {
        let budget = Some((1000.0, 200.0));
        assert!(verdict(200.0, budget).starts_with("goal met"));
        assert!(verdict(201.0, budget).starts_with("met, goal not"));
        assert!(verdict(1000.1, budget).starts_with("NOT MET"));
        assert_eq!(verdict(5.0, None), "");
    }
}
