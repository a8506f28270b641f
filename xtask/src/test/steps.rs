//! The steps of `cargo xtask test`, cheap ones first.
use super::counts::Counts;
use crate::{dist, paths, shell, size, tidy, tools};
use anyhow::{Context, Result, bail};

/// One thing that has to hold.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) run: fn(&mut Counts) -> Result<()>,
}

/// In the order they run.
pub(super) const STEPS: &[Step] = &[
    Step {
        name: "tools",
        about: "what the other steps need is installed",
        run: tools_present,
    },
    Step {
        name: "tidy",
        about: "the house rules",
        run: |_| tidy::command(),
    },
    Step {
        name: "fmt",
        about: "rustfmt has nothing to change",
        run: |_| {
            shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
                .context("run cargo fmt --all")
        },
    },
    Step {
        name: "clippy",
        about: "no warnings, native",
        run: |_| clippy(&["--workspace"]),
    },
    Step {
        name: "clippy-wasm",
        about: "no warnings, for the browser",
        run: |_| {
            clippy(&[
                "--target",
                tools::WASM,
                "--package",
                "web",
                "--package",
                "xieguan-wasm",
            ])
        },
    },
    Step {
        name: "native",
        about: "tests of everything left of the boundary",
        run: native,
    },
    Step {
        name: "doc",
        about: "examples in the documentation",
        run: |counts| {
            let mut cargo = shell::cargo();
            cargo.args(["test", "--quiet", "--workspace", "--doc"]);
            counted(counts, shell::tee(&mut cargo)?, Counts::of_libtest)
        },
    },
    Step {
        name: "wasm",
        about: "the JavaScript boundary and the page's platform, in headless Chromium",
        run: wasm,
    },
    Step {
        name: "dist",
        about: "the files that are handed out",
        run: |_| dist::ensure(),
    },
    Step {
        name: "trunk",
        about: "whoever has Trunk builds the page with it",
        run: |_| trunk(),
    },
    Step {
        name: "size",
        about: "they fit their budgets",
        run: |_| size::report(),
    },
    Step {
        name: "node",
        about: "the npm package, in Node",
        run: node,
    },
    Step {
        name: "browser",
        about: "what a person does, on what is handed out, in Chromium",
        run: browser,
    },
];

/// First, so that a missing browser is told now and not in twenty minutes.
fn tools_present(_: &mut Counts) -> Result<()> {
    tools::build()?;
    tools::playwright()?;
    tools::bundlers()?;
    tools::nginx()?;
    // What is printed is read again.
    tools::chinese_fonts()?;
    let browser = tools::browser()?;
    for program in [&browser.chromium, &browser.driver] {
        let version = shell::read(shell::command(program).arg("--version"))?;
        println!("{}: {}", program.display(), version.trim());
    }
    Ok(())
}

fn clippy(selection: &[&str]) -> Result<()> {
    let mut cargo = shell::cargo();
    cargo.arg("clippy").args(selection);
    shell::run(cargo.args(["--quiet", "--all-targets", "--", "--deny", "warnings"]))
}

fn native(counts: &mut Counts) -> Result<()> {
    let mut cargo = shell::cargo();
    if shell::read(shell::cargo().args(["nextest", "--version"])).is_ok() {
        cargo.args(["nextest", "run", "--workspace", "--no-tests", "pass"]);
        counted(counts, shell::tee(&mut cargo)?, Counts::of_nextest)
    } else {
        cargo.args(["test", "--quiet", "--workspace", "--all-targets"]);
        counted(counts, shell::tee(&mut cargo)?, Counts::of_libtest)
    }
}

fn wasm(counts: &mut Counts) -> Result<()> {
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let browser = tools::browser()?;
    // One for both packages; each is tested in its own folder.
    let settings = paths::root().join("crates/wasm/webdriver.json");
    let mut cargo = shell::cargo();
    cargo
        // The driver's output is not of interest until something fails.
        .args([
            "test",
            "--target",
            tools::WASM,
            "--package",
            "xieguan-wasm",
            "--package",
            "web",
            "--tests",
        ])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        .env("CHROMEDRIVER", browser.driver)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    counted(counts, shell::tee(&mut cargo)?, Counts::of_libtest)
}

