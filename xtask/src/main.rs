//! The project's own commands: `cargo xtask`.
//!
//! | module | what it does |
//! |---|---|
//! | [`serve`] | serves the page on this machine, rebuilt when files change |
//! | `parts` | serves the parts of the page in every state |
//! | [`test`] | runs every check |
//! | [`dist`] | builds what is published: site, single files, npm package, checksums |
//! | [`words`] | makes the table of a translator, and the pack of a publisher |
//! | `size` | compares the built sizes with their budget |
//! | [`bench`] | times the rules, and other engines beside them |
//! | [`fuzz`] | feeds random bytes to every parser and every answer |
//! | [`mutants`] | finds changes that the tests do not notice |
//! | [`format`] | formats every file |
//! | `tidy` | checks the house rules that no compiler checks |
//! | [`look`] | takes pictures of the built pages |
//! | [`tools`] | finds or installs what the commands need |
//!
//! The crate `bundle` beside it builds what `dist` and `serve` need, and measures it. The crate
//! `tidy` checks the house rules.
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
mod tools;
mod words;

use bundle::{paths, shell, size};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]          the page on this machine, rebuilt as files change
cargo xtask parts [--port N]          every part of it in every state, likewise
cargo xtask test [--only STEP]        every check and every test; --list names the steps
cargo xtask dist [--notice FILE]      build everything that is handed out, into dist/
cargo xtask words --template TAG      the table to translate into a further language; --pack FILE
cargo xtask size                      the built files against their size budgets
cargo xtask bench [PLACE]             how fast the rules are: native, node, chromium, or all
cargo xtask fuzz [--seconds N] [NAME] any bytes into every parser and every answer, 60 s
cargo xtask mutants [CRATE [M/N]]     what the tests would not notice; form, notice: hours, or a part
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
        ["words", rest @ ..] => words::command(rest),
        ["size"] => dist::ensure().and_then(|()| size::report()),
        ["bench", rest @ ..] => bench::command(rest),
        ["fuzz", rest @ ..] => fuzz::command(rest),
        ["mutants", rest @ ..] => mutants::command(rest),
        ["format"] => format::command(),
        ["tidy"] => tidy::check(),
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
