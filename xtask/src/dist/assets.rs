//! Scripts and sheets, made small and named by what is in them.
use super::page::{self, Element};
use super::parts::Program;
use super::{policy, sha256};
use crate::tools;
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::process::{Command, Stdio};

/// How a script reads what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Nothing outside sees its names.
    Module,
    /// Its names are the page's.
    Classic,
}

/// The same program in fewer bytes.
pub(super) fn smaller(script: &str, kind: Script) -> Result<String> {
    let mut terser = Command::new(tools::terser()?.join("terser"));
    terser.args(["--compress", "passes=2", "--mangle"]);
    if kind == Script::Module {
        terser.arg("--module");
    }
    let mut child = terser
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("terser could not be started")?;
    let mut input = child.stdin.take().context("terser takes no input")?;
    input.write_all(script.as_bytes())?;
    drop(input);
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("terser refuses a script that begins: {:.80}", script.trim());
    }
    let small = String::from_utf8(output.stdout)?;
    // In a page it would end the element, or change how the rest is read.
    if small.contains("</script") || small.contains("<!--") {
        bail!("a script holds what ends a script: {small:.80}");
    }
    Ok(small.trim_end().to_owned())
}

/// `web.js` as `web-0123456789abcdef.js`: another content has another name, and servers may
/// tell browsers to keep it for ever.
pub(super) fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let hash = sha256(bytes);
    format!("{stem}-{:.16}{ending}", hash)
}

/// Before Trunk's hash: `boot` of `./boot-7739bff68150b53d.mjs`.
pub(super) fn stem(name: &str) -> &str {
    let name = name.trim_start_matches("./");
    name.rsplit_once('-').map_or(name, |(stem, _)| stem)
}

/// The style sheets that a page links, put together: those for every medium, and those for
/// print alone.
pub(super) fn sheets(html: &str, program: &Program) -> Result<(String, String)> {
    let mut sheets = (String::new(), String::new());
    for link in sheet_links(html) {
        let name = link.attribute("href").context("a sheet without href")?;
        let into = match link.attribute("media") {
            None => &mut sheets.0,
            Some("print") => &mut sheets.1,
            Some(other) => bail!("a sheet for {other}: xtask/src/dist knows print alone"),
        };
        into.push_str(program.text(name)?.trim());
        into.push('\n');
    }
    Ok(sheets)
}

/// The links of a page to its style sheets.
pub(super) fn sheet_links(html: &str) -> Vec<Element<'_>> {
    let mut links = page::elements(html, "link");
    links.retain(|link| link.attribute("rel") == Some("stylesheet"));
    links
}

/// The page's icon in the page itself: Chromium asks a server for it again whenever the page
/// changes, and with that tells when someone goes from one question to the next.
pub(super) fn icon_within(html: &str, program: &Program) -> Result<String> {
    let links = page::elements(html, "link");
    let icon = links
        .iter()
        .find(|link| link.attribute("rel") == Some("icon"));
    let icon = icon.context("the page has no icon")?;
    let svg = program.text(icon.attribute("href").unwrap_or_default())?;
    let mut address = "data:image/svg+xml,".to_owned();
    for character in svg.trim().chars() {
        match character {
            '"' => address.push('\''),
            '#' | '%' | '<' | '>' => address.push_str(&format!("%{:02X}", u32::from(character))),
            other => address.push(other),
        }
    }
    let within = format!(r#"<link rel="icon" href="{address}" />"#);
    page::replace(html, icon.whole, &within)
}

/// Makes the scripts that stand in the page itself smaller, but for Trunk's own.
pub(super) fn small_inline(html: &str) -> Result<String> {
    let mut small = html.to_owned();
    for script in page::elements(html, "script") {
        let is_classic = script.attribute("type").is_none();
        if is_classic && script.attribute("src").is_none() {
            let with = smaller(script.inside, Script::Classic)?;
            small = page::replace(&small, script.inside, &with)?;
        }
    }
    Ok(small)
}

/// Where Trunk starts the program.
pub(super) fn start(html: &str) -> Result<Element<'_>> {
    let scripts = page::elements(html, "script");
    let start = scripts.into_iter().find(|script| {
        script.inside.contains("TrunkApplicationStarted") && script.inside.contains("import init")
    });
    start.context("Trunk's page has no script that starts the program")
}

/// ` integrity="…"`, for a tag that names the file.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!(r#" integrity="{}""#, policy::integrity(bytes))
}

#[cfg(test)]
mod tests {
    use super::{hashed, stem};

    #[test]
    fn names_tell_what_is_in_them() {
        let name = hashed("web", "_bg.wasm", b"");
        assert_eq!(name, "web-e3b0c44298fc1c14_bg.wasm");
        assert_eq!(stem(&name), "web");
        assert_eq!(stem("./boot-7739bff68150b53d.mjs"), "boot");
        assert_eq!(stem("a/b.png"), "a/b.png");
    }
}
