//! A page of the project, as the build reads it.
//!
//! `index.html` and `bureau.html` are written for Trunk, which processes elements with
//! `data-trunk`. This module processes the same marks, so that both builds make the same page.
use crate::page::{self, Element};
use crate::paths;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

/// A page of the project and the files that it names.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The page with all marks processed except that of the program ([`Source::put_program`]).
    pub(crate) html: String,
    /// Files beside the page in the site: their source path, and their name there.
    pub(crate) beside: Vec<(PathBuf, String)>,
}

impl Source {
    /// Reads a page by its name at the top of the project.
    pub(crate) fn read(name: &str) -> Result<Self> {
        let html = fs::read_to_string(paths::root().join(name))
            .with_context(|| format!("reading {name}"))?;
        Self::of(&html).with_context(|| name.to_owned())
    }

    fn of(written: &str) -> Result<Self> {
        let mut html = written.to_owned();
        let mut beside = Vec::new();
        for link in marked(written, "link") {
            let href = link.attribute("href").context("a mark without href")?;
            let plain = link.whole.replacen(" data-trunk", "", 1);
            let with = match link.attribute("rel") {
                Some("inline") => {
                    let kind = match link.attribute("type") {
                        Some("mjs") => r#" type="module""#,
                        _ => "",
                    };
                    format!("<script{kind}>{}</script>", text(href)?)
                }
                Some("copy-dir") => {
                    beside.extend(folder(href)?);
                    String::new()
                }
                Some("copy-file") => {
                    beside.push((at(href), last(href)));
                    String::new()
                }
                Some("rust") => PROGRAM.to_owned(),
                Some("css") => plain.replacen("rel=\"css\"", "rel=\"stylesheet\"", 1),
                Some("icon") => plain,
                other => bail!("no build knows what to do with {other:?}: {}", link.whole),
            };
            html = page::replace(&html, link.whole, &with)?;
        }
        for script in marked(written, "script") {
            let plain = script.whole.replacen(" data-trunk", "", 1);
            html = page::replace(&html, script.whole, &plain)?;
        }
        Ok(Self { html, beside })
    }

    /// Replaces the mark of the program.
    pub(crate) fn put_program(&self, with: &str) -> Result<String> {
        page::replace(&self.html, PROGRAM, with)
    }
}

/// The mark where the program is started. Published pages do not have it.
const PROGRAM: &str = "<!-- the program -->";

fn marked<'page>(html: &'page str, name: &str) -> Vec<Element<'page>> {
    let mut found = page::elements(html, name);
    found.retain(|element| element.tag.contains(" data-trunk"));
    found
}

fn at(href: &str) -> PathBuf {
    paths::root().join(href.trim_start_matches("./"))
}

/// The text of a file that a page refers to.
pub(crate) fn text(href: &str) -> Result<String> {
    fs::read_to_string(at(href)).with_context(|| format!("reading {href}"))
}

fn last(href: &str) -> String {
    href.rsplit('/').next().unwrap_or(href).to_owned()
}

fn folder(href: &str) -> Result<Vec<(PathBuf, String)>> {
    let below = at(href);
    let files = crate::files_below(&below)?;
    files
        .into_iter()
        .map(|file| {
            let name = file
                .strip_prefix(&below)?
                .to_string_lossy()
                .replace('\\', "/");
            Ok((file, [&last(href), "/", &name].concat()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{PROGRAM, Source};

    #[test]
    fn every_mark_is_done() {
        for name in ["index.html", "bureau.html"] {
            let source = Source::read(name).unwrap();
            assert!(!source.html.contains("data-trunk"), "{name}");
            assert_eq!(source.html.matches(PROGRAM).count(), 1, "{name}");
            assert!(source.put_program("").unwrap().contains("<div id=\"app\""));
            for (file, as_name) in &source.beside {
                assert!(file.is_file(), "{as_name}");
            }
        }
        let index = Source::read("index.html").unwrap();
        let names: Vec<_> = index.beside.iter().map(|(_, name)| name.as_str()).collect();
        assert!(names.contains(&"manifest.webmanifest"), "{names:?}");
        assert!(names.contains(&"icons/192.png"), "{names:?}");
    }

    #[test]
    fn a_mark_that_nobody_knows_is_told() {
        let unknown = "<link data-trunk rel=\"sass\" href=\"a.scss\" />";
        assert!(Source::of(unknown).is_err());
    }
}
