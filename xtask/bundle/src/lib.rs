//! Builds everything that is published: programs, pages, packages.
//!
//! | folder | for |
//! |---|---|
//! | `dist/site` | any web server, under any path |
//! | `dist/offline` | one file each, opened by a double click without any network |
//! | `dist/embed` | `<xieguan-checker>`: two lines in anyone's page |
//! | `dist/deploy` | configurations of nginx and Caddy for this very build |
//! | `dist/npm` | the rules alone, as a package for JavaScript |
//! | `dist/SHA256SUMS` | checking all of it with `sha256sum --check` |
#![allow(
    clippy::print_stdout,
    reason = "whoever builds is told how far it has come"
)]
#![allow(
    clippy::indexing_slicing,
    reason = "only JSON values are indexed here; a key that is not there is null"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "builds are timed; no day is asked for"
)]

mod assets;
mod compile;
mod compress;
mod deploy;
mod embed;
mod language;
mod names;
mod npm;
mod one_file;
mod order;
mod pack;
mod page;
pub mod parts;
pub mod paths;
mod policy;
mod program;
mod rooms;
pub mod shell;
mod site;
pub mod size;
mod source;
mod stamp;

pub use compile::{WASM, optimise};
pub use language::{Language, template};

use anyhow::{Context, Result};
use program::{APPLICANT, BUREAU};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The tools that make modules and scripts small.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The folder with `wasm-opt`, `terser` and `esbuild`; `None` for a quick build.
    pub folder: Option<PathBuf>,
}

impl Tools {
    const fn is_release(&self) -> bool {
        self.folder.is_some()
    }
}

/// Builds the applicant's page for development: quick to build, and large.
///
/// # Errors
/// If something cannot be built.
pub fn work_in_progress(out: &Path) -> Result<()> {
    let tools = Tools { folder: None };
    let release = Release {
        compressed: false,
        ..Release::PLAIN
    };
    program::build(&tools, "", true)?;
    site::build(&tools, &release, None, out)
}

/// The options of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// A bureau's recruitment notice as JSON, to be embedded in the pages.
    notice: Option<String>,
    /// The language that a publisher brings.
    language: Option<Language>,
    /// Whether it is for a kiosk.
    pub kiosk: bool,
    /// Whether compressed copies of the site's files are written.
    compressed: bool,
}

impl Release {
    /// The default release.
    pub const PLAIN: Self = Self {
        notice: None,
        language: None,
        kiosk: false,
        compressed: true,
    };

    /// Adds a notice from a file. Any JSON is accepted; the page validates it.
    ///
    /// # Errors
    /// If it cannot be read or is no JSON.
    pub fn with_notice(mut self, file: &Path) -> Result<Self> {
        let text =
            fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        let text = text.trim_start_matches('\u{feff}').trim().to_owned();
        serde_json::from_str::<serde_json::Value>(&text)
            .with_context(|| format!("{} is no notice: it is not JSON", file.display()))?;
        self.notice = Some(text);
        Ok(self)
    }

    /// Adds a language that a publisher brings, from a translator's table.
    ///
    /// # Errors
    /// If it cannot be made into a pack.
    pub fn with_language(mut self, table: &Path) -> Result<Self> {
        self.language = Some(Language::of(table)?);
        Ok(self)
    }

    /// The same release without notice, and for no kiosk: that of the pages of bureaus, and of
    /// the file that the workshop puts notices into.
    fn plain(&self) -> Self {
        Self {
            language: self.language.clone(),
            ..Self::PLAIN
        }
    }

    /// Whether the page of applicants differs from the plain release.
    const fn has_options(&self) -> bool {
        self.kiosk || self.notice.is_some()
    }

    /// Puts notice and kiosk mark into the page of applicants.
    fn put_into(&self, html: &str) -> Result<String> {
        let html = match &self.notice {
            Some(json) => page::end_of_head(html, &page::notice(json))?,
            None => html.to_owned(),
        };
        match self.kiosk {
            true => page::for_kiosk(&html),
            false => Ok(html),
        }
    }
}

/// Builds only if a source file or a built file changed since the last build.
///
/// # Errors
/// If something cannot be built.
pub fn ensure(tools: &Tools) -> Result<()> {
    let inputs = stamp::of_inputs()?;
    if stamp::matches(&stamp_of(&inputs, &Release::PLAIN))? && intact() {
        println!("dist/ is up to date: no source changed since it was built.");
        return Ok(());
    }
    put_together(tools, &inputs, &Release::PLAIN, false)
}

