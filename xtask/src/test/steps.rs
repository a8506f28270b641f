//! The steps of `cargo xtask test`, the cheap ones first.
use crate::{dist, format, paths, shell, size, tools};
use anyhow::{Result, bail};
use std::process::Command;

/// A step of the run.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) run: fn() -> Result<()>,
}

/// All steps, in order.
pub(super) const STEPS: &[Step] = &[
    Step {
        name: "tools",
        about: "what the other steps need is installed",
        run: tools_present,
    },
    Step {
        name: "tidy",
        about: "the house rules",
        run: tidy::check,
    },
    Step {
        name: "format",
        about: "the formatters have nothing to change",
        run: format::check,
    },
    Step {
        name: "clippy",
        about: "no warnings, native",
        run: || clippy(&["--workspace"]),
    },
    Step {
        name: "clippy-wasm",
        about: "no warnings, for the browser",
        run: || {
            clippy(&[
                "--target",
                tools::WASM,
                "--package",
                "web",
                "--package",
                "ui",
                "--package",
                "applicant",
                "--package",
                "workshop",
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
        run: || libtest(shell::cargo, &["--workspace", "--doc"]),
    },
    Step {
        name: "wasm",
        about: "the JavaScript boundary and the page's platform, in headless Chromium",
        run: wasm,
    },
    Step {
        name: "dist",
        about: "the files that are handed out",
        run: || dist::ensure(),
    },
    Step {
        name: "trunk",
        about: "whoever has Trunk builds the page with it",
        run: trunk,
    },
    Step {
        name: "size",
        about: "they fit their budgets",
        run: || size::report(),
    },
    Step {
        name: "node",
        about: "the npm package, in Node",
        run: node,
    },
    Step {
        name: "browser",
        about: "what a person does, on what is handed out, in Chromium",
        run: || browser(Spoken::Chinese),
    },
    Step {
        name: "english",
        about: "the same in English, where words are not the point",
        run: || browser(Spoken::English),
    },
    Step {
        name: "engines",
        about: "what engines do differently, in Firefox and in WebKitGTK",
        run: engines,
    },
];

/// First, so that a missing browser is reported now and not after twenty minutes.
fn tools_present() -> Result<()> {
    tools::build()?;
    tools::playwright()?;
    tools::bundlers()?;
    tools::nginx()?;
    // The specs read the printed pages.
    tools::chinese_fonts()?;
    let browser = tools::browser()?;
    let headless = tools::headless_browser()?;
    for program in [&browser.chromium, &headless, &browser.driver] {
        let version = shell::read(shell::command(program).arg("--version"))?;
        println!("{}: {}", program.display(), version.trim());
    }
    tools::selenium()?;
    for (_, program) in tools::engines()? {
        println!("{}", program.display());
    }
    Ok(())
}

fn clippy(selection: &[&str]) -> Result<()> {
    let mut cargo = shell::cargo();
    cargo.arg("clippy").args(selection);
    shell::run(cargo.args(["--quiet", "--all-targets", "--", "--deny", "warnings"]))
}

fn native() -> Result<()> {
    if shell::read(shell::cargo().args(["nextest", "--version"])).is_ok() {
        let run = [
            "nextest",
            "run",
            "--workspace",
            "--no-fail-fast",
            "--no-tests",
            "fail",
        ];
        shell::run(shell::cargo().args(run))
    } else {
        libtest(shell::cargo, &["--workspace", "--all-targets"])
    }
}

/// Runs tests with Rust's runner. It has no flag that makes an empty run fail, so the list of
/// tests is checked first.
fn libtest(cargo: impl Fn() -> Command, selection: &[&str]) -> Result<()> {
    let mut list = cargo();
    list.arg("test").args(selection);
    let listed = shell::read(list.args(["--", "--list", "--format", "terse"]))?;
    if !listed.lines().any(|line| line.ends_with(": test")) {
        bail!("there is no test in {}", selection.join(" "));
    }
    shell::run(cargo().arg("test").args(selection))
}

fn wasm() -> Result<()> {
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let browser = tools::browser()?;
    // One file for both packages. Each is tested in its own folder.
    let settings = paths::root().join("crates/wasm/webdriver.json");
    let cargo = || {
        let mut cargo = shell::cargo();
        cargo
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings)
            .env("CHROMEDRIVER", &browser.driver)
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        cargo
    };
    for package in ["xieguan-wasm", "ui"] {
        let selection = ["--target", tools::WASM, "--package", package, "--tests"];
        libtest(cargo, &selection)?;
    }
    Ok(())
}

/// Builds with trunk, if it is installed. Nothing that is published comes from it.
fn trunk() -> Result<()> {
    let Some(trunk) = tools::trunk()? else {
        println!("NOT CHECKED: Trunk is not installed here in the version of Trunk.toml.");
        return Ok(());
    };
    let mut build = shell::command(trunk);
    build.args(["build", "--dist"]);
    build.arg(paths::scratch()?.join("trunk"));
    // trunk reads NO_COLOR as an option whose value must be `true`.
    shell::run(build.env_remove("NO_COLOR"))
}

fn node() -> Result<()> {
    dist::ensure()?;
    tools::bundlers()?;
    let mut specs = bundle::files_below(&paths::root().join("tests").join("node"))?;
    specs.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    // Without arguments Node would search for tests itself.
    if specs.is_empty() {
        bail!("there is no test in tests/node");
    }
    let mut node = shell::command("node");
    node.args(["--test", "--test-reporter=spec"])
        .args(specs)
        .env("XIEGUAN_NATIVE_ANSWERS", native_answers()?)
        .env("XIEGUAN_SCRATCH", paths::scratch()?.join("npm-project"));
    shell::run(&mut node)
}

/// Writes the file with the vectors and the native answers of the rules.
fn native_answers() -> Result<std::path::PathBuf> {
    let file = paths::scratch()?.join("native-answers.jsonl");
    let mut cargo = shell::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "programs",
        "--bin",
        "native_answers",
    ]);
    std::fs::write(&file, shell::read(&mut cargo)?)?;
    Ok(file)
}

