//! `cargo xtask dist`: what is handed out; the crate `bundle` puts it together.
use crate::{shell, tools};
use anyhow::{Result, bail};
use bundle::Release;
use std::path::Path;
use std::time::Instant;

const USAGE: &str = "usage: cargo xtask dist [--notice FILE] [--kiosk]";

/// Builds everything, whether or not anything changed.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    let started = Instant::now();
    let mut release = Release::PLAIN;
    let mut rest = arguments;
    while let [option, more @ ..] = rest {
        (release, rest) = match (*option, more) {
            ("--notice", [file, more @ ..]) => (release.with_notice(Path::new(file))?, more),
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

/// Builds only if a source file, or what was built, changed since the last time.
pub(crate) fn ensure() -> Result<()> {
    bundle::ensure(&tools::build()?)
}