/// Builds another release of the same programs for the tests. It has a notice and the language of a
/// publisher, so its pages and its service worker differ.
///
/// # Errors
/// If something cannot be built.
pub fn variant(tools: &Tools, notice: &Path, language: &Path, out: &Path) -> Result<()> {
    let stamp = out.join("stamp");
    let wanted = sha256(&[sums()?.as_bytes(), &fs::read(notice)?, &fs::read(language)?].concat());
    if fs::read_to_string(&stamp).is_ok_and(|built| built == wanted) {
        return Ok(());
    }
    let plain = Release {
        compressed: false,
        ..Release::PLAIN
    };
    let release = plain.with_notice(notice)?.with_language(language)?;
    let blank = one_file::Blank::build(tools, &release)?;
    site::build(tools, &release, Some(&blank), &out.join("site"))?;
    let kiosk = Release {
        kiosk: true,
        ..release
    };
    let html = one_file::html(tools, &APPLICANT, &kiosk)?;
    one_file::write(&html, &out.join("kiosk.html"))?;
    Ok(fs::write(stamp, wanted)?)
}

/// Builds everything, whether or not anything changed.
///
/// # Errors
/// If something cannot be built.
pub fn build(tools: &Tools, release: &Release) -> Result<()> {
    put_together(tools, &stamp::of_inputs()?, release, true)
}

fn put_together(tools: &Tools, inputs: &str, release: &Release, again: bool) -> Result<()> {
    stamp::clear()?;
    program::build(tools, inputs, again)?;
    let dist = paths::dist();
    println!("Putting dist/site and dist/offline together …");
    let blank = one_file::Blank::build(tools, release)?;
    site::build(tools, release, Some(&blank), &dist.join("site"))?;
    let offline = dist.join("offline");
    let applicants = match release.has_options() {
        true => one_file::html(tools, &APPLICANT, release)?,
        false => blank.html.clone(),
    };
    one_file::write(&applicants, &offline.join("xieguan.html"))?;
    let bureau = one_file::html(tools, &BUREAU, &release.plain())?;
    one_file::write(
        &blank.put_into(&bureau, false)?,
        &offline.join("bureau.html"),
    )?;
    deploy::build(&dist.join("site"), &dist.join("deploy"))?;
    embed::build(tools, release, &dist.join("embed"))?;
    npm::build(tools, &dist.join("embed"))?;
    checksums()?;
    stamp::write(&stamp_of(inputs, release))
}

/// The stamp of a release with options differs from the default release.
fn stamp_of(inputs: &str, release: &Release) -> String {
    sha256(format!("{inputs} {release:?}").as_bytes())
}

fn checksums() -> Result<()> {
    fs::write(sums_file(), sums()?).context("writing dist/SHA256SUMS")
}

fn intact() -> bool {
    sums().is_ok_and(|sums| fs::read_to_string(sums_file()).is_ok_and(|written| written == sums))
}

fn sums_file() -> PathBuf {
    paths::dist().join("SHA256SUMS")
}

/// The digests in the format of `sha256sum --check`.
fn sums() -> Result<String> {
    let mut text = String::new();
    for folder in ["deploy", "embed", "npm", "offline", "site"] {
        for file in files_below(&paths::dist().join(folder))? {
            let name = paths::relative(&file);
            let name = name.strip_prefix("dist/").unwrap_or(&name);
            writeln!(text, "{}  {name}", sha256(&fs::read(&file)?))?;
        }
    }
    Ok(text)
}

/// The SHA-256 digest in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Every file below a folder, in a stable order.
///
/// # Errors
/// If a folder cannot be read.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        match entry.file_type()? {
            kind if kind.is_dir() => found.extend(files_below(&entry.path())?),
            _ => found.push(entry.path()),
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::Release;

    #[test]
    fn a_notice_has_to_be_json() {
        let folder = std::env::temp_dir();
        let file = folder.join(format!("xieguan-notice-{}.json", std::process::id()));
        for (text, fine) in [("\u{feff}{\"a\": 1}\n", true), ("{", false), ("", false)] {
            std::fs::write(&file, text).unwrap();
            assert_eq!(Release::PLAIN.with_notice(&file).is_ok(), fine, "{text}");
        }
        std::fs::remove_file(&file).unwrap();
        assert!(Release::PLAIN.with_notice(&file).is_err());
    }

    #[test]
    fn sha256_of_nothing() {
        assert_eq!(
            super::sha256(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
