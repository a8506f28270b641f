//! `cargo xtask look`: takes pictures of the built pages.
use crate::{dist, paths, shell, tools};
use anyhow::Result;

/// `cargo xtask look '#/' '#/check'`. The script knows the routes.
pub(crate) fn command(routes: &[&str]) -> Result<()> {
    dist::ensure()?;
    tools::playwright()?;
    tools::chinese_fonts()?;
    let browser = tools::browser()?;
    shell::run(
        shell::command("node")
            .arg(paths::browser_tests().join("look.mjs"))
            .arg(paths::target().join("look"))
            .args(routes)
            .env("XIEGUAN_CHROMIUM", browser.chromium)
            .env("XIEGUAN_PARTS", bundle::parts::build()?),
    )
}
