//! `cargo xtask mutants`: finds changes that the tests do not notice.
//!
//! cargo-mutants makes one change at a time in a crate and runs the tests. Of `form` and `notice`
//! it can make a part of the changes, since all of them take hours.
//! `docs/proof-mutants.md` lists the survivors, with reasons.
use crate::{paths, shell, tools};
use anyhow::{Context, Result, bail};
use std::path::Path;

/// The least share of viable mutants that the tests must catch, in per cent.
const LEAST: usize = 95;

/// A crate, and the suites that must catch its mutants.
struct Subject {
    package: &'static str,
    test_packages: &'static [&'static str],
    suites: &'static [&'static str],
    /// Tests that enumerate a whole domain: they take minutes for each mutant.
    skipped: &'static [&'static str],
    /// Tests that take most of the time. They run only for mutants that the others do not notice.
    slow: &'static [&'static str],
    /// The unit tests too run only then: building them takes longer than building the suites.
    units_last: bool,
    /// The timeout. A normal run takes a fifth of it.
    seconds: &'static str,
    minutes: u32,
}

const SUBJECTS: &[Subject] = &[
    Subject {
        package: "fields",
        test_packages: &["fields"],
        suites: &["properties"],
        skipped: &[],
        slow: &[],
        units_last: false,
        seconds: "20",
        minutes: 6,
    },
    Subject {
        package: "rules",
        test_packages: &["rules", "tests"],
        suites: &[
            "ages",
            "asking",
            "calendar_files",
            "changes",
            "outcomes",
            "questions",
            "articles",
            "corpus",
            "determinations",
            "oracle",
            "regulation_table",
            "working_days",
        ],
        skipped: &[
            "a_fact_is_relevant_exactly",
            "every_band_of_ages",
            "every_birth_date",
            "every_age_window",
            "every_education",
            "every_declaration_and_circumstance",
        ],
        slow: &[],
        units_last: false,
        seconds: "90",
        minutes: 35,
    },
    Subject {
        package: "form",
        test_packages: &["form", "tests"],
        suites: &["form"],
        skipped: &[],
        slow: &["broken::", "carried::"],
        units_last: true,
        seconds: "90",
        minutes: 90,
    },
    Subject {
        package: "notice",
        test_packages: &["notice", "tests"],
        suites: &["notice"],
        skipped: &[],
        slow: &[],
        units_last: true,
        seconds: "90",
        minutes: 120,
    },
];

const USAGE: &str = "usage: cargo xtask mutants [fields | rules | form | notice [M/N]]";

/// Runs all crates, or the one that is named, or a part of it such as `0/20`.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    let (named, part) = match arguments {
        [] => (None, None),
        [name] => (Some(*name), None),
        [name, part] => (Some(*name), Some(*part)),
        _ => bail!(USAGE),
    };
    let wanted = |subject: &&Subject| named.is_none_or(|name| name == subject.package);
    let subjects: Vec<&Subject> = SUBJECTS.iter().filter(wanted).collect();
    if subjects.is_empty() {
        bail!(USAGE);
    }
    let program = tools::cargo_mutants()?;
    let mut all = Vec::new();
    for subject in subjects {
        all.push((subject, run(&program, subject, part)?));
    }
    println!();
    for (subject, tally) in &all {
        println!("{:<7} {}", subject.package, tally.line());
    }
    if let Some((subject, _)) = all.iter().find(|(_, tally)| tally.noticed() < LEAST) {
        bail!("fewer than {LEAST} % are caught in {}", subject.package);
    }
    Ok(())
}

/// `part` is one of equal parts, counted from 0: every twentieth mutant if it is `0/20`.
fn run(program: &Path, subject: &Subject, part: Option<&str>) -> Result<Tally> {
    let folder = paths::target().join("mutants-of").join(subject.package);
    std::fs::create_dir_all(&folder)?;
    println!(
        "{}: {} minutes on two free cores{}; the outcome is in {}",
        subject.package,
        subject.minutes,
        part.map_or_else(String::new, |part| format!(
            ", of which this is part {part}"
        )),
        paths::relative(&folder)
    );
    unchanged(subject)?;
    let quick = pass(program, subject, part, &folder, Pass::Quick)?;
    let left: Vec<String> = quick.missed.iter().chain(&quick.timeout).cloned().collect();
    let all_ran = subject.slow.is_empty() && !subject.units_last;
    if all_ran || left.is_empty() {
        return Ok(quick.tally());
    }
    println!("those again, with all tests:");
    let mut rest = pass(program, subject, None, &folder, Pass::Rest(&left))?;
    // cargo-mutants lets a few others through, whatever names it is given.
    for list in [&mut rest.caught, &mut rest.missed, &mut rest.timeout] {
        list.retain(|mutant| left.contains(mutant));
    }
    let rest = rest.tally();
    Ok(Tally {
        caught: quick.caught.len() + rest.caught,
        unviable: quick.unviable.len(),
        ..rest
    })
}

/// Which mutants, and which tests.
#[derive(Clone, Copy)]
enum Pass<'a> {
    /// All mutants, with the tests that are quick to build and to run.
    Quick,
    /// Those that the quick tests did not catch, with all tests.
    Rest(&'a [String]),
}

