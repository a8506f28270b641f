//! Paths of the working copy.
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The top of the working copy.
///
/// The environment comes first (`cargo run` sets it), so that two working copies can share a
/// target folder.
#[must_use]
pub fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    // Only the top has a lock file, whichever package runs.
    let mut above = package.ancestors();
    let top = above.find(|folder| folder.join("Cargo.lock").is_file());
    top.map_or_else(|| package.clone(), Path::to_path_buf)
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// xtask's folder in the target folder: logs, stamps, reports.
pub fn scratch() -> Result<PathBuf> {
    let folder = target().join("xtask");
    std::fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    Ok(folder)
}

/// The folder of everything that is published.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Playwright, the specs and the static server.
pub fn browser_tests() -> PathBuf {
    root().join("tests").join("browser")
}

/// The tests of Firefox and WebKit.
#[must_use]
pub fn engine_tests() -> PathBuf {
    root().join("tests").join("engines")
}

/// The benchmarks.
pub fn bench() -> PathBuf {
    root().join("tests").join("bench")
}

/// Tools that xtask installs for this user, shared by every working copy.
pub fn tool_cache() -> Result<PathBuf> {
    let cache = match std::env::var_os("XDG_CACHE_HOME") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ => std::env::home_dir()
            .context("no home folder: set XDG_CACHE_HOME to a folder for installed tools")?
            .join(".cache"),
    };
    Ok(cache.join("xieguan").join("tools"))
}

/// A path relative to the top, with forward slashes.
pub fn relative(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}
