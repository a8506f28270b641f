//! Scripts and sheets, made small and named by what is in them.
use crate::page::{self, Element};
use crate::{Tools, policy, sha256, shell, source};
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::process::Stdio;

/// How a script reads what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Nothing outside sees its names.
    Module,
    /// Its names are the page's.
    Classic,
}

/// The same program in fewer bytes.
pub(crate) fn smaller(tools: &Tools, script: &str, kind: Script) -> Result<String> {
    let Some(folder) = &tools.folder else {
        return Ok(script.trim().to_owned());
    };
    let mut terser = shell::command(folder.join("terser"));
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
pub(crate) fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let hash = sha256(bytes);
    format!("{stem}-{:.16}{ending}", hash)
}

/// How a file is called, without folder and ending: `boot` of `web/boot.mjs`.
pub(crate) fn stem(name: &str) -> &str {
    let name = name.rsplit_once('/').map_or(name, |(_, name)| name);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

/// The style sheets that a page links, put together: those for every medium, and those for
/// print alone.
pub(crate) fn sheets(html: &str) -> Result<(String, String)> {
    let mut sheets = (String::new(), String::new());
    for link in sheet_links(html) {
        let name = link.attribute("href").context("a sheet without href")?;
        let into = match link.attribute("media") {
            None => &mut sheets.0,
            Some("print") => &mut sheets.1,
            Some(other) => bail!("a sheet for {other}: xtask/bundle knows print alone"),
        };
        into.push_str(source::text(name)?.trim());
        into.push('\n');
    }
    Ok(sheets)
}

/// The links of a page to its style sheets.
pub(crate) fn sheet_links(html: &str) -> Vec<Element<'_>> {
    let mut links = page::elements(html, "link");
    links.retain(|link| link.attribute("rel") == Some("stylesheet"));
    links
}

/// The page's icon in the page itself: Chromium asks a server for it again whenever the page
/// changes, and with that tells when someone goes from one question to the next.
pub(crate) fn icon_within(html: &str) -> Result<String> {
    let links = page::elements(html, "link");
    let icon = links
        .iter()
        .find(|link| link.attribute("rel") == Some("icon"));
    let icon = icon.context("the page has no icon")?;
    let svg = source::text(icon.attribute("href").unwrap_or_default())?;
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

/// Makes the classic scripts that stand in the page itself smaller.
pub(crate) fn small_inline(tools: &Tools, html: &str) -> Result<String> {
    let mut small = html.to_owned();
    for script in page::elements(html, "script") {
        let is_classic = script.attribute("type").is_none();
        if is_classic && script.attribute("src").is_none() {
            let with = smaller(tools, script.inside, Script::Classic)?;
            small = page::replace(&small, script.inside, &with)?;
        }
    }
    Ok(small)
}

/// ` integrity="…"`, for a tag that names the file.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!(r#" integrity="{}""#, policy::integrity(bytes))
}

#[cfg(test)]
mod tests {
    use super::{hashed, stem};

    #[test]
    fn names_tell_what_is_in_them() {
        let name = hashed("web", "_bg.wasm", b"");
        assert_eq!(name, "web-e3b0c44298fc1c14_bg.wasm");
        assert_eq!(stem("web/boot.mjs"), "boot");
        assert_eq!(stem("icon"), "icon");
    }
}