/// A regular expression for exactly this text: of signs it has the numbers.
fn exactly(text: &str) -> String {
    let escaped = text.chars().map(|c| match c.is_ascii_alphanumeric() {
        true => c.to_string(),
        false => format!("\\x{{{:x}}}", u32::from(c)),
    });
    format!("^{}$", escaped.collect::<String>())
}

/// The arguments that choose the suites. Nothing else is built.
fn suites(subject: &Subject, units: bool) -> impl Iterator<Item = String> {
    let suites = subject.suites.iter().map(|suite| format!("--test={suite}"));
    suites.chain(units.then(|| "--lib".to_owned()))
}

fn skips(tests: &[&'static str]) -> impl Iterator<Item = &'static str> {
    tests.iter().flat_map(|test| ["--skip", *test])
}

/// Runs the suites without any change. cargo-mutants alone would run only those of the mutated crate.
fn unchanged(subject: &Subject) -> Result<()> {
    println!("first without any change:");
    let mut cargo = shell::cargo();
    cargo.args(["test", "--quiet", "--profile", "mutants"]);
    for package in subject.test_packages {
        cargo.args(["--package", package]);
    }
    cargo.args(suites(subject, true)).arg("--");
    shell::run(cargo.args(skips(subject.skipped)))
}

/// Runs cargo-mutants, which writes to `folder`.
fn pass(
    program: &Path,
    subject: &Subject,
    part: Option<&str>,
    folder: &Path,
    pass: Pass<'_>,
) -> Result<Outcome> {
    let mut mutants = shell::command(program);
    mutants
        .args(["mutants", "--jobs", "2", "--profile", "mutants"])
        .args(["--baseline", "skip", "--timeout", subject.seconds])
        // The copies need no Node packages. Each has its own target folder, because two builds
        // in one folder would wait for each other.
        .args(["--gitignore", "true"])
        .env_remove("CARGO_TARGET_DIR")
        .args(["--package", subject.package, "--output"])
        .arg(folder);
    for package in subject.test_packages {
        mutants.args(["--test-package", package]);
    }
    if let Some(part) = part {
        mutants.args(["--sharding", "round-robin", "--shard", part]);
    }
    let units = !(matches!(pass, Pass::Quick) && subject.units_last);
    for suite in suites(subject, units) {
        mutants.arg(format!("--cargo-arg={suite}"));
    }
    if let Pass::Rest(left) = pass {
        for mutant in left {
            mutants.args(["--re", &exactly(mutant)]);
        }
    }
    mutants.args(["--", "--"]).args(skips(subject.skipped));
    if let Pass::Quick = pass {
        mutants.args(skips(subject.slow));
    }
    let status = mutants
        .status()
        .context("cargo-mutants could not be started")?;
    // 2: mutants were missed. 3: tests timed out. Both are in the files.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        bail!("cargo-mutants failed ({status})");
    }
    let list = |file: &str| -> Result<Vec<String>> {
        let path = folder.join("mutants.out").join(file);
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("reading {}", path.display()))?;
        Ok(text.lines().map(str::to_owned).collect())
    };
    Ok(Outcome {
        caught: list("caught.txt")?,
        missed: list("missed.txt")?,
        timeout: list("timeout.txt")?,
        unviable: list("unviable.txt")?,
    })
}

/// The mutants of one run, by what became of them.
struct Outcome {
    caught: Vec<String>,
    missed: Vec<String>,
    timeout: Vec<String>,
    unviable: Vec<String>,
}

impl Outcome {
    fn tally(&self) -> Tally {
        Tally {
            caught: self.caught.len(),
            missed: self.missed.len(),
            timeout: self.timeout.len(),
            unviable: self.unviable.len(),
        }
    }
}

/// The results for the mutants of one crate.
struct Tally {
    caught: usize,
    missed: usize,
    timeout: usize,
    unviable: usize,
}

impl Tally {
    fn viable(&self) -> usize {
        self.caught + self.missed + self.timeout
    }

    /// The share that was caught, in per cent, rounded down. A timeout counts as caught.
    fn noticed(&self) -> usize {
        let noticed = self.caught + self.timeout;
        (noticed * 100).checked_div(self.viable()).unwrap_or(0)
    }

    fn line(&self) -> String {
        format!(
            "{} viable: {} caught, {} timeouts, {} missed ({} %); {} do not compile",
            self.viable(),
            self.caught,
            self.timeout,
            self.missed,
            self.noticed(),
            self.unviable
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Tally, exactly};

    #[test]
    fn a_mutant_is_named_letter_by_letter() {
        assert_eq!(exactly("a -> B"), r"^a\x{20}\x{2d}\x{3e}\x{20}B$");
    }

    #[test]
    fn rounded_down_and_never_of_nothing() {
        let tally = |caught, missed, timeout| Tally {
            caught,
            missed,
            timeout,
            unviable: 3,
        };
        assert_eq!(tally(94, 5, 1).noticed(), 95);
        assert_eq!(tally(949, 51, 0).noticed(), 94);
        assert_eq!(tally(0, 0, 0).noticed(), 0);
    }
}
