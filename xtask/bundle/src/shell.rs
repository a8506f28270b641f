//! Running other programs.
use crate::paths;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often a long silent step prints a sign of life.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// A command that runs at the top of the working copy, without the variables
/// that `cargo run` sets for xtask itself (build scripts would see them).
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&*name);
        }
    }
    command
}

/// The cargo that runs xtask.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs with this terminal's input and output.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command
        .status()
        .with_context(|| format!("could not start: {shown}"))?;
    if !status.success() {
        bail!("failed ({status}): {shown}");
    }
    Ok(())
}

/// Standard output of a command that must succeed.
pub fn read(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command
        .output()
        .with_context(|| format!("could not start: {shown}"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("failed ({}): {shown}\n{complaint}", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs something long with its output in a log file, and prints now and then how long it has
/// taken. On failure, prints the end of the log.
pub fn run_quietly(what: &str, command: &mut Command) -> Result<()> {
    let log = log_file(what)?;
    let output = File::create(&log).with_context(|| format!("creating {}", log.display()))?;
    let shown = shown(command);
    let started = Instant::now();
    println!("{what} …");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .spawn()
        .with_context(|| format!("could not start: {shown}"))?;
    let mut next = HEARTBEAT;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(100));
        if started.elapsed() >= next {
            next += HEARTBEAT;
            let doing = last_lines(&log, 1);
            println!("  {} so far: {}", elapsed(started), doing.trim());
            std::io::stdout().flush()?;
        }
    };
    if !status.success() {
        bail!(
            "failed ({status}): {shown}\n{}\nThe whole log: {}",
            last_lines(&log, 30),
            log.display()
        );
    }
    println!("  done in {}", elapsed(started));
    Ok(())
}

fn log_file(what: &str) -> Result<PathBuf> {
    let name: String = what
        .chars()
        .take_while(|character| *character != ',')
        .map(|character| match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' => character,
            _ => '-',
        })
        .collect();
    Ok(paths::scratch()?.join(format!("{name}.log")))
}

fn last_lines(file: &Path, count: usize) -> String {
    let text = std::fs::read(file).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(count);
    lines.get(from..).unwrap_or_default().join("\n")
}

/// `7 s` or `2 min 5 s`.
pub fn elapsed(since: Instant) -> String {
    let seconds = since.elapsed().as_secs();
    match seconds / 60 {
        0 if seconds == 0 => format!("{:.1} s", since.elapsed().as_secs_f32()),
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {} s", seconds % 60),
    }
}

/// The first program of that name on `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// `PATH` with these folders in front.
pub fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).context("a tool's folder has a character that PATH cannot hold")
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
