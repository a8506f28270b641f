//! `cargo xtask fuzz`: random bytes into every parser and every answer, for a limited time.
//!
//! The targets are in `tests/src/targets`. `tests/fuzz` runs them with libFuzzer, from the
//! crate `libfuzzer-sys` pinned in its `Cargo.toml`. It needs the stable compiler and a C++
//! compiler. Inputs that reach new code are kept below `target/fuzz` for the next run.
use crate::{paths, shell};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The time for all targets together.
const SECONDS: u64 = 60;

const USAGE: &str = "usage: cargo xtask fuzz [--seconds N] [TARGET]";

/// Runs all targets, or the one that is named.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    let (seconds, wanted) = match arguments {
        [] => (SECONDS, None),
        ["--seconds", number] => (number.parse().context(USAGE)?, None),
        ["--seconds", number, target] => (number.parse().context(USAGE)?, Some(*target)),
        [target] if !target.starts_with('-') => (SECONDS, Some(*target)),
        _ => bail!(USAGE),
    };
    let mut targets = targets()?;
    if let Some(wanted) = wanted {
        let all = targets.join(", ");
        targets.retain(|target| target == wanted);
        if targets.is_empty() {
            bail!("no target is called {wanted}: there are {all}");
        }
    }
    let program = build()?;
    let each = (seconds / u64::try_from(targets.len())?).max(1);
    for target in &targets {
        run(&program, target, each)?;
    }
    println!(
        "Nothing was found in {each} s for each of {} targets.",
        targets.len()
    );
    Ok(())
}

fn folder() -> PathBuf {
    paths::root().join("tests").join("fuzz")
}

fn seeds() -> PathBuf {
    folder().join("corpus")
}

/// The targets. Each has a folder of seeds; a test compares the folders with the code.
fn targets() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(seeds())? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn output() -> PathBuf {
    paths::target().join("fuzz")
}

/// Builds the one program with all targets.
fn build() -> Result<PathBuf> {
    let compilers = ["c++", "g++", "clang++"];
    let found = compilers
        .iter()
        .any(|name| shell::find_program(name).is_some());
    if !found && std::env::var_os("CXX").is_none() {
        bail!("libFuzzer is C++: install a compiler for it (Debian: apt-get install g++)");
    }
    let mut cargo = shell::cargo();
    cargo
        // Cargo reads the instrumentation's flags from this folder's configuration. Flags in
        // the environment would replace them.
        .current_dir(folder())
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("CARGO_TARGET_DIR", output())
        .args(["build", "--release", "--locked"]);
    let what = "Building the fuzz targets, about a minute the first time";
    shell::run_quietly(what, &mut cargo)?;
    let mut rustc = shell::command(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let host = shell::read(rustc.args(["--print", "host-tuple"]))?;
    Ok(output().join(host.trim()).join("release").join("fuzz"))
}

fn run(program: &Path, target: &str, seconds: u64) -> Result<()> {
    let kept = output().join("corpus").join(target);
    std::fs::create_dir_all(&kept)?;
    let crash = output().join(format!("{target}-"));
    let mut fuzz = shell::command(program);
    fuzz.env("XIEGUAN_FUZZ_TARGET", target)
        .env("RUST_BACKTRACE", "0")
        .arg(format!("-max_total_time={seconds}"))
        // Longer than any limit of a field, from the beginning of the run.
        .args(["-max_len=2000", "-len_control=0", "-timeout=10"])
        .arg(format!("-artifact_prefix={}", crash.display()))
        .args([kept, seeds().join(target)]);
    println!("{target}, {seconds} s …");
    let ended = fuzz.output().context("libFuzzer could not be started")?;
    let output = String::from_utf8_lossy(&ended.stderr);
    if !ended.status.success() {
        println!("{output}");
        bail!(
            "{target} failed: the input is in the file named above. Mend the fault and keep \
             the input in tests/fuzz/corpus/{target} under a name that says what it shows"
        );
    }
    let done = output.lines().rfind(|line| line.starts_with("Done "));
    println!("  {}", done.unwrap_or("done"));
    Ok(())
}
