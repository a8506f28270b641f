//! `cargo xtask format`: formats every file.
//!
//! Rust with rustfmt, scripts and style sheets with prettier (`.prettierrc.toml`), TOML with
//! taplo (`taplo.toml`).
use crate::{shell, tools};
use anyhow::{Context, Result};

/// Formats every file.
pub(crate) fn command() -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all"]))?;
    let tools = tools::formatters()?;
    shell::run(shell::command(tools.join("prettier")).args(["--log-level=warn", "--write", "."]))?;
    shell::run(
        shell::command(tools.join("taplo"))
            .arg("fmt")
            .env("RUST_LOG", "warn"),
    )
}

/// Fails if [`command`] would change a file.
pub(crate) fn check() -> Result<()> {
    let remedy = "run cargo xtask format";
    shell::run(shell::cargo().args(["fmt", "--all", "--check"])).context(remedy)?;
    let tools = tools::formatters()?;
    shell::run(shell::command(tools.join("prettier")).args(["--log-level=warn", "--check", "."]))
        .context(remedy)?;
    let mut taplo = shell::command(tools.join("taplo"));
    shell::run(taplo.args(["fmt", "--check"]).env("RUST_LOG", "warn")).context(remedy)
}