/// The program that compares a form's file with a QR code.
fn same_application() -> Result<std::path::PathBuf> {
    let name = "same_application";
    let mut cargo = shell::cargo();
    cargo.args(["build", "--quiet", "--package", "programs", "--bin", name]);
    shell::run(&mut cargo)?;
    Ok(paths::target().join("debug").join(name))
}

/// The language of the page in the browser's tests.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spoken {
    Chinese,
    English,
}

fn browser(spoken: Spoken) -> Result<()> {
    dist::ensure()?;
    tools::playwright()?;
    let folder = paths::browser_tests();
    let mut playwright = shell::command(folder.join("node_modules/.bin/playwright"));
    playwright
        .current_dir(&folder)
        .arg("test")
        .env("XIEGUAN_CHROMIUM", tools::browser()?.chromium)
        .env("XIEGUAN_HEADLESS", tools::headless_browser()?)
        .env("XIEGUAN_NATIVE_ANSWERS", native_answers()?)
        .env("XIEGUAN_OUTPUT", paths::target().join("playwright"));
    playwright.env("XIEGUAN_SAME_APPLICATION", same_application()?);
    if spoken == Spoken::English {
        playwright.env("XIEGUAN_SPEAK", "en");
    }
    // The same programs as another release and with a notice: a new build to update to.
    let variant = paths::scratch()?.join("variant");
    bundle::variant(
        &tools::build()?,
        &folder.join("hostile-notice.json"),
        &folder.join("publisher.toml"),
        &variant,
    )?;
    playwright.env("XIEGUAN_VARIANT", variant);
    playwright.env("XIEGUAN_PARTS", bundle::parts::build()?);
    let nginx = tools::nginx()?;
    playwright.env("XIEGUAN_NGINX", nginx.program);
    playwright.env("XIEGUAN_NGINX_BROTLI", nginx.brotli.unwrap_or_default());
    // For work on single specs: cargo xtask test --only browser.
    if let Ok(specs) = std::env::var("XIEGUAN_SPECS") {
        println!("only {specs}, as XIEGUAN_SPECS says");
        playwright.args(specs.split_whitespace());
    }
    shell::run(&mut playwright)
}

fn engines() -> Result<()> {
    // First, so that a missing browser is reported before a build.
    let engines = tools::engines()?;
    dist::ensure()?;
    // The specs share helpers with the browser tests.
    tools::playwright()?;
    tools::selenium()?;
    let mut node = shell::command("node");
    node.current_dir(paths::engine_tests())
        .args(["--test", "--test-reporter=spec", "--test-force-exit"])
        .env("XIEGUAN_NATIVE_ANSWERS", native_answers()?)
        .envs(engines);
    // For work on single specs, by their names: cargo xtask test --only engines.
    if let Ok(names) = std::env::var("XIEGUAN_SPECS") {
        println!("only {names}, as XIEGUAN_SPECS says");
        node.arg(format!("--test-name-pattern={names}"));
    }
    shell::run(node.arg("engines.test.mjs"))
}
