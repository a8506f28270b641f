//! `dist/offline`: a program as one file, which opens by a double click, such as from a USB
//! stick, without any network.
//!
//! A page that was opened as a file cannot fetch or import anything. So everything is in it:
//! style sheets and module packed as text ([`super::pack`]), and plain scripts, which the policy
//! allows by their hashes.
use crate::assets::{self, Script};
use crate::policy::{self, Kind};
use crate::program::{APPLICANT, Page, Program};
use crate::{Release, Tools, pack, page, source};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The page of a program, with the program in it, as one file.
pub(crate) fn html(tools: &Tools, page: &Page, release: &Release) -> Result<String> {
    policy::put(&page_of(tools, page, release, None)?, Kind::OneFile)
}

/// Writes such a page.
pub(crate) fn write(html: &str, file: &Path) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, html).with_context(|| format!("writing {}", file.display()))
}

/// The applicant's single file, which the workshop puts notices into
/// (`crates/workshop/src/publish/`). It has no notice, whatever the release has.
pub(crate) struct Blank {
    pub(crate) html: String,
}

impl Blank {
    /// Builds it.
    pub(crate) fn build(tools: &Tools, release: &Release) -> Result<Self> {
        let html = html(tools, &APPLICANT, &release.plain())?;
        Ok(Self { html })
    }

    /// Its name on a site. It is data there, not a page: what rewrites pages on the way leaves it
    /// alone.
    pub(crate) fn name(&self) -> String {
        assets::hashed("xieguan", ".txt", self.html.as_bytes())
    }

    /// Its digest.
    pub(crate) fn integrity(&self) -> String {
        policy::integrity(self.html.as_bytes())
    }

    /// Writes into a page of the workshop which file is meant. A file that is opened without a
    /// host cannot fetch it, and checks what is chosen.
    pub(crate) fn put_into(&self, html: &str, is_site: bool) -> Result<String> {
        let named = match is_site {
            true => format!("{} {}", self.name(), self.integrity()),
            false => self.integrity(),
        };
        page::fill(html, "xieguan-one-file", &named)
    }
}

/// The additions of a page for a frame in other sites ([`super::embed`]).
pub(crate) struct Framed {
    pub(crate) sheet: String,
    pub(crate) script: String,
}

/// The page without its policy, which is put in last, when nothing changes any more.
pub(crate) fn page_of(
    tools: &Tools,
    page: &Page,
    release: &Release,
    framed: Option<&Framed>,
) -> Result<String> {
    let html = page.source()?.put_program("")?;
    let (mut sheet, print) = assets::sheets(tools, &html)?;
    if let Some(framed) = framed {
        sheet.push_str(&framed.sheet);
    }
    let Program { glue, module } = page.alone()?;
    let script = script(tools, &html, &glue)?;
    let html = without_files(&assets::icon_within(&html)?)?;
    let html = assets::small_inline(tools, &html)?;
    let unpack = source::text("web/unpack.js")?;
    let framed = framed.map(|framed| assets::smaller(tools, &framed.script, Script::Classic));
    let framed = framed
        .transpose()?
        .map(|script| format!("<script>{script}</script>"));
    let head = [
        framed.unwrap_or_default(),
        pack::element("style", sheet.as_bytes())?,
        pack::element("style-print", print.as_bytes())?,
        format!(
            "<script>{}</script>",
            assets::smaller(tools, &unpack, Script::Classic)?
        ),
    ];
    let html = page::end_of_head(&html, &head.concat())?;
    let body = [
        pack::element("program", &module)?,
        format!("<script type=\"module\">{script}</script>"),
    ];
    let html = page::replace(&html, "</body>", &[&body.concat(), "</body>"].concat())?;
    // The page of applicants has another name here (also used in crates/workshop/src/).
    let html = html.replace("./index.html", "./xieguan.html");
    let html = match &release.language {
        Some(language) => language.put_into(&html)?,
        None => html,
    };
    release.put_into(&html)
}

/// All modules of the page as one, with the glue, since the file cannot import any.
fn script(tools: &Tools, html: &str, glue: &str) -> Result<String> {
    let mut all = Vec::new();
    for script in page::elements(html, "script") {
        match script.attribute("src") {
            // A file has no server and no updates.
            Some(name) if assets::stem(name) == "update" => {}
            // A block for each script, since two scripts may use the same name.
            Some(name) => all.push(format!("{{{}}}", source::text(name)?)),
            None => {}
        }
    }
    // Nothing imports the glue, so its exports are removed.
    let exports = glue
        .rfind("\nexport {")
        .context("the glue exports nothing")?;
    all.push(glue.get(..exports).unwrap_or_default().to_owned());
    all.push(source::text("web/start-one-file.mjs")?);
    assets::smaller(tools, &all.join("\n"), Script::Module)
}

/// The page without elements that refer to other files.
fn without_files(html: &str) -> Result<String> {
    let links = page::elements(html, "link");
    let scripts = page::elements(html, "script");
    let external = scripts
        .iter()
        .filter(|script| script.attribute("src").is_some());
    let files = links
        .iter()
        .filter(|link| link.attribute("rel") != Some("icon"));
    let gone = files.chain(external);
    let mut kept = html.to_owned();
    for element in gone {
        kept = page::replace(&kept, element.whole, "")?;
    }
    Ok(page::slim(&kept))
}
