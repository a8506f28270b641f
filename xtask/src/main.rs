//! The project's own commands: `cargo xtask`.
//!
//! | module | what it does |
//! |---|---|
//! | [`serve`] | the page on this machine, rebuilt as files change |
//! | `parts` | the parts of the page in every state, likewise |
//! | [`test`] | everything that has to hold, in one run |
//! | [`dist`] | what is handed out: the site, single files, the npm package, checksums |
//! | `size` | what was built, against its budget |
//! | [`bench`] | how fast the rules are, and their peers beside them |
//! | [`fuzz`] | any bytes into every parser and every answer |
//! | [`mutants`] | what the tests would not notice |
//! | [`format`] | one way to lay out every file |
//! | [`tidy`] | the house rules that no compiler checks |
//! | [`look`] | pictures of the built pages, for human eyes |
//! | [`tools`] | what all of these need, installed once per machine |
//!
//! The crate `bundle` beside it makes what `dist` and `serve` hand out, and measures it.
#![allow(
    clippy::print_stdout,
    reason = "a command-line tool speaks on standard output"
)]
#![allow(
    clippy::indexing_slicing,
    reason = "only JSON values are indexed here; a key that is not there is null"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "builds and steps are timed; no day is asked for"
)]

mod bench;
mod dist;
mod format;
mod fuzz;
mod look;
mod mutants;
mod serve;
mod test;
mod tidy;
mod tools;

use bundle::{paths, shell, size};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]          the page on this machine, rebuilt as files change
cargo xtask parts [--port N]          every part of it in every state, likewise
cargo xtask test [--only STEP]        every check and every test; --list names the steps
cargo xtask dist [--notice FILE]      build everything that is handed out, into dist/
cargo xtask size                      the built files against their size budgets
cargo xtask bench [PLACE]             how fast the rules are: native, node, chromium, or all
cargo xtask fuzz [--seconds N] [NAME] any bytes into every parser and every answer, 60 s
cargo xtask mutants [fields | rules]  what the tests would not notice, about 40 minutes
cargo xtask format                    every file laid out: rustfmt, prettier, taplo
cargo xtask tidy                      the house rules that no compiler checks
cargo xtask look [ROUTE …]            screenshots of the built pages into target/look

Whatever is missing (the browser's target, wasm-opt, a browser) is installed on first use.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve", rest @ ..] => serve::command(rest),
        ["parts", rest @ ..] => serve::parts(rest),
        ["test", rest @ ..] => test::command(rest),
        ["dist", rest @ ..] => dist::command(rest),
        ["size"] => dist::ensure().and_then(|()| size::report()),
        ["bench", rest @ ..] => bench::command(rest),
        ["fuzz", rest @ ..] => fuzz::command(rest),
        ["mutants", rest @ ..] => mutants::command(rest),
        ["format"] => format::command(),
        ["tidy"] => tidy::command(),
        ["look", rest @ ..] => look::command(rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(anyhow::anyhow!(
            "no such command: cargo xtask {}\n\n{HELP}",
            other.join(" ")
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
