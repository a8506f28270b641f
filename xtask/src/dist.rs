//! `cargo xtask dist`: builds what is published. The crate `bundle` assembles it.
use crate::{shell, tools};
use anyhow::{Result, bail};
use bundle::Release;
use std::path::Path;
use std::time::Instant;

const USAGE: &str = "usage: cargo xtask dist [--notice FILE] [--language TABLE] [--kiosk]";

/// Builds everything, even if nothing changed.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    let started = Instant::now();
    let mut release = Release::PLAIN;
    let mut rest = arguments;
    while let [option, more @ ..] = rest {
        (release, rest) = match (*option, more) {
            ("--notice", [file, more @ ..]) => (release.with_notice(Path::new(file))?, more),
            ("--language", [table, more @ ..]) => (release.with_language(Path::new(table))?, more),
            ("--kiosk", more) => {
                release.kiosk = true;
                (release, more)
            }
            _ => bail!(USAGE),
        };
    }
    bundle::build(&tools::build()?, &release)?;
    println!("dist/ is ready after {}", shell::elapsed(started));
    Ok(())
}

/// Builds only if a source file or the output changed since the last build.
pub(crate) fn ensure() -> Result<()> {
    bundle::ensure(&tools::build()?)
}