/// Nothing that is handed out comes from it: where there is none, that is said.
fn trunk() -> Result<()> {
    let Some(trunk) = tools::trunk()? else {
        println!("NOT CHECKED: Trunk is not installed here in the version of Trunk.toml.");
        return Ok(());
    };
    let mut build = shell::command(trunk);
    build.args(["build", "--dist"]);
    build.arg(paths::scratch()?.join("trunk"));
    // It takes that for an option and wants it to say true.
    shell::run(build.env_remove("NO_COLOR"))
}

fn node(counts: &mut Counts) -> Result<()> {
    dist::ensure()?;
    tools::bundlers()?;
    let specs = dist::files_below(&paths::root().join("tests").join("node"))?;
    let specs = specs
        .iter()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let mut node = shell::command("node");
    node.args(["--test", "--test-reporter=tap"])
        .args(specs)
        .env("XIEGUAN_NATIVE_ANSWERS", native_answers()?)
        .env("XIEGUAN_SCRATCH", paths::scratch()?.join("npm-project"));
    counted(counts, shell::tee(&mut node)?, Counts::of_tap)
}

/// The file with the vectors and what the rules answer natively, made anew.
fn native_answers() -> Result<std::path::PathBuf> {
    let file = paths::scratch()?.join("native-answers.jsonl");
    let mut cargo = shell::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "tests",
        "--bin",
        "native_answers",
    ]);
    std::fs::write(&file, shell::read(&mut cargo)?)?;
    Ok(file)
}

/// The program that holds a file of the form against a QR code.
fn same_application() -> Result<std::path::PathBuf> {
    let name = "same_application";
    let mut cargo = shell::cargo();
    cargo.args(["build", "--quiet", "--package", "tests", "--bin", name]);
    shell::run(&mut cargo)?;
    Ok(paths::target().join("debug").join(name))
}

fn browser(counts: &mut Counts) -> Result<()> {
    dist::ensure()?;
    tools::playwright()?;
    let browser = tools::browser()?;
    let report = paths::scratch()?.join("playwright.json");
    if report.exists() {
        std::fs::remove_file(&report)?;
    }
    let folder = paths::browser_tests();
    let mut playwright = shell::command(folder.join("node_modules/.bin/playwright"));
    playwright
        .current_dir(&folder)
        .arg("test")
        .env("XIEGUAN_CHROMIUM", browser.chromium)
        .env("XIEGUAN_REPORT", &report)
        .env("XIEGUAN_NATIVE_ANSWERS", native_answers()?)
        .env("XIEGUAN_OUTPUT", paths::target().join("playwright"));
    playwright.env("XIEGUAN_SAME_APPLICATION", same_application()?);
    // The same programs as another release, with a notice: a new build to update to.
    let variant = paths::scratch()?.join("variant");
    bundle::variant(
        &tools::build()?,
        &folder.join("hostile-notice.json"),
        &variant,
    )?;
    playwright.env("XIEGUAN_VARIANT", variant);
    let nginx = tools::nginx()?;
    playwright.env("XIEGUAN_NGINX", nginx.program);
    playwright.env("XIEGUAN_NGINX_BROTLI", nginx.brotli.unwrap_or_default());
    // For work on one of them: cargo xtask test --only browser.
    if let Ok(specs) = std::env::var("XIEGUAN_SPECS") {
        println!("only {specs}, as XIEGUAN_SPECS says");
        playwright.args(specs.split_whitespace());
    }
    let outcome = shell::run(&mut playwright);
    let text = std::fs::read_to_string(&report).context("Playwright wrote no report")?;
    *counts = Counts::of_playwright(&text)?;
    outcome?;
    some(*counts)
}

/// Keeps the counts, then judges: the program's own verdict, and that it ran
/// anything at all.
fn counted(
    counts: &mut Counts,
    (success, output): (bool, String),
    read: fn(&str) -> Counts,
) -> Result<()> {
    *counts = read(&output);
    if !success || counts.failed > 0 {
        bail!("see above");
    }
    if *counts == Counts::default() {
        counts.none = true;
    }
    Ok(())
}

fn some(counts: Counts) -> Result<()> {
    if counts.passed == 0 {
        bail!("no test ran");
    }
    Ok(())
}
