//! Tools that `cargo install` builds.
use crate::{paths, shell};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// A published command-line tool in an exact version.
pub(super) struct CargoTool {
    /// Its package.
    pub(super) package: &'static str,
    /// Its name for people, which is also its folder in the cache.
    pub(super) name: &'static str,
    /// Its programs. The first one prints the version.
    pub(super) programs: &'static [&'static str],
    /// The exact version.
    pub(super) version: String,
    /// Whether to use the lock file that its authors published.
    pub(super) locked: bool,
    /// The build time on two cores.
    pub(super) minutes: u32,
}

impl CargoTool {
    /// The folder with its programs. Installs them if necessary.
    pub(super) fn folder(&self) -> Result<PathBuf> {
        if let Some(folder) = self.installed()? {
            return Ok(folder);
        }
        let root = self.root()?;
        // Cargo moves the programs into place only when all are built, and waits for another
        // cargo that installs into the same folder.
        let mut install = shell::cargo();
        install
            .args(["install", self.package, "--version"])
            .arg(format!("={}", self.version))
            .arg("--root")
            .arg(&root)
            // Link-time optimisation takes longer than these tools ever run.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        if self.locked {
            install.arg("--locked");
        }
        let what = format!(
            "Installing {} {}, about {} minutes on two cores, once per machine",
            self.name, self.version, self.minutes
        );
        shell::run_quietly(&what, &mut install)
            .with_context(|| format!("{} could not be installed", self.name))?;
        Ok(root.join("bin"))
    }

    /// The same without installing.
    pub(super) fn installed(&self) -> Result<Option<PathBuf>> {
        if let Some(folder) = self.on_path() {
            return Ok(Some(folder));
        }
        let folder = self.root()?.join("bin");
        Ok(self.complete(&folder).then_some(folder))
    }

    fn root(&self) -> Result<PathBuf> {
        Ok(paths::tool_cache()?.join(format!("{}-{}", self.name, self.version)))
    }

    fn on_path(&self) -> Option<PathBuf> {
        let program = shell::find_program(self.programs.first()?)?;
        let folder = program.parent()?.to_path_buf();
        let version = shell::read(shell::command(&program).arg("--version")).ok()?;
        let right = version.split_whitespace().nth(1) == Some(self.version.as_str());
        (right && self.complete(&folder)).then_some(folder)
    }

    fn complete(&self, folder: &std::path::Path) -> bool {
        self.programs.iter().all(|name| {
            folder
                .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
                .is_file()
        })
    }
}
